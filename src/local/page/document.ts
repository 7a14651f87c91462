// One open workbook with the add-on on it: what pages ask for is done here, one thing after the other.

import { createCalculator } from '../formulas/calculator.ts'
import { type Addon, type Alert, type AlertAnswer, openAddon } from '../runtime.ts'
import { overlaps } from '../workbook/a1.ts'
import { serialOf } from '../workbook/dates.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { ConditionalLooks } from './conditional.ts'
import { applyEdit, editedAreas, filterValues, sheetOf } from './edits.ts'
import { History } from './history.ts'
import { Refusal } from './requests.ts'
import { checkRoom } from './room.ts'
import { StyleTable } from './styles.ts'
import { Watch } from './watch.ts'
import type { Edit, PageView, Place, Reply, Shown } from './wire.ts'

export interface DocumentOptions {
  readonly workbook: Workbook
  /** The texts of dist. */
  readonly code: string
  readonly html: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Such as `en`: the language of the person, not of the workbook. */
  readonly userLocale: string
}

interface Client {
  readonly watch: Watch
  turn: number
}

/** Thrown into a script that asks something which nobody has answered yet. */
class Unanswered extends Error {
  override name = 'Unanswered'
}

export class OpenDocument {
  readonly workbook: Workbook
  readonly addon: Addon
  readonly #history: History
  readonly #looks: ConditionalLooks
  readonly #styles = new StyleTable()
  readonly #clients = new Map<string, Client>()
  #ask: Alert | null = null
  #propertyChanges = 0

  constructor({ workbook, code, html, now, userLocale }: DocumentOptions) {
    this.workbook = workbook
    const today = () => Math.floor(serialOf(now(), workbook.timeZone))
    this.addon = openAddon({
      code,
      html,
      workbook,
      now,
      userLocale,
      scriptTimeZone: workbook.timeZone,
      calculator: functions => createCalculator(workbook, functions, () => today() - UNIX_EPOCH),
      answer: alert => this.#answer(alert),
    })
    this.addon.open()
    this.addon.calculator.refresh()
    this.#looks = new ConditionalLooks(this.addon.customFunctions, today)
    this.#history = new History(workbook)
  }

  /** Grows with each change of what is worth keeping; looking about changes nothing. */
  get version(): number {
    return this.#history.steps + this.#propertyChanges
  }

  /** A page opens: it is told everything. */
  open(page: string): Reply {
    this.#clients.set(page, { watch: new Watch(this.workbook, this.#looks, this.#styles), turn: 0 })
    return this.#reply(page, NOTHING_SHOWN)
  }

