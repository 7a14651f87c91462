// A whole workbook: ordered sheets, named ranges, locale and time zone, and who is told when a value changes.
import { patchCell } from './cell.ts'
import { type Axis, deletion, insertion, type LineMove, moveArea, moveEnds, movement } from './lines.ts'
import type { Area, Cell } from './model.ts'
import { type Rewrite, renameWord, rewriteReferences } from './references.ts'
import { Sheet, type SheetState } from './sheet.ts'

export type { FormulaCell } from './formula-cells.ts'
export { Sheet, type SheetState }

export interface NamedArea {
  readonly name: string
  readonly sheet: Sheet
  readonly area: Area
}

/** What changed. Area null: rows, columns, sheets or names moved, so anything may be different. */
export interface Change {
  readonly sheet: Sheet | null
  readonly area: Area | null
}

export interface WorkbookOptions {
  readonly name?: string
  /** As Sheets writes it: `en_US`, `ru_RU`. */
  readonly locale?: string
  /** IANA name. */
  readonly timeZone?: string
}

/** A workbook as it stood once; nothing in it changes any more. */
export interface WorkbookState {
  readonly name: string
  readonly locale: string
  readonly timeZone: string
  readonly sheets: readonly SheetState[]
  readonly names: readonly { readonly name: string; readonly sheet: number; readonly area: Area }[]
}

