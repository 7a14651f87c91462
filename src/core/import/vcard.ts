// vCard files (2.1, 3.0 and 4.0) to properties: unfolding, quoted-printable, escapes. What they mean is not read here.
import { type Decoder, detectEncoding } from './encoding.ts'

export interface VcardProperty {
  /** Upper case, without the group before a dot. */
  readonly name: string
  /** Upper-case types and bare parameters: WORK, FAX, PREF, CELL. */
  readonly types: ReadonlySet<string>
  /** The value split at semicolons and decoded; a simple value has one part. */
  readonly parts: readonly string[]
  /** The whole value decoded, its semicolons kept. */
  readonly text: string
}

export type Vcard = readonly VcardProperty[]

/**
 * The cards of a decoded file, those without an end too; `decode` is for quoted-printable values in an encoding of their
 * own.
 */
export function readVcards(text: string, decode: Decoder): Vcard[] {
  const cards: Vcard[] = []
  const lines = text.split(/\r\n|\n|\r/)
  let card: VcardProperty[] = []
  let isOld = false
  let depth = 0
  let before = ''
  for (let at = 0; at < lines.length; ) {
    const { line, next } = logicalLine(lines, at, isOld)
    at = next
    const raw = parseLine(line)
    if (!raw) continue
    if (raw.name === 'BEGIN' && /^vcard$/i.test(raw.value.trim())) {
      // Only an agent's card begins inside another; elsewhere the end of the one before is missing.
      if (depth > 0 && before !== 'AGENT') {
        cards.push(card)
        depth = 0
      }
      if (depth++ === 0) {
        card = []
        isOld = false
      }
    } else if (raw.name === 'END' && /^vcard$/i.test(raw.value.trim())) {
      if (depth > 0 && --depth === 0) cards.push(card)
    } else if (raw.name === 'VERSION') isOld = raw.value.trim() === '2.1'
    // A card inside a card is its agent's.
    else if (depth === 1 && !isBinary(raw)) card.push(property(raw, isOld, decode))
    before = raw.name
  }
  // A download that broke off has a last card without an end.
  return depth > 0 && card.length > 0 ? [...cards, card] : cards
}

interface RawProperty {
  readonly name: string
  readonly params: ReadonlyMap<string, string>
  readonly types: ReadonlySet<string>
  readonly value: string
}

/** One property: continued by a leading blank, or in quoted-printable by an equals sign at the end. */
function logicalLine(lines: readonly string[], from: number, isOld: boolean): { line: string; next: number } {
  let line = lines[from]!
  let next = from + 1
  if (/^[^:]*[;=]QUOTED-PRINTABLE[;:]/i.test(line)) {
    while (line.endsWith('=') && next < lines.length) line = line.slice(0, -1) + lines[next++]!
    return { line, next }
  }
  // 2.1 folds at a blank and keeps it, the later ones anywhere and add one.
  while (next < lines.length && /^[ \t]/.test(lines[next]!)) line += lines[next++]!.slice(isOld ? 0 : 1)
  return { line, next }
}

function parseLine(line: string): RawProperty | null {
  const head = /^((?:"[^"]*"|[^":])*):/.exec(line)
  if (!head) return null
  const [name, ...rest] = head[1]!.match(/(?:"[^"]*"|[^";])+/g) ?? []
  if (name === undefined) return null
  const params = new Map<string, string>()
  const types = new Set<string>()
  for (const param of rest) {
    const equals = param.indexOf('=')
    const key = equals < 0 ? '' : param.slice(0, equals).toUpperCase()
    const value = param.slice(equals + 1).replace(/"/g, '')
    if (key === '' || key === 'TYPE') for (const type of value.split(',')) types.add(type.trim().toUpperCase())
    else if (key === 'PREF') types.add('PREF')
    else params.set(key, value)
  }
  const plain = name.replace(/^.*\./, '').trim().toUpperCase()
  return { name: plain, params, types, value: line.slice(head[0].length) }
}

/** Photos, sounds and keys. */
function isBinary({ params, types }: RawProperty): boolean {
  return /^b(?:ase64)?$/i.test(params.get('ENCODING') ?? '') || types.has('BASE64')
}

function property(raw: RawProperty, isOld: boolean, decode: Decoder): VcardProperty {
  const encoding = raw.params.get('ENCODING')?.toUpperCase()
  const isQuoted = encoding === 'QUOTED-PRINTABLE' || raw.types.has('QUOTED-PRINTABLE')
  const plain = (text: string) =>
    unescaped(isQuoted ? quotedPrintable(text, raw.params.get('CHARSET'), decode) : text, isOld).trim()
  return { name: raw.name, types: raw.types, parts: splitValue(raw.value).map(plain), text: plain(raw.value) }
}

/** At semicolons that no backslash goes before. */
function splitValue(value: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === ';') {
      parts.push(value.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, value.slice(from)]
}

function unescaped(text: string, isOld: boolean): string {
  if (!text.includes('\\')) return text
  // 2.1 escapes semicolons alone; a backslash in a path is one.
  if (isOld) return text.replace(/\\([;,])/g, '$1')
  return text.replace(/\\(.)/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char))
}

/** What `=C3=91` stands for, in the encoding that the property names, else in the one that the bytes are. */
function quotedPrintable(text: string, charset: string | undefined, decode: Decoder): string {
  if (!text.includes('=')) return text
  // Every byte outside ASCII is written so: a character is never cut by the end of a run.
  return text.replace(/(?:=[0-9a-f]{2})+/gi, run => {
    const bytes = Uint8Array.from(run.slice(1).split('='), hex => Number.parseInt(hex, 16))
    return decode(bytes, charset ?? detectEncoding(bytes)).replace(/\r\n?/g, '\n')
  })
}
