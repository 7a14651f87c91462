// The band on top of a plan sheet: its lines as texts, with live counts of what is done and overdue. Touches nothing.

import type { CycleStanding, WeekAttainment } from '../../core/domain/attainment.ts'
import type { Day } from '../../core/domain/day.ts'
import { tookPlace } from '../../core/domain/log.ts'
import { type Language, type SourceName, TIERS } from '../../core/domain/model.ts'
import type { Claims, OwnerWeek } from '../../core/domain/plan/types.ts'
import {
  myWeekProgress,
  myWeekTitle,
  type PlanKey,
  planCapacity,
  planCycle,
  planNotReached,
  planOwners,
  planProgress,
  planShortfall,
  planTitle,
  planWarning,
  planWeeks,
} from '../../core/i18n/plan.ts'
import { CHANNEL, OUTCOME } from '../../core/words/lists.ts'
import type { Names } from '../../core/words/word.ts'
import { plainText } from './cells.ts'
import { quoted } from './formulas.ts'
import type { PlanRow } from './plan-rows.ts'

/** The figures of the band: the team's, or those of the one owner whose rows show. */
export interface BandFigures extends Claims {
  readonly deals: number
  readonly needed: number
  readonly logged: number
  readonly shortfall: number
  readonly sourcesToWork: readonly SourceName[]
  /** The owners' own figures; empty for one owner's plan. */
  readonly owners: readonly Pick<OwnerWeek, 'owner' | 'needed' | 'logged' | 'planned'>[]
}

/** How the weeks and the cycle stand, for the team or the one owner. */
export interface BandStanding {
  readonly weeks: readonly WeekAttainment[]
  readonly cycle: readonly CycleStanding[]
}

/** How many lines the band has; those without anything to say are last and hidden. */
export const BAND_LINES = 11
const WARNINGS_SHOWN = 2

/** The lines, each one cell of text or one formula; as many as have something to say, at most BAND_LINES. */
export function bandLines(
  monday: Day,
  figures: BandFigures,
  warnings: readonly string[],
  { weeks, cycle }: BandStanding,
  owner: string | null,
  counts: { readonly done: string; readonly overdue: string },
  language: Language,
): readonly string[] {
  const [before, between] = planProgress[language](figures.deals, figures.needed)
  const notReached = TIERS.flatMap(tier =>
    figures.notReached[tier] ? [[tier, figures.notReached[tier]] as const] : [],
  )
  const lines = [
    plainText(planTitle[language](monday, owner ?? '')),
    `=${quoted(before)}&(${figures.logged}+${counts.done})&${quoted(between)}&${counts.overdue}`,
    planCapacity[language](figures.capacity),
  ]
  if (figures.owners.length > 1) lines.push(planOwners[language](figures.owners))
  if (notReached.length > 0) lines.push(planNotReached[language](notReached))
  if (figures.shortfall > 0) {
    lines.push(planShortfall[language](figures.shortfall, figures.needed, figures.sourcesToWork))
  }
  for (const [index, warning] of warnings.slice(0, WARNINGS_SHOWN).entries()) {
    lines.push(planWarning[language](warning, index === WARNINGS_SHOWN - 1 ? warnings.length - WARNINGS_SHOWN : 0))
  }
  for (const channel of ['call', 'meeting'] as const) {
    const tiers = cycle.filter(standing => standing.channel === channel)
    if (tiers.length > 0) lines.push(planCycle[language](channel, tiers))
  }
  if (weeks.length > 0) lines.push(planWeeks[language](weeks))
  return lines
}

/** The band of an owner's own sheet. */
export function myWeekLines(monday: Day, owner: string, at: ColumnRange, language: Language): readonly string[] {
  const [before, of, overdue] = myWeekProgress[language].map(quoted)
  const contacts = `SUMPRODUCT((${at('client')}<>"")*${isNot(at, 'channel', CHANNEL.message)})`
  return [
    plainText(myWeekTitle[language](monday, owner)),
    `=${before}&${doneCount(at, null)}&${of}&${contacts}&${overdue}&${overdueCount(at, null)}`,
  ]
}

/** A whole column of the plan's rows, as formulas write it: `$A$9:$A$40`. */
export type ColumnRange = (key: PlanKey) => string

/** Whether the formula of `doneCount` counts this row. */
export function isCounted(row: PlanRow): boolean {
  const isDone = row.client !== '' && (row.done || row.outcome !== null)
  return isDone && tookPlace({ channel: row.channel ?? 'call', outcome: row.outcome })
}

/**
 * Rows that people ticked off or gave an outcome. What the log counts as no contact, this does not count either
 * (method.md 5). No separators: they differ between locales.
 */
export function doneCount(at: ColumnRange, owner: string | null): string {
  const factors = [
    `((${at('done')}=TRUE)+(${at('outcome')}<>"")>0)`,
    isNot(at, 'outcome', OUTCOME.noAnswer),
    isNot(at, 'outcome', OUTCOME.postponed),
    isNot(at, 'channel', CHANNEL.message),
    `(${at('client')}<>"")`,
    ...ofOwner(at, owner),
  ]
  return `SUMPRODUCT(${factors.join('*')})`
}

/** Words are read in either language, whatever the workbook's. */
function isNot(at: ColumnRange, key: PlanKey, { en, ru }: Names): string {
  return `(${at(key)}<>${quoted(en[0])})*(${at(key)}<>${quoted(ru[0])})`
}

/** Open rows whose day is past, and promises that were overdue when the plan was built. */
export function overdueCount(at: ColumnRange, owner: string | null): string {
  const factors = [
    `(${at('client')}<>"")`,
    `(${at('done')}<>TRUE)`,
    `(${at('outcome')}="")`,
    `((${at('date')}<>"")*(${at('date')}<TODAY())+(${at('due')}<>"")>0)`,
    ...ofOwner(at, owner),
  ]
  return `SUMPRODUCT(${factors.join('*')})`
}

function ofOwner(at: ColumnRange, owner: string | null): readonly string[] {
  return owner === null ? [] : [`(${at('owner')}=${quoted(owner)})`]
}

/** What the sheet's colours follow from: formulas for the first row of the plan, columns as `$D9`. */
export function rowConditions(cell: (key: PlanKey) => string): {
  readonly done: string
  readonly overdue: string
  readonly today: string
  readonly evenDay: string
  readonly tier: (tier: number) => string
} {
  const isRow = `(${cell('client')}<>"")`
  const isOpen = `${isRow}*(${cell('done')}<>TRUE)*(${cell('outcome')}="")`
  const isPast = `((${cell('date')}<>"")*(${cell('date')}<TODAY())+(${cell('due')}<>"")>0)`
  return {
    done: `=${isRow}*((${cell('done')}=TRUE)+(${cell('outcome')}<>"")>0)>0`,
    overdue: `=${isOpen}*${isPast}>0`,
    today: `=${isRow}*(${cell('date')}=TODAY())>0`,
    evenDay: `=${isRow}*(${cell('date')}<>"")*ISEVEN(${cell('date')})>0`,
    tier: tier => `=${cell('tier')}=${tier}`,
  }
}
