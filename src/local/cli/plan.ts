// `npm run plan -- FILE`: the weekly contact plan of a file, as a table or as JSON.
import { usage } from '../../core/i18n/command-line.ts'
import { guessLanguage, readArguments } from './arguments.ts'
import { runCommand } from './command.ts'
import { planFile } from './plan-file.ts'
import { problem } from './problem.ts'

const argv = process.argv.slice(2)
const language = guessLanguage(argv)

await runCommand(language, async () => {
  const args = readArguments(argv)
  if (args.help) return console.log(usage[language]())
  if (args.file === null) throw problem('noFile')
  await planFile(args.file, args)
})
