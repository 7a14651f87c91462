// Which encoding the bytes of a text file are in, from the bytes alone.

/** The encodings of contract.md, by the names that every TextDecoder knows. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252'

/** Turns bytes into text; the host brings it. What can't be decoded becomes U+FFFD, an unknown encoding is UTF-8. */
export type Decoder = (bytes: Uint8Array, encoding: string) => string

/** The text of a file in whatever encoding of contract.md it is. */
export function decodeText(bytes: Uint8Array, decode: Decoder): string {
  return decode(bytes, detectEncoding(bytes)).replace(/^\uFEFF/, '')
}

/** By byte order mark, else by what the bytes can be: UTF-16, UTF-8, and of the single-byte pages the likelier. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return utf16Order(bytes) ?? (isUtf8(bytes) ? 'utf-8' : codePage(bytes))
}

/** So much of a file tells whether it is UTF-16. */
const SAMPLE = 4096

/**
 * Latin, Cyrillic and digits have 0 or 4 as the high byte of nearly every character, punctuation 0x20 or 0x21; text in
 * any other encoding has no byte 0.
 */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  const high = [0, 0]
  const zero = [0, 0]
  for (let index = 0; index < length; index++) {
    const byte = bytes[index]!
    if (byte === 0) zero[index & 1]!++
    if (byte === 0 || byte === 4 || byte === 0x20 || byte === 0x21) high[index & 1]!++
  }
  const likely = (side: 0 | 1) => zero[side]! > zero[1 - side]! && high[side]! >= 0.9 * (length / 2)
  return likely(1) ? 'utf-16le' : likely(0) ? 'utf-16be' : null
}

/** Whether the bytes are UTF-8; a few bad bytes in a good text do not make it another encoding, whose letters are all bad. */
function isUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let index = 0; index < bytes.length; ) {
    const length = sequenceLength(bytes, index)
    if (length === 0) bad++
    else if (length > 1) good++
    index += Math.max(length, 1)
  }
  return bad === 0 || good > 2 * bad
}

/** How many bytes the character at an index takes in UTF-8, 0 where none does. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index]!
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let offset = 1; offset < length; offset++) if ((bytes[index + offset] ?? 0) >> 6 !== 2) return 0
  return length
}

/**
 * Cyrillic words are runs of letters above 0xC0, in Windows-1251; accented letters of Windows-1252 stand alone among
 * letters of ASCII. So each such letter speaks for the page that its neighbours are of.
 */
function codePage(bytes: Uint8Array): 'windows-1251' | 'windows-1252' {
  let cyrillic = 0
  let latin = 0
  for (let index = 1; index < bytes.length; index++) {
    const one = bytes[index - 1]!
    const other = bytes[index]!
    if (isHighLetter(one) && isHighLetter(other)) cyrillic++
    else if ((isHighLetter(one) && isAsciiLetter(other)) || (isAsciiLetter(one) && isHighLetter(other))) latin++
  }
  return cyrillic > latin ? 'windows-1251' : 'windows-1252'
}

function isHighLetter(byte: number): boolean {
  return byte >= 0xc0 || byte === 0xa8 || byte === 0xb8
}

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
