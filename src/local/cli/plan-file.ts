// From checked arguments to the printed plan: of a file, or of the sample.
import type { Built } from '../../build/build.ts'
import type { Language } from '../../core/domain/model.ts'
import { savedLine } from '../../core/i18n/command-line.ts'
import { makeSample } from '../sample/sample.ts'
import { Workbook } from '../workbook/workbook.ts'
import { startAddon } from './addon.ts'
import type { Arguments } from './arguments.ts'
import { dayIn, localTimeZone, noonIn } from './clock.ts'
import { outputWidth } from './command.ts'
import { openLog, openProspects } from './open-file.ts'
import { organisationsOf } from './organisations.ts'
import { printPlan } from './print-plan.ts'
import { contractObject } from './report.ts'
import { runPlan, type Task } from './run.ts'
import { checkTarget, save } from './save.ts'
import { typeRegisters } from './type-registers.ts'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', ru: 'ru_RU' }

/** What was planned, for a page to go on with. */
export interface Planned {
  readonly workbook: Workbook
  readonly built: Built
  /** The moment at which the clock stands still; null runs. */
  readonly clock: number | null
  readonly language: Language
}

/** Throws a `UsageProblem` for what the user can mend. */
export async function planFile(path: string, args: Arguments): Promise<Planned> {
  if (args.out !== null) checkTarget(args.out)
  const opened = await openProspects(path, args.language)
  const language = opened.kind === 'list' ? opened.language : args.language
  const log = args.log === null ? null : openLog(args.log, language ?? 'en')
  const list = opened.kind === 'list' ? opened.reading : null
  const workbook = opened.kind === 'workbook' ? opened.workbook : newWorkbook(language ?? 'en', fileName(path))
  const task = taskOf(args, language)
  // A new workbook is made in its language, an old one is given it as a setting.
  const given = list === null && args.language !== null ? { language: args.language } : {}
  return planWorkbook(workbook, args, {
    ...task,
    settings: { ...given, ...task.settings },
    prospects: list?.rows ?? null,
    log: log?.rows ?? null,
    notes: [...(list?.notes ?? []), ...(log?.notes ?? [])],
  })
}

export async function planSample(args: Arguments): Promise<Planned> {
  if (args.out !== null) checkTarget(args.out)
  const language = args.language ?? 'en'
  const sample = makeSample(args.today ?? dayIn(Date.now(), localTimeZone()), language)
  const log = args.log === null ? null : openLog(args.log, language)
  const workbook = newWorkbook(language, sample.name)
  const task = taskOf(args, language)
  return planWorkbook(
    workbook,
    args,
    {
      ...task,
      settings: { owners: sample.owners.join(', '), ...task.settings },
      prospects: sample.prospects,
      log: [...sample.log, ...(log?.rows ?? [])],
      notes: log?.notes ?? [],
    },
    () => typeRegisters(workbook, sample),
  )
}

async function planWorkbook(workbook: Workbook, args: Arguments, task: Task, before?: () => void): Promise<Planned> {
  const now = args.today === null ? null : noonIn(args.today, workbook.timeZone)
  const addon = await startAddon(workbook, now)
  const { report, language: shown } = runPlan(addon, task, before)
  if (args.out !== null) {
    addon.calculate()
    await save(workbook, args.out)
  }
  if (args.json) console.log(JSON.stringify(contractObject(report), null, 2))
  else
    console.log(
      printPlan(report, {
        language: shown,
        // As the team writes the name.
        owner: args.owner === null ? '' : (report.contacts[0]?.owner ?? args.owner.trim()),
        organisations: organisationsOf(workbook),
        width: outputWidth(),
      }),
    )
  if (args.out !== null) tell(args, `\n${savedLine[shown](args.out)}`)
  return { workbook, built: addon.built, clock: now, language: shown }
}

/** With `--json`, standard output is the one object. */
function tell(args: Arguments, text: string): void {
  if (args.json) console.error(text.trim())
  else console.log(text)
}

function taskOf(args: Arguments, language: Language | null): Omit<Task, 'prospects' | 'log' | 'notes'> {
  return { language, settings: args.settings, week: args.week, owner: args.owner }
}

export function newWorkbook(language: Language, name: string): Workbook {
  const workbook = new Workbook({ name, locale: LOCALES[language], timeZone: localTimeZone() })
  workbook.addSheet(language === 'ru' ? 'Лист1' : 'Sheet1')
  return workbook
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
}
