// Opens a built add-on on a local workbook and runs its functions as Google Sheets would, each run in a fresh script context.
import vm from 'node:vm'
import type { Auth } from './services/boundary.ts'
import { AuthMode } from './services/enums.ts'
import { Exception } from './services/exception.ts'
import {
  type Alert,
  type AlertAnswer,
  Counts,
  type Directions,
  type Host,
  type Page,
  type ShownMenu,
  type Toast,
} from './services/host.ts'
import { toJson } from './services/plain.ts'
import { Range } from './services/range.ts'
import { Script } from './services/script.ts'
import { Spreadsheet } from './services/spreadsheet.ts'
import { writeValues } from './services/write.ts'
import { parseReference } from './workbook/a1.ts'
import { type Calculator, noCalculator } from './workbook/calculator.ts'
import type { Area, Scalar } from './workbook/model.ts'
import type { Sheet, Workbook } from './workbook/workbook.ts'

export type { Alert, AlertAnswer, Directions, Page, ShownMenu, Toast } from './services/host.ts'

export type CustomFunctions = ReadonlyMap<string, (args: readonly unknown[]) => unknown>

export interface AddonOptions {
  /** The text of `dist/Code.js`. */
  readonly code: string
  /** The text of dist's pages by file name, with or without `.html`. */
  readonly html?: Readonly<Record<string, string>>
  readonly workbook: Workbook
  /** Or what makes one from the add-on's custom functions. Without it formulas keep the values they have. */
  readonly calculator?: Calculator | ((functions: CustomFunctions) => Calculator)
  /** Milliseconds since 1970; the machine's clock if left out. */
  readonly now?: () => number
  /** Such as `en` or `ru`. */
  readonly userLocale?: string
  readonly scriptTimeZone?: string
  readonly maps?: Directions
  /** Stands for the user at every alert that `answers` has nothing for. */
  readonly answer?: (alert: Alert) => AlertAnswer
}

export class Addon {
  readonly workbook: Workbook
  /** Service calls since the last `calls.reset()`. */
  readonly calls = new Counts()
  /** Given to the next alerts and prompts, first to first. */
  readonly answers: AlertAnswer[] = []
  /** The names of the script's top-level functions. */
  readonly names: readonly string[]
  /** Every function under a JSDoc comment with `@customfunction`. Dates, arrays and error cells cross both ways. */
  readonly customFunctions: CustomFunctions
  readonly #code: vm.Script
  readonly #host: Host
  #formulas: Script | null = null
  #slept = 0

