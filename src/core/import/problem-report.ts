// Cells that can't be used, gathered so that a person reads one sentence for each column and word.

import type { Language } from '../domain/model.ts'
import { CELL_TEXTS, IMPORT_TEXTS, type Place, type ProblemGroup } from '../i18n/import.ts'
import { shorten } from '../i18n/say.ts'
import type { Column } from '../words/columns.ts'
import { normaliseWord } from '../words/word.ts'
import type { Problem } from './records.ts'

/** A cell that can't be used, with the row a person finds it in. */
export interface RowProblem<K extends string> extends Problem<K> {
  readonly row: number
}

/** How many rows a sentence names, and how many different words of one column get a sentence each. */
const FIRST_ROWS = 3
const WORDS_A_COLUMN = 12

/** One sentence for each column and word, columns in their own order; beyond a dozen words the rest in one sentence. */
export function problemWarnings<K extends string>(
  problems: readonly RowProblem<K>[],
  columns: readonly Column<K>[],
  language: Language,
  place: Place,
): string[] {
  const byKey = new Map<K, Map<string, { -readonly [F in keyof ProblemGroup]: ProblemGroup[F] }>>()
  for (const { row, key, problem } of problems) {
    const column = columns.find(candidate => candidate.key === key)!
    const groups = byKey.get(key) ?? new Map()
    byKey.set(key, groups)
    // Dates that can be read two ways are one matter, whichever they are.
    const kept = problem.kind === 'ambiguousDate' ? '' : normaliseWord(problem.text) || problem.text
    const name = `${problem.kind}|${kept}`
    const group = groups.get(name) ?? {
      column,
      kind: problem.kind,
      text: shorten(problem.text, 40),
      rows: 0,
      first: [],
    }
    group.rows++
    if (group.first.length < FIRST_ROWS) group.first = [...group.first, row]
    groups.set(name, group)
  }
  return columns.flatMap(column => {
    const groups = [...(byKey.get(column.key)?.values() ?? [])].sort((a, b) => b.rows - a.rows)
    const rest = groups.length > WORDS_A_COLUMN ? groups.slice(WORDS_A_COLUMN) : []
    const said = groups.slice(0, WORDS_A_COLUMN).map(group => CELL_TEXTS[language](group, place))
    const rows = rest.reduce((sum, group) => sum + group.rows, 0)
    return rest.length > 0 ? [...said, IMPORT_TEXTS.moreProblems[language](column, rest.length, rows, place)] : said
  })
}
