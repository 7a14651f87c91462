// A workbook that was kept, opened as it was left: its plan of the week is the user's own by now.
import { mondayOf, parseWeek } from '../../core/domain/day.ts'
import { keptPlanLine } from '../../core/i18n/command-line.ts'
import { planSheetName } from '../../core/i18n/plan.ts'
import { startAddon } from './addon.ts'
import type { Arguments } from './arguments.ts'
import { dayIn, noonIn } from './clock.ts'
import { openProspects } from './open-file.ts'
import type { Planned } from './plan-file.ts'

/**
 * Null where a plan is to be made: there is none for the week, or the arguments ask for one. Throws a `UsageProblem`
 * for a file that can't be read.
 */
export async function openKept(path: string, args: Arguments): Promise<Planned | null> {
  const asksForMore = args.owner ?? args.log ?? args.out ?? Object.keys(args.settings)[0] ?? null
  if (asksForMore !== null || args.json) return null
  const opened = await openProspects(path, args.language)
  if (opened.kind !== 'workbook') return null
  const { workbook } = opened
  const clock = args.today === null ? null : noonIn(args.today, workbook.timeZone)
  const week = args.week === null ? null : parseWeek(args.week)
  const monday = week ?? mondayOf(args.today ?? dayIn(Date.now(), workbook.timeZone))
  const written = (['en', 'ru'] as const).find(language => workbook.sheet(planSheetName(language, monday)))
  if (written === undefined) return null
  const { built } = await startAddon(workbook, clock)
  const language = args.language ?? written
  console.log(keptPlanLine[language](planSheetName(written, monday)))
  return { workbook, built, clock, language }
}
