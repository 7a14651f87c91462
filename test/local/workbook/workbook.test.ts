// The workbook as rows, columns and sheets come, go and move: everything that points at a cell follows it.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatArea, parseReference } from '../../../src/local/workbook/a1.ts'
import { deletion, insertion, moveArea, movement } from '../../../src/local/workbook/lines.ts'
import { type Change, type Sheet, Workbook } from '../../../src/local/workbook/workbook.ts'

let workbook: Workbook
let data: Sheet
let other: Sheet

beforeEach(() => {
  workbook = new Workbook({ locale: 'ru_RU', timeZone: 'Europe/Moscow' })
  data = workbook.addSheet('Data')
  other = workbook.addSheet('My notes')
})

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })

describe('inserting rows', () => {
  beforeEach(() => {
    for (let row = 0; row < 10; row++) data.set(row, 0, { value: row })
    data.set(0, 1, { value: 0, formula: '=SUM(A1:A10)' })
    other.set(0, 0, { value: 0, formula: '=Data!A5+A5' })
    workbook.setName('fifth', data, area(4, 0))
    workbook.setName('column', data, area(0, 0, 1000))
    data.merges = [area(6, 2, 2, 2)]
    data.conditionalFormats = [{ areas: [area(1, 0, 9)], formula: '=$A5>2', style: { bold: true } }]
    data.protections = [{ area: area(4, 0), description: '', warningOnly: true }]
    data.frozenRows = 1
    data.rowHeights.set(8, 40)
    data.hiddenRows.add(9)
    other.set(1, 1, {
      value: '',
      validation: { kind: 'listFrom', sheet: 'data', area: area(4, 0, 6), strict: true, help: '' },
    })
    workbook.insertLines(data, 'row', 4, 2)
  })

  it('moves cells, sizes and hidden rows down', () => {
    expect([3, 4, 5, 6].map(row => data.get(row, 0)?.value)).toEqual([3, undefined, undefined, 4])
    expect(data.rowCount).toBe(1002)
    expect(data.rowHeights.get(10)).toBe(40)
    expect([...data.hiddenRows]).toEqual([11])
    expect(data.frozenRows).toBe(1)
  })

  it('moves references from every sheet, and only those to this one', () => {
    expect(data.get(0, 1)?.formula).toBe('=SUM(A1:A12)')
    expect(other.get(0, 0)?.formula).toBe('=Data!A7+A5')
    expect(data.conditionalFormats[0]).toMatchObject({ formula: '=$A7>2', areas: [area(1, 0, 11)] })
  })

  it('moves named ranges, merges, protections and list sources', () => {
    expect(workbook.named('FIFTH')?.area).toEqual(area(6, 0))
    expect(workbook.named('column')?.area).toEqual(area(0, 0, 1002))
    expect(data.merges).toEqual([area(8, 2, 2, 2)])
    expect(data.protections[0]?.area).toEqual(area(6, 0))
    expect(other.get(1, 1)?.validation).toMatchObject({ area: area(6, 0, 6) })
  })

  it('takes looks and rules from the row above, or below when asked', () => {
    data.set(3, 0, { value: 'x', style: { bold: true }, validation: { kind: 'checkbox' }, note: 'n' })
    workbook.insertLines(data, 'row', 4, 1)
    expect(data.get(4, 0)).toEqual({ value: '', style: { bold: true }, validation: { kind: 'checkbox' } })
    workbook.insertLines(data, 'row', 3, 1, true)
    expect(data.get(3, 0)).toEqual({ value: '', style: { bold: true }, validation: { kind: 'checkbox' } })
  })
})

describe('deleting', () => {
  it('rows shrinks ranges and breaks references to what is gone', () => {
    data.set(20, 0, { value: 0, formula: '=SUM(A2:A9)+A5+A12' })
    workbook.setName('gone', data, area(4, 0))
    workbook.deleteLines(data, 'row', 3, 3)
    expect(data.get(17, 0)?.formula).toBe('=SUM(A2:A6)+#REF!+A9')
    expect(workbook.named('gone')).toBeNull()
  })

  it('a sheet breaks references to it and takes its names along', () => {
    data.set(0, 0, { value: 0, formula: "='My notes'!B2+1" })
    workbook.setName('note', other, area(1, 1))
    workbook.removeSheet(other)
    expect(data.get(0, 0)?.formula).toBe('=#REF!+1')
    expect(workbook.names).toEqual([])
    expect(() => workbook.removeSheet(data)).toThrow("You can't remove all the sheets")
  })
})

