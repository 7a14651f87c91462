// Short prints of what an import wrote, so that a later change of it is seen without keeping it all.
import type { Prospect } from '../../core/domain/model.ts'
import { PROSPECT_COLUMNS } from '../../core/words/columns.ts'

/** The print of a whole card. */
export function printOfCard(card: Prospect): string {
  return printOf(PROSPECT_COLUMNS.map(({ key }) => card[key]))
}

/** FNV-1a of 52 bits in all: two different texts of one card do not meet by chance. */
export function printOf(value: unknown): string {
  // Sheets turns every line break into one kind.
  const text = JSON.stringify(value).replace(/(?:\\r)?\\n|\\r/g, '\\n')
  let one = 0x811c9dc5
  let other = 0x1000193
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ (code + index), 0x5bd1e995)
  }
  return (one >>> 0).toString(36) + ((other >>> 0) % 0x100000).toString(36)
}
