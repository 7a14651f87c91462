// The README's table of functions, from the same texts as the help shown in Sheets.
import { functionsHelp, syntaxOf } from '../core/i18n/function-help.ts'

/** A table of every custom function: how it is written, what it gives, an example. */
export function renderReadmeTable(): string {
  const rows = functionsHelp('en').map(({ name, summary, example, shows }) =>
    [code(syntaxOf(name, ', ')), cell(summary), `${code(example)} → ${cell(shows)}`].join(' | '),
  )
  return ['| Function | Gives | For example |', '| --- | --- | --- |', ...rows.map(row => `| ${row} |`)].join('\n')
}

function code(text: string): string {
  return `\`${cell(text)}\``
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|')
}
