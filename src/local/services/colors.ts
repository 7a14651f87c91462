// CSS colours as Sheets takes them, to lower-case `#rrggbb`.
import { Exception } from './exception.ts'

const NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  purple: '#800080',
  cyan: '#00ffff',
  magenta: '#ff00ff',
}

/** Null and '' mean the default and give undefined. Throws for what is no colour. */
export function readColor(color: unknown): string | undefined {
  if (color === null || color === '') return undefined
  if (typeof color === 'string') {
    const text = color.toLowerCase()
    if (/^#[0-9a-f]{6}$/.test(text)) return text
    if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map(digit => digit + digit).join('')}`
    const named = NAMES[text]
    if (named) return named
  }
  throw new Exception(`Invalid argument: color ${String(color)}`)
}
