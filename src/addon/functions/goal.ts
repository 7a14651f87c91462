// CONTACTS_NEEDED, DEALS_EXPECTED, DEALS_CHANCE and CONVERSION_RATE (method.md 5).
import { contactsNeeded, DEFAULT_CONVERSION, dealsChance, dealsExpected } from '../../core/domain/contacts-needed.ts'
import { wilson } from '../../core/domain/conversion.ts'
import { number, share } from './kinds.ts'
import { define, optional, required } from './spread.ts'

/** Far beyond any team; up to here every answer stays exact and quick. */
const MOST_DEALS = 100_000
const MOST_CONTACTS = 1_000_000

const conversion = optional(share('one'))

export const contactsNeededFor = define(
  'CONTACTS_NEEDED',
  { deals: required(number(0, MOST_DEALS)), conversion, certainty: optional(share('belowOne')) },
  ({ deals, conversion, certainty }) => contactsNeeded(deals, conversion ?? DEFAULT_CONVERSION, certainty),
)

export const dealsExpectedFrom = define(
  'DEALS_EXPECTED',
  { contacts: required(number(0)), conversion },
  ({ contacts, conversion }) => dealsExpected(contacts, conversion ?? DEFAULT_CONVERSION),
)

export const dealsChanceFrom = define(
  'DEALS_CHANCE',
  {
    contacts: required(number(0, MOST_CONTACTS, 'whole')),
    deals: required(number(0, MOST_CONTACTS, 'whole')),
    conversion,
  },
  ({ contacts, deals, conversion }) => dealsChance(contacts, deals, conversion ?? DEFAULT_CONVERSION),
)

export const conversionRate = define(
  'CONVERSION_RATE',
  { contacts: required(number(1, undefined, 'whole')), deals: required(number(0, undefined, 'whole')) },
  ({ contacts, deals }) => {
    const ratio = wilson(deals, contacts)
    if (!ratio) return { unfit: 'deals', takes: { kind: 'noMoreThan', argument: 'contacts' } }
    return [ratio.rate, ratio.low, ratio.high]
  },
)
