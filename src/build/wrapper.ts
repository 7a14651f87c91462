// The top-level function that Sheets sees for a custom function, with the help it shows while one types.
import { FUNCTION_PARAMETERS, type ParameterText, sayParameter } from '../core/i18n/function-parameters.ts'
import { FUNCTION_TEXTS } from '../core/i18n/function-texts.ts'
import { type FunctionName, parametersOf } from '../core/i18n/functions.ts'

const TYPE: Readonly<Record<ParameterText['holds'], string>> = {
  text: 'string|string[][]',
  number: 'number|number[][]',
  date: 'Date|Date[][]',
  anything: '*',
  table: 'any[][]',
  one: '*',
}

/**
 * `function NAME(a, b) { ... }` under its JSDoc. Sheets reads the summary and the parameters from it, in one language.
 * `calls` is where the function itself is to be found.
 */
export function wrapperOf(name: FunctionName, calls: string): string {
  const { params } = FUNCTION_PARAMETERS[name]
  const texts: Readonly<Record<string, ParameterText>> = params
  const parameters = parametersOf(name)
  const lines = [
    FUNCTION_TEXTS[name].summary.en,
    '',
    ...parameters.map(key => `@param {${TYPE[texts[key]!.holds]}} ${key} ${sayParameter.en(texts[key]!)}`),
    '@customfunction',
  ]
  const comment = lines.map(line => ` * ${line}`.trimEnd()).join('\n')
  const names = parameters.join(', ')
  return `/**\n${comment}\n */\nfunction ${name}(${names}) { return ${calls}.${name}(${names}) }\n`
}
