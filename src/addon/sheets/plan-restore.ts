// Puts a plan sheet back to how it stood before a build, also where the build or an earlier try broke off half way.
import type { Language } from '../../core/domain/model.ts'
import { plainText } from './cells.ts'
import { PLAN_COLUMNS } from './plan-columns.ts'
import type { PlanSheet } from './plan-find.ts'
import type { Cells, PlacedCells, SheetBefore } from './plan-journal.ts'
import { bandRange, ORDER, putBand, putCells, sortRows } from './plan-sheet.ts'

/**
 * What puts the sheet back, given its rows as they stand and as the build leaves them; null where a row is neither as it
 * was nor as it was to be. A build writes the rows in their old places and sorts them last.
 */
export function planRestore(
  plan: PlanSheet,
  now: readonly PlacedCells[],
  { before, after }: { readonly before: SheetBefore; readonly after: readonly PlacedCells[] },
  language: Language,
): (() => void) | null {
  const sorted = isUnsorted(now, before.rows, after) ? new Map<number, number>() : matchPlaces(now, after)
  return sorted && (() => restore(plan, before, sorted, language))
}

/** The places that the rows had before they were sorted, by where they stand; null where a row is not as it was left. */
export function matchPlaces(
  now: readonly PlacedCells[],
  after: readonly PlacedCells[],
): ReadonlyMap<number, number> | null {
  if (now.length !== after.length) return null
  const left = new Map(after.map(([place, cells]) => [textOf(cells), place]))
  const places = new Map<number, number>()
  for (const [index, cells] of now) {
    const place = left.get(textOf(cells))
    if (place === undefined) return null
    places.set(index, place)
  }
  return places
}

/** Whether each cell is one that stood before or was to stand after. */
export function isBetween(now: Cells, before: Cells | undefined, after: Cells | undefined): boolean {
  return now.every((cell, column) => {
    const [was, willBe] = [before?.[column] ?? '', after?.[column] ?? '']
    return column === ORDER || isSame(cell, was) || isSame(cell, willBe)
  })
}

/** Whether the rows stand in the places they had: no cell of any other value, and none where there was to be no row. */
function isUnsorted(
  now: readonly PlacedCells[],
  before: readonly PlacedCells[],
  after: readonly PlacedCells[],
): boolean {
  const [was, willBe] = [new Map(before), new Map(after)]
  const all = new Set([...now, ...before, ...after].map(([place]) => place))
  const stands = new Map(now)
  return [...all].every(place => isBetween(stands.get(place) ?? BLANK, was.get(place), willBe.get(place)))
}

const BLANK: Cells = PLAN_COLUMNS.map(() => '')

/** A box without a tick counts as blank. */
function isSame(a: Cells[number], b: Cells[number]): boolean {
  return a === b || ((a === '' || a === false) && (b === '' || b === false))
}

/** A row without its place in the order, which alone changes as rows are sorted. */
function textOf(cells: Cells): string {
  return JSON.stringify(cells.map((cell, column) => (column === ORDER ? '' : cell)))
}

/** The team's own cells, colours and notes go back with their rows. */
function restore(plan: PlanSheet, before: SheetBefore, places: ReadonlyMap<number, number>, language: Language): void {
  const rows = new Map(before.rows)
  const height = [...rows.keys(), ...places.values()].reduce((most, place) => Math.max(most, place + 1), plan.height)
  const column = plan.places.get('order')
  if (column !== undefined && places.size > 0) {
    const taken = new Set(places.values())
    const free = Array.from({ length: height }, (_, place) => place).filter(place => !taken.has(place))
    const cells = Array.from({ length: height }, (_, index) => [(places.get(index) ?? free.shift()!) + 1])
    plan.sheet.getRange(plan.headingRow + 1, column + 1, height, 1).setValues(cells)
    sortRows(plan, height)
  }
  putCells(plan, height, index => rows.get(index) ?? null, language)
  const band = bandRange(plan)
  if (band) putBand(plan, band, before.band)
  plan.sheet.showRows(plan.headingRow + 1, height)
  if (before.shown) hideOthers(plan, before.rows, before.shown)
}

/** One owner's view again: the other owners' rows hidden, one call for each run of them. */
function hideOthers(plan: PlanSheet, rows: readonly PlacedCells[], shown: string): void {
  const others = rows.flatMap(([place, cells]) => (cells[OWNER] === plainText(shown) ? [] : [place]))
  others.sort((a, b) => a - b)
  for (let from = 0; from < others.length; ) {
    let to = from
    while (others[to + 1] === others[to]! + 1) to++
    plan.sheet.hideRows(plan.headingRow + 1 + others[from]!, to - from + 1)
    from = to + 1
  }
}

const OWNER = PLAN_COLUMNS.findIndex(({ key }) => key === 'owner')

/** The band's lines as they were written: formulas as formulas, and no blank ones at the end. */
export function bandOf(plan: PlanSheet): string[] {
  const band = bandRange(plan)
  if (!band) return []
  const formulas = band.getFormulas()
  const lines = band.getValues().map(([value], index) => formulas[index]![0] || String(value))
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop()
  return lines
}
