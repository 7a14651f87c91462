// Menus as Google Sheets has them: a bar on top, menus that open below it and beside each other, by mouse and by keys.
import { element } from './dom.ts'

export type Entry =
  | {
      readonly label: string
      readonly keys?: string
      readonly disabled?: boolean
      /** One of several of which one holds; says whether it is this one. */
      readonly checked?: boolean
      /** Of the label, to show a font by itself. */
      readonly font?: string
      readonly run: () => void
    }
  | { readonly label: string; readonly entries: () => readonly Entry[] }
  | 'separator'

export interface MenuOfBar {
  readonly label: string
  readonly entries: () => readonly Entry[]
}

const open: HTMLElement[] = []
let openedFrom: HTMLElement | null = null

export function menuBar(menus: readonly MenuOfBar[]): HTMLElement {
  const bar = element('div', { role: 'menubar', class: 'menubar' })
  for (const menu of menus) {
    const item: HTMLElement = element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        class: 'menubar-item',
        tabindex: menu === menus[0] ? '0' : '-1',
        mousedown: event => event.preventDefault(),
        click: () => (openedFrom === item ? closeMenus() : openBelow(item, menu)),
        mouseenter: () => {
          if (openedFrom && openedFrom !== item && bar.contains(openedFrom)) openBelow(item, menu)
        },
        keydown: event => moveInBar(event as KeyboardEvent, bar, item, menu),
      },
      menu.label,
    )
    bar.append(item)
  }
  return bar
}

function moveInBar(event: KeyboardEvent, bar: HTMLElement, item: HTMLElement, menu: MenuOfBar): void {
  const items = [...bar.querySelectorAll<HTMLElement>(':scope > [role=menuitem]')]
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step !== 0) items[(items.indexOf(item) + step + items.length) % items.length]?.focus()
  else if (event.key === 'ArrowDown') openBelow(item, menu, true)
  else return
  event.preventDefault()
}

/** The menu of a button that is not in the bar. */
export function toggleBelow(item: HTMLElement, menu: MenuOfBar, focus: boolean): void {
  if (openedFrom === item) closeMenus()
  else openBelow(item, menu, focus)
}

function openBelow(item: HTMLElement, menu: MenuOfBar, focus = false): void {
  closeMenus()
  const { left, bottom } = item.getBoundingClientRect()
  item.setAttribute('aria-expanded', 'true')
  openedFrom = item
  place(menuOf(menu.label, menu.entries()), left, bottom + 2, focus)
}

/** At a point of the window. */
export function openMenu(label: string, entries: readonly Entry[], x: number, y: number): void {
  closeMenus()
  place(menuOf(label, entries), x, y, true)
}

export function closeMenus(from = 0): void {
  for (const menu of open.splice(from)) menu.remove()
  if (from > 0) return
  openedFrom?.setAttribute('aria-expanded', 'false')
  openedFrom = null
}

function place(menu: HTMLElement, x: number, y: number, focus: boolean): void {
  document.body.append(menu)
  open.push(menu)
  const { width, height } = menu.getBoundingClientRect()
  menu.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`
  menu.style.top = `${Math.max(4, Math.min(y, innerHeight - height - 4))}px`
  if (focus) menu.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
}

function menuOf(label: string, entries: readonly Entry[]): HTMLElement {
  const depth = open.length
  const menu: HTMLElement = element('div', {
    role: 'menu',
    class: 'menu',
    'aria-label': label,
    mousedown: event => event.preventDefault(),
    keydown: event => moveInMenu(event as KeyboardEvent, menu, depth),
  })
  for (const entry of entries)
    menu.append(entry === 'separator' ? element('div', { role: 'separator' }) : itemOf(entry, depth))
  return menu
}

function itemOf(entry: Exclude<Entry, 'separator'>, depth: number): HTMLElement {
  const isMenu = 'entries' in entry
  const disabled = !isMenu && entry.disabled === true
  const run = (focus: boolean) => {
    if (disabled) return
    if (!isMenu) {
      closeMenus()
      entry.run()
      return
    }
    closeMenus(depth + 1)
    const { right, top } = item.getBoundingClientRect()
    place(menuOf(entry.label, entry.entries()), right - 2, top - 6, focus)
  }
  const checked = isMenu ? undefined : entry.checked
  const label = element('span', { class: 'menu-label' }, entry.label)
  if (!isMenu && entry.font) label.style.fontFamily = entry.font
  const item: HTMLElement = element(
    'button',
    {
      type: 'button',
      role: checked === undefined ? 'menuitem' : 'menuitemradio',
      class: 'menu-item',
      'aria-checked': checked === undefined ? undefined : String(checked),
      tabindex: '-1',
      'aria-haspopup': isMenu ? 'menu' : undefined,
      'aria-disabled': disabled ? 'true' : undefined,
      click: () => run(false),
      mouseenter: () => (isMenu ? run(false) : closeMenus(depth + 1)),
      keydown: event => {
        const { key } = event as KeyboardEvent
        if (key !== 'Enter' && key !== ' ' && !(isMenu && key === 'ArrowRight')) return
        event.preventDefault()
        event.stopPropagation()
        run(true)
      },
    },
    label,
  )
  if (!isMenu && entry.keys) item.append(element('span', { class: 'menu-keys', 'aria-hidden': 'true' }, entry.keys))
  if (isMenu) item.append(element('span', { class: 'menu-arrow', 'aria-hidden': 'true' }, '›'))
  return item
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement, depth: number): void {
  const items = [...menu.querySelectorAll<HTMLElement>(':scope > [role^=menuitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus()
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus()
  else if (event.key === 'ArrowLeft' && depth > 0) closeMenus(depth)
  else if (event.key === 'Escape') {
    const from = openedFrom
    closeMenus()
    from?.focus()
  } else return
  event.preventDefault()
  event.stopPropagation()
}

document.addEventListener(
  'mousedown',
  event => {
    const target = event.target as Node
    if (open.length > 0 && !open.some(menu => menu.contains(target)) && !openedFrom?.contains(target)) closeMenus()
  },
  true,
)
addEventListener('blur', () => closeMenus())
