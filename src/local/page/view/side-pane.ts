// The sidebar on the right, as wide as Google's, and the add-on's dialogs.
import type { PageView } from '../wire.ts'
import { showBox } from './dialogs.ts'
import { element } from './dom.ts'
import { forgetFrame, makeFrame } from './frames.ts'
import { say } from './words.ts'

const DIALOG = { width: 600, height: 400 }

export class SidePane {
  readonly #place: HTMLElement
  readonly #resized: () => void
  #frame: HTMLIFrameElement | null = null

  constructor(place: HTMLElement, resized: () => void) {
    this.#place = place
    this.#resized = resized
  }

  /** In place of the one that is open. */
  show({ title, content }: PageView): void {
    this.close()
    const frame = makeFrame(title, content, { close: () => this.close() })
    this.#frame = frame
    this.#place.replaceChildren(
      element(
        'div',
        { class: 'sidebar-title' },
        element('h2', {}, title),
        element(
          'button',
          { type: 'button', class: 'icon', 'aria-label': say('close'), click: () => this.close() },
          '×',
        ),
      ),
      frame,
    )
    this.#place.hidden = false
    this.#resized()
  }

  close(): void {
    if (!this.#frame) return
    forgetFrame(this.#frame)
    this.#frame = null
    this.#place.replaceChildren()
    this.#place.hidden = true
    this.#resized()
  }
}

export function showDialog({ title, content, width, height }: PageView): void {
  const frame = makeFrame(title, content, {
    close: () => {
      forgetFrame(frame)
      shown.close()
    },
    resize: size => {
      if (size.width) shown.box.style.width = `${Math.min(size.width, innerWidth - 40)}px`
      if (size.height) frame.style.height = `${Math.min(size.height, innerHeight - 120)}px`
    },
  })
  frame.style.height = `${Math.min(height ?? DIALOG.height, innerHeight - 120)}px`
  const shown = showBox(title, frame, { onClose: () => forgetFrame(frame), width: width ?? DIALOG.width })
}
