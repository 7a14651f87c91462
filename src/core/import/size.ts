// The size of an organisation from its number of employees.
import type { Size } from '../domain/model.ts'
import { SIZE } from '../words/lists.ts'

/** From how many employees an organisation is large, and medium. */
const LARGE = 250
const MEDIUM = 50

/** `300`, `1,200`, `51-200`, `1000+`: employees, of a range the lower bound. */
const EMPLOYEES =
  /^(\d{1,3}(?:[\s,.]\d{3})+|\d+)(?:\s*(?:\+|[-–—]\s*[\d\s,.]+\+?))?(?:\s*(?:employees|чел\.?|человек|сотрудников))?$/i

/** A number of employees as a word of the Size list; any other text as it is. Nobody at all says nothing. */
export function sizeWord(text: string): string {
  const digits = EMPLOYEES.exec(text)?.[1]?.replace(/\D/g, '')
  if (digits === undefined) return text
  const count = Number(digits)
  if (count === 0) return ''
  const size: Size = count >= LARGE ? 'large' : count >= MEDIUM ? 'medium' : 'small'
  return SIZE[size].en[0]
}
