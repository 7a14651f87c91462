// One run of the add-on on a local workbook: set up, put in, change settings, build the week's plan.
import type { Language } from '../../core/domain/model.ts'
import { logNote, logRejected } from '../../core/i18n/command-line.ts'
import type { CallName, Calls, FileRow, ImportReport } from '../../core/protocol.ts'
import type { LogKey, ProspectKey } from '../../core/words/columns.ts'
import type { SettingKey } from '../../core/words/settings.ts'
import type { Addon } from './addon.ts'
import { saidProblem } from './problem.ts'
import { type RunReport, withImport } from './report.ts'

export interface Task {
  /** For a workbook that is not set up yet; another keeps its own. */
  readonly language: Language | null
  readonly prospects: readonly FileRow<ProspectKey>[] | null
  readonly log: readonly FileRow<LogKey>[] | null
  readonly settings: Readonly<Partial<Record<SettingKey, string>>>
  readonly week: string | null
  readonly owner: string | null
  /** What the reading of the files had to say. */
  readonly notes: readonly string[]
}

/**
 * The report, and the language of the workbook. `beforePlan` may fill in more once the sheets stand. Throws a
 * `UsageProblem` with the add-on's own sentence.
 */
export function runPlan(addon: Addon, task: Task, beforePlan?: () => void): { report: RunReport; language: Language } {
  const call = <N extends CallName>(name: N, args: Calls[N]['args']): Calls[N]['result'] => {
    const answer = addon.call(name, args)
    if (!answer.ok) throw saidProblem(answer.message)
    return answer.value
  }
  const { warnings, ...made } = call('setUp', task.language ? { language: task.language } : {})
  const notes = [...task.notes, ...warnings]
  // Settings first: a tier table or a language decides how words are read.
  if (Object.keys(task.settings).length > 0) call('saveSettings', { values: task.settings })
  const language = task.settings.language === undefined ? made.language : call('openSidebar', {}).language
  const imported = task.prospects && call('importProspects', { rows: task.prospects })
  if (imported) notes.push(...imported.warnings)
  if (task.log) notes.push(...logNotes(call('importLog', { rows: task.log }), language))
  beforePlan?.()
  addon.resetCounts()
  const plan = call('buildPlan', {
    ...(task.week !== null && { week: task.week }),
    ...(task.owner !== null && { owner: task.owner }),
  })
  const serviceCalls = addon.counts()
  const whole = withImport(plan, imported)
  return { report: { ...whole, warnings: [...notes, ...whole.warnings], serviceCalls }, language }
}

function logNotes({ rejected, warnings }: ImportReport, language: Language): string[] {
  return [...rejected.map(({ row, reason }) => logRejected[language](row, reason)), ...warnings.map(logNote[language])]
}
