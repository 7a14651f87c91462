// A button of the toolbar.
import { element } from '../dom.ts'
import { type Entry, toggleBelow } from '../menus.ts'
import { arrow } from './icons.ts'

export interface Tool {
  readonly element: HTMLElement
  /** Shows how things stand. */
  refresh?(): void
}

/** The grid keeps the focus when a button is clicked; `byKey` says that it was pressed by a key. */
export function button(
  label: string,
  content: Node | string,
  press: (button: HTMLButtonElement, byKey: boolean) => void,
  keys?: string,
): HTMLButtonElement {
  const made: HTMLButtonElement = element(
    'button',
    {
      type: 'button',
      class: 'tool',
      tabindex: '-1',
      'aria-label': label,
      title: keys === undefined ? label : `${label} (${keys})`,
      mousedown: event => event.preventDefault(),
      click: event => {
        if (made.getAttribute('aria-disabled') !== 'true') press(made, (event as MouseEvent).detail === 0)
      },
    },
    content,
  )
  return made
}

/** A button with a menu below it. */
export function choice(label: string, content: Node | string, entries: () => readonly Entry[]): HTMLButtonElement {
  const made = button(label, content, (own, byKey) => toggleBelow(own, { label, entries }, byKey))
  made.classList.add('choice')
  made.setAttribute('aria-haspopup', 'menu')
  made.setAttribute('aria-expanded', 'false')
  made.append(arrow())
  return made
}

/** Puts another sign or word in front of whatever else the button has. */
export function show(made: HTMLElement, content: Node | string): void {
  made.firstChild?.replaceWith(content)
}

export function separator(): Tool {
  return { element: element('span', { class: 'tool-separator', 'aria-hidden': 'true' }) }
}
