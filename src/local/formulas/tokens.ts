// Cuts a formula into tokens.

export type TokenKind = 'number' | 'text' | 'reference' | 'word' | 'error' | 'sign'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`
const OPEN = String.raw`\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?|\$?[1-9]\d*`
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?`
const ROWS = String.raw`\$?[1-9]\d*:(?:\$?[A-Za-z]{1,3})?\$?[1-9]\d*`

const SPACE = /\s+/uy
const KINDS: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  // Not followed by what makes it a name or a function: `LOG10(`, `A1B`.
  ['reference', new RegExp(`${SHEET}(?:${CELL}:(?:${OPEN})|${COLUMNS}|${ROWS}|${CELL})(?![\\p{L}\\p{N}_(.!])`, 'uy')],
  ['error', /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)/uy],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['word', /[\p{L}_][\p{L}\p{N}_.]*/uy],
  ['sign', /<>|<=|>=|[-+*/^&=<>%(){};,\\]/uy],
]

/** The tokens after the leading `=`, or null where something is no part of a formula. */
export function cutTokens(formula: string): readonly Token[] | null {
  const tokens: Token[] = []
  let from = formula.startsWith('=') ? 1 : 0
  while (from < formula.length) {
    SPACE.lastIndex = from
    if (SPACE.test(formula)) {
      from = SPACE.lastIndex
      continue
    }
    let found: Token | null = null
    for (const [kind, pattern] of KINDS) {
      pattern.lastIndex = from
      const match = pattern.exec(formula)
      if (!match) continue
      found = { kind, text: match[0] }
      break
    }
    if (!found) return null
    tokens.push(found)
    from += found.text.length
  }
  return tokens
}
