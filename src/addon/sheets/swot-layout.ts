// The SWOT tables as lines of two cells each: what they say and what they are. Touches nothing.
import { type Competitor, isStale, PLACES, type Point } from '../../core/domain/competitors.ts'
import type { Day } from '../../core/domain/day.ts'
import type { Language } from '../../core/domain/model.ts'
import { QUADRANTS, SWOT, SWOT_LINES, sayDate, sayDecision, sayStanding, sayWho } from '../../core/i18n/swot.ts'

/** What a line of the sheet is, which settles how it looks. */
export type SwotLineKind = 'title' | 'made' | 'gap' | 'name' | 'staleName' | 'heads' | 'quadrants' | 'decision'

export interface SwotLine {
  readonly kind: SwotLineKind
  readonly cells: readonly [left: string, right: string]
  /** Whose the two cells are and what, where they are quadrants or heads of them. */
  readonly points?: readonly [left: Point, right: Point]
}

/** Theirs above ours: what threatens us stands below the strength it comes from, an opportunity below the weakness. */
const ROWS: readonly (readonly [Point, Point])[] = [
  ['strength', 'weakness'],
  ['threat', 'opportunity'],
]

export function layOutLines(
  competitors: readonly Competitor[],
  source: string,
  language: Language,
  today: Day,
): readonly SwotLine[] {
  return [
    { kind: 'title', cells: [SWOT.title[language], ''] },
    { kind: 'made', cells: [SWOT_LINES.made[language](sayDate(language, today), source), ''] },
    ...competitors.flatMap((competitor, index) => tableOf(competitor, index + 1, language, today)),
  ]
}

function tableOf(competitor: Competitor, rank: number, language: Language, today: Day): readonly SwotLine[] {
  const { name, address, entered } = competitor
  const heading = `${rank}. ${name}${address === '' ? '' : `, ${address}`}`
  return [
    { kind: 'gap', cells: ['', ''] },
    {
      kind: isStale(entered, today) ? 'staleName' : 'name',
      cells: [heading, sayStanding(language, competitor, today)],
    },
    ...ROWS.flatMap(([left, right]): SwotLine[] => [
      { kind: 'heads', cells: [QUADRANTS[left][language], QUADRANTS[right][language]], points: [left, right] },
      {
        kind: 'quadrants',
        cells: [listOf(competitor, left, language), listOf(competitor, right, language)],
        points: [left, right],
      },
    ]),
    { kind: 'decision', cells: [sayDecision(language, competitor), sayWho(language, competitor)] },
  ]
}

/** Under the numbers they have in the register, so that a threat is seen to come from its strength. */
function listOf(competitor: Competitor, point: Point, language: Language): string {
  const lines = PLACES.flatMap(place => {
    const text = competitor[`${point}${place}`]
    return text === '' ? [] : [`${place}. ${text.replace(/\s*\n\s*/g, ' ')}`]
  })
  return lines.length === 0 ? SWOT.nothing[language] : lines.join('\n')
}