export class Workbook {
  name: string
  locale: string
  timeZone: string
  /** Document properties, as PropertiesService.getDocumentProperties sees them. */
  readonly properties = new Map<string, string>()
  readonly #sheets: Sheet[] = []
  readonly #names = new Map<string, NamedArea>()
  readonly #watchers = new Set<(change: Change) => void>()
  #nextId = 0
  #active: Sheet | null = null

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Untitled spreadsheet'
    this.locale = options.locale ?? 'en_US'
    this.timeZone = options.timeZone ?? 'Etc/UTC'
  }

  get sheets(): readonly Sheet[] {
    return this.#sheets
  }

  /** The sheet in front; the first visible one until another is activated. Throws without sheets. */
  get activeSheet(): Sheet {
    const active = this.#active ?? this.#sheets.find(sheet => !sheet.hidden) ?? this.#sheets[0]
    if (!active) throw new Error('The workbook has no sheets.')
    return active
  }

  set activeSheet(sheet: Sheet) {
    this.#active = sheet
  }

  sheet(name: string): Sheet | null {
    const wanted = name.toLowerCase()
    return this.#sheets.find(sheet => sheet.name.toLowerCase() === wanted) ?? null
  }

  /** At the end, or at the index given. Throws when the name is taken. */
  addSheet(name: string, options: { index?: number; rows?: number; columns?: number; id?: number } = {}): Sheet {
    if (this.sheet(name)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
    }
    const id = options.id ?? this.#nextId
    this.#nextId = Math.max(this.#nextId, id) + 1
    const sheet = new Sheet(this, id, name, options.rows, options.columns)
    this.#sheets.splice(options.index ?? this.#sheets.length, 0, sheet)
    this.touch(sheet, null)
    return sheet
  }

  /** A copy with the same cells and layout, named ranges left out. Throws when the name is taken. */
  copySheet(source: Sheet, name: string, index?: number): Sheet {
    const size = { rows: source.rowCount, columns: source.columnCount }
    const copy = this.addSheet(name, index === undefined ? size : { ...size, index })
    copy.copyFrom(source)
    return copy
  }

  /** References to it become `#REF!`, its named ranges go. Throws for the last sheet, or the last one that is not hidden. */
  removeSheet(sheet: Sheet): void {
    if (this.#sheets.length === 1) throw new Error("You can't remove all the sheets in a document.")
    if (this.#sheets.every(one => one === sheet || one.hidden)) {
      throw new Error("You can't remove all the visible sheets in a document.")
    }
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1)
    for (const [key, named] of this.#names) if (named.sheet === sheet) this.#names.delete(key)
    if (this.#active === sheet) this.#active = null
    this.#rewrite(found => (found.sheet !== null && sameName(found.sheet, sheet.name) ? null : found))
    this.touch(null, null)
  }

  renameSheet(sheet: Sheet, name: string): void {
    const other = this.sheet(name)
    if (other && other !== sheet) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`)
    }
    const old = sheet.name
    sheet.takeName(name)
    this.#rewrite(found => (found.sheet !== null && sameName(found.sheet, old) ? { ...found, sheet: name } : found))
    for (const one of this.#sheets) {
      for (const [row, column, cell] of one.cells()) {
        const rule = cell.validation
        if (rule?.kind === 'listFrom' && sameName(rule.sheet, old)) {
          one.patch(row, column, { validation: { ...rule, sheet: name } })
        }
      }
    }
    this.touch(sheet, null)
  }

  moveSheet(sheet: Sheet, index: number): void {
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1)
    this.#sheets.splice(index, 0, sheet)
  }

  /** All but the properties and the sheet in front, to come back to; what stayed as in `earlier` is shared with it. */
  capture(earlier?: WorkbookState): WorkbookState {
    const known = new Map(earlier?.sheets.map(state => [state.id, state]))
    return {
      name: this.name,
      locale: this.locale,
      timeZone: this.timeZone,
      sheets: this.#sheets.map(sheet => sheet.capture(known.get(sheet.id))),
      names: this.names.map(({ name, sheet, area }) => ({ name, sheet: sheet.id, area })),
    }
  }

  /** Sheets keep their identity: one that was deleted since comes back under its number. */
  restore(state: WorkbookState): void {
    const front = this.#active?.id
    this.name = state.name
    this.locale = state.locale
    this.timeZone = state.timeZone
    const present = new Map(this.#sheets.map(sheet => [sheet.id, sheet]))
    const sheets = state.sheets.map(one => {
      const sheet = present.get(one.id) ?? new Sheet(this, one.id, one.name)
      sheet.restore(one)
      return sheet
    })
    this.#sheets.splice(0, this.#sheets.length, ...sheets)
    this.#names.clear()
    for (const { name, sheet: id, area } of state.names) {
      const sheet = sheets.find(one => one.id === id)
      if (sheet) this.#names.set(name.toLowerCase(), { name, sheet, area })
    }
    this.#active = sheets.find(sheet => sheet.id === front && !sheet.hidden) ?? null
    this.touch(null, null)
  }

  get names(): readonly NamedArea[] {
    return [...this.#names.values()]
  }

  /** Names are found in any case. */
  named(name: string): NamedArea | null {
    return this.#names.get(name.toLowerCase()) ?? null
  }

  setName(name: string, sheet: Sheet, area: Area): void {
    this.#names.set(name.toLowerCase(), { name, sheet, area })
    this.touch(null, null)
  }

  /** Whether there was such a name. */
  removeName(name: string): boolean {
    const had = this.#names.delete(name.toLowerCase())
    if (had) this.touch(null, null)
    return had
  }

  /** Formulas that use the name follow. */
  renameName(name: string, next: string): void {
    const named = this.named(name)
    if (!named) return
    this.#names.delete(name.toLowerCase())
    this.#rewriteFormulas(formula => renameWord(formula, name, next))
    this.setName(next, named.sheet, named.area)
  }

  /** Calls back after each change of values, formulas, names or structure; gives the way to stop. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  touch(sheet: Sheet | null, area: Area | null): void {
    for (const watcher of this.#watchers) watcher({ sheet, area })
  }

  /** New lines before line `at`, looking like the line before them or, `likeNext`, the one after. */
  insertLines(sheet: Sheet, axis: Axis, at: number, count: number, likeNext = false): void {
    const size = axis === 'row' ? sheet.rowCount : sheet.columnCount
    this.#moveLines(sheet, insertion(axis, size, at, count), size + count)
    const model = likeNext ? at + count : at - 1
    if (model < 0) return
    for (const [row, column, cell] of [...sheet.cells()]) {
      if ((axis === 'row' ? row : column) !== model || !(cell.style || cell.validation)) continue
      const blank = patchCell(cell, { value: '', formula: null, note: null })
      for (let line = at; line < at + count; line++) {
        if (axis === 'row') sheet.set(line, column, blank)
        else sheet.set(row, line, blank)
      }
    }
  }

  deleteLines(sheet: Sheet, axis: Axis, at: number, count: number): void {
    const size = axis === 'row' ? sheet.rowCount : sheet.columnCount
    this.#moveLines(sheet, deletion(axis, size, at, count), size - count)
  }

  /** Moves lines so that they stand before the line that now is `before`. */
  moveLines(sheet: Sheet, axis: Axis, from: number, count: number, before: number): void {
    const size = axis === 'row' ? sheet.rowCount : sheet.columnCount
    this.#moveLines(sheet, movement(axis, size, from, count, before), size)
  }

  #moveLines(sheet: Sheet, move: LineMove, count: number): void {
    sheet.moveLines(move, count)
    for (const [key, named] of this.#names) {
      if (named.sheet !== sheet) continue
      const area = moveArea(move, named.area)
      if (area) this.#names.set(key, { ...named, area })
      else this.#names.delete(key)
    }
    this.#rewrite((found, home) => {
      if (found.sheet === null ? home !== sheet : !sameName(found.sheet, sheet.name)) return found
      const ends = moveEnds(move, found)
      return ends && { ...ends, sheet: found.sheet }
    })
    for (const one of this.#sheets) {
      one.write(one.whole, cell => moveListSource(cell, sheet, move))
    }
    this.touch(sheet, null)
  }

  /** Passes every reference in formulas, conditional formats and validations through `rewrite`. */
  #rewrite(rewrite: (found: Parameters<Rewrite>[0], home: Sheet) => ReturnType<Rewrite>): void {
    this.#rewriteFormulas((formula, sheet) => rewriteReferences(formula, found => rewrite(found, sheet)))
  }

  #rewriteFormulas(change: (formula: string, sheet: Sheet) => string): void {
    for (const sheet of this.#sheets) {
      for (const { row, column, formula } of sheet.formulas()) {
        const next = change(formula, sheet)
        if (next !== formula) sheet.patch(row, column, { formula: next })
      }
      sheet.conditionalFormats = sheet.conditionalFormats.map(rule => ({
        ...rule,
        formula: change(rule.formula, sheet),
      }))
      sheet.write(sheet.whole, cell => {
        const rule = cell?.validation
        if (rule?.kind !== 'formula') return cell
        const formula = change(rule.formula, sheet)
        return formula === rule.formula ? cell : patchCell(cell, { validation: { ...rule, formula } })
      })
    }
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function moveListSource(cell: Cell | undefined, sheet: Sheet, move: LineMove): Cell | undefined {
  const rule = cell?.validation
  if (rule?.kind !== 'listFrom' || !sameName(rule.sheet, sheet.name)) return cell
  const area = moveArea(move, rule.area)
  if (area) return patchCell(cell, { validation: { ...rule, area } })
  return patchCell(cell, { validation: null })
}
