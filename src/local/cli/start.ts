// `npm start`: the plan of the sample workbook, or of a file of the user's, and then the workbook itself in a page.
import { keptLine, pageLine, sampleLine, saveHint, usage } from '../../core/i18n/command-line.ts'
import { servePage } from '../page/server.ts'
import { guessLanguage, readArguments } from './arguments.ts'
import { runCommand } from './command.ts'
import { Keeper, keptFile } from './keep.ts'
import { openKept } from './kept-workbook.ts'
import { deskOf } from './page.ts'
import { planFile, planSample } from './plan-file.ts'
import { problem } from './problem.ts'

const DEFAULT_PORT = 8080

const argv = process.argv.slice(2)
const language = guessLanguage(argv)

await runCommand(language, async () => {
  const args = readArguments(argv, 'start')
  if (args.help) return console.log(usage[language]())
  const port = readPort(process.env.PORT)
  const kept = args.keep === null ? null : keptFile(args.keep)
  if (kept?.exists && args.file !== null) throw problem('keepTaken', kept.path)
  const file = kept?.exists ? kept.path : args.file
  const left = kept?.exists ? await openKept(kept.path, args) : null
  const planned = left ?? (file === null ? await planSample(args) : await planFile(file, args))
  const tell = args.json ? console.error : console.log
  if (file === null) {
    tell(`\n${sampleLine[language](planned.workbook.name)}`)
    if (args.out === null && !kept) tell(saveHint[language]('npm start -- --out plan.xlsx'))
  }
  const keeper =
    kept && new Keeper(kept.path, () => console.error(problem('notWritable', kept.path).in(planned.language)))
  const desk = deskOf(planned, keeper ? workbook => keeper.changed(workbook) : undefined)
  const page = await servePage(desk, port).catch(error => {
    throw isTaken(error) ? problem('portTaken', String(port)) : error
  })
  if (keeper) {
    if (!left) keeper.changed(planned.workbook)
    tell(`\n${keptLine[language](keeper.path)}`)
    finishBeforeEnd(keeper)
  }
  tell(`\n${pageLine[language](page.url)}`)
})

/** What waits to be written is written before the program stops. */
function finishBeforeEnd(keeper: Keeper): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void keeper.finish().finally(() => process.kill(process.pid, signal)))
  }
}

/** Throws a `UsageProblem` for what is no port. */
function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw problem('badPort', text)
  return port
}

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE'
}
