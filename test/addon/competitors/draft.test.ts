// What stands in a competitor's form: proposals that come and go, what was typed, and two people's changes together.
import { describe, expect, it } from 'vitest'
import {
  changesIn,
  isTouched,
  mergeDraft,
  openDraft,
  proposeAt,
  typeInto,
} from '../../../src/addon/sidebars/competitors/draft.ts'
import { readCompetitor, writeCompetitorValues } from '../../../src/core/import/competitor-values.ts'
import type { CompetitorView } from '../../../src/core/protocol/competitors.ts'

function view(values: Partial<CompetitorView['values']>, version = 'a'): CompetitorView {
  const all = { ...writeCompetitorValues(readCompetitor({})), name: 'Inn', ...values }
  return { row: 2, name: all.name, version, values: all, entered: null }
}

describe('proposals', () => {
  it('stand in a form whose threats nobody wrote, and are no change of anybody’s until saved', () => {
    const draft = openDraft(view({ strength1: 'Low price', strength3: 'Parking', weakness2: 'Noise' }), 'en')
    expect(draft.values.threat1).toMatch(/compare prices/)
    expect(draft.values.threat2).toBe('')
    expect(draft.values.opportunity2).toMatch(/noise/)
    expect([...draft.proposed].sort()).toEqual(['opportunity2', 'threat1', 'threat3'])
    expect(isTouched(draft)).toBe(false)
    expect(Object.keys(changesIn(draft)).sort()).toEqual(['opportunity2', 'threat1', 'threat3'])
  })

  it('are not put in where somebody wrote a threat and left another blank', () => {
    const draft = openDraft(view({ strength1: 'Low price', strength2: 'Parking', threat2: 'Mine' }), 'en')
    expect([draft.values.threat1, draft.values.threat2]).toEqual(['', 'Mine'])
    expect(proposeAt(draft, 'threat1', 'en').values.threat1).toMatch(/compare prices/)
  })

  it('follow the strength as it is typed, until they are edited', () => {
    let draft = openDraft(null, 'ru')
    draft = typeInto(draft, 'strength1', 'Цен', 'ru')
    draft = typeInto(draft, 'strength1', 'Центр города', 'ru')
    expect(draft.values.threat1).toMatch(/^К ним по пути/)
    draft = typeInto(draft, 'threat1', 'Моё', 'ru')
    draft = typeInto(draft, 'strength1', 'Парковка', 'ru')
    expect(draft.values.threat1).toBe('Моё')
    expect(draft.proposed.size).toBe(0)
  })

  it('go with the strength, and stay away when they were taken out', () => {
    let draft = typeInto(openDraft(null, 'en'), 'weakness5', 'Noise', 'en')
    draft = typeInto(draft, 'weakness5', '', 'en')
    expect(draft.values.opportunity5).toBe('')
    draft = typeInto(draft, 'weakness5', 'Noise', 'en')
    draft = typeInto(draft, 'opportunity5', '', 'en')
    draft = typeInto(draft, 'weakness5', 'Noise at night', 'en')
    expect(draft.values.opportunity5).toBe('')
  })
})

describe('two people', () => {
  it('changes of different fields go together; a field that both changed is shown', () => {
    let mine = openDraft(view({ who: 'Anna', decision: 'Old' }), 'en')
    mine = typeInto(mine, 'who', 'Max', 'en')
    mine = typeInto(mine, 'address', 'Mill Lane', 'en')
    const { draft, clashes } = mergeDraft(mine, view({ who: 'Zoe', decision: 'New' }, 'b'))
    expect(draft.values).toMatchObject({ who: 'Max', address: 'Mill Lane', decision: 'New' })
    expect(clashes).toEqual([{ key: 'who', mine: 'Max', theirs: 'Zoe' }])
    expect(changesIn(draft)).toEqual({ who: 'Max', address: 'Mill Lane' })
    expect(draft.view?.version).toBe('b')
    expect(isTouched(draft)).toBe(true)
  })

  it('a proposal gives way to what the other has written', () => {
    const mine = openDraft(view({ strength1: 'Low price' }), 'en')
    const { draft, clashes } = mergeDraft(mine, view({ strength1: 'Low price', threat1: 'Theirs' }, 'b'))
    expect([draft.values.threat1, clashes, [...draft.proposed]]).toEqual(['Theirs', [], []])
  })

  it('what is gone becomes a new one with all that stands in the form', () => {
    const mine = typeInto(openDraft(view({ who: 'Anna' }), 'en'), 'decision', 'Do it', 'en')
    const { draft } = mergeDraft(mine, null)
    expect(draft.view).toBeNull()
    expect(changesIn(draft)).toEqual({ name: 'Inn', who: 'Anna', decision: 'Do it' })
    expect(isTouched(draft)).toBe(true)
  })
})
