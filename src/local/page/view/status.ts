// The line beside the title: what the page is waiting for.
import { element } from './dom.ts'
import { say } from './words.ts'

export interface Status {
  readonly line: HTMLElement
  /** Null: the page waits for nothing. */
  wait(what: 'working' | 'running' | null): void
}

export function makeStatus(root: HTMLElement): Status {
  const line = element('span', { class: 'status', role: 'status' })
  return {
    line,
    wait(what) {
      line.textContent = what ? say(what) : ''
      root.toggleAttribute('aria-busy', what !== null)
    },
  }
}
