// The one function that anyone who can open the sheet may call: whatever comes in, it answers and changes nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open, snapshot } from '../sheets/open.ts'

interface Refused {
  readonly ok: boolean
  readonly message: string
}

const opened = open({ formulas: false })
opened.call('setUp', {})
const ask = (...args: unknown[]) => opened.addon.rpc('rpc', ...args) as Refused

describe('rpc', () => {
  it.each([
    ['no name', []],
    ['an unknown name', ['drop', {}]],
    ['a name that every object inherits', ['constructor', {}]],
    ['the prototype', ['__proto__', {}]],
    ['a name that is no text', [{ toString: 'setUp' }, {}]],
    ['arguments that are a list', ['setUp', ['en']]],
    ['arguments that are text', ['setUp', 'en']],
    ['an argument it does not know', ['setUp', { language: 'en', force: true }]],
    ['a language it does not speak', ['setUp', { language: 'de' }]],
    ['a language that is an object', ['setUp', { language: { en: 1 } }]],
    ['settings that are text', ['saveSettings', { values: 'deals' }]],
    ['an unknown setting', ['saveSettings', { values: { __proto__x: '1' } }]],
    ['a setting that is no text', ['saveSettings', { values: { deals: 3 } }]],
    ['the tables of Settings', ['saveSettings', { values: { tiers: '1' } }]],
    ['rows that are no list', ['importProspects', { rows: { length: 1 } }]],
    ['rows that are missing', ['importLog', {}]],
    ['a row without cells', ['importProspects', { rows: [{ row: 2 }] }]],
    ['a row without number', ['importProspects', { rows: [{ row: '2', cells: { name: 'A' } }] }]],
    ['cells of an unknown column', ['importProspects', { rows: [{ row: 2, cells: { tier: '1' } }] }]],
    ['cells that are numbers', ['importProspects', { rows: [{ row: 2, cells: { name: 5 } }] }]],
    ['a cell too long for Sheets', ['importProspects', { rows: [{ row: 2, cells: { name: 'x'.repeat(50_001) } }] }]],
    ['a log with columns of a card', ['importLog', { rows: [{ row: 2, cells: { name: 'A' } }] }]],
    ['too many rows', ['importLog', { rows: Array(100_001).fill(0) }]],
    ['a week that is none', ['buildPlan', { week: 'now' }]],
    ['an owner that is a list', ['buildPlan', { owner: ['A'] }]],
  ])('refuses %s in one sentence', (_, args) => {
    const before = snapshot(opened.workbook)
    const answer = ask(...args)
    expect(answer.ok).toBe(false)
    expect(answer.message).toMatch(/^.{10,300}$/)
    expect(answer.message).not.toMatch(/Error|undefined|at .*:\d/)
    expect(snapshot(opened.workbook)).toEqual(before)
  })

  it('never throws and never writes for anything at all', () => {
    const before = snapshot(opened.workbook)
    fc.assert(
      fc.property(
        fc.constantFrom('setUp', 'saveSettings', 'importProspects', 'importLog', 'x'),
        fc.oneof(
          fc.jsonValue(),
          fc.record({ rows: fc.array(fc.record({ row: fc.jsonValue(), cells: fc.jsonValue() }), { minLength: 1 }) }),
          fc.record({
            values: fc.dictionary(fc.constantFrom('deals', 'nothing', '__proto__'), fc.jsonValue(), { minKeys: 1 }),
          }),
        ),
        (name, args) => {
          const answer = ask(name, args)
          // What a person might have sent is done; all else is refused.
          if (!answer.ok) expect(answer.message.length).toBeGreaterThan(10)
          return typeof answer.ok === 'boolean'
        },
      ),
      { numRuns: 150 },
    )
    expect((snapshot(opened.workbook) as { names: unknown }).names).toEqual((before as { names: unknown }).names)
  })

  it('says what failed in the language of the workbook, without a trace', () => {
    const { call, addon, workbook } = open({ formulas: false })
    call('setUp', { language: 'ru' })
    workbook.timeZone = 'Nowhere/Else'
    const answer = addon.rpc('rpc', 'setUp', {}) as Refused
    expect(answer.ok).toBe(false)
    expect(answer.message).not.toMatch(/Nowhere|at |Error/)
  })
})
