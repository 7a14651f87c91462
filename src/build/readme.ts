// The README's table of functions, from the same texts as the help shown in Sheets.
import { functionsHelp, syntaxOf } from '../core/i18n/function-help.ts'

export const BEGIN = '<!-- functions -->'
export const END = '<!-- /functions -->'

/** A table of every custom function: how it is written, what it gives, an example. */
export function renderReadmeTable(): string {
  const rows = functionsHelp('en').map(({ name, summary, example, shows }) =>
    [code(syntaxOf(name, ', ')), cell(summary), `${code(example)} → ${cell(shows)}`].join(' | '),
  )
  return ['| Function | Gives | For example |', '| --- | --- | --- |', ...rows.map(row => `| ${row} |`)].join('\n')
}

/** A README with the table between its markers; null when it has no markers. */
export function withReadmeTable(readme: string): string | null {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)]
  if (begin < 0 || end < begin) return null
  return `${readme.slice(0, begin + BEGIN.length)}\n${renderReadmeTable()}\n${readme.slice(end)}`
}

function code(text: string): string {
  return `\`${cell(text)}\``
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|')
}
