// The top-level function that Sheets sees for a custom function, with the help it shows while one types.
import type { CustomFunction } from '../addon/functions/spread.ts'
import { FUNCTION_PARAMETERS, type ParameterText, sayParameter } from '../core/i18n/function-parameters.ts'
import { FUNCTION_TEXTS } from '../core/i18n/function-texts.ts'

const TYPE: Readonly<Record<ParameterText['holds'], string>> = {
  text: 'string|string[][]',
  number: 'number|number[][]',
  date: 'Date|Date[][]',
  anything: '*',
  table: 'any[][]',
  one: '*',
}

/** `function NAME(a, b) { ... }` under its JSDoc. Sheets reads the summary and the parameters from it, in one language. */
export function wrapperOf(custom: CustomFunction, closure: string): string {
  const { params } = FUNCTION_PARAMETERS[custom.name]
  const texts: Readonly<Record<string, ParameterText>> = params
  const lines = [
    FUNCTION_TEXTS[custom.name].summary.en,
    '',
    ...custom.parameters.map(name => `@param {${TYPE[texts[name]!.holds]}} ${name} ${sayParameter.en(texts[name]!)}`),
    '@customfunction',
  ]
  const comment = lines.map(line => ` * ${line}`.trimEnd()).join('\n')
  const names = custom.parameters.join(', ')
  return `/**\n${comment}\n */\nfunction ${custom.name}(${names}) { return ${closure}.${custom.name}(${names}) }\n`
}
