// CONTACT_PLAN: the week's plan as a formula, from the same core as the menu's (method.md 10).
import { type Day, formatDay, mondayOf, parseWeek } from '../../core/domain/day.ts'
import { idFinder } from '../../core/domain/id-finder.ts'
import type { Language, Prospect, Settings, TierTable } from '../../core/domain/model.ts'
import { planContacts } from '../../core/domain/plan/build.ts'
import { type FunctionName, sayPurpose } from '../../core/i18n/functions.ts'
import { PREVIEW_HEADINGS } from '../../core/i18n/plan.ts'
import { taskOf, whyOf } from '../../core/i18n/plan-sentences.ts'
import { idCounter } from '../../core/import/ids.ts'
import { isOfContacts } from '../../core/import/log-table.ts'
import { readProspectTable } from '../../core/import/prospect-table.ts'
import { findSettings, readSettingsTable } from '../../core/import/settings-table.ts'
import { textOf } from '../../core/words/cells.ts'
import { CHANNEL } from '../../core/words/lists.ts'
import { DEFAULT_SETTINGS } from '../../core/words/settings.ts'
import { gridOf, isBlank, languageFor, rawOf, rawTable } from './argument.ts'
import { day, number } from './kinds.ts'
import { type CustomFunction, type Kind, refusal, type Shown } from './spread.ts'
import { isAbsent, readLog, textsIn, wrongTable } from './tables.ts'

const NAME = 'CONTACT_PLAN' satisfies FunctionName
const MOST_DEALS = 1000

const wholeDeals = number(0, MOST_DEALS, 'whole')
const week: Kind<Day> = {
  read: raw => {
    const named = parseWeek(textOf(raw).toUpperCase().replace(/\s/g, ''))
    return named ?? day.read(raw)
  },
  takes: { kind: 'week' },
}

/** The value of an argument that is one cell; null when it is blank. */
function one<T>(argument: string, kind: Kind<T>, given: unknown, all: readonly unknown[]): T | null {
  const grid = gridOf(given)
  const isOne = grid === null || (grid.length === 1 && grid[0]!.length === 1)
  const raw = rawOf(grid ? grid[0]?.[0] : given)
  if (isOne && isBlank(raw)) return null
  const value = isOne ? kind.read(raw) : undefined
  if (value === undefined) throw refusal(NAME, argument, isOne ? raw : textsIn(given).join(', '), kind.takes, all)
  return value
}

/** The cards of a range. Headings alone are fine, a list of contacts is none of prospects. */
function readCards(given: unknown, tiers: TierTable): readonly Prospect[] {
  const values = rawTable(given)
  const { prospects, columns } = readProspectTable(values, tiers)
  const isKnown = (['id', 'name', 'organisation'] as const).some(key => columns.includes(key))
  if (!isKnown || isOfContacts(values)) throw wrongTable(NAME, 'prospects', given)
  return withOwnIds(prospects)
}

function readSettings(given: unknown, prospects: unknown): { settings: Settings; language: Language } {
  if (!isAbsent(given)) {
    const values = rawTable(given)
    const places = findSettings(values)
    if (places.values.size === 0) throw wrongTable(NAME, 'settings', given)
    const { settings } = readSettingsTable(values, places)
    return { settings, language: settings.language }
  }
  const headings = gridOf(prospects)?.find(row => row.some(cell => !isBlank(rawOf(cell))))
  return { settings: DEFAULT_SETTINGS, language: languageFor('', [headings]) }
}

/** Of cards with the same ID the later ones get a new one, as the menu's action gives it. */
function withOwnIds(cards: readonly Prospect[]): readonly Prospect[] {
  const nextId = idCounter(cards.map(card => card.id))
  const seen = new Set<string>()
  return cards.map(card => {
    const own = seen.has(card.id) ? { ...card, id: nextId() } : card
    seen.add(own.id)
    return own
  })
}

/**
 * Headings and one row a contact, in date order. Days are text: which zone the spreadsheet is in can't be asked here,
 * and a `Date` of another zone would show the day before or after.
 */
function contactPlan(
  prospects: unknown,
  deals: unknown,
  weekOf: unknown,
  log: unknown,
  settingsRange: unknown,
  today: unknown,
): Shown | Shown[][] {
  const all = [deals, weekOf, today, prospects, log, settingsRange]
  const goal = one('deals', wholeDeals, deals, all)
  const dayOfWeek = one('week', week, weekOf, all)
  const asOf = one('today', day, today, all)
  if (goal === null || dayOfWeek === null || isAbsent(prospects)) return ''
  const { settings: read, language } = readSettings(settingsRange, prospects)
  const settings: Settings = { ...read, deals: goal }
  const cards = readCards(prospects, settings.tiers)
  const idOf = idFinder(new Set(cards.map(card => card.id)))
  const entries = isAbsent(log) ? [] : readLog(NAME, log)
  const contacts = planContacts({
    prospects: cards,
    log: entries.map(entry => ({ ...entry, prospectId: idOf(entry.prospectId) })),
    settings,
    week: dayOfWeek,
    today: asOf ?? mondayOf(dayOfWeek),
  })
  const byId = new Map(cards.map(card => [card.id, card]))
  const rows = contacts.map((contact): Shown[] => {
    const card = byId.get(contact.prospectId)!
    return [
      formatDay(contact.date),
      CHANNEL[contact.channel][language][0],
      contact.prospectId,
      card.name || card.organisation,
      contact.tier ?? '',
      contact.owner,
      sayPurpose[contact.purpose][language],
      taskOf(contact, card, '', language),
      whyOf(contact, card, settings, language),
    ]
  })
  return [Object.values(PREVIEW_HEADINGS).map(heading => heading[language][0]), ...rows]
}

export const contactPlanPreview: CustomFunction = { name: NAME, call: contactPlan }
