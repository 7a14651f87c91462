// What the SWOT sheet says.
import { type Competitor, isStale } from '../domain/competitors.ts'
import { type Day, formatDay } from '../domain/day.ts'
import type { Language } from '../domain/model.ts'
import { DECISION } from '../words/lists.ts'
import { plural, type Said } from './say.ts'

type Text = Readonly<Record<Language, string>>

/** Each quadrant says whose it is. */
export const QUADRANTS = {
  strength: { en: 'The competitor’s strengths', ru: 'Сильные стороны конкурента' },
  weakness: { en: 'The competitor’s weaknesses', ru: 'Слабые стороны конкурента' },
  threat: { en: 'Our threats, from its strengths', ru: 'Наши угрозы: из его сильных сторон' },
  opportunity: { en: 'Our opportunities, from its weaknesses', ru: 'Наши возможности: из его слабых сторон' },
} as const satisfies Record<string, Text>

export const SWOT = {
  title: {
    en: 'Nearest competitors: SWOT',
    ru: 'Ближайшие конкуренты: SWOT',
  },
  nothing: { en: 'nothing yet', ru: 'пока ничего' },
  undecided: { en: 'Our decision: none yet', ru: 'Наше решение: пока нет' },
} as const satisfies Record<string, Text>

export const SWOT_LINES = {
  made: {
    en: (day, sheet) => `Laid out on ${day} from “${sheet}”: change it there, not here`,
    ru: (day, sheet) => `Составлено ${day} по листу «${sheet}»: меняйте там, не здесь`,
  } satisfies Said<[day: string, sheet: string]>,
} as const

/** `2026-11-25`, `25.11.2026`: as the workbook's date columns show it. */
export function sayDate(language: Language, day: Day): string {
  const text = formatDay(day)
  return language === 'ru' ? text.split('-').reverse().join('.') : text
}

/** `6 minutes on foot`. */
export function sayWalk(language: Language, minutes: number | null): string {
  if (minutes === null) return language === 'en' ? 'distance unknown' : 'расстояние неизвестно'
  return language === 'en'
    ? `${minutes} ${plural('en', minutes, 'minute', 'minutes')} on foot`
    : `${minutes} ${plural('ru', minutes, 'минута', 'минуты', 'минут')} пешком`
}

/** How far it is and how old the entry; `say` where days are said otherwise than in the sheets. */
export function sayStanding(
  language: Language,
  { walkMinutes, entered }: Pick<Competitor, 'walkMinutes' | 'entered'>,
  today: Day,
  say = (day: Day) => sayDate(language, day),
): string {
  const en = language === 'en'
  const walk = sayWalk(language, walkMinutes)
  if (entered === null) return `${walk}, ${en ? 'not dated' : 'без даты'}`
  const dated = `${walk}, ${en ? 'as of' : 'на'} ${say(entered)}`
  return isStale(entered, today) ? `${dated}: ${en ? 'stale, check it again' : 'устарело, проверьте'}` : dated
}

/** `Our decision: Cut a price. On weekdays in winter`. */
export function sayDecision(
  language: Language,
  { decisionKind, decision }: Pick<Competitor, 'decisionKind' | 'decision'>,
): string {
  const kind = decisionKind === null ? '' : DECISION[decisionKind][language][0]
  const words = [kind, decision].filter(part => part !== '').join('. ')
  if (words === '') return SWOT.undecided[language]
  return `${language === 'en' ? 'Our decision' : 'Наше решение'}: ${words}`
}

/** `Anna, by 2026-12-04`; '' where neither is known. */
export function sayWho(
  language: Language,
  { who, byWhen }: Pick<Competitor, 'who' | 'byWhen'>,
  say = (day: Day) => sayDate(language, day),
): string {
  const by = byWhen === null ? '' : `${language === 'en' ? 'by' : 'до'} ${say(byWhen)}`
  return [who, by].filter(part => part !== '').join(', ')
}
