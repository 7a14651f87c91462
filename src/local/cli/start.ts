// `npm start`: the plan of the sample workbook, or of a file of the user's, and then the workbook itself in a page.
import { pageLine, sampleLine, saveHint, usage } from '../../core/i18n/command-line.ts'
import { servePage } from '../page/server.ts'
import { guessLanguage, readArguments } from './arguments.ts'
import { runCommand } from './command.ts'
import { deskOf } from './page.ts'
import { planFile, planSample } from './plan-file.ts'
import { problem } from './problem.ts'

const DEFAULT_PORT = 8080

const argv = process.argv.slice(2)
const language = guessLanguage(argv)

await runCommand(language, async () => {
  const args = readArguments(argv)
  if (args.help) return console.log(usage[language]())
  const port = readPort(process.env.PORT)
  const planned = args.file === null ? await planSample(args) : await planFile(args.file, args)
  const tell = args.json ? console.error : console.log
  if (args.file === null) {
    tell(`\n${sampleLine[language](planned.workbook.name)}`)
    if (args.out === null) tell(saveHint[language]('npm start -- --out plan.xlsx'))
  }
  const page = await servePage(deskOf(planned), port).catch(error => {
    throw isTaken(error) ? problem('portTaken', String(port)) : error
  })
  tell(`\n${pageLine[language](page.url)}`)
})

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
