// Keeps the formula cells of a workbook and what they spill up to date.

import { type Day, formatDay } from '../../core/domain/day.ts'
import { overlaps } from '../workbook/a1.ts'
import type { Calculator } from '../workbook/calculator.ts'
import type { Area } from '../workbook/model.ts'
import type { Change, Sheet, Workbook } from '../workbook/workbook.ts'
import { Agenda } from './agenda.ts'
import { Cells } from './cells.ts'
import type { CustomFunction } from './custom.ts'
import { Dependents } from './dependents.ts'
import { evaluate, read, type Scope } from './evaluation.ts'
import { type Texts, textsOf } from './formats.ts'
import type { Formula } from './formula.ts'
import { Register } from './register.ts'
import { fail, type Matrix, type Reference, type Single } from './values.ts'

/**
 * A calculator for the workbook, which it watches from now on. Custom functions go by their names in capitals and get what
 * Google would give them; `today` is asked at each refresh.
 */
export function createCalculator(
  workbook: Workbook,
  customFunctions: ReadonlyMap<string, CustomFunction>,
  today: () => Day,
): Calculator {
  return new FormulaCalculator(workbook, customFunctions, today)
}

const CIRCULAR = fail(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
)
const UNREADABLE = fail('#ERROR!', 'Formula parse error.')

/** Serial number of 1970-01-01, which is day 0. */
const EPOCH_SERIAL = 25_569

/** More changes of one sheet than this are taken as one change of the area around them. */
const CHANGES_KEPT = 64
/** A formula that is worked out anew this often in one refresh feeds itself by way of what it spills. */
const ROUNDS = 20

/** Thrown while a formula is worked out, when it turns out to read a cell that is not up to date. */
class NotYet extends Error {
  readonly formula: Formula

  constructor(formula: Formula) {
    super()
    this.formula = formula
  }
}

class FormulaCalculator implements Calculator {
  readonly #workbook: Workbook
  readonly #customFunctions: ReadonlyMap<string, CustomFunction>
  readonly #today: () => Day
  readonly #register = new Register()
  readonly #dependents = new Dependents()
  readonly #agenda = new Agenda()
  /** Those on the agenda that read something which has changed. The others wait whether it will, and need not be worked out if not. */
  readonly #stale = new Set<Formula>()
  readonly #cells = new Cells()
  readonly #changes = new Map<Sheet, Area[]>()
  readonly #rounds = new Map<Formula, number>()
  #everything = true
  #day: Day | null = null
  #texts: Texts | null = null
  #running = false
  #current: Formula | null = null

