// The page of functions in the workbook: what each one is called, takes and gives, with an example.
import type { Language } from '../domain/model.ts'
import { FUNCTION_PARAMETERS, type ParameterText, sayParameter } from './function-parameters.ts'
import { FUNCTION_TEXTS, type FunctionText } from './function-texts.ts'
import { type FunctionName, parametersOf, SIGNATURES, type Signature } from './functions.ts'

export const HELP_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Function', 'What it gives', 'What it takes', 'Example', 'The example gives'],
  ru: ['Функция', 'Что даёт', 'Что принимает', 'Пример', 'Результат примера'],
}

export interface FunctionHelp {
  readonly name: FunctionName
  /** `PRIORITY_TIER(income; relationship; [rules])`, with the separator that every locale takes. */
  readonly syntax: string
  readonly summary: string
  /** One line a parameter: `income: ...`. */
  readonly parameters: readonly string[]
  /** A formula as text, and what the cell then shows. */
  readonly example: string
  readonly shows: string
}

/** Every custom function in the order of contract.md. */
export function functionsHelp(language: Language): readonly FunctionHelp[] {
  return (Object.keys(SIGNATURES) as FunctionName[]).map(name => {
    const text: FunctionText = FUNCTION_TEXTS[name]
    const params: Readonly<Record<string, ParameterText>> = FUNCTION_PARAMETERS[name].params
    const [example, shows] = text.example[language]
    return {
      name,
      syntax: syntaxOf(name),
      summary: text.summary[language],
      parameters: parametersOf(name).map(key => `${key}: ${sayParameter[language](params[key]!)}`),
      example,
      shows,
    }
  })
}

/** How a function is written, with what may be left out in brackets. */
export function syntaxOf(name: FunctionName, separator = '; '): string {
  const { takes, mayTake }: Signature = SIGNATURES[name]
  return `${name}(${[...takes, ...mayTake.map(optional => `[${optional}]`)].join(separator)})`
}
