// The SWOT sheet: what stands where, whose it is, and what of the team's own it leaves alone.
import { describe, expect, it } from 'vitest'
import { blankWorkbook } from '../sheets/open.ts'
import { age, callAnything, competitorDesk } from './desk.ts'

const WORDS = {
  en: [
    'The competitor’s strengths',
    'The competitor’s weaknesses',
    'Our threats, from its strengths',
    'Our opportunities, from its weaknesses',
  ],
  ru: [
    'Сильные стороны конкурента',
    'Слабые стороны конкурента',
    'Наши угрозы: из его сильных сторон',
    'Наши возможности: из его слабых сторон',
  ],
}

describe('laying out', () => {
  it('puts the three nearest one below the other, theirs above ours', () => {
    const desk = competitorDesk()
    desk.save(desk.view('Near Inn'), {
      address: '3 Mill Lane',
      threat1: 'We lose thrifty clients',
      decisionKind: 'price',
      decision: 'On weekdays',
      who: 'Anna',
      byWhen: '2026-12-04',
    })
    expect(desk.call('layOutSwot', {})).toEqual({ sheet: 'SWOT', names: ['Near Inn', 'Middle Inn', 'Far Inn'] })
    const values = desk.values('SWOT')
    expect(values).toHaveLength(2 + 3 * 7)
    expect(values.slice(3, 9)).toEqual([
      ['1. Near Inn, 3 Mill Lane', '4 minutes on foot, as of 2026-11-25'],
      WORDS.en.slice(0, 2),
      ['1. Lowest price\n2. Rare books', '1. Noisy street'],
      WORDS.en.slice(2),
      ['1. We lose thrifty clients', 'nothing yet'],
      ['Our decision: Cut a price. On weekdays', 'Anna, by 2026-12-04'],
    ])
    expect(values[10]![0]).toBe('2. Middle Inn')
    expect(desk.workbook.activeSheet.name).toBe('SWOT')
  })

  it('speaks Russian, marks what is stale and says what is not decided', () => {
    const desk = competitorDesk('ru', [{ name: 'Гостиница', walkMinutes: '21', strength1: 'Цена' }])
    age(desk, 2, 91)
    desk.call('layOutSwot', {})
    const values = desk.values('SWOT')
    expect(values.slice(3, 9)).toEqual([
      ['1. Гостиница', '21 минута пешком, на 26.08.2026: устарело, проверьте'],
      WORDS.ru.slice(0, 2),
      ['1. Цена', 'пока ничего'],
      WORDS.ru.slice(2),
      ['пока ничего', 'пока ничего'],
      ['Наше решение: пока нет', ''],
    ])
    expect(desk.workbook.sheet('SWOT')!.get(3, 1)?.style?.background).toBe('#fbe7c6')
  })

  it('fits a printed page: two columns, no rows below, no grid, long texts wrapped', () => {
    const desk = competitorDesk()
    desk.call('layOutSwot', {})
    const sheet = desk.workbook.sheet('SWOT')!
    expect([sheet.rowCount, sheet.columnCount, sheet.gridlines]).toEqual([23, 2, false])
    expect(sheet.get(5, 0)?.style).toMatchObject({ wrap: 'wrap', vertical: 'top', numberFormat: '@' })
  })

  it('writes the words at once: a table more costs its frame and its heights', () => {
    const writes = (rows: number) => {
      const desk = competitorDesk(
        'en',
        Array.from({ length: rows }, (_, index) => ({ name: `Inn ${index}` })),
      )
      desk.call('layOutSwot', {})
      desk.addon.calls.reset()
      desk.call('layOutSwot', {})
      return desk.addon.calls.write
    }
    expect(writes(3) - writes(1)).toBeLessThanOrEqual(2 * (1 + 4))
  })

  it('gives long texts the rows they need', () => {
    const long = 'a word and another '.repeat(10)
    const desk = competitorDesk('en', [{ name: 'A', strength1: 'short', threat1: long, threat2: long }])
    desk.call('layOutSwot', {})
    const height = (row: number) => desk.workbook.sheet('SWOT')!.rowHeights.get(row)!
    expect(height(5)).toBeLessThan(30)
    expect(height(7)).toBeGreaterThan(2 * 3 * 17)
    expect(height(2)).toBeLessThan(height(5))
  })

  it('keeps every text a text', () => {
    const desk = competitorDesk('en', [{ name: 'A', decision: '=1+1', who: '=1+1' }])
    desk.call('layOutSwot', {})
    expect(desk.workbook.sheet('SWOT')!.formulas()).toEqual([])
    expect(desk.values('SWOT')[8]).toEqual(['Our decision: =1+1', '=1+1'])
  })

  it('says what to do where there is no competitor', () => {
    const desk = competitorDesk('en', [])
    expect(callAnything(desk.addon, 'layOutSwot', {})).toEqual({
      ok: false,
      message: 'There is no competitor to lay out yet; enter the nearest one first.',
    })
    expect(desk.workbook.sheet('SWOT')).toBeNull()
  })
})

describe('laying out again', () => {
  it('writes over the tables wherever they are, also when there are fewer, and leaves columns beside them', () => {
    const desk = competitorDesk()
    desk.call('layOutSwot', {})
    const sheet = desk.workbook.sheet('SWOT')!
    desk.workbook.insertLines(sheet, 'column', 0, 1)
    desk.workbook.insertLines(sheet, 'column', 3, 1)
    sheet.set(0, 0, { value: 'mine' })
    sheet.set(4, 3, { value: 'mine too' })
    desk.workbook.deleteLines(desk.workbook.sheet('Competitors')!, 'row', 1, 2)
    expect(desk.call('layOutSwot', {}).names).toEqual(['Middle Inn', 'Unknown Inn'])
    const values = desk.values('SWOT')
    expect([values[0]![0], values[4]![3]]).toEqual(['mine', 'mine too'])
    expect(values[3]![1]).toBe('1. Middle Inn')
    expect(values.slice(16).flat().filter(Boolean)).toEqual([])
    expect(desk.workbook.sheets.filter(({ name }) => name.startsWith('SWOT'))).toHaveLength(1)
  })

  it('makes room for more', () => {
    const desk = competitorDesk('en', [{ name: 'A' }])
    desk.call('layOutSwot', {})
    desk.save(null, { name: 'B' })
    desk.call('layOutSwot', {})
    expect(desk.values('SWOT')[10]![0]).toBe('2. B')
  })

  it('never writes on a sheet of the team that is called so too', () => {
    const workbook = blankWorkbook()
    workbook.addSheet('swot').set(0, 0, { value: 'theirs' })
    const desk = competitorDesk('en', [{ name: 'A' }], { workbook, formulas: false })
    expect(desk.call('layOutSwot', {}).sheet).toBe('SWOT (Contact Planner)')
    expect(desk.values('swot')).toEqual([['theirs']])
  })
})
