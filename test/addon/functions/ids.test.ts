// An ID typed in another case: what the log's import, CONTACTS_DONE and the preview of the plan make of it.
import { describe, expect, it } from 'vitest'
import { call } from './call.ts'

const HEADINGS = ['Date', 'Prospect ID', 'Channel']

describe('an ID in another case', () => {
  const log = [HEADINGS, ['2026-11-02', 'P-1', 'Call'], ['2026-11-03', ' p-1', 'Call'], ['2026-11-03', 'п-2', 'Call']]

  it('counts for the prospect, whichever of the two is typed', () => {
    expect(call('CONTACTS_DONE', 'P-1', log, '')).toBe(2)
    expect(call('CONTACTS_DONE', 'p-1', log, '')).toBe(2)
    expect(call('CONTACTS_DONE', [['P-1'], ['П-2'], ['P-3'], ['']], log, '')).toEqual([[2], [1], [0], ['']])
  })

  it('counts for nobody where two IDs asked for differ by case alone, unless it is one of them', () => {
    const salesforce = [HEADINGS, ['2026-11-02', '00QAb', 'Call'], ['2026-11-02', '00Qab', 'Call']]
    const unclear = [...salesforce, ['2026-11-02', '00qAB', 'Call'], ['2026-11-04', '00QAb', 'Call']]
    expect(call('CONTACTS_DONE', [['00QAb'], ['00Qab']], unclear, '')).toEqual([[2], [1]])
    expect(call('CONTACTS_DONE', [['00QAb', '00Qab', '00QAb']], unclear, '')).toEqual([[2, 1, 2]])
  })

  it('is the same contact in the preview of the plan', () => {
    const prospects = [
      ['ID', 'Name', 'Income', 'Relationship'],
      ['P-1', 'Anna', 'High', 'Rare'],
      ['P-2', 'Boris', 'High', 'New'],
    ]
    const plan = (id: string) => call('CONTACT_PLAN', prospects, 1, '2026-W48', [HEADINGS, ['2026-11-23', id, 'Call']])
    expect(plan('p-1')).toEqual(plan('P-1'))
    expect(plan('p-1')).not.toEqual(plan('P-9'))
  })
})
