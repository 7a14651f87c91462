// Opening client cards: by ID, by the selected row, by search, and what stands beside them.
import { describe, expect, it } from 'vitest'
import { ANNA, AURORA, BORIS, cardDesk } from './desk.ts'

describe('openCard', () => {
  const desk = cardDesk()

  it('gives fields as text, neighbours, what was done in the cycle and the last contacts', () => {
    const { card, frame } = desk.call('openCard', { id: ANNA })
    expect(card).toMatchObject({
      id: ANNA,
      added: '2026-11-02',
      place: 1,
      previous: null,
      next: BORIS,
      cycle: { end: '2027-01-25', week: 4, weeks: 12 },
      done: { call: 1, meeting: 0 },
      contacts: 2,
      deals: 0,
    })
    expect(card!.values).toMatchObject({ name: 'Anna Petrova', income: 'high', phone: '+7 921 123-45-67', need: '' })
    expect(card!.last.map(({ date, outcome }) => [date, outcome])).toEqual([
      ['2026-11-10', 'noAnswer'],
      ['2026-11-09', 'talked'],
      ['2026-10-05', null],
    ])
    expect(frame).toMatchObject({ businessSize: 'small', count: 3, owners: ['Olga'] })
  })

  it('opens the card of the selected row, in the log too, and none elsewhere', () => {
    desk.select('Prospects', 3)
    expect(desk.call('openCard', {}).card?.id).toBe(BORIS)
    expect(desk.call('selectedCard', {})).toEqual({ id: BORIS })
    desk.select('Contact log', 3)
    expect(desk.call('selectedCard', {})).toEqual({ id: ANNA })
    for (const [sheet, row] of [
      ['Prospects', 1],
      ['Prospects', 50],
      ['Settings', 3],
    ] as const) {
      desk.select(sheet, row)
      expect(desk.call('selectedCard', {})).toEqual({ id: null })
      expect(desk.call('openCard', {}).card).toBeNull()
    }
  })

  it('knows the client of a row of the plan', () => {
    const { call, select, values } = cardDesk()
    const { sheet, contacts } = call('buildPlan', {})
    const row = values(sheet).findIndex(cells => cells.includes(contacts[0]!.prospectId))
    select(sheet, row + 1)
    expect(call('selectedCard', {})).toEqual({ id: contacts[0]!.prospectId })
    select(sheet, 2)
    expect(call('selectedCard', {})).toEqual({ id: null })
  })

  it('asks little of the sheet to know which row is selected, and writes nothing', () => {
    desk.select('Contact log', 3)
    desk.addon.calls.reset()
    desk.call('selectedCard', {})
    expect(desk.addon.calls.read).toBeLessThanOrEqual(5)
    desk.call('openCard', { id: ANNA })
    desk.call('searchCards', { text: 'anna' })
    expect(desk.addon.calls.write).toBe(0)
  })

  it('selects the row of the card where the cards are in front, and nowhere else', () => {
    desk.select('Contact log', 3)
    desk.call('openCard', { id: AURORA, show: true })
    expect(desk.workbook.activeSheet.name).toBe('Contact log')
    desk.select('Prospects', 2)
    desk.call('openCard', { id: AURORA, show: true })
    expect(desk.workbook.activeSheet.selection.row).toBe(3)
  })

  it('gives an ID to a selected card that has none, and to the later of two with the same', () => {
    const { workbook, call, select, values } = cardDesk()
    const sheet = workbook.sheet('Prospects')!
    const header = values('Prospects')[0]!
    sheet.set(4, header.indexOf('Name'), { value: 'Typed elsewhere' })
    sheet.set(3, header.indexOf('ID'), { value: ANNA })
    select('Prospects', 5)
    expect(call('openCard', {}).card).toMatchObject({ id: 'P-0004', values: { name: 'Typed elsewhere' } })
    expect(call('openCard', { id: ANNA }).card?.values.name).toBe('Anna Petrova')
  })

  it('knows nothing of a card that is not there', () => {
    expect(desk.call('openCard', { id: 'P-9999' }).card).toBeNull()
  })
})

describe('searchCards', () => {
  const desk = cardDesk()
  const found = (text: string) => desk.call('searchCards', { text }).found.map(card => card.id)

  it.each([
    ['anna', [ANNA]],
    ['AURORA', [ANNA, AURORA]],
    ['petrova hotel', [ANNA]],
    ['9211234', [ANNA]],
    ['8 921', [ANNA, BORIS]],
    ['+7 (921) 765', [BORIS]],
    ['zz', []],
    ['  ', []],
  ])('%s', (text, ids) => {
    expect(found(text)).toEqual(ids)
  })
})