  constructor(options: AddonOptions) {
    const { workbook, now = Date.now } = options
    this.workbook = workbook
    this.#code = new vm.Script(options.code, { filename: 'Code.js' })
    const pages = Object.entries(options.html ?? {}).map(([name, text]) => [name.replace(/\.html$/, ''), text] as const)
    this.#host = {
      workbook,
      calculator: noCalculator,
      now: () => now() + this.#slept,
      sleep: milliseconds => {
        this.#slept += milliseconds
      },
      userLocale: options.userLocale ?? 'en',
      scriptTimeZone: options.scriptTimeZone ?? 'Etc/UTC',
      html: new Map(pages),
      directions: options.maps ?? null,
      toasts: [],
      alerts: [],
      answer: alert => this.answers.shift() ?? (options.answer ?? answerPlainly)(alert),
      menus: [],
      sidebar: null,
      dialog: null,
      log: [],
      userProperties: new Map(),
      scriptProperties: new Map(),
      caches: new Map(),
      locks: new Set(),
      lockedElsewhere: false,
    }
    this.names = this.#load('FULL').names()
    this.customFunctions = this.#customFunctions(options.code)
    const { calculator } = options
    if (calculator) {
      this.#host.calculator = typeof calculator === 'function' ? calculator(this.customFunctions) : calculator
    }
  }

  get toasts(): readonly Toast[] {
    return this.#host.toasts
  }

  get alerts(): readonly Alert[] {
    return this.#host.alerts
  }

  get menus(): readonly ShownMenu[] {
    return this.#host.menus
  }

  get sidebar(): Page | null {
    return this.#host.sidebar
  }

  get dialog(): Page | null {
    return this.#host.dialog
  }

  /** Lines of Logger and console. */
  get log(): readonly string[] {
    return this.#host.log
  }

  get calculator(): Calculator {
    return this.#host.calculator
  }

  set calculator(calculator: Calculator) {
    this.#host.calculator = calculator
  }

  /** The language of the person's account. Google asks for it at each run; menus keep theirs until `onOpen` builds them again. */
  set userLocale(locale: string) {
    this.#host.userLocale = locale
  }

  /** Whether another user holds the locks, so that the script can't have them. */
  set lockedElsewhere(locked: boolean) {
    this.#host.lockedElsewhere = locked
  }

  /** Runs a menu handler or another function without arguments. Throws `Error: message` for what the script throws. */
  run(name: string): void {
    this.#run(name, 'FULL', [])
  }

  /** As google.script.run: only plain data crosses, both ways; a name that ends in `_` is not there. */
  rpc(name: string, ...args: readonly unknown[]): unknown {
    const json = args.map((arg, index) => toJson(arg, String(index)))
    if (name.endsWith('_')) throw new Error(`Script function not found: ${name}`)
    return this.#within('FULL', script => {
      const result = script.callRaw(
        name,
        json.map(text => (text === null ? undefined : script.realm.parse(text))),
      )
      const answer = toJson(result, 'result')
      return answer === null ? null : JSON.parse(answer)
    })
  }

  /** Opens the document: fires `onOpen`. NONE is an add-on that is only installed, LIMITED one that is in use here. */
  open(auth: Auth = 'LIMITED'): void {
    this.#fire('onOpen', auth, auth === 'NONE' ? {} : { source: new Spreadsheet(this.#host) })
  }

  /** Fires `onInstall`. */
  install(): void {
    this.#fire('onInstall', 'FULL', { source: new Spreadsheet(this.#host) })
  }

  /** A person types a value, or pastes a block, at a cell; it is read as Sheets reads typing, then `onEdit` fires. */
  edit(
    where: Sheet | string,
    a1: string,
    value: string | number | boolean | null | readonly (readonly unknown[])[],
  ): void {
    const sheet = typeof where === 'string' ? this.workbook.sheet(where) : where
    const at = sheet && parseReference(a1, () => ({ rows: sheet.rowCount, columns: sheet.columnCount }))
    if (!at) throw new Exception('Range not found')
    const block = Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : null
    const rows = block ?? Array.from({ length: at.area.rows }, () => new Array<unknown>(at.area.columns).fill(value))
    const area = { ...at.area, rows: rows.length, columns: rows[0]?.length ?? 0 }
    const { row, column } = area
    this.#host.calculator.refresh()
    const old = sheet.value(row, column)
    writeValues(sheet, area, rows, this.#host.now())
    this.workbook.activeSheet = sheet
    sheet.selection = area
    this.edited(sheet, area, old)
  }

  /** A person changed the area by other means, such as a paste with its looks: `onEdit` fires. `old` is what its first cell held. */
  edited(sheet: Sheet, area: Area, old: Scalar): void {
    this.#host.calculator.refresh()
    const { row, column } = area
    const single = area.rows * area.columns === 1
    this.#fire('onEdit', 'LIMITED', {
      source: new Spreadsheet(this.#host),
      range: new Range(this.#host, sheet, area),
      // [D] only for a single cell; [C] as text, and left out where the cell is or was empty.
      ...(single && sheet.value(row, column) !== '' ? { value: asText(sheet.value(row, column)) } : {}),
      ...(single && old !== '' ? { oldValue: asText(old) } : {}),
    })
  }

  #fire(name: string, auth: Auth, event: Readonly<Record<string, unknown>>): void {
    if (this.names.includes(name)) this.#run(name, auth, [{ authMode: AuthMode.constants[auth], ...event }])
  }

  #run(name: string, auth: Auth, args: readonly unknown[]): void {
    this.#within(auth, script => script.call(name, args))
  }

  /** A run in a context of its own; its locks end with it. */
  #within<T>(auth: Auth, run: (script: Script) => T): T {
    try {
      return run(this.#load(auth))
    } finally {
      this.#host.locks.clear()
    }
  }

  #load(auth: Auth): Script {
    return new Script(this.#code, this.#host, this.calls, auth)
  }

  #customFunctions(code: string): CustomFunctions {
    const functions = new Map<string, (args: readonly unknown[]) => unknown>()
    for (const [, comment, name] of code.matchAll(/\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+(\w+)/g)) {
      if (!/@customfunction\b/i.test(comment!) || !this.names.includes(name!)) continue
      // One context serves all formulas: Google's fresh one each would only cost time here.
      functions.set(name!, args => {
        this.#formulas ??= this.#load('CUSTOM_FUNCTION')
        return this.#formulas.call(name!, args)
      })
    }
    return functions
  }
}

export function openAddon(options: AddonOptions): Addon {
  return new Addon(options)
}

/** OK where there is nothing else to say; a real question needs an answer from whoever runs this. */
function answerPlainly(alert: Alert): AlertAnswer {
  if (alert.kind === 'alert' && alert.buttons === 'OK') return { button: 'OK' }
  throw new Exception(`Nobody answered the ${alert.kind} "${alert.message}".`)
}

function asText(value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'object' ? value.error : String(value)
}
