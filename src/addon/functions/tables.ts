// Arguments taken as a whole: the tables of rules and lists.
import type { Language, NormTable, TierTable } from '../../core/domain/model.ts'
import { type FunctionName, sayRules } from '../../core/i18n/functions.ts'
import { type RulesProblem, readNormTable, readTierTable, ruleWords } from '../../core/import/rules-table.ts'
import { isErrorText, type RawCell, textOf } from '../../core/words/cells.ts'
import { INCOME, RELATIONSHIP } from '../../core/words/lists.ts'
import { DEFAULT_NORMS, DEFAULT_TIERS } from '../../core/words/settings.ts'
import type { Names } from '../../core/words/word.ts'
import { isBlank, languageFor, rawTable } from './argument.ts'
import type { Kind } from './spread.ts'

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
  const reading = readTierTable(rawTable(argument))
  if (!reading.ok) throw refused(name, reading.problem, argument)
  return reading.table
}

/** The norm table of an argument; the method's own where it is blank. */
export function readNorms(name: FunctionName): (argument: unknown) => NormTable {
  return argument => {
    if (isAbsent(argument)) return DEFAULT_NORMS
    const reading = readNormTable(rawTable(argument))
    if (!reading.ok) throw refused(name, reading.problem, argument)
    return reading.table
  }
}

/** The texts of a range, or of one text with commas; blanks and error cells are left out. */
export function readList(argument: unknown): readonly string[] {
  return rawTable(argument)
    .reduce<RawCell[]>((all, row) => all.concat(row), [])
    .map(textOf)
    .filter(text => !isErrorText(text))
    .reduce<string[]>((all, text) => all.concat(text.split(/[,;\n]/)), [])
    .map(text => text.trim())
    .filter(text => text !== '')
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

function refused(name: FunctionName, problem: RulesProblem, argument: unknown): Error {
  return new Error(sayRules[languageFor('', [argument])](name, problem))
}
