// Arguments taken as a whole: the tables of rules and lists.
import type { Language, LogEntry, NormTable, TierTable } from '../../core/domain/model.ts'
import { type FunctionName, sayRules, sayWithin, type TableName } from '../../core/i18n/functions.ts'
import { readLogTable } from '../../core/import/log-table.ts'
import { type RulesProblem, readNormTable, readTierTable, ruleWords } from '../../core/import/rules-table.ts'
import { rulesWithin } from '../../core/import/settings-table.ts'
import { isErrorText, textOf } from '../../core/words/cells.ts'
import { INCOME, RELATIONSHIP } from '../../core/words/lists.ts'
import { DEFAULT_NORMS, DEFAULT_TIERS } from '../../core/words/settings.ts'
import type { Names } from '../../core/words/word.ts'
import { isBlank, languageFor, rawTable } from './argument.ts'
import { type Kind, refusal } from './spread.ts'

/** A tier table with the words that its rows and columns are called. */
export interface Rules {
  readonly tiers: TierTable
  readonly income: Kind<string>
  readonly relationship: Kind<string>
}

/** The tier table of an argument; the method's own where it is blank. */
export function readRules(name: FunctionName): (argument: unknown) => Rules {
  return argument => (isAbsent(argument) ? METHOD : rulesOf(tierTable(name, argument)))
}

function tierTable(name: FunctionName, argument: unknown): TierTable {
  const reading = readTierTable(rulesWithin(rawTable(argument), 'tiers'))
  if (!reading.ok) throw refused(name, 'rules', reading.problem, argument)
  return reading.table
}

/** The norm table of an argument; the method's own where it is blank. */
export function readNorms(name: FunctionName): (argument: unknown) => NormTable {
  return argument => {
    if (isAbsent(argument)) return DEFAULT_NORMS
    const reading = readNormTable(rulesWithin(rawTable(argument), 'norms'))
    if (!reading.ok) throw refused(name, 'norms', reading.problem, argument)
    return reading.table
  }
}

/** The contacts of a log; a log without a row is no mistake, one without its headings is. */
export function readLog(name: FunctionName, argument: unknown): readonly LogEntry[] {
  const { entries, columns } = readLogTable(rawTable(argument))
  if (!columns.includes('prospectId') || !columns.includes('date')) throw wrongTable(name, 'log', argument)
  return entries
}

/** The names of districts, from a range or from one text with commas; blanks and error cells among them are left out. */
export function readDistricts(name: FunctionName): (argument: unknown) => readonly string[] {
  return argument => {
    const texts = textsIn(argument)
    const usable = texts.filter(text => !isErrorText(text))
    if (texts.length > usable.length && usable.length === 0) throw wrongTable(name, 'districts', argument)
    return usable
      .flatMap(text => text.split(/[,;\n]/))
      .map(text => text.trim())
      .filter(text => text !== '')
  }
}

/** Refuses a range that is not the table which the argument takes, with what stands in it. */
export function wrongTable(name: FunctionName, table: TableName, argument: unknown): Error {
  return refusal(name, table, textsIn(argument).join(', '), { kind: 'table', table }, [argument])
}

/** All that stands in a range or a value. */
export function textsIn(argument: unknown): readonly string[] {
  return rawTable(argument).flatMap(row => row.map(textOf).filter(text => text !== ''))
}

/** A table or list that was left out, or a range without anything in it. */
export function isAbsent(argument: unknown): boolean {
  return rawTable(argument).every(row => row.every(isBlank))
}

function rulesOf(tiers: TierTable): Rules {
  const words = ruleWords(tiers)
  return {
    tiers,
    income: wordsOf(words.incomes, INCOME, words.income),
    relationship: wordsOf(words.relationships, RELATIONSHIP, words.relationship),
  }
}

function wordsOf(
  keys: readonly string[],
  names: Readonly<Record<string, Names>>,
  read: (typed: string) => string | null,
): Kind<string> {
  const shown = (language: Language) => keys.map(key => names[key]?.[language][0] ?? key)
  return {
    read: raw => read(textOf(raw)) ?? undefined,
    takes: { kind: 'words', words: { en: shown('en'), ru: shown('ru') } },
  }
}

const METHOD = rulesOf(DEFAULT_TIERS)

function refused(name: FunctionName, table: 'rules' | 'norms', problem: RulesProblem, argument: unknown): Error {
  if (problem.kind === 'noTierHeadings' || problem.kind === 'noNormHeadings') return wrongTable(name, table, argument)
  const language = languageFor('', [argument])
  return new Error(sayRules[language](sayWithin[language](name, table), problem))
}
