// `npm start`: the plan of the sample workbook, or of a file of the user's.
import { sampleLine, saveHint, usage } from '../../core/i18n/command-line.ts'
import { guessLanguage, readArguments } from './arguments.ts'
import { runCommand } from './command.ts'
import { planFile, planSample } from './plan-file.ts'

const argv = process.argv.slice(2)
const language = guessLanguage(argv)

await runCommand(language, async () => {
  const args = readArguments(argv)
  if (args.help) return console.log(usage[language]())
  if (args.file !== null) return planFile(args.file, args)
  const name = await planSample(args)
  if (args.json) return
  console.log(`\n${sampleLine[language](name)}`)
  if (args.out === null) console.log(saveHint[language]('npm start -- --out plan.xlsx'))
})
