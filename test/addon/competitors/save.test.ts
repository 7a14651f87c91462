// Competitors through the shipped add-on: reading, saving, what others changed meanwhile, and hostile arguments.
import { describe, expect, it } from 'vitest'
import { columnOf, snapshot } from '../sheets/open.ts'
import { age, callAnything, competitorDesk, markOf, TODAY_SERIAL } from './desk.ts'

describe('reading', () => {
  it('gives the nearest first, those without minutes last, and writes nothing', () => {
    const desk = competitorDesk()
    const before = snapshot(desk.workbook)
    desk.addon.calls.reset()
    expect(desk.views().map(({ name }) => name)).toEqual(['Near Inn', 'Middle Inn', 'Far Inn', 'Unknown Inn'])
    expect(desk.view('Near Inn')).toMatchObject({
      row: 3,
      entered: '2026-11-25',
      values: { walkMinutes: '4', strength2: 'Rare books', decisionKind: '', byWhen: '' },
    })
    expect(desk.addon.calls.write).toBe(0)
    expect(snapshot(desk.workbook)).toEqual(before)
  })

  it('offers the owners of the settings and whoever does something already', () => {
    const desk = competitorDesk('en', [{ name: 'A', who: 'Zoe' }])
    desk.call('saveSettings', { values: { owners: 'Anna, Max' } })
    expect(desk.call('openCompetitors', {}).people).toEqual(['Anna', 'Max', 'Zoe'])
  })

  it('says what to do where nothing is set up', () => {
    const desk = competitorDesk()
    desk.workbook.removeSheet(desk.workbook.sheet('Competitors')!)
    expect(callAnything(desk.addon, 'openCompetitors', {})).toMatchObject({
      ok: false,
      message: expect.stringContaining('“Set up”') as string,
    })
  })
})

describe('saving', () => {
  it('writes the changed fields in the words of the sheet', () => {
    const desk = competitorDesk('ru', [{ name: 'Гостиница' }])
    desk.save(desk.view('Гостиница'), {
      decisionKind: 'promotion',
      decision: 'Скидка',
      who: 'Анна',
      byWhen: '2026-12-04',
    })
    expect(desk.cell('Гостиница', 'Решение')).toBe('Провести акцию')
    expect(desk.cell('Гостиница', 'К какому сроку')).toBe(TODAY_SERIAL + 9)
    expect(desk.cell('Гостиница', 'Дата записи')).toBe(TODAY_SERIAL)
    expect(desk.view('Гостиница').values).toMatchObject({ decisionKind: 'promotion', byWhen: '2026-12-04' })
  })

  it('dates an entry anew when what they are like changes or is checked, not when we decide something', () => {
    const desk = competitorDesk()
    const entered = () => desk.view('Near Inn').entered
    age(desk, 3, 100)
    desk.save(desk.view('Near Inn'), { decisionKind: 'price', threat1: 'Ours' })
    expect(entered()).toBe('2026-08-17')
    desk.save(desk.view('Near Inn'), {}, true)
    expect(entered()).toBe('2026-11-25')
    age(desk, 3, 100)
    desk.save(desk.view('Near Inn'), { weakness2: 'Steep stairs' })
    expect(entered()).toBe('2026-11-25')
  })

  it('leaves cells that it does not understand, and those of the team', () => {
    const desk = competitorDesk()
    desk.addon.edit('Competitors', 'C3', [['six or so']])
    const sheet = desk.workbook.sheet('Competitors')!
    const own = columnOf(desk.values('Competitors'), 'Entered') + 1
    sheet.set(2, own, { value: 'ours' })
    desk.save(desk.view('Near Inn'), { who: 'Anna' })
    expect(desk.cell('Near Inn', 'Walk minutes')).toBe('six or so')
    expect(sheet.value(2, own)).toBe('ours')
  })

  it('keeps every text a text', () => {
    const desk = competitorDesk()
    const texts = ['=HYPERLINK("http://x")', '+1', '-1', '@a', "'=1+1"]
    texts.forEach((text, index) => {
      desk.save(null, { name: text, strength1: text, threat1: `\t${text}`, decision: text, who: String(index) })
    })
    const sheet = desk.workbook.sheet('Competitors')!
    expect(sheet.formulas().every(({ row }) => row === 0)).toBe(true)
    expect(desk.views().map(({ name }) => name)).toEqual(expect.arrayContaining(texts.slice(0, 4)))
  })

  it('refuses a competitor without a name, one that there is already, and fields that can’t be used', () => {
    const desk = competitorDesk()
    const before = snapshot(desk.workbook)
    const near = desk.view('Near Inn')
    expect(() => desk.save(null, { strength1: 'x' })).toThrow('needs a name')
    expect(() => desk.save(near, { name: '  ' })).toThrow('needs a name')
    expect(() => desk.save(null, { name: ' far  INN' })).toThrow('called “far  INN” already')
    expect(() => desk.save(near, { name: 'Far Inn' })).toThrow('already')
    expect(() => desk.save(near, { walkMinutes: 'many' })).toThrow('Walk minutes: this takes minutes')
    expect(() => desk.save(near, { byWhen: 'tomorrow' })).toThrow('By when: this takes a date.')
    expect(() => desk.save(near, { decisionKind: 'toString' })).toThrow('Decision: this takes one of the words')
    expect(snapshot(desk.workbook)).toEqual(before)
  })
})

