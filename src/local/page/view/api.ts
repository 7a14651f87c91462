// Asks the server: what a person does, one thing after another in the order it was done; what sidebars call, up to ten at once.
// Takes the answers in the order the server gave them, and starts afresh from what the server has when one was lost.
import type { Alert, AlertAnswer, Area, Changes, Edit, Reply, RequestName, Requests } from '../wire.ts'

type Body<N extends RequestName> = Omit<Requests[N], 'page' | 'at' | 'answers'>

/** Why something was not done: the server is away, another one has taken its place, it has another workbook now, or what it says. */
export type Failure = 'gone' | 'restarted' | 'replaced' | { readonly said: string }

export interface Listener {
  /** What is selected in the grid. */
  at(): { readonly sheet: number; readonly area: Area } | null
  /** Turn 0 is everything; `isAgain` when it is told to a page that had it before. */
  take(changes: Changes, isAgain: boolean): void
  show(reply: Reply, name: RequestName): void
  ask(alert: Alert): Promise<AlertAnswer>
  fail(failure: Failure): void
}

/** What the server's refusals stand for. */
const REFUSALS: Readonly<Record<number, Failure>> = { 403: 'restarted', 410: 'replaced' }

export class Api {
  readonly #token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? ''
  readonly #listener: Listener
  /** What the server knows the page by; another one each time that it starts afresh. */
  #page = newPage()
  /** The number of the answer that is to be taken next. */
  #turn = 0
  readonly #waiting = new Map<number, () => void>()
  /** An answer is missing, so what the server believes that this page has seen is wrong. */
  #isLost = true
  #wasOpen = false
  #last: Promise<unknown> = Promise.resolve()
  #pending = 0
  #asking = 0

  constructor(listener: Listener) {
    this.#listener = listener
  }

  /** How much is still to be done, for whoever waits for the page to be at rest: a question waits for the user. */
  get pending(): number {
    return this.#asking > 0 ? 0 : this.#pending
  }

  open(): Promise<Reply | null> {
    return this.#inTurn(() => this.#reopen())
  }

  edit(edit: Edit): Promise<Reply | null> {
    return this.ask('edit', { edit })
  }

  /** After everything that was asked before. Null when it was not done; the user is told. */
  ask<N extends RequestName>(name: N, body: Body<N>): Promise<Reply | null> {
    const at = this.#listener.at()
    return this.#inTurn(async () => ((await this.#isReady()) ? this.#converse(name, { ...body, at }) : null))
  }

  /** What a sidebar calls: after what was asked before, then beside anything else. */
  async call(name: string, args: readonly unknown[]): Promise<Reply | null> {
    const at = this.#listener.at()
    this.#pending++
    try {
      const isReady = await this.#inTurn(() => this.#isReady())
      return isReady ? await this.#converse('rpc', { name, args, at }) : null
    } finally {
      this.#pending--
    }
  }

  /** The workbook as an .xlsx file. */
  download(): Promise<Blob | null> {
    return this.#inTurn(async () => {
      const response = await this.#post('save', {})
      return response ? response.blob() : null
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#pending++
    const done = this.#last.then(work).finally(() => this.#pending--)
    this.#last = done.catch(() => undefined)
    return done
  }

  async #isReady(): Promise<boolean> {
    return !this.#isLost || (await this.#reopen()) !== null
  }

  async #reopen(): Promise<Reply | null> {
    this.#page = newPage()
    this.#turn = 0
    this.#isLost = false
    return this.#ask('open', {})
  }

  /** Until the server has no question any more. */
  async #converse(name: RequestName, body: object): Promise<Reply | null> {
    const answers: AlertAnswer[] = []
    for (;;) {
      const reply = await this.#ask(name, { ...body, answers })
      if (!reply?.ask) return reply
      this.#asking++
      answers.push(await this.#listener.ask(reply.ask).finally(() => this.#asking--))
    }
  }

  async #ask(name: RequestName, body: object): Promise<Reply | null> {
    const page = this.#page
    const response = await this.#post(name, body)
    const reply = response && (await this.#read(response))
    if (!reply) {
      if (page === this.#page) this.#lose(name)
      return null
    }
    await this.#take(page, reply.changes, name === 'open')
    this.#listener.show(reply, name)
    return reply
  }

  /** Null when there was no answer, or a refusal; the user is told. */
  async #post(name: string, body: object): Promise<Response | null> {
    try {
      const response = await fetch(`/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-token': this.#token },
        body: JSON.stringify({ page: this.#page, at: null, ...body }),
      })
      if (response.ok) return response
      this.#listener.fail(REFUSALS[response.status] ?? { said: await response.text() })
    } catch {
      this.#listener.fail('gone')
    }
    return null
  }

  async #read(response: Response): Promise<Reply | null> {
    try {
      return (await response.json()) as Reply
    } catch {
      this.#listener.fail('gone')
      return null
    }
  }

  /** Answers may overtake each other; changes may not. */
  async #take(page: string, changes: Changes, isOpened: boolean): Promise<void> {
    if (this.#isCurrent(page) && changes.turn > this.#turn) {
      await new Promise<void>(resolve => this.#waiting.set(changes.turn, resolve))
      this.#waiting.delete(changes.turn)
    }
    if (!this.#isCurrent(page)) {
      // Told to a page that is no more: what it missed is asked for again.
      if (!this.#isLost) void this.ask('sync', {})
      return
    }
    this.#turn = changes.turn + 1
    this.#listener.take(changes, isOpened && this.#wasOpen)
    this.#wasOpen = true
    this.#waiting.get(this.#turn)?.()
  }

  #isCurrent(page: string): boolean {
    return page === this.#page && !this.#isLost
  }

  /** The page is told everything again before anything else is done: at once, or with what is done next where even that failed. */
  #lose(name: RequestName): void {
    if (this.#isLost) return
    this.#isLost = true
    for (const go of this.#waiting.values()) go()
    if (name !== 'open') void this.ask('sync', {})
  }
}

function newPage(): string {
  return Math.random().toString(36).slice(2)
}
