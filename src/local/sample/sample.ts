// A believable workbook's data: a small guest house, its prospects, its competitors, its marketing and a month of contacts.
import { type Day, formatDay, mondayOf, weekdayOf } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import type { FileRow } from '../../core/protocol.ts'
import type { LogKey, ProspectKey } from '../../core/words/columns.ts'
import { CHANNEL, INCOME, OUTCOME, RELATIONSHIP, SIZE, SOURCE, STATUS } from '../../core/words/lists.ts'
import type { CompetitorKey, MarketingKey } from '../../core/words/sheets.ts'
import type { Names } from '../../core/words/word.ts'
import type { Card, Text } from './card.ts'
import { COMPETITORS, type Competitor } from './competitors.ts'
import { type Contact, contactsOf } from './contacts.ts'
import { GUESTS } from './guests.ts'
import { MARKETING, type Tool } from './marketing.ts'
import { ORGANISATIONS } from './organisations.ts'
import { PROMISING } from './promising.ts'

export interface Sample {
  readonly name: string
  /** The names of those who work the cards. */
  readonly owners: readonly [string, string]
  readonly prospects: readonly FileRow<ProspectKey>[]
  readonly log: readonly FileRow<LogKey>[]
  readonly competitors: readonly Readonly<Partial<Record<CompetitorKey, string>>>[]
  readonly marketing: readonly Readonly<Partial<Record<MarketingKey, string>>>[]
}

type Cells = Readonly<Partial<Record<ProspectKey, string>>>

const NAME: Text = ['Lilac Guest House', 'Гостевой дом «Сирень»']
const OWNERS: readonly [Text, Text] = [
  ['Anna', 'Анна'],
  ['Maxim', 'Максим'],
]
const STREETS: readonly Text[] = [
  ['Lilac Street', 'Сиреневая улица'],
  ['Mill Lane', 'Мельничный переулок'],
  ['Lantern Square', 'Фонарная площадь'],
  ['Copper Street', 'Медная улица'],
  ['Meadow Street', 'Луговая улица'],
  ['Embankment', 'Набережная'],
]
const DISTRICT: Text = ['Old Town', 'Старый город']

/**
 * The sample as rows of a file, in the words of the language. Every date follows from `today`; the planned week is that
 * of today or, at the weekend, the next one. Nothing in the log falls into it.
 */
export function makeSample(today: Day, language: Language): Sample {
  const say = (text: Text) => text[language === 'en' ? 0 : 1]
  const monday = mondayOf(today) + (weekdayOf(today) > 4 ? 7 : 0)
  const owners = [say(OWNERS[0]), say(OWNERS[1])] as const
  const cards = [...PROMISING, ...ORGANISATIONS, ...GUESTS]
  const ownerOf = (card: Card) => (card.owner === null ? '' : owners[card.owner])
  const word = (names: Names) => names[language][0]
  const date = (days: number) => formatDay(monday + days)

  function prospectCells(card: Card, index: number): Cells {
    const { promise, marks } = card
    return {
      ...compact({
        id: idOf(index),
        name: say(card.name),
        organisation: card.organisation && say(card.organisation),
        size: card.size && word(SIZE[card.size]),
        source: word(SOURCE[card.source]),
        income: card.income && word(INCOME[card.income]),
        relationship: card.relationship && word(RELATIONSHIP[card.relationship]),
        need: card.need?.toString(),
        power: card.power?.toString(),
        workplace: marks?.[0].toString(),
        appearance: marks?.[1].toString(),
        car: marks?.[2].toString(),
        stability: marks?.[3].toString(),
        tierByHand: card.tierByHand?.toString(),
        added: date(-7 * card.weeks),
        phone: phoneOf(index, language),
        email: `contact${String(index + 1).padStart(2, '0')}@lilac.example`,
        address: addressOf(card, language),
        district: say(DISTRICT),
        walkMinutes: String(card.minutes),
        personal: card.personal && say(card.personal),
        serviceTerms: card.terms && say(card.terms),
        furtherActions: card.further && say(card.further),
        owner: ownerOf(card),
        status: word(STATUS[card.status ?? 'open']),
        pausedUntil: card.pausedFor === undefined ? undefined : date(card.pausedFor),
        notes: card.notes && say(card.notes),
      }),
      ...(promise && {
        nextAction: say(promise.action),
        nextActionDate: date(promise.day),
        nextChannel: word(CHANNEL[promise.channel]),
      }),
    }
  }

  function logCells(contact: Contact): FileRow<LogKey>['cells'] {
    // A card that nobody owns yet was called by whoever was in.
    return {
      date: date(contact.day),
      prospectId: idOf(contact.card),
      channel: word(CHANNEL[contact.channel]),
      outcome: word(OUTCOME[contact.outcome]),
      owner: ownerOf(cards[contact.card]!) || owners[0],
      notes: contact.notes ? say(contact.notes) : '',
    }
  }

  function competitorCells(one: Competitor): Readonly<Partial<Record<CompetitorKey, string>>> {
    const numbered = (prefix: 'strength' | 'weakness', texts: readonly Text[]) =>
      Object.fromEntries(texts.map((text, index) => [`${prefix}${index + 1}`, say(text)]))
    return {
      name: say(one.name),
      address: say(one.address),
      walkMinutes: String(one.minutes),
      ...numbered('strength', one.strengths),
      ...numbered('weakness', one.weaknesses),
      decisionKind: say(one.kind),
      decision: say(one.decision),
      who: owners[one.who],
      byWhen: date(one.byWhen),
      entered: formatDay(today - one.age),
    }
  }

  function marketingCells({ from, until, cost, prospects, deals, ...texts }: Tool): Sample['marketing'][number] {
    return {
      tool: say(texts.tool),
      audience: say(texts.audience),
      from: date(from),
      ...(until === undefined ? {} : { until: date(until) }),
      cost: String(cost[language === 'en' ? 0 : 1]),
      prospects: String(prospects),
      deals: String(deals),
      ...(texts.notes ? { notes: say(texts.notes) } : {}),
    }
  }

  return {
    name: say(NAME),
    owners,
    prospects: cards.map((card, index) => ({ row: index + 2, cells: prospectCells(card, index) })),
    log: contactsOf(cards).map((contact, index) => ({ row: index + 2, cells: logCells(contact) })),
    competitors: COMPETITORS.map(competitorCells),
    marketing: MARKETING.map(marketingCells),
  }
}

function idOf(index: number): string {
  return `P-${String(index + 1).padStart(4, '0')}`
}

/** Numbers that are nobody's: Ofcom keeps 01632 960 for stories, and no Russian number begins with 000. */
function phoneOf(index: number, language: Language): string {
  const last = String(index + 101)
  return language === 'en' ? `01632 960${last}` : `+7 495 000-0${last[0]}-${last.slice(1)}`
}

function addressOf(card: Card, language: Language): string {
  const [street, house] = card.street
  const [en, ru] = STREETS[street]!
  return language === 'en' ? `${house} ${en}` : `${ru}, ${house}`
}

function compact(cells: Readonly<Partial<Record<ProspectKey, string | undefined>>>): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined && text !== ''))
}
