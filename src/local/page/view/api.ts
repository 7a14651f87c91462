// Asks the server, takes its answers in their order, and sees to the questions that a script asks on the way.
import type { Alert, AlertAnswer, Area, Changes, Edit, Reply, RequestName, Requests } from '../wire.ts'

type Body<N extends RequestName> = Omit<Requests[N], 'page' | 'at' | 'answers'>

export interface Listener {
  /** What is selected in the grid. */
  at(): { readonly sheet: number; readonly area: Area } | null
  take(changes: Changes): void
  show(reply: Reply, name: RequestName): void
  ask(alert: Alert): Promise<AlertAnswer>
  fail(message: string): void
}

export class Api {
  readonly #page = Math.random().toString(36).slice(2)
  readonly #token = document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? ''
  readonly #listener: Listener
  readonly #waiting = new Map<number, () => void>()
  #turn = 0
  #pending = 0

  constructor(listener: Listener) {
    this.#listener = listener
  }

  /** How many answers are still to come, for whoever waits for the page to be at rest. */
  get pending(): number {
    return this.#pending
  }

  open(): Promise<Reply | null> {
    return this.#ask('open', {})
  }

  edit(edit: Edit): Promise<Reply | null> {
    return this.ask('edit', { edit })
  }

  /** Null when the server could not be reached; the user is told. */
  async ask<N extends RequestName>(name: N, body: Body<N>): Promise<Reply | null> {
    const answers: AlertAnswer[] = []
    for (;;) {
      const reply = await this.#ask(name, { ...body, at: this.#listener.at(), answers })
      if (!reply?.ask) return reply
      answers.push(await this.#listener.ask(reply.ask))
    }
  }

  /** The workbook as an .xlsx file. */
  async download(): Promise<Blob | null> {
    const response = await this.#post('save', {})
    return response?.ok ? response.blob() : null
  }

  async #ask(name: RequestName, body: object): Promise<Reply | null> {
    this.#pending++
    try {
      const response = await this.#post(name, body)
      if (!response) return null
      if (!response.ok) {
        this.#listener.fail(await response.text())
        return null
      }
      const reply = (await response.json()) as Reply
      await this.#inTurn(reply.changes)
      this.#listener.show(reply, name)
      return reply
    } finally {
      this.#pending--
    }
  }

  async #post(name: string, body: object): Promise<Response | null> {
    try {
      return await fetch(`/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-token': this.#token },
        body: JSON.stringify({ page: this.#page, at: null, ...body }),
      })
    } catch {
      this.#listener.fail('')
      return null
    }
  }

  /** Answers may overtake each other; changes may not. */
  async #inTurn(changes: Changes): Promise<void> {
    if (changes.turn > this.#turn) {
      await new Promise<void>(resolve => this.#waiting.set(changes.turn, resolve))
      this.#waiting.delete(changes.turn)
    }
    this.#turn = changes.turn + 1
    this.#listener.take(changes)
    this.#waiting.get(this.#turn)?.()
  }
}
