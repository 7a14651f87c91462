// The plan as a person reads it in a terminal: a band with what it says of itself, then one row a contact.
import { parseDay, parseWeek } from '../../core/domain/day.ts'
import { type Language, TIERS } from '../../core/domain/model.ts'
import {
  goalLine,
  moreNotes,
  noteLine,
  nothingPlanned,
  prospectsLine,
  rejectedLine,
} from '../../core/i18n/command-line.ts'
import { PLAN_HEADINGS, planCapacity, planNotReached, planShortfall, planTitle } from '../../core/i18n/plan.ts'
import { shortDay } from '../../core/i18n/say.ts'
import { CHANNEL } from '../../core/words/lists.ts'
import type { RunReport } from './report.ts'
import { layTable, wrap } from './text-table.ts'

/** So many notes, and so many rejected rows, are listed one by one. */
const MOST_NOTES = 10

export interface PrintOptions {
  readonly language: Language
  /** The owner whose rows and figures are shown, or ''. */
  readonly owner: string
  /** By prospect ID. */
  readonly organisations: ReadonlyMap<string, string>
  /** In characters. */
  readonly width: number
}

export function printPlan(report: RunReport, options: PrintOptions): string {
  const { language, owner, width } = options
  const { shortfall, needed, sourcesToWork } = report
  const unreached = TIERS.flatMap(tier => {
    const count = report.notReached[tier] ?? 0
    return count > 0 ? [[tier, count] as const] : []
  })
  const band = [
    planTitle[language](parseWeek(report.week)!, owner),
    goalLine[language](report),
    planCapacity[language](report.capacity),
    ...(unreached.length > 0 ? [planNotReached[language](unreached)] : []),
    ...(shortfall > 0 ? [planShortfall[language](shortfall, needed, sourcesToWork)] : []),
    prospectsLine[language](report.prospects, owner !== ''),
  ]
  const rejected = report.prospects.rejected.map(({ row, reason }) => rejectedLine[language](row, reason))
  const notes = [...firstOf(rejected, language), ...firstOf(report.warnings, language).map(noteLine[language])]
  const table = report.contacts.length > 0 ? contactTable(report, options) : [nothingPlanned[language]()]
  return [...band, ...notes]
    .flatMap(line => wrap(line, width))
    .concat('', table)
    .join('\n')
}

function contactTable({ contacts }: RunReport, { language, organisations, width }: PrintOptions): string[] {
  const heading = (key: 'date' | 'channel' | 'client' | 'organisation' | 'tier' | 'owner' | 'why') =>
    PLAN_HEADINGS[key][language][0]
  const column = (key: Parameters<typeof heading>[0], cell: (contact: (typeof contacts)[number]) => string) => ({
    heading: heading(key),
    cells: contacts.map(cell),
  })
  return layTable(
    [
      column('date', ({ date }) => shortDay(language, parseDay(date)!)),
      column('channel', ({ channel }) => CHANNEL[channel][language][0]),
      column('client', ({ prospect }) => prospect),
      column('organisation', ({ prospectId, prospect }) => {
        const organisation = organisations.get(prospectId) ?? ''
        // A card without a name goes by its organisation.
        return organisation === prospect ? '' : organisation
      }),
      column('tier', ({ tier }) => tier?.toString() ?? ''),
      column('owner', ({ owner }) => owner),
      { ...column('why', ({ why }) => why), flexible: true },
    ],
    width,
  )
}

function firstOf(lines: readonly string[], language: Language): string[] {
  const more = lines.length - MOST_NOTES
  return more > 0 ? [...lines.slice(0, MOST_NOTES), moreNotes[language](more)] : [...lines]
}
