// The row of buttons above the grid. What does not fit waits below a button at its end.
import { element } from '../dom.ts'
import type { Deeds } from '../main-menus.ts'
import { openPopover, type Popover } from '../popover.ts'
import { say } from '../words.ts'
import { icon } from './icons.ts'
import { button } from './tool.ts'
import { toolsOf } from './tools.ts'

export interface Toolbar {
  readonly bar: HTMLElement
  /** Shows what can be undone, and the looks of the cell that is selected by now. */
  refresh(): void
}

const SEPARATOR = 'tool-separator'
const CHANGES_OF_SELECTION = /^sheet\.operation\.set-(selections|worksheet-active)/

export function makeToolbar(deeds: Deeds): Toolbar {
  const tools = toolsOf(deeds)
  const parts = tools.map(tool => tool.element)
  const rest: HTMLElement[] = []
  let strip: Popover | null = null
  const more = button(say('more'), icon('more'), own => {
    if (strip) return strip.close()
    strip = openPopover(own, rest, {
      label: say('more'),
      role: 'toolbar',
      class: 'tools',
      closed: () => (strip = null),
    })
    const row = rest[0]!.parentElement!
    rove(row, deeds)
  })
  more.setAttribute('aria-haspopup', 'true')
  more.setAttribute('aria-expanded', 'false')
  const bar = element('div', { class: 'toolbar tools', role: 'toolbar', 'aria-label': say('toolbar') }, ...parts, more)
  rove(bar, deeds)

  /** All that fits, and what is left without the separators at its ends. */
  function arrange(): void {
    strip?.close()
    bar.replaceChildren(...parts, more)
    more.hidden = true
    const { paddingRight } = getComputedStyle(bar)
    const end = bar.getBoundingClientRect().right - Number.parseFloat(paddingRight)
    const right = (part: HTMLElement) => part.getBoundingClientRect().right
    let shown = parts.length
    if (right(parts.at(-1)!) > end) {
      more.hidden = false
      const room = end - more.offsetWidth
      while (shown > 0 && (right(parts[shown - 1]!) > room || parts[shown - 1]!.className === SEPARATOR)) shown--
    }
    const left = parts.slice(shown)
    rest.splice(0, rest.length, ...left.slice(left.findIndex(part => part.className !== SEPARATOR)))
    for (const part of left) part.remove()
    if (left.length === 0) rest.length = 0
    keepOneStop(bar)
  }
  new ResizeObserver(arrange).observe(bar)

  let waiting = false
  /** Once for all that happens before the next picture. */
  function refresh(): void {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      if (!deeds.grid.workbook) return
      for (const tool of tools) tool.refresh?.()
    })
  }
  deeds.grid.commands.onCommandExecuted(({ id }) => {
    if (CHANGES_OF_SELECTION.test(id)) refresh()
  })
  listenForWayOut(bar)
  return { bar, refresh }
}

function stops(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button, input')].filter(one => !one.hidden)
}

/** Tab comes to one of them, the others are reached by arrows. */
function keepOneStop(row: HTMLElement, wanted?: HTMLElement): void {
  const all = stops(row)
  const stop = wanted ?? all.find(one => one.tabIndex === 0) ?? all[0]
  for (const one of all) one.tabIndex = one === stop ? 0 : -1
}

function rove(row: HTMLElement, { grid }: Deeds): void {
  keepOneStop(row)
  row.addEventListener('focusin', event => keepOneStop(row, event.target as HTMLElement))
  row.addEventListener('keydown', event => {
    const { key, target } = event
    if (key === 'Escape' && row.classList.contains('toolbar')) grid.focus()
    const all = stops(row)
    const at = all.indexOf(target as HTMLElement)
    const to: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }
    const next = to[key]
    if (next === undefined || at < 0) return
    all[(next + all.length) % all.length]!.focus()
    event.preventDefault()
    event.stopPropagation()
  })
}

/** As in Sheets: Tab belongs to the grid, so these keys lead out of it. */
function listenForWayOut(bar: HTMLElement): void {
  addEventListener(
    'keydown',
    event => {
      if (!event.altKey || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyM') return
      event.preventDefault()
      event.stopImmediatePropagation()
      bar.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    },
    true,
  )
}
