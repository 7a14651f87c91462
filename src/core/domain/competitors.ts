// Competitors: which are the nearest, which entries are stale, and what stands in each (method.md 4).
import { normaliseWord } from '../words/word.ts'
import type { Day } from './day.ts'

/** Theirs: strengths and weaknesses. Ours: threats, from their strengths, and opportunities, from their weaknesses. */
export type Point = 'strength' | 'weakness' | 'threat' | 'opportunity'

export const PLACES = [1, 2, 3, 4, 5] as const
export type Place = (typeof PLACES)[number]
export type PointKey = `${Point}${Place}`

/** What can be done about a competitor. */
export type DecisionKind = 'price' | 'promotion' | 'service' | 'other'

export interface Competitor extends Readonly<Record<PointKey, string>> {
  readonly name: string
  readonly address: string
  /** Null where nobody has walked it yet. */
  readonly walkMinutes: number | null
  readonly decisionKind: DecisionKind | null
  readonly decision: string
  readonly who: string
  readonly byWhen: Day | null
  /** The day on which all this was found to be so; null for an entry that nobody dated. */
  readonly entered: Day | null
}

export type CompetitorField = keyof Competitor

/** How many of the nearest are looked at. */
export const NEAREST = 3

/** Days after which an entry is stale. */
export const STALE_DAYS = 90

/** What of ours follows from what of theirs. */
export const ANSWER_TO = { strength: 'threat', weakness: 'opportunity' } as const

/** By walking minutes, ties by name; those without minutes last, by name. The list given is left as it is. */
export function nearestFirst<T extends { readonly name: string; readonly walkMinutes: number | null }>(
  competitors: readonly T[],
): T[] {
  const named = competitors.map(one => ({ one, minutes: one.walkMinutes ?? Infinity, name: normaliseWord(one.name) }))
  named.sort((a, b) => {
    if (a.minutes !== b.minutes) return a.minutes < b.minutes ? -1 : 1
    return a.name < b.name ? -1 : Number(a.name > b.name)
  })
  return named.map(({ one }) => one)
}

/** Older than 90 days; an entry without a date has no age. */
export function isStale(entered: Day | null, today: Day): boolean {
  return entered !== null && today - entered > STALE_DAYS
}

/** The five points of one kind, blank ones as ''. */
export function pointsOf(competitor: Readonly<Record<PointKey, string>>, point: Point): readonly string[] {
  return PLACES.map(place => competitor[`${point}${place}`])
}
