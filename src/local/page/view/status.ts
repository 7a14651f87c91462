// The line beside the title: what the page is waiting for.
import { element } from './dom.ts'
import { say } from './words.ts'

type Work = 'working' | 'running'

export class Status {
  readonly line = element('span', { class: 'status', role: 'status' })
  readonly #root: HTMLElement
  /** What is being waited for, the latest last. */
  readonly #works: { readonly what: Work }[] = []
  #questions = 0

  constructor(root: HTMLElement) {
    this.#root = root
  }

  /** Says so until the work is done, from `patience` milliseconds on. */
  async during<T>(what: Work, work: Promise<T>, patience = 0): Promise<T> {
    const own = { what }
    const begin = () => {
      this.#works.push(own)
      this.#show()
    }
    const slow = patience > 0 ? setTimeout(begin, patience) : undefined
    if (slow === undefined) begin()
    try {
      return await work
    } finally {
      clearTimeout(slow)
      const at = this.#works.indexOf(own)
      if (at >= 0) this.#works.splice(at, 1)
      this.#show()
    }
  }

  /** While the user is asked something, it is the user who is waited for. */
  async pause<T>(question: () => Promise<T>): Promise<T> {
    this.#questions++
    this.#show()
    try {
      return await question()
    } finally {
      this.#questions--
      this.#show()
    }
  }

  #show(): void {
    const work = this.#questions > 0 ? undefined : this.#works.at(-1)
    this.line.textContent = work ? say(work.what) : ''
    this.#root.toggleAttribute('aria-busy', work !== undefined)
  }
}