describe('two people', () => {
  it('whoever saves second is shown what the first has saved, and nothing is overwritten', () => {
    const desk = competitorDesk()
    const read = desk.view('Near Inn')
    desk.save(read, { who: 'Anna' })
    const before = snapshot(desk.workbook)
    const answer = desk.save(read, { who: 'Max' })
    expect(answer).toMatchObject({ kind: 'changed', current: { name: 'Near Inn', values: { who: 'Anna' } } })
    expect(snapshot(desk.workbook)).toEqual(before)
    expect(desk.save(desk.view('Near Inn'), { who: 'Max' }).kind).toBe('saved')
  })

  it('a competitor is found again after its row was moved', () => {
    const desk = competitorDesk()
    const read = desk.view('Near Inn')
    desk.workbook.deleteLines(desk.workbook.sheet('Competitors')!, 'row', 1, 1)
    expect(desk.save(read, { who: 'Anna' })).toMatchObject({ kind: 'saved', saved: { row: 2, name: 'Near Inn' } })
    expect(desk.cell('Middle Inn', 'Who')).toBe('')
  })

  it('one that was deleted is said to be gone, and another is not written in its place', () => {
    const desk = competitorDesk()
    const read = desk.view('Near Inn')
    desk.workbook.deleteLines(desk.workbook.sheet('Competitors')!, 'row', 2, 1)
    const before = snapshot(desk.workbook)
    expect(desk.save(read, { who: 'Anna' })).toEqual({ kind: 'changed', current: null })
    expect(snapshot(desk.workbook)).toEqual(before)
  })
})

describe('whatever comes in', () => {
  const desk = competitorDesk()
  const good = markOf(desk.view('Near Inn'))
  it.each([
    ['no values', { mark: good }],
    ['values that are a text', { values: 'name' }],
    ['values that are a list', { values: [['name', 'x']] }],
    ['an unknown field', { values: { name: 'x', entered: '2020-01-01' } }],
    ['a field of the prototype', { values: JSON.parse('{"__proto__":"x"}') as unknown }],
    ['a number for a text', { values: { name: 5 } }],
    ['an object for a text', { values: { name: { toString: 'x' } } }],
    ['a text that no cell holds', { values: { name: 'x'.repeat(60_000) } }],
    ['a mark without a version', { values: {}, mark: { row: 3, name: 'Near Inn' } }],
    ['a mark with a row that is none', { values: {}, mark: { ...good, row: 0.5 } }],
    ['a mark with more in it', { values: {}, mark: { ...good, sheet: 'Settings' } }],
    ['a flag that is none', { values: {}, mark: good, checked: 'yes' }],
    ['an unknown argument', { values: {}, mark: good, force: true }],
  ])('%s is refused in one sentence and nothing is written', (_, args) => {
    const before = snapshot(desk.workbook)
    const answer = callAnything(desk.addon, 'saveCompetitor', args)
    expect(answer.ok).toBe(false)
    expect(answer.message).toMatch(/^“.+” can't be used: it takes .+\.$/)
    expect(snapshot(desk.workbook)).toEqual(before)
  })
})

describe('a workbook of an earlier version', () => {
  const LATER = 11

  function older(formulas = false) {
    const desk = competitorDesk('en', undefined, { formulas })
    const sheet = desk.workbook.sheet('Competitors')!
    const first = columnOf(desk.values('Competitors'), 'Threat to us 1')
    desk.workbook.deleteLines(sheet, 'column', first, LATER)
    return desk
  }

  it.each([false, true])('gets the missing columns once, and loses nothing (names lost: %s)', isUnnamed => {
    // A heading that a formula makes is known by the words it shows.
    const desk = older(isUnnamed)
    if (isUnnamed) for (const { name } of desk.workbook.names) desk.workbook.removeName(name)
    const { made } = desk.call('setUp', {})
    expect(made).toHaveLength(1)
    expect(made[0]).toMatch(/^Competitors: Threat to us 1, .*Our opportunity 5, Decision$/)
    expect(desk.cell('Near Inn', 'Strength 1')).toBe('Lowest price')
    desk.addon.calls.reset()
    expect(desk.call('setUp', {}).made).toEqual([])
    expect(desk.addon.calls.write).toBe(0)
    desk.save(desk.view('Near Inn'), { threat1: 'Ours', decisionKind: 'service' })
    expect(desk.cell('Near Inn', 'Decision')).toBe('Improve a service')
  })

  it('can be read before that; what has no column is refused with the way out', () => {
    const desk = older()
    const { missing } = desk.call('openCompetitors', {})
    expect(missing).toHaveLength(LATER)
    expect(missing).toContain('Our opportunity 5')
    expect(desk.save(desk.view('Near Inn'), { who: 'Anna' }).kind).toBe('saved')
    expect(() => desk.save(desk.view('Near Inn'), { threat1: 'x' })).toThrow(/“Threat to us 1” is missing.*“Set up”/)
  })
})
