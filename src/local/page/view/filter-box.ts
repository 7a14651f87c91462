// The menu of a filtered column, below its heading: sorting, and which values are shown.
import { element } from './dom.ts'
import { say } from './words.ts'

export interface FilterValue {
  readonly text: string
  readonly shown: boolean
}

export interface FilterDeeds {
  sort(ascending: boolean): void
  /** Given the texts to hide. */
  filter(hidden: string[]): void
  /** However it ends. */
  closed(): void
}

const WIDTH = 260

let close: (() => void) | null = null

/** At a point of the window, in place of the one that is open. */
export function showFilterMenu(values: readonly FilterValue[], at: { x: number; y: number }, deeds: FilterDeeds): void {
  close?.()
  const lines = values.map(({ text, shown }) => {
    const box = element('input', { type: 'checkbox', checked: shown })
    const label = text === '' ? say('blanks') : text
    return { text, box, line: element('label', { class: 'check' }, box, element('span', {}, label)), label }
  })
  const search = element('input', {
    type: 'text',
    'aria-label': say('searchValues'),
    input: () => {
      const wanted = search.value.toLowerCase()
      for (const { line, label } of lines) line.hidden = !label.toLowerCase().includes(wanted)
    },
  })
  // Of a search, only what it found.
  const all = (checked: boolean) => () => {
    for (const { box, line } of lines) if (!line.hidden) box.checked = checked
  }
  const end = (deed?: () => void) => () => {
    close?.()
    deed?.()
  }
  const hide = () => deeds.filter(lines.filter(({ box }) => !box.checked).map(({ text }) => text))
  const item = (label: string, run: () => void) =>
    element('button', { type: 'button', class: 'menu-item', click: end(run) }, label)
  const menu = element(
    'div',
    { class: 'menu filter-menu', role: 'dialog', 'aria-label': say('filterColumn') },
    item(say('sortFilterAZ'), () => deeds.sort(true)),
    item(say('sortFilterZA'), () => deeds.sort(false)),
    element('div', { role: 'separator' }),
    element(
      'div',
      { class: 'filter-body' },
      element('strong', {}, say('filterValues')),
      element(
        'div',
        { class: 'links' },
        element('button', { type: 'button', class: 'link', click: all(true) }, say('selectAll')),
        element('button', { type: 'button', class: 'link', click: all(false) }, say('clearAll')),
      ),
      search,
      element('div', { class: 'filter-values' }, ...lines.map(({ line }) => line)),
      element(
        'div',
        { class: 'dialog-buttons' },
        element('button', { type: 'button', class: 'primary', click: end(hide) }, say('ok')),
        element('button', { type: 'button', class: 'plain', click: end() }, say('cancel')),
      ),
    ),
  )
  menu.addEventListener('keydown', event => {
    if (event.key === 'Escape') end()()
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) end(hide)()
    event.stopPropagation()
  })
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) end()()
  }
  close = () => {
    close = null
    removeEventListener('pointerdown', outside, true)
    menu.remove()
    deeds.closed()
  }
  document.body.append(menu)
  addEventListener('pointerdown', outside, true)
  menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - WIDTH - 8))}px`
  menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - menu.offsetHeight - 8))}px`
  search.focus()
}
