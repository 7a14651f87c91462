// Competitors: shows them, saves one unless somebody changed it meanwhile, and lays the nearest out as SWOT tables.
import { type Competitor, type CompetitorField, NEAREST } from '../../core/domain/competitors.ts'
import { COMPETITOR_REFUSALS, refuseCompetitorField } from '../../core/i18n/competitor-refusals.ts'
import { COMPETITOR_KEYS, readCompetitorValues } from '../../core/import/competitor-values.ts'
import type { CompetitorCalls, CompetitorsAnswer, SaveCompetitorAnswer } from '../../core/protocol/competitors.ts'
import { normaliseWord } from '../../core/words/word.ts'
import {
  type CompetitorRegister,
  type CompetitorRow,
  competitorsAnswer,
  competitorView,
  findMarked,
  findNamed,
  openCompetitorRegister,
} from '../sheets/competitors.ts'
import { dropRowStep, keepRowStep, takeBackRowStep } from '../sheets/row-step.ts'
import { writeSwotSheet } from '../sheets/swot-sheet.ts'
import { UserError } from '../user-error.ts'
import { locked } from './lock.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet
type Fields = Partial<Record<CompetitorField, string | number | null>>

/** What a competitor is like: when one of these changes the entry is of today. */
const FACTS = /^(?:name|address|walkMinutes|strength|weakness)/

/** Throws a `UserError` when the workbook is not set up. */
export function openCompetitors(spreadsheet: Spreadsheet): CompetitorsAnswer {
  return competitorsAnswer(openCompetitorRegister(spreadsheet))
}

/** Writes the changed fields alone, one write for each run of adjacent columns. Throws a `UserError`. */
export function saveCompetitor(
  spreadsheet: Spreadsheet,
  { mark, values, checked }: CompetitorCalls['saveCompetitor']['args'],
): SaveCompetitorAnswer {
  return locked(() => {
    let register = openCompetitorRegister(spreadsheet)
    if (mark !== undefined) {
      const isSeen = findMarked(register, mark) !== undefined
      const isBack = takeBackRowStep(register.table, { row: mark.row, id: '' }, isSeen)
      if (isBack) register = openCompetitorRegister(spreadsheet)
    }
    const before = mark === undefined ? null : (findMarked(register, mark) ?? 'changed')
    if (before === 'changed') {
      const current = findNamed(register, mark!.name)
      return { kind: 'changed', current: current ? competitorView(register, current) : null }
    }
    const changes: Fields = changesOf(register, before, values)
    const { entered = null } = before ?? {}
    if (checked || entered === null || Object.keys(changes).some(key => FACTS.test(key))) {
      if (entered !== register.today) changes.entered = register.today
    }
    refuseMissing(register, Object.keys(changes))
    if (before === null) register.table.append([changes])
    else if (Object.keys(changes).length > 0) {
      const isKept = keepRowStep(register.table, { row: before.row, id: '' }, changes)
      register.table.changeRows(new Map([[before.row, changes]]))
      if (isKept) dropRowStep()
    }
    const after = openCompetitorRegister(spreadsheet)
    const rows = after.table.rows
    const row = before?.row ?? rows[rows.length - 1]!.row
    const saved = after.competitors.find(one => one.row === row)!
    return { kind: 'saved', all: competitorsAnswer(after), saved: competitorView(after, saved) }
  })
}

/** Throws a `UserError` when there is no competitor yet. */
export function layOutSwot(spreadsheet: Spreadsheet): CompetitorCalls['layOutSwot']['result'] {
  return locked(() => {
    const register = openCompetitorRegister(spreadsheet)
    const nearest = register.competitors.filter(one => one.name !== '').slice(0, NEAREST)
    if (nearest.length === 0) throw new UserError(COMPETITOR_REFUSALS.none)
    const sheet = writeSwotSheet(spreadsheet, register, nearest)
    return { sheet: sheet.getName(), names: nearest.map(one => one.name) }
  })
}

/** The fields that differ from what stands. Throws a `UserError` for what can't be used. */
function changesOf(
  register: CompetitorRegister,
  before: CompetitorRow | null,
  values: CompetitorCalls['saveCompetitor']['args']['values'],
): Partial<Competitor> {
  const { fields, problems } = readCompetitorValues(values)
  const [problem] = problems
  if (problem) throw new UserError(refuseCompetitorField(problem.problem, register.table.headingOf(problem.key)))
  const changed = COMPETITOR_KEYS.filter(key => key in fields && textOf(fields[key]) !== textOf(before?.[key]))
  const name = fields.name ?? before?.name ?? ''
  if (normaliseWord(name) === '') throw new UserError(COMPETITOR_REFUSALS.nameless)
  if (changed.includes('name')) {
    const others = register.competitors.filter(one => one.row !== before?.row)
    if (others.some(one => normaliseWord(one.name) === normaliseWord(name))) {
      throw new UserError(COMPETITOR_REFUSALS.twice(name))
    }
  }
  return Object.fromEntries(changed.map(key => [key, fields[key]])) as Partial<Competitor>
}

function textOf(value: string | number | null | undefined): string {
  return String(value ?? '')
}

function refuseMissing({ table }: CompetitorRegister, keys: readonly string[]): void {
  const missing = keys.find(key => table.columnOf(key) === null)
  if (missing !== undefined) throw new UserError(COMPETITOR_REFUSALS.noColumn(table.headingOf(missing)))
}
