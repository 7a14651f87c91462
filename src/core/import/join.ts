// Several values of one kind to one cell, each once: phones, addresses, notes.
import { emailKeys } from './duplicates.ts'

/** Google puts several values into one cell with three colons between them. */
const GOOGLE_SEPARATOR = ' ::: '

/** Texts in order, each once whatever its case. */
export function joinDistinct(texts: readonly string[], separator: string): string {
  return distinct(texts, text => text.toLowerCase()).join(separator)
}

/** Phones in order, each number once; the first is the one to call. */
export function joinPhones(texts: readonly string[]): string {
  const phones = texts.flatMap(text => text.split(GOOGLE_SEPARATOR)).map(text => text.trim())
  // An extension is part of the number here.
  return distinct(phones, text => text.replace(/\D/g, '') || text).join('; ')
}

/** E-mail addresses in order, each once. */
export function joinEmails(texts: readonly string[]): string {
  const emails = texts.flatMap(text => text.split(GOOGLE_SEPARATOR)).map(text => text.trim())
  return distinct(emails, text => emailKeys(text)[0] ?? text).join('; ')
}

/** The parts of an address on one line; a part that an earlier one already says is left out. */
export function joinAddress(parts: readonly string[]): string {
  const kept: string[] = []
  let said = ' '
  for (const part of parts) {
    const line = part.replace(/\s*[\r\n]+\s*/g, ', ').replace(/,(?:\s*,)+/g, ',')
    const words = ` ${line
      .toLowerCase()
      .replace(/[\s,.;]+/g, ' ')
      .trim()} `
    if (words === '  ' || said.includes(words)) continue
    kept.push(line.replace(/^[\s,]+|[\s,]+$/g, ''))
    said += words
  }
  return kept.join(', ')
}

function distinct(texts: readonly string[], keyOf: (text: string) => string): string[] {
  const seen = new Map<string, string>()
  for (const text of texts) if (text !== '' && !seen.has(keyOf(text))) seen.set(keyOf(text), text)
  return [...seen.values()]
}
