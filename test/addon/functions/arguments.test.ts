// Every argument of every function by its name: read from its own place, and refused by its own name.
import { describe, expect, it } from 'vitest'
import { type FunctionName, parametersOf, SIGNATURES, type Signature } from '../../../src/core/i18n/functions.ts'
import { call, errorCell } from './call.ts'

const REF = errorCell('#REF!')
/** What each argument may be, by its name. */
const FIT: Readonly<Record<string, unknown>> = {
  income: 'High',
  relationship: 'Rare',
  tier: 1,
  ids: 'P-1',
  log: [
    ['Date', 'Prospect ID'],
    ['2026-11-23', 'P-1'],
  ],
  channel: 'Call',
  from: '2026-11-01',
  to: '2026-11-30',
  deals: 3,
  conversion: 0.2,
  certainty: 0.9,
  contacts: 15,
  workplace: 2,
  appearance: 2,
  car: 2,
  stability: 2,
  language: 'ru',
  need: 2,
  power: 2,
  businessSize: 'Large',
  minutes: 5,
  district: 'Centre',
  districts: 'Centre',
  prospects: [
    ['ID', 'Name'],
    ['P-1', 'Anna'],
  ],
  week: '2026-W48',
  today: '2026-11-23',
}
/** Any value will do for it, so none is refused. */
const ANYTHING = 'refresh'

describe.each(Object.keys(SIGNATURES) as FunctionName[])('%s', name => {
  const { takes }: Signature = SIGNATURES[name]
  const others = (but: string, instead: unknown) => parametersOf(name).map(key => (key === but ? instead : FIT[key]))

  it.each(parametersOf(name).filter(key => key !== ANYTHING))('refuses an error cell for %s, by that name', key => {
    expect(() => call(name, ...others(key, REF))).toThrow(new RegExp(`^${name}: ${key} is "#REF!", but takes .+\\.$`))
  })

  // The channel of CONTACTS_DONE is taken, and yet "" means something: both.
  it.each(takes.filter(key => key !== 'channel'))('is blank while %s is', key => {
    for (const blank of ['', undefined, null]) expect(call(name, ...others(key, blank))).toBe('')
  })
})
