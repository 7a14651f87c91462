// One script context of node:vm: nothing but ECMAScript, with a clock of ours, and the ways to make values of its own kind.
import vm from 'node:vm'

/** Makes arrays, dates, objects and errors that belong to the script, so that its `instanceof` holds. */
export interface Realm {
  readonly context: vm.Context
  date(instant: number): object
  /** Copies a list and the lists in it; other objects go through `convert`, other values as they are. */
  list(items: readonly unknown[], convert: (item: object) => unknown): unknown[]
  object(entries: readonly (readonly [string, unknown])[]): object
  error(name: string, message: string): object
  /** Parses JSON in the script's realm. */
  parse(json: string): unknown
}

// What V8 adds to ECMAScript, and the internationalisation that Apps Script does not promise.
const EXTRAS = ['WebAssembly', 'Intl', 'console', 'Iterator']

const HELPERS = `(extras, now) => {
  'use strict'
  for (const name of extras) delete globalThis[name]
  const RealDate = Date
  function ClockDate(...args) {
    if (new.target === undefined) return new RealDate(now()).toString()
    if (new.target !== ClockDate) return Reflect.construct(RealDate, args.length > 0 ? args : [now()], new.target)
    if (args.length === 0) return new RealDate(now())
    return args.length === 1 ? new RealDate(args[0]) : new RealDate(...args)
  }
  Object.defineProperties(ClockDate, {
    name: { value: 'Date' },
    length: { value: RealDate.length },
    prototype: { value: RealDate.prototype, writable: false },
    now: { value: () => now(), writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: ClockDate, writable: true, configurable: true })
  Object.defineProperty(globalThis, 'Date', { value: ClockDate, writable: true, configurable: true })
  const parse = JSON.parse
  // Names of our own, which the script can't change.
  const List = Array
  const { isArray } = List
  // Ranges are thousands of rows, most of one cell: copied in here, each made at its full size.
  const list = (items, convert) => {
    const copy = new List(items.length)
    for (let i = 0; i < items.length; i++) {
      const item = items[i]
      copy[i] = typeof item !== 'object' || item === null ? item : isArray(item) ? list(item, convert) : convert(item)
    }
    return copy
  }
  return {
    date: instant => new RealDate(instant),
    list,
    object: entries => {
      const made = {}
      for (let i = 0; i < entries.length; i++) {
        Object.defineProperty(made, entries[i][0], { value: entries[i][1], writable: true, enumerable: true, configurable: true })
      }
      return made
    },
    error: (name, message) => {
      const made = new Error(message)
      Object.defineProperty(made, 'name', { value: name, writable: true, configurable: true })
      return made
    },
    parse: json => parse(json),
  }
}`
const helpers = new vm.Script(HELPERS, { filename: 'realm.js' })

export function createRealm(now: () => number): Realm {
  // A plain global object where Node has it (20.18): otherwise every `Math` and `Number` is looked up outside the context.
  const context = vm.createContext(vm.constants?.DONT_CONTEXTIFY ?? {}, { name: 'script' })
  const make = helpers.runInContext(context) as (extras: readonly string[], now: () => number) => Omit<Realm, 'context'>
  return { context, ...make(EXTRAS, now) }
}
