// WALK_MINUTES: minutes on foot, in as few questions to the map as can be (method.md 1).
import { type Coordinates, straightWalkMinutes } from '../../core/domain/catchment.ts'
import type { Language } from '../../core/domain/model.ts'
import { sayWalk, type WalkTrouble } from '../../core/i18n/functions.ts'
import { textOf } from '../../core/words/cells.ts'
import { languageFor, languageOf, rawTable } from './argument.ts'
import { text } from './kinds.ts'
import { type CustomFunction, required, type Shown, spread, whole } from './spread.ts'

/** What the map and the store answer; the one part of the custom functions that is not of this program. */
export interface WalkServices {
  /** Seconds on foot. Throws where the map does not answer. */
  readonly ask: (from: string, to: string) => { readonly seconds: number } | 'notFound' | 'noWay'
  readonly load: (keys: readonly string[]) => Readonly<Record<string, string>>
  readonly keep: (entries: Readonly<Record<string, string>>) => void
  /** Milliseconds. */
  readonly now: () => number
}

/** A call may take 30 seconds; the rest is for what is around the questions. */
const MOST_MILLISECONDS = 24_000
/** The map may fail for one pair; when it fails three times running it will fail again. */
const MOST_FAILURES = 3
/** Answers are kept as they come, so that a call that is cut off loses few. */
const KEEP_EVERY = 20

interface Pair {
  readonly from: string
  readonly to: string
}

const parameters = {
  from: required(text),
  to: required(text),
  refresh: whole(argument =>
    rawTable(argument)
      .map(row => row.map(textOf).join(' '))
      .join(' '),
  ),
}

/** The function over some services. Those of Google are in walk-services.ts. */
export function walkMinutes(services: WalkServices): CustomFunction['call'] {
  return (...args) => {
    const pairs = new Map<string, Pair>()
    // The same walk through the cells twice: to learn which pairs there are, and to answer.
    spread('WALK_MINUTES', parameters, args, ({ from, to }) => {
      if (straight(from, to) === null) pairs.set(keyOf(from, to), { from, to })
      return ''
    })
    const answers =
      pairs.size > 0 ? askAll(pairs, parameters.refresh.whole(args[2]), services) : new Map<string, Walk>()
    return spread('WALK_MINUTES', parameters, args, ({ from, to }): Shown => {
      const walk = straight(from, to) ?? answers.get(keyOf(from, to)) ?? 'later'
      return typeof walk === 'number' ? walk : sayWalk[walk][languageOfPair(from, to, args)]
    })
  }
}

/** Minutes, or why there are none. */
type Walk = number | WalkTrouble

/** What the store knows; then, within the time, what it lacks; then what was asked before `refresh` changed. */
function askAll(pairs: ReadonlyMap<string, Pair>, refresh: string, services: WalkServices): Map<string, Walk> {
  const started = services.now()
  const stored = attempt(() => services.load([...pairs.keys()])) ?? {}
  const answers = new Map<string, Walk>()
  const stale: string[] = []
  for (const key of pairs.keys()) {
    const entry = readEntry(stored[key])
    if (!entry) continue
    answers.set(key, entry.walk)
    if (entry.refresh !== refresh) stale.push(key)
  }
  const wanted = [...pairs.keys()].filter(key => !answers.has(key)).concat(stale)
  const keep = (entries: Readonly<Record<string, string>>) => attempt(() => services.keep(entries))
  let failures = 0
  let fresh: Record<string, string> = {}
  for (const key of wanted) {
    if (failures >= MOST_FAILURES || services.now() - started > MOST_MILLISECONDS) break
    const pair = pairs.get(key)!
    try {
      const answer = services.ask(pair.from, pair.to)
      const walk = typeof answer === 'string' ? answer : tenths(answer.seconds / 60)
      answers.set(key, walk)
      fresh[key] = `${walk}|${refresh}`
      failures = 0
    } catch (error) {
      // Over the day's quota each further question would only take time.
      failures = /too many times|quota|limit/i.test(String(error)) ? MOST_FAILURES : failures + 1
    }
    if (Object.keys(fresh).length >= KEEP_EVERY) {
      keep(fresh)
      fresh = {}
    }
  }
  if (Object.keys(fresh).length > 0) keep(fresh)
  return answers
}

/** The store only spares questions: where it does not answer, the map still does. */
function attempt<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}

function readEntry(entry: string | undefined): { readonly walk: Walk; readonly refresh: string } | null {
  if (entry === undefined) return null
  const bar = entry.indexOf('|')
  const walk = entry.slice(0, bar)
  const refresh = entry.slice(bar + 1)
  if (walk === 'notFound' || walk === 'noWay') return { walk, refresh }
  const minutes = Number(walk)
  return bar > 0 && Number.isFinite(minutes) ? { walk: minutes, refresh } : null
}

/** Minutes along the straight line between two coordinates; null where one end is an address. */
function straight(from: string, to: string): number | null {
  const start = coordinatesOf(from)
  const end = start && coordinatesOf(to)
  return start && end ? tenths(straightWalkMinutes(start, end)) : null
}

const COORDINATES = /^([+-]?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)$/
const COMMA_COORDINATES = /^([+-]?\d{1,3},\d+)(?:\s*;|,?\s)\s*([+-]?\d{1,3},\d+)$/

/** `59.9343, 30.3351`, `59,9343; 30,3351` or `59,9343, 30,3351`; null for anything else and for what lies beyond the globe. */
function coordinatesOf(typed: string): Coordinates | null {
  const parts = COMMA_COORDINATES.exec(typed) ?? COORDINATES.exec(typed)
  if (!parts) return null
  const [latitude, longitude] = [parts[1]!, parts[2]!].map(part => Number(part.replace(',', '.'))) as [number, number]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

function tenths(minutes: number): number {
  return Math.round(minutes * 10) / 10
}

/** The store takes keys of up to 250 characters; addresses are compared without case and stray spaces. */
function keyOf(from: string, to: string): string {
  const plain = [from, to].map(address => address.trim().toLowerCase().replace(/\s+/g, ' ')).join(' > ')
  return plain.length <= 200 ? `walk ${plain}` : `walk ${plain.slice(0, 150)} ${digest(plain)}`
}

/** A long text in few characters (FNV-1a, twice 32 bits). */
function digest(long: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193]
  for (let index = 0; index < long.length; index += 1) {
    const code = long.charCodeAt(index)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) + index
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}

function languageOfPair(from: string, to: string, args: readonly unknown[]): Language {
  return languageOf(from) === 'ru' || languageOf(to) === 'ru' ? 'ru' : languageFor(from, args)
}
