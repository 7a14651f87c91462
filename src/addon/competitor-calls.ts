// The competitors' calls: what comes in is checked as hostile, then handed to the actions.
import { TAKES } from '../core/i18n/menu.ts'
import { COMPETITOR_KEYS, type CompetitorKey, type CompetitorValues } from '../core/import/competitor-values.ts'
import type { CompetitorCalls, CompetitorMark } from '../core/protocol/competitors.ts'
import { layOutSwot, openCompetitors, saveCompetitor } from './actions/competitors.ts'
import { argument, ask, ownEntries, readText } from './arguments.ts'
import type { Call } from './call.ts'

const MARK_FIELDS = ['row', 'name', 'version']
/** No sheet has more rows. */
const MOST_ROWS = 10_000_000

export const COMPETITOR_CALLS: { readonly [N in keyof CompetitorCalls]: Call<N> } = {
  openCompetitors: { take: () => ({}), run: openCompetitors },
  saveCompetitor: {
    take: args => {
      const [mark, checked] = [argument(args, 'mark'), argument(args, 'checked')]
      ask(checked === undefined || typeof checked === 'boolean', 'checked', TAKES.flag)
      return {
        values: readValues(argument(args, 'values')),
        ...(mark === undefined ? {} : { mark: readMark(mark) }),
        ...(checked === undefined ? {} : { checked }),
      }
    },
    run: saveCompetitor,
  },
  layOutSwot: { take: () => ({}), run: layOutSwot },
}

export const COMPETITOR_ARGUMENTS: {
  readonly [N in keyof CompetitorCalls]: readonly (keyof CompetitorCalls[N]['args'])[]
} = {
  openCompetitors: [],
  saveCompetitor: ['mark', 'values', 'checked'],
  layOutSwot: [],
}

function readMark(value: unknown): CompetitorMark {
  const fields = new Map(ownEntries(value, 'mark', TAKES.mark))
  for (const name of fields.keys()) ask(MARK_FIELDS.includes(name), name, TAKES.mark)
  const row = fields.get('row')
  ask(typeof row === 'number' && Number.isInteger(row) && row > 0 && row <= MOST_ROWS, 'row', TAKES.mark)
  return { row, name: readText(fields.get('name'), 'name'), version: readText(fields.get('version'), 'version') }
}

/** Fields of a competitor, copied one by one; an unknown one is refused. */
function readValues(value: unknown): Partial<CompetitorValues> {
  const values: Partial<Record<CompetitorKey, string>> = {}
  for (const [name, text] of ownEntries(value, 'values', TAKES.competitor)) {
    const key = COMPETITOR_KEYS.find(known => known === name)
    ask(key !== undefined, name, TAKES.competitor)
    values[key] = readText(text, name)
  }
  return values
}
