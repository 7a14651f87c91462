// The page's dealings with its server: what it last heard of the workbook, and what it asks to be done.
import type { Changes, Edit, Reply, RequestName, ShownMenu } from '../wire.ts'
import { Api, type Failure } from './api.ts'
import { ask, showToast, tell } from './dialogs.ts'
import type { Grid } from './grid.ts'
import { areaOf } from './grid-data.ts'
import { type SidePane, showDialog } from './side-pane.ts'
import type { Status } from './status.ts'
import { say } from './words.ts'

/** Milliseconds before an edit is said to take its time. */
const PATIENCE = 400

export class Session {
  readonly api: Api
  readonly #grid: Grid
  readonly #pane: SidePane
  readonly #status: Status
  #menus: readonly ShownMenu[] = []
  #latest: Changes | null = null
  readonly #told = new Set<string>()

  constructor(grid: Grid, pane: SidePane, status: Status, named: (name: string) => void) {
    this.#grid = grid
    this.#pane = pane
    this.#status = status
    this.api = new Api({
      at() {
        const sheet = grid.front
        const [range] = grid.selections()
        return sheet === null || !range ? null : { sheet, area: areaOf(range, grid.layout(sheet)) }
      },
      take: (changes, isAgain) => {
        this.#latest = changes
        named(changes.name)
        if (changes.turn > 0) grid.apply(changes)
        else this.#start(changes, isAgain)
      },
      show: (reply, name) => this.#show(reply, name),
      ask: question => status.pause(() => ask(question)),
      fail: failure => void this.#fail(failure),
    })
  }

  /** The workbook but for its sheets, as last heard; null until the page has opened. */
  get latest(): Changes | null {
    return this.#latest
  }

  get menus(): readonly ShownMenu[] {
    return this.#menus
  }

  async edit(one: Edit): Promise<void> {
    const reply = await this.#status.during('working', this.api.edit(one), PATIENCE)
    const moves = one.kind === 'addSheet' || one.kind === 'copySheet' || one.kind === 'hideSheet'
    if (reply && moves) this.#grid.activate(reply.changes.front)
    this.focusGrid()
  }

  /** As Google says while a script runs. A failing function is told of as an error. */
  async runScript(name: string): Promise<void> {
    await this.#status.during('running', this.api.ask('menu', { run: name }))
    this.focusGrid()
  }

  /** Menus and dialogs that close leave nothing in focus. */
  focusGrid(): void {
    if (document.activeElement === document.body || document.activeElement === null) this.#grid.focus()
  }

  /** The same workbook again is looked at where it was. */
  #start(changes: Changes, isAgain: boolean): void {
    const sheet = this.#grid.front
    const [range] = this.#grid.selections()
    this.#grid.start(changes)
    if (!isAgain || sheet === null || !range || !changes.order.includes(sheet)) return
    this.#grid.activate(sheet)
    this.#grid.select(sheet, areaOf(range, this.#grid.layout(sheet)))
  }

  /** Once, however much failed for the same reason. */
  async #fail(failure: Failure): Promise<void> {
    const message = typeof failure === 'string' ? say(failure) : say('notDone').replace('{0}', failure.said)
    if (this.#told.has(message)) return
    this.#told.add(message)
    await tell(say('problem'), message)
    this.#told.delete(message)
  }

  #show(reply: Reply, name: RequestName): void {
    const { shown, changes, error } = reply
    this.#menus = reply.menus
    if (shown.moved && changes.turn > 0) {
      this.#grid.activate(changes.front)
      this.#grid.select(changes.front, changes.selection)
    }
    for (const toast of shown.toasts) showToast(toast)
    if (shown.sidebar) this.#pane.show(shown.sidebar)
    if (shown.dialog) showDialog(shown.dialog)
    // What a sidebar asked for fails in the sidebar.
    if (error && name !== 'rpc') void tell(say('problem'), error)
    void shown.alerts.reduce<Promise<void>>(
      (before, { title, message }) => before.then(() => tell(title, message)),
      Promise.resolve(),
    )
  }
}
