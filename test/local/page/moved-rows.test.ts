// What a page is told when rows move: that they did, and not all that stands in them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OpenDocument } from '../../../src/local/page/document.ts'
import type { CellView, Edit, SheetChange } from '../../../src/local/page/wire.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'

const ROWS = 12
const COLUMNS = 5

function open(rows: number) {
  const workbook = new Workbook({ locale: 'en_US' })
  const sheet = workbook.addSheet('Sheet1')
  const add = { code: 'function onOpen() {}', html: {}, now: () => 0, userLocale: 'en' }
  for (let row = 0; row < rows; row++) {
    sheet.set(row, 0, { value: `name ${(row * 7) % rows}` })
    sheet.set(row, 1, { value: row * 3 })
    sheet.set(row, 2, { value: '', formula: `=B${row + 1}*2` })
    if (row % 2 === 0) sheet.set(row, 3, { value: true, validation: { kind: 'checkbox' } })
  }
  sheet.set(0, 4, { value: '', formula: '=ARRAYFORMULA(B1:B8+1)' })
  return { sheet, document: new OpenDocument({ workbook, ...add }) }
}

/** A page's own copy of the cells. */
class Mirror {
  #rows = new Map<number, Map<number, CellView>>()

  take({ moved, rows }: SheetChange): void {
    const before = new Map(this.#rows)
    for (const [, from, count] of moved) for (let row = 0; row < count; row++) this.#rows.delete(from + row)
    for (const [to, from, count] of moved) {
      for (let row = 0; row < count; row++) this.#rows.set(to + row, new Map(before.get(from + row)))
    }
    for (const [row, cells] of rows) {
      const line = new Map(this.#rows.get(row))
      for (const [column, cell] of cells) {
        if (cell) line.set(column, cell)
        else line.delete(column)
      }
      this.#rows.set(row, line)
    }
  }

  cells(): string[] {
    const all = [...this.#rows].flatMap(([row, line]) =>
      [...line].map(([column, cell]) => [row, column, cell] as const),
    )
    return all.map(one => JSON.stringify(one)).sort()
  }
}

const line = fc.nat(ROWS - 1)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('sort' as const),
    sheet: fc.constant(0),
    area: fc.constantFrom(null, { row: 2, column: 0, rows: 6, columns: 4 }, { row: 0, column: 1, rows: 9, columns: 2 }),
    column: fc.nat(3),
    ascending: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    sheet: fc.constant(0),
    axis: fc.constantFrom('row' as const, 'column' as const),
    at: fc.nat(COLUMNS),
    count: fc.integer({ min: 1, max: 3 }),
    likeNext: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    sheet: fc.constant(0),
    axis: fc.constant('row' as const),
    at: line,
    count: fc.constantFrom(1, 2),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    sheet: fc.constant(0),
    axis: fc.constant('row' as const),
    from: line,
    count: fc.constantFrom(1, 3),
    before: line,
  }),
  fc.record({
    kind: fc.constant('copy' as const),
    sheet: fc.constant(0),
    target: line.map(row => ({ row, column: 0, rows: 1, columns: 1 })),
    from: line.map(row => ({ sheet: 0, area: { row, column: 0, rows: 2, columns: 3 } })),
    cut: fc.boolean(),
    only: fc.constant('all' as const),
  }),
  fc.constantFrom<Edit>({ kind: 'undo' }, { kind: 'redo' }),
)

it('whatever is moved, a page that follows what it is told has what a new one is given', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), edits => {
      const { sheet, document } = open(ROWS)
      const mirror = new Mirror()
      const take = (changes: readonly SheetChange[]) => {
        for (const change of changes) mirror.take(change)
      }
      take(document.open('p').changes.sheets)
      for (const one of edits) {
        take(
          document.edit({ page: 'p', at: null }, 'sheet' in one ? ({ ...one, sheet: sheet.id } as Edit) : one).changes
            .sheets,
        )
        const fresh = new Mirror()
        for (const change of document.open('q').changes.sheets) fresh.take(change)
        expect(mirror.cells()).toEqual(fresh.cells())
      }
    }),
  )
})

it('sorting and inserting rows tells where they went, and what is in them no more', () => {
  const { sheet, document } = open(1000)
  document.open('p')
  const told = (one: Edit) => document.edit({ page: 'p', at: null }, one).changes.sheets[0]!
  const cells = ({ rows }: SheetChange) => rows.flatMap(([, line]) => line).length
  const sorted = told({ kind: 'sort', sheet: sheet.id, area: null, column: 1, ascending: false })
  // A formula in each row is another one in another row.
  expect(cells(sorted)).toBeLessThan(1020)
  expect(sorted.moved.reduce((sum, [, , count]) => sum + count, 0)).toBe(1000)
  const inserted = told({ kind: 'insert', sheet: sheet.id, axis: 'row', at: 20, count: 2, likeNext: false })
  expect(cells(inserted)).toBeLessThan(1020)
  expect(inserted.moved).toEqual([[22, 20, 980]])
})