  /** The person has another language now: `onOpen` builds the menu again, as when the document is opened anew. */
  speak(userLocale: string, place: Place): Reply {
    return this.#run(
      place,
      () => {
        this.addon.userLocale = userLocale
        this.addon.open()
      },
      false,
    )
  }

  sync(place: Place): Reply {
    return this.#run(place, () => undefined, false)
  }

  edit(place: Place, edit: Edit): Reply {
    const work = () => {
      if (edit.kind === 'undo') return this.#history.undo()
      if (edit.kind === 'redo') return this.#history.redo()
      checkRoom(this.workbook, edit)
      this.#warn(edit)
      const before = this.#history.state
      try {
        applyEdit(this.addon, edit)
      } catch (error) {
        // Unlike a script's, an edit is done as a whole or not at all.
        this.workbook.restore(before)
        throw error
      }
    }
    return this.#run(place, work, edit.kind !== 'undo' && edit.kind !== 'redo')
  }

  menu(place: Place, run: string): Reply {
    return this.#run(place, () => this.addon.run(run))
  }

  rpc(place: Place, name: string, args: readonly unknown[]): Reply {
    return this.#run(place, () => this.addon.rpc(name, ...args))
  }

  filterValues(place: Place, sheet: number, column: number): Reply {
    return this.#run(place, () => filterValues(sheetOf(this.workbook, sheet), column), false)
  }

  /** The computed values as they stand (contract.md, The local page). */
  values(): unknown {
    this.addon.calculator.refresh()
    return {
      sheets: this.workbook.sheets.map(sheet => {
        const { rows, columns } = sheet.extent()
        const values = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) => {
            const value = sheet.value(row, column)
            return typeof value === 'object' ? value.error : value
          }),
        )
        return { name: sheet.name, values }
      }),
    }
  }

  /** An open question takes everything back. */
  #run(place: Place, work: () => unknown, isStep = true): Reply {
    const { addon, workbook } = this
    this.#client(place.page)
    this.#select(place)
    const before = { state: this.#history.state, properties: new Map(workbook.properties), front: workbook.activeSheet }
    const counts = { toasts: addon.toasts.length, alerts: addon.alerts.length }
    const pages = { sidebar: addon.sidebar, dialog: addon.dialog }
    this.#ask = null
    addon.answers.splice(0, addon.answers.length, ...(place.answers ?? []))
    let result: unknown
    let error: string | null = null
    try {
      result = work()
    } catch (thrown) {
      error = thrown instanceof Error ? thrown.message : String(thrown)
    }
    addon.answers.length = 0
    if (this.#ask !== null) {
      workbook.restore(before.state)
      workbook.properties.clear()
      for (const [key, value] of before.properties) workbook.properties.set(key, value)
      return { ...this.#reply(place.page, NOTHING_SHOWN), ask: this.#ask }
    }
    addon.calculator.refresh()
    const state = isStep ? this.#history.record() : this.#history.refresh()
    if (!sameEntries(before.properties, workbook.properties)) this.#propertyChanges++
    const shown: Shown = {
      toasts: addon.toasts.slice(counts.toasts),
      // What was asked and answered was seen already.
      alerts: addon.alerts.slice(counts.alerts).filter(alert => !isQuestion(alert)),
      sidebar: fresh(addon.sidebar, pages.sidebar),
      dialog: fresh(addon.dialog, pages.dialog),
      moved: workbook.activeSheet !== before.front,
    }
    return { ...this.#reply(place.page, shown, state), error, ...(result === undefined ? {} : { result }) }
  }

  /** Throws a `Refusal` for a page that opened another workbook than this. */
  #client(page: string): Client {
    const client = this.#clients.get(page)
    if (!client) throw new Refusal(410, 'The workbook of this page is not open any more.')
    return client
  }

  #select({ at }: Place): void {
    const sheet = at && this.workbook.sheets.find(one => one.id === at.sheet)
    if (!sheet || sheet.hidden) return
    this.workbook.activeSheet = sheet
    sheet.selection = at.area
  }

  /** Sheets asks before it lets its owner change what only warns. */
  #warn(edit: Edit): void {
    const edited = editedAreas(this.workbook, edit)
    const guarded = edited?.sheet.protections.some(
      ({ area, warningOnly }) => warningOnly && (!area || edited.areas.some(one => overlaps(one, area))),
    )
    if (!guarded) return
    const { button } = this.#answered({
      kind: 'alert',
      title: 'Heads up!',
      message: "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
      buttons: 'OK_CANCEL',
    })
    if (button !== 'OK') throw new Unanswered('')
  }

  #answered(alert: Alert): AlertAnswer {
    return this.addon.answers.shift() ?? this.#answer(alert)
  }

  /** The work stops here, is taken back, and is done again once the page has the answer. */
  #answer(alert: Alert): AlertAnswer {
    if (!isQuestion(alert)) return { button: 'OK' }
    this.#ask ??= alert
    throw new Unanswered('Waiting for an answer.')
  }

  /** `state` is the workbook as it stands. */
  #reply(page: string, shown: Shown, state = this.#history.refresh()): Reply {
    const client = this.#client(page)
    const { workbook } = this
    const front = workbook.activeSheet
    return {
      changes: {
        turn: client.turn++,
        name: workbook.name,
        locale: workbook.locale,
        timeZone: workbook.timeZone,
        order: workbook.sheets.map(sheet => sheet.id),
        front: front.id,
        selection: front.selection,
        ...client.watch.changes(state),
        canUndo: this.#history.canUndo,
        canRedo: this.#history.canRedo,
      },
      shown,
      menus: this.addon.menus,
      error: null,
      ask: null,
    }
  }
}

/** Day 0 is 1970-01-01. */
const UNIX_EPOCH = 25_569
const NOTHING_SHOWN: Shown = { toasts: [], alerts: [], sidebar: null, dialog: null, moved: false }

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
}

function isQuestion({ kind, buttons }: Alert): boolean {
  return kind === 'prompt' || buttons !== 'OK'
}

function fresh(now: PageView | null, before: PageView | null): PageView | null {
  return now === before ? null : now
}
