// What all services of one open document share: the workbook, the clock, what was shown to the user, what was counted.
import type { Calculator } from '../workbook/calculator.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { Cost } from './calls.ts'
import type { MenuEntry } from './menu.ts'

/** Calls since the last reset. */
export class Counts {
  read = 0
  write = 0
  /** Every call, free ones too, such as `Range.getValues`. */
  readonly byMethod = new Map<string, number>()

  add(method: string, cost: Cost): void {
    if (cost === 'read') this.read++
    else if (cost === 'write') this.write++
    this.byMethod.set(method, (this.byMethod.get(method) ?? 0) + 1)
  }

  reset(): void {
    this.read = 0
    this.write = 0
    this.byMethod.clear()
  }
}

export interface Toast {
  readonly message: string
  readonly title: string
}

export interface Alert {
  readonly kind: 'alert' | 'prompt'
  readonly title: string
  readonly message: string
  /** Such as `OK` or `YES_NO`. */
  readonly buttons: string
}

/** What the user does with an alert: the button, and for a prompt what is typed. */
export interface AlertAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE'
  readonly text?: string
}

export interface ShownMenu {
  /** Null for the add-on's own menu, which Sheets names after the add-on. */
  readonly caption: string | null
  readonly entries: readonly MenuEntry[]
}

export interface Page {
  readonly title: string
  readonly content: string
  readonly width: number | null
  readonly height: number | null
}

/** Asks for directions; gives what `DirectionFinder.getDirections` would. */
export type Directions = (query: {
  readonly origin: string
  readonly destination: string
  readonly mode: string
  readonly language: string
}) => unknown

export interface Host {
  readonly workbook: Workbook
  calculator: Calculator
  /** Milliseconds since 1970, sleeps included. */
  now(): number
  /** Sleeps cost no time here: the clock is put forward. */
  sleep(milliseconds: number): void
  userLocale: string
  readonly scriptTimeZone: string
  /** HTML files of the project by name without `.html`. */
  readonly html: ReadonlyMap<string, string>
  readonly directions: Directions | null
  readonly toasts: Toast[]
  readonly alerts: Alert[]
  answer(alert: Alert): AlertAnswer
  readonly menus: ShownMenu[]
  sidebar: Page | null
  dialog: Page | null
  readonly log: string[]
  readonly userProperties: Map<string, string>
  readonly scriptProperties: Map<string, string>
  readonly caches: Map<string, Map<string, { readonly value: string; readonly expires: number }>>
  /** Held by this run; released at its end. */
  readonly locks: Set<string>
  /** Whether someone else holds the locks. */
  lockedElsewhere: boolean
}
