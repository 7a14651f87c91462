// Cells are never changed in place; these give the changed copy.
import type { Cell, Scalar, Style, Validation } from './model.ts'

/** What to change of a cell; null takes the part away. */
export interface CellPatch {
  readonly value?: Scalar
  readonly formula?: string | null
  readonly style?: Style | null
  readonly validation?: Validation | null
  readonly note?: string | null
}

/** The changed cell, or undefined when nothing is left in it; the old one itself where nothing changes. */
export function patchCell(old: Cell | undefined, patch: CellPatch): Cell | undefined {
  const value = patch.value ?? old?.value ?? ''
  const formula = patch.formula === undefined ? old?.formula : (patch.formula ?? undefined)
  const style = patch.style === undefined ? old?.style : (patch.style ?? undefined)
  const validation = patch.validation === undefined ? old?.validation : (patch.validation ?? undefined)
  const note = patch.note === undefined ? old?.note : patch.note || undefined
  if (old && value === old.value && formula === old.formula && style === old.style) {
    if (validation === old.validation && note === old.note) return old
  }
  if (value === '' && formula === undefined && !style && !validation && !note) return undefined
  const cell: { -readonly [K in keyof Cell]: Cell[K] } = { value }
  if (formula !== undefined) cell.formula = formula
  if (style) cell.style = style
  if (validation) cell.validation = validation
  if (note) cell.note = note
  return cell
}

export type StylePatch = { readonly [K in keyof Style]?: Style[K] | undefined }

/** The style with parts changed; undefined parts are taken away. Null when nothing is left. */
export function patchStyle(old: Style | undefined, patch: StylePatch): Style | null {
  const parts = Object.keys(patch) as (keyof Style)[]
  if (old && parts.every(part => old[part] === patch[part])) return old
  const entries = Object.entries({ ...old, ...patch }).filter(([, part]) => part !== undefined)
  return entries.length > 0 ? (Object.fromEntries(entries) as Style) : null
}

/** For many cells: those that looked alike before, and are changed alike, share one style after. */
export class StyleChanges<K> {
  readonly #toPatch: (kind: K, old: Style | undefined) => StylePatch
  readonly #made = new Map<K, Map<Style | undefined, Style | null>>()

  /** `kind` tells changes apart, by identity. */
  constructor(toPatch: (kind: K, old: Style | undefined) => StylePatch) {
    this.#toPatch = toPatch
  }

  of(kind: K, old: Style | undefined): Style | null {
    let made = this.#made.get(kind)
    if (!made) {
      made = new Map()
      this.#made.set(kind, made)
    }
    let style = made.get(old)
    if (style === undefined) {
      style = patchStyle(old, this.#toPatch(kind, old))
      made.set(old, style)
    }
    return style
  }
}
