// The top-level function that Sheets sees for a custom function, with the help it shows while one types.
import type { CustomFunction } from '../addon/functions/spread.ts'
import { FUNCTION_TEXTS, type FunctionText, sayParameter } from '../core/i18n/functions.ts'

/** `function NAME(a, b) { ... }` under its JSDoc. Sheets reads the summary and the parameters from it, in one language. */
export function wrapperOf(custom: CustomFunction, closure: string): string {
  const text: FunctionText = FUNCTION_TEXTS[custom.name]
  const lines = [
    text.summary.en,
    '',
    ...custom.parameters.map(name => {
      const { about, byDefault } = text.params[name]!
      return `@param {*} ${name} ${sayParameter.en(about.en, byDefault?.en ?? null)}`
    }),
    `@return {*} ${text.returns.en}`,
    '@customfunction',
  ]
  const comment = lines.map(line => ` * ${line}`.trimEnd()).join('\n')
  const names = custom.parameters.join(', ')
  return `/**\n${comment}\n */\nfunction ${custom.name}(${names}) { return ${closure}.${custom.name}(${names}) }\n`
}
