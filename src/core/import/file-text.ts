// The text of a file without what nobody sees in a cell; or what the file is, when it is no text.
import { type Decoder, decodeText } from './encoding.ts'

/** `workbook`: of Excel or its like, whatever the file is called. `page`: HTML, XML or PDF. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' | 'workbook' | 'page' | 'binary' }

const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const PAGE = /^\s*(?:%PDF-|<\?xml\b|<!doctype\b|<(?:html|head|body|table)\b)/i

/** Of text, one character in so many may be a control character: programs pad with them. */
const CONTROLS = 8

/** Control characters, and marks of direction and width: they hide in what is copied from other programs. */
const UNSEEN = /\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Reads the bytes in whatever encoding of contract.md they are. */
export function readFileText(bytes: Uint8Array, decode: Decoder): FileText {
  if (WORKBOOKS.some(marks => marks.every((mark, index) => bytes[index] === mark))) return { kind: 'workbook' }
  let controls = 0
  const text = decodeText(bytes, decode).replace(UNSEEN, char => {
    if (char === '\t' || char === '\n' || char === '\r') return char
    // Some programs break lines within a cell with a vertical tab.
    if (char === '\v') return ' '
    if (/\p{Cc}/u.test(char)) controls++
    return ''
  })
  if (controls * CONTROLS > text.length) return { kind: bytes.length > 0 ? 'binary' : 'empty' }
  if (text.trim() === '') return { kind: 'empty' }
  return PAGE.test(text) ? { kind: 'page' } : { kind: 'text', text }
}
