// Saving client cards: what is written, what two people do to one card, and cards that may be one prospect.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CardView, SaveAnswer } from '../../../src/core/protocol/card.ts'
import { withFault } from '../failures/faults.ts'
import { column, columnOf } from '../sheets/open.ts'
import { ANNA, AURORA, BORIS, type CardDesk, cardDesk } from './desk.ts'

const opened = (desk: CardDesk, id: string) => desk.call('openCard', { id }).card!
const saved = (answer: SaveAnswer): CardView => {
  if (answer.kind !== 'saved') throw new Error(`not saved: ${answer.kind}`)
  return answer.card
}

describe('saveCard', () => {
  it('writes the changed fields alone and gives back the card as it now is', () => {
    const desk = cardDesk()
    const { version } = opened(desk, ANNA)
    desk.addon.calls.reset()
    const card = saved(
      desk.call('saveCard', {
        id: ANNA,
        version,
        values: { name: 'Anna Petrova', relationship: 'rare', need: '3', nextActionDate: '2026-12-01' },
      }),
    )
    // Relationship and need stand side by side, the date elsewhere.
    expect(desk.addon.calls.byMethod.get('Range.setValues')).toBe(2)
    expect(card.values).toMatchObject({ relationship: 'rare', need: '3', nextActionDate: '2026-12-01' })
    expect(card.version).not.toBe(version)
    expect(opened(desk, ANNA)).toEqual(card)
    expect(column(desk.values('Prospects'), 'Relationship')).toEqual(['Rare', '', ''])
    expect(column(desk.values('Prospects'), 'Next action date')[0]).toBe(46_357)
  })

  describe('of which only the first write came through', () => {
    const halfSaved = () => {
      const desk = cardDesk()
      const { version } = opened(desk, ANNA)
      const save = { id: ANNA, version, values: { need: '3', notes: 'new', nextActionDate: '2026-12-01' } }
      // The first of its writes is the step beside it.
      withFault({ cost: 'write', first: 3, last: Number.POSITIVE_INFINITY }, desk.addon, () => {
        expect(desk.addon.rpc('rpc', 'saveCard', save)).toMatchObject({ ok: false })
      })
      const { values } = opened(desk, ANNA)
      expect(values).toMatchObject({ need: '3', nextActionDate: '' })
      return { desk, save }
    }

    it('is put back and saved when it is tried again', () => {
      const { desk, save } = halfSaved()
      expect(saved(desk.call('saveCard', save)).values).toMatchObject(save.values)
    })

    it('stays as it is for whoever has seen it so, then and later', () => {
      const { desk } = halfSaved()
      const { version } = opened(desk, ANNA)
      const next = saved(desk.call('saveCard', { id: ANNA, version, values: { personal: 'tea' } }))
      expect(next.values).toMatchObject({ need: '3', personal: 'tea', nextActionDate: '' })
      expect(desk.call('saveCard', { id: ANNA, version, values: {} }).kind).toBe('changed')
      expect(opened(desk, ANNA)).toEqual(next)
    })

    it('stays where somebody has changed it since', () => {
      const { desk, save } = halfSaved()
      const values = desk.values('Prospects')
      const at = columnOf(values, 'Need')
      desk.workbook.sheet('Prospects')!.patch(1, at, { value: 1 })
      expect(desk.call('saveCard', save)).toMatchObject({ kind: 'changed', card: { values: { need: '1', notes: '' } } })
    })
  })

  it('makes a new card with the next ID and the day of today, in the words of the workbook', () => {
    const desk = cardDesk('ru')
    const card = saved(
      desk.call('saveCard', {
        values: {
          name: 'Вера',
          income: 'medium',
          relationship: 'oneOff',
          tierByHand: '2',
          tierByHandReason: 'племянница',
        },
      }),
    )
    expect(card).toMatchObject({ id: 'P-0004', added: '2026-11-25', place: 4, previous: AURORA, next: null })
    const values = desk.values('Клиенты')
    expect(column(values, 'Финансовая состоятельность')[3]).toBe('Средняя')
    expect(column(values, 'Отношения')[3]).toBe('Разовый')
    expect(column(values, 'Почему вручную')[3]).toBe('племянница')
  })

  it('empties a field that was emptied', () => {
    const desk = cardDesk()
    const { version } = opened(desk, BORIS)
    saved(desk.call('saveCard', { id: BORIS, version, values: { notes: '', owner: ' ' } }))
    expect(column(desk.values('Prospects'), 'Notes')[1]).toBe('')
    expect(opened(desk, BORIS).values.owner).toBe('')
  })

  it('never lets a text turn into a formula', () => {
    const desk = cardDesk()
    for (const text of ['=1+1', '+7 999', '-x', '@a', '\t=1', "'=1", '=IMPORTXML("http://x")', '007', '3/4']) {
      const { version } = opened(desk, BORIS)
      const card = saved(desk.call('saveCard', { id: BORIS, version, values: { personal: text }, apart: true }))
      expect(card.values.personal).toBe(text.trim().replace(/^'/, ''))
      expect(opened(desk, BORIS).values.personal).toBe(card.values.personal)
    }
    const sheet = desk.workbook.sheet('Prospects')!
    expect(sheet.formulas().filter(({ row }) => row > 0)).toEqual([])
  })

  it.each([
    ['a date that is none', { nextActionDate: '2026-13-01' }, 'Next action date'],
    ['a mark out of range', { workplace: '0' }, 'Workplace'],
    ['a tier out of range', { tierByHand: '6' }, 'Tier by hand'],
    ['a word nobody knows', { income: 'huge' }, 'Income'],
    ['a word that every object inherits', { status: 'constructor' }, 'Status'],
    ['minutes below 0', { walkMinutes: '-5' }, 'Walk minutes'],
    ['no name at all', { name: ' ', organisation: '' }, 'name or an organisation'],
  ])('refuses %s in one sentence and writes nothing', (_, values, says) => {
    const desk = cardDesk()
    const { version } = opened(desk, ANNA)
    const before = desk.snapshot()
    const answer = desk.ask('saveCard', { id: ANNA, version, values })
    expect(answer.ok).toBe(false)
    expect(answer.message).toContain(says)
    expect(desk.snapshot()).toEqual(before)
  })

  it('says which column is missing rather than losing what was typed', () => {
    const desk = cardDesk()
    const at = desk.values('Prospects')[0]!.indexOf('Personal')
    desk.workbook.deleteLines(desk.workbook.sheet('Prospects')!, 'column', at, 1)
    const answer = desk.ask('saveCard', { id: ANNA, version: opened(desk, ANNA).version, values: { personal: 'x' } })
    expect(answer.message).toMatch(/“Personal”.*Set up/)
  })
})

describe('two people on one card', () => {
  it('the second is shown what the first made of it, and nothing is written over', () => {
    const desk = cardDesk()
    const first = opened(desk, ANNA)
    saved(desk.call('saveCard', { id: ANNA, version: first.version, values: { notes: 'by Olga' } }))
    const before = desk.snapshot()
    const answer = desk.call('saveCard', { id: ANNA, version: first.version, values: { notes: 'by Igor' } })
    expect(answer).toMatchObject({ kind: 'changed', card: { id: ANNA, values: { notes: 'by Olga' } } })
    expect(desk.snapshot()).toEqual(before)
    const theirs = answer.kind === 'changed' ? answer.card!.version : ''
    saved(desk.call('saveCard', { id: ANNA, version: theirs, values: { notes: 'by both' } }))
  })

  it('a change typed into the sheet counts as well, also of a word nobody knows', () => {
    const desk = cardDesk()
    const { version } = opened(desk, ANNA)
    const sheet = desk.workbook.sheet('Prospects')!
    sheet.set(1, desk.values('Prospects')[0]!.indexOf('Income'), { value: 'Hgh' })
    expect(desk.call('saveCard', { id: ANNA, version, values: { notes: 'x' } })).toMatchObject({ kind: 'changed' })
  })

  it('a row that moved is still that card, and a row that is gone is said to be', () => {
    const desk = cardDesk()
    const { version } = opened(desk, BORIS)
    const sheet = desk.workbook.sheet('Prospects')!
    desk.workbook.insertLines(sheet, 'row', 1, 2)
    saved(desk.call('saveCard', { id: BORIS, version, values: { notes: 'moved' } }))
    expect(column(desk.values('Prospects'), 'Notes')).toEqual(['', '', '', 'moved', ''])
    desk.workbook.deleteLines(sheet, 'row', 4, 1)
    expect(desk.call('saveCard', { id: BORIS, version, values: { notes: 'x' } })).toEqual({
      kind: 'changed',
      card: null,
    })
  })

  it('waits for the lock and says so when someone else keeps it', () => {
    const desk = cardDesk()
    desk.addon.lockedElsewhere = true
    expect(desk.ask('saveCard', { values: { name: 'New' } })).toMatchObject({ ok: false })
    desk.addon.lockedElsewhere = false
    saved(desk.call('saveCard', { values: { name: 'New' } }))
  })
})

describe('cards that may be one prospect', () => {
  it.each([
    ['the same phone, written otherwise', { name: 'Someone', phone: '8 921 1234567' }, [ANNA, 'contact']],
    ['the same address', { name: 'B. Ivanov', email: 'BORIS@example.com' }, [BORIS, 'contact']],
    ['the same name the other way round', { name: 'Ivanov Boris' }, [BORIS, 'name']],
    ['one letter more', { name: 'Anna Petrovva', organisation: 'Hotel Aurora' }, [ANNA, 'name']],
    ['one letter other', { name: 'Anna Petrowa' }, [ANNA, 'name']],
    ['the same organisation alone', { organisation: 'aurora spa' }, [AURORA, 'name']],
    ['a namesake elsewhere', { name: 'Anna Petrova', organisation: 'Bank' }, null],
  ])('%s', (_, values, like) => {
    const desk = cardDesk()
    const before = desk.snapshot()
    const answer = desk.call('saveCard', { values })
    if (like === null) return expect(answer.kind).toBe('saved')
    expect(answer.kind === 'alike' ? answer.cards.map(card => [card.id, card.shared]) : answer.kind).toEqual([like])
    expect(desk.snapshot()).toEqual(before)
    expect(desk.call('saveCard', { values, apart: true }).kind).toBe('saved')
  })

  it('are not asked about where nothing they are known by changed', () => {
    const desk = cardDesk()
    saved(desk.call('saveCard', { values: { name: 'Boris Ivanov' }, apart: true }))
    const { version } = opened(desk, BORIS)
    saved(desk.call('saveCard', { id: BORIS, version, values: { notes: 'again' } }))
  })
})

describe('mergeCards', () => {
  it('makes one card of two: fields as chosen, the log with it, the other row gone', () => {
    const desk = cardDesk()
    const [anna, boris] = [opened(desk, ANNA), opened(desk, BORIS)]
    const card = saved(
      desk.call('mergeCards', {
        id: ANNA,
        version: anna.version,
        other: BORIS,
        otherVersion: boris.version,
        values: { email: 'boris@example.com' },
      }),
    )
    expect(card).toMatchObject({ id: ANNA, contacts: 3, deals: 1, values: { email: 'boris@example.com' } })
    expect(column(desk.values('Prospects'), 'ID')).toEqual([ANNA, AURORA])
    expect(column(desk.values('Contact log'), 'Prospect ID')).toEqual([ANNA, ANNA, ANNA, ANNA])
  })

  it('keeps what the team noted in columns of its own', () => {
    const desk = cardDesk()
    const sheet = desk.workbook.sheet('Prospects')!
    const width = sheet.extent().columns
    for (const [row, cells] of [
      ['Birthday', 'Car park'],
      ['May', 'A1'],
      ['June', ''],
    ].entries()) {
      for (const [index, value] of cells.entries()) sheet.set(row, width + index, { value })
    }
    const [anna, boris] = [opened(desk, ANNA), opened(desk, BORIS)]
    const versions = { id: BORIS, version: boris.version, other: ANNA, otherVersion: anna.version }
    const card = saved(desk.call('mergeCards', { ...versions, values: {} }))
    expect(card.values.notes).toBe('likes tea\nBirthday: May')
    expect(column(desk.values('Prospects'), 'Car park')[0]).toBe('A1')
  })

  it('takes the rows of a plan along, so that what is ticked there counts for the card that stays', () => {
    const desk = cardDesk()
    desk.call('buildPlan', {})
    const [anna, boris] = [opened(desk, ANNA), opened(desk, BORIS)]
    const rows = () => desk.values('Plan 2026-W48').filter(row => row.includes(BORIS))
    expect(rows().length).toBeGreaterThan(0)
    const versions = { id: ANNA, version: anna.version, other: BORIS, otherVersion: boris.version }
    saved(desk.call('mergeCards', { ...versions, values: {} }))
    expect(rows()).toEqual([])
    expect(desk.values('Plan 2026-W48').filter(row => row.includes('Boris Ivanov'))).toEqual([])
    expect(desk.call('buildPlan', {}).warnings.join()).not.toMatch(/Boris|P-0002/)
  })

  it('writes nothing when either was changed or is gone', () => {
    const desk = cardDesk()
    const [anna, boris] = [opened(desk, ANNA), opened(desk, BORIS)]
    const before = desk.snapshot()
    const versions = { id: ANNA, version: anna.version, other: BORIS, otherVersion: boris.version, values: {} }
    for (const wrong of [{ version: 'x' }, { otherVersion: 'x' }, { other: 'P-9' }, { other: ANNA }]) {
      expect(desk.call('mergeCards', { ...versions, ...wrong }).kind).toBe('changed')
    }
    expect(desk.snapshot()).toEqual(before)
  })
})

describe('hostile calls', () => {
  const desk = cardDesk()

  it.each([
    ['openCard', { id: 5 }],
    ['openCard', { id: 'x'.repeat(501) }],
    ['openCard', { show: 'yes' }],
    ['openCard', { row: 3 }],
    ['searchCards', {}],
    ['searchCards', { text: ['a'] }],
    ['selectedCard', { sheet: 'Settings' }],
    ['saveCard', {}],
    ['saveCard', { values: [] }],
    ['saveCard', { values: { id: 'P-1' } }],
    ['saveCard', { values: { tier: '1' } }],
    ['saveCard', { values: { __proto__x: '1' } }],
    ['saveCard', { values: { name: { toString: 'x' } } }],
    ['saveCard', { values: { name: 'x'.repeat(50_001) } }],
    ['saveCard', { values: { name: 'A' }, apart: 1 }],
    ['mergeCards', { id: ANNA, other: BORIS, values: {} }],
    ['mergeCards', { id: ANNA, version: 1, other: BORIS, otherVersion: 2, values: {} }],
  ])('%s refuses %j', (name, args) => {
    const before = desk.snapshot()
    const answer = desk.ask(name, args)
    expect(answer.ok).toBe(false)
    expect(answer.message).toMatch(/^.{10,300}$/)
    expect(desk.snapshot()).toEqual(before)
  })

  it('whatever is typed into a card, what is answered is what stands', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40, unit: 'grapheme' }),
        fc.constantFrom('name', 'phone', 'notes', 'address'),
        (text, key) => {
          const { version } = opened(desk, ANNA)
          const answer = desk.call('saveCard', { id: ANNA, version, values: { [key]: text }, apart: true })
          const card = saved(answer)
          expect(opened(desk, ANNA).version).toBe(card.version)
        },
      ),
      { numRuns: 40 },
    )
  })
})