  constructor(workbook: Workbook, customFunctions: ReadonlyMap<string, CustomFunction>, today: () => Day) {
    this.#workbook = workbook
    this.#customFunctions = customFunctions
    this.#today = today
    workbook.watch(change => this.#note(change))
  }

  refresh(): void {
    // A custom function that reads the sheet while it is worked out sees it as it stands.
    if (this.#running) return
    const day = this.#today()
    if (!this.#everything && this.#changes.size === 0 && day === this.#day) return
    this.#running = true
    try {
      const newDay = day !== this.#day
      this.#day = day
      this.#texts = textsOf(this.#workbook.locale, Number(formatDay(day).slice(0, 4)))
      this.#cells.forget()
      if (this.#everything) this.#startOver()
      else this.#takeChanges(newDay)
      this.#rounds.clear()
      for (let next = this.#agenda.first(); next; next = this.#agenda.first()) this.#settle(next)
    } catch (error) {
      this.#everything = true
      throw error
    } finally {
      this.#running = false
      this.#current = null
    }
  }

  #note({ sheet, area }: Change): void {
    if (!sheet || !area) {
      this.#everything = true
      return
    }
    const areas = this.#changes.get(sheet)
    if (!areas) this.#changes.set(sheet, [area])
    else if (areas.length < CHANGES_KEPT) areas.push(area)
    else areas[CHANGES_KEPT - 1] = around(areas[CHANGES_KEPT - 1]!, area)
  }

  #startOver(): void {
    this.#everything = false
    this.#changes.clear()
    this.#register.clear()
    this.#dependents.clear()
    this.#agenda.clear()
    this.#stale.clear()
    this.#cells.clear()
    for (const sheet of this.#workbook.sheets) {
      sheet.clearSpilled()
      this.#register.resized(sheet)
      for (const formula of this.#register.look(sheet).fresh) this.#adopt(formula)
    }
  }

  #takeChanges(newDay: boolean): void {
    const changes = [...this.#changes]
    this.#changes.clear()
    for (const [sheet, areas] of changes) {
      const { fresh, gone } = this.#register.look(sheet)
      for (const formula of gone) this.#drop(formula)
      for (const formula of fresh) this.#adopt(formula)
      for (const area of areas) this.#spread(sheet, area)
      for (const formula of gone) this.#spread(sheet, formula.output ?? formula.home)
    }
    const resized = changes.map(([sheet]) => sheet).filter(sheet => this.#register.resized(sheet))
    for (const formula of this.#register.special) {
      const moved = resized.some(sheet => formula.sized.has(sheet))
      if (formula.unsteady || moved || (newDay && formula.dated)) this.#mark(formula)
    }
  }

  #adopt(formula: Formula): void {
    this.#dependents.add(formula)
    this.#agenda.add(formula)
    for (const reader of this.#dependents.of(formula.sheet, formula.home)) this.#mark(reader)
  }

  #drop(formula: Formula): void {
    this.#dependents.remove(formula)
    this.#agenda.remove(formula)
    this.#stale.delete(formula)
    this.#cells.withdraw(formula)
  }

  /** Marks all that depends on the area, near and far. */
  #spread(sheet: Sheet, area: Area): void {
    this.#cells.changed(sheet, area)
    for (const formula of this.#dependents.of(sheet, area)) this.#mark(formula)
    for (const formula of this.#cells.holding(sheet, area)) this.#mark(formula)
    // A formula that was written again over itself has lost its value.
    for (const formula of this.#register.within(sheet, area)) this.#mark(formula)
  }

  /** What it reads has changed; what reads it may change. */
  #mark(first: Formula): void {
    this.#stale.add(first)
    const waiting = [first]
    for (let formula = waiting.pop(); formula; formula = waiting.pop()) {
      if (this.#agenda.has(formula)) continue
      this.#agenda.add(formula)
      for (const reader of this.#dependents.of(formula.sheet, formula.output ?? formula.home)) waiting.push(reader)
    }
  }

  /** Works out a formula and, before it, whatever it needs, without recursion: chains may be thousands long. */
  #settle(formula: Formula): void {
    const path = [formula]
    formula.open = true
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const needed = this.#agenda.before(top) ?? this.#workOut(top)
      if (!needed) {
        path.pop()
      } else if (needed.open) {
        for (const one of path.splice(path.indexOf(needed))) this.#finish(one, CIRCULAR)
      } else {
        needed.open = true
        path.push(needed)
      }
    }
  }

  /** Gives the formula that turned out to be needed first, if any. */
  #workOut(formula: Formula): Formula | null {
    if (formula.output && !formula.unsteady && !this.#stale.has(formula)) {
      formula.open = false
      this.#agenda.remove(formula)
      return null
    }
    const round = (this.#rounds.get(formula) ?? 0) + 1
    let value: Single | Matrix
    try {
      value = round > ROUNDS ? CIRCULAR : this.#evaluate(formula)
    } catch (error) {
      if (error instanceof NotYet) return error.formula
      throw error
    }
    this.#rounds.set(formula, round)
    this.#finish(formula, value)
    return null
  }

  #evaluate(formula: Formula): Single | Matrix {
    if (!formula.node) return UNREADABLE
    const { sheet, row, column } = formula
    const scope: Scope = {
      around: {
        workbook: this.#workbook,
        customFunctions: this.#customFunctions,
        today: () => this.#day! + EPOCH_SERIAL,
        texts: this.#texts!,
      },
      sheet,
      row,
      column,
      arrays: false,
      names: new Map(),
      read: reference => this.#read(reference),
    }
    this.#current = formula
    const value = evaluate(formula.node, scope)
    return read(value, scope)
  }

  #read(reference: Reference): Matrix {
    const pending = this.#current?.unsteady ? this.#agenda.over(reference.sheet, reference.area) : undefined
    if (pending) throw new NotYet(pending)
    return this.#cells.read(reference)
  }

  #finish(formula: Formula, value: Single | Matrix): void {
    const before = formula.output
    formula.open = false
    this.#agenda.remove(formula)
    this.#stale.delete(formula)
    const { left, changed } = this.#cells.write(formula, value)
    const now = formula.output!
    if (changed) {
      const area = before ? around(before, now) : now
      for (const reader of this.#dependents.of(formula.sheet, area))
        if (this.#agenda.has(reader)) this.#stale.add(reader)
    }
    const feedsItself = formula.reads.some(
      ({ sheet, area }) => sheet === formula.sheet && now.rows * now.columns > 1 && overlaps(area, now),
    )
    if (feedsItself) {
      this.#cells.write(formula, CIRCULAR)
      return
    }
    const grew = !before ? now.rows * now.columns > 1 : now.rows > before.rows || now.columns > before.columns
    if (grew) for (const reader of this.#dependents.of(formula.sheet, now)) if (reader !== formula) this.#mark(reader)
    if (left) for (const other of this.#cells.holding(formula.sheet, left)) if (other !== formula) this.#mark(other)
  }
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}
