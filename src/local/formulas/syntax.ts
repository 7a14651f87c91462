// Reads a formula as Sheets writes it into a tree.
import { parseReference } from '../workbook/a1.ts'
import type { Area } from '../workbook/model.ts'
import { cutTokens, type Token } from './tokens.ts'
import { type ErrorCode, fail, type Single } from './values.ts'

export type Node =
  | { readonly kind: 'value'; readonly value: Single }
  /** Open ends are infinite. */
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly sign: '-' | '+' | '%'; readonly operand: Node }
  | BinaryNode
  /** Null is an argument left out. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  /** A lambda called on the spot: `LAMBDA(x; x + 1)(2)`. */
  | { readonly kind: 'apply'; readonly callee: Node; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }

export interface BinaryNode {
  readonly kind: 'binary'
  readonly sign: BinarySign
  readonly left: Node
  readonly right: Node
}

export type BinarySign = '=' | '<>' | '<' | '>' | '<=' | '>=' | '&' | '+' | '-' | '*' | '/' | '^'

const STRENGTH: Readonly<Record<BinarySign, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
}

const ENDLESS = { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY }

/** The tree of a formula with its leading `=`, or null when it can't be read. */
export function parseFormula(formula: string): Node | null {
  const tokens = cutTokens(formula)
  if (!tokens || tokens.length === 0) return null
  const reader = new Reader(tokens)
  try {
    const node = reader.expression(0)
    return reader.done ? node : null
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

class Unreadable extends Error {}

class Reader {
  readonly #tokens: readonly Token[]
  #next = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get done(): boolean {
    return this.#next === this.#tokens.length
  }

  /** Everything that binds more strongly than `least`. */
  expression(least: number): Node {
    let left = this.#prefixed()
    for (;;) {
      const sign = this.#peek()
      const strength = STRENGTH[sign as BinarySign]
      if (strength === undefined || strength <= least) return left
      this.#next++
      left = { kind: 'binary', sign: sign as BinarySign, left, right: this.expression(strength) }
    }
  }

  /** Signs bind before `^`: -2^2 is 4, as in every spreadsheet. */
  #prefixed(): Node {
    const sign = this.#peek()
    if (sign === '-' || sign === '+') {
      this.#next++
      return { kind: 'unary', sign, operand: this.#prefixed() }
    }
    let operand = this.#primary()
    for (;;) {
      if (this.#take('%')) operand = { kind: 'unary', sign: '%', operand }
      else if (this.#take('(')) operand = { kind: 'apply', callee: operand, args: this.#args() }
      else return operand
    }
  }

  #primary(): Node {
    const token = this.#tokens[this.#next++]
    if (!token) throw new Unreadable()
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) }
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') }
      case 'error':
        return { kind: 'value', value: fail(token.text as ErrorCode, 'The formula holds an error.') }
      case 'reference': {
        const found = parseReference(token.text, () => ENDLESS)
        if (!found) throw new Unreadable()
        return { kind: 'reference', sheet: found.sheet, area: found.area }
      }
      case 'word': {
        const name = token.text.toUpperCase()
        if (this.#take('(')) return { kind: 'call', name, args: this.#args() }
        if (name === 'TRUE' || name === 'FALSE') return { kind: 'value', value: name === 'TRUE' }
        return { kind: 'name', name: token.text }
      }
      case 'sign': {
        if (token.text === '{') return { kind: 'array', rows: this.#rows() }
        if (token.text !== '(') throw new Unreadable()
        const inner = this.expression(0)
        if (!this.#take(')')) throw new Unreadable()
        return inner
      }
    }
  }

  #args(): (Node | null)[] {
    if (this.#take(')')) return []
    const args: (Node | null)[] = []
    for (;;) {
      const sign = this.#peek()
      args.push(sign === ';' || sign === ',' || sign === ')' ? null : this.expression(0))
      if (this.#take(')')) return args
      if (!this.#take(';') && !this.#take(',')) throw new Unreadable()
    }
  }

  #rows(): Node[][] {
    const rows: Node[][] = [[]]
    for (;;) {
      rows.at(-1)!.push(this.expression(0))
      if (this.#take('}')) return rows
      if (this.#take(';')) rows.push([])
      else if (!this.#take('\\') && !this.#take(',')) throw new Unreadable()
    }
  }

  #peek(): string | null {
    const token = this.#tokens[this.#next]
    return token?.kind === 'sign' ? token.text : null
  }

  #take(sign: string): boolean {
    if (this.#peek() !== sign) return false
    this.#next++
    return true
  }
}