describe('moving columns', () => {
  it('carries cells, widths, names and references along', () => {
    data.set(0, 0, { value: 'a', note: 'kept' })
    data.set(0, 1, { value: 'b' })
    data.set(0, 2, { value: 'c' })
    data.set(5, 5, { value: 0, formula: '=A1&C1&SUM(A:C)' })
    data.columnWidths.set(0, 222)
    workbook.setName('first', data, area(0, 0, 1000))
    workbook.moveLines(data, 'column', 0, 1, 3)
    expect([0, 1, 2].map(column => data.get(0, column)?.value)).toEqual(['b', 'c', 'a'])
    expect(data.get(0, 2)?.note).toBe('kept')
    expect(data.columnWidths.get(2)).toBe(222)
    expect(workbook.named('first')?.area).toEqual(area(0, 2, 1000))
    expect(data.get(5, 5)?.formula).toMatch(/^=C1&B1&/)
  })

  it('is a permutation, whatever is moved where', () => {
    const size = 12
    fc.assert(
      fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: 4 }), fc.nat(size), (from, wide, before) => {
        const count = Math.min(wide, size - from)
        fc.pre(before <= from || before >= from + count)
        const move = movement('column', size, from, count, before)
        const to = Array.from({ length: size }, (_, line) => move.to(line)!)
        expect([...to].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, line) => line))
        // The block stays together and stands right before the line that was named.
        for (let i = 1; i < count; i++) expect(to[from + i]).toBe(to[from]! + i)
        if (before < size && before !== from) expect(to[before]).toBe(to[from]! + count)
      }),
    )
  })
})

describe('areas', () => {
  it('deleting what was inserted gives the area back', () => {
    const lines = fc.record({ row: fc.nat(30), rows: fc.integer({ min: 1, max: 20 }) })
    fc.assert(
      fc.property(lines, fc.nat(50), fc.integer({ min: 1, max: 9 }), ({ row, rows }, at, count) => {
        const before = area(row, 0, rows)
        const grown = moveArea(insertion('row', 100, at, count), before)!
        expect(moveArea(deletion('row', 100 + count, at, count), grown)).toEqual(before)
      }),
    )
  })

  it('survive A1 notation', () => {
    const size = { rows: 1000, columns: 800 }
    const any = fc.record({
      row: fc.nat(900),
      column: fc.nat(700),
      rows: fc.integer({ min: 1, max: 99 }),
      columns: fc.integer({ min: 1, max: 99 }),
    })
    fc.assert(
      fc.property(any, one => {
        expect(parseReference(formatArea(one), () => size)?.area).toEqual(one)
      }),
    )
  })

  it.each([
    ['A:A', area(0, 0, 50)],
    ['B2:C', area(1, 1, 49, 2)],
    ['3:4', area(2, 0, 2, 20)],
    ['C3:A1', area(0, 0, 3, 3)],
    ["'My notes'!$A$1", area(0, 0)],
  ])('%s', (text, expected) => {
    expect(parseReference(text, () => ({ rows: 50, columns: 20 }))?.area).toEqual(expected)
  })

  it.each(['', 'A', '1', 'tiers', 'A1:', 'Sheet!', 'A0'])('%j is none', text => {
    expect(parseReference(text, () => ({ rows: 50, columns: 20 }))).toBeNull()
  })
})

describe('a workbook', () => {
  it('rewrites formulas when a sheet is renamed, quoting where needed', () => {
    data.set(0, 0, { value: 0, formula: "='My notes'!A1" })
    workbook.renameSheet(other, 'Notes')
    expect(data.get(0, 0)?.formula).toBe('=Notes!A1')
    workbook.renameSheet(other, "It's")
    expect(data.get(0, 0)?.formula).toBe("='It''s'!A1")
    expect(() => workbook.renameSheet(other, 'DATA')).toThrow('already exists')
  })

  it('tells watchers of values, once a block, and not of looks', () => {
    const heard: Change[] = []
    const stop = workbook.watch(change => heard.push(change))
    data.write(area(0, 0, 3, 3), () => ({ value: 1 }))
    data.write(area(0, 0, 3, 3), old => ({ ...old!, style: { bold: true } }))
    data.patch(0, 0, { value: 1 })
    expect(heard).toEqual([{ sheet: data, area: area(0, 0, 3, 3) }])
    stop()
    data.patch(0, 0, { value: 2 })
    expect(heard).toHaveLength(1)
  })

  it('counts spilled values as content and shows them in place of cells', () => {
    data.set(0, 0, { value: 'x' })
    data.setSpilled(7, 3, 'spilled')
    expect(data.extent()).toEqual({ rows: 8, columns: 4 })
    expect(data.value(7, 3)).toBe('spilled')
    data.clearSpilled()
    expect(data.extent()).toEqual({ rows: 1, columns: 1 })
  })

  it('does not count looks, rules and notes as content', () => {
    data.set(90, 9, { value: '', style: { bold: true }, validation: { kind: 'checkbox' }, note: 'n' })
    expect(data.extent()).toEqual({ rows: 0, columns: 0 })
  })
})
