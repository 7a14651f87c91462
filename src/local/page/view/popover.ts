// A box that hangs below a button until something else is clicked: a palette, the tools that found no room.
import { element } from './dom.ts'

export interface Popover {
  close(): void
}

const open: Popover[] = []

interface Options {
  readonly label: string
  readonly role?: 'dialog' | 'toolbar'
  readonly class?: string
  /** However it ends. */
  closed?(): void
}

/** Below the anchor; within an open one if the anchor is in it, otherwise in place of whatever is open. */
export function openPopover(anchor: HTMLElement, content: readonly Node[], options: Options): Popover {
  if (!anchor.closest('.popover')) closePopovers()
  const box = element(
    'div',
    { class: `popover ${options.class ?? ''}`, role: options.role ?? 'dialog', 'aria-label': options.label },
    ...content,
  )
  // A click on what takes no focus leaves it where it is.
  box.addEventListener('mousedown', event => {
    if (!(event.target as HTMLElement).closest('input')) event.preventDefault()
  })
  box.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    popover.close()
    anchor.focus()
    event.stopPropagation()
  })
  const outside = (event: Event) => {
    const target = event.target as Element
    if (!target.closest('.popover, .menu, .cover') && !anchor.contains(target)) popover.close()
  }
  const popover: Popover = {
    close() {
      const at = open.indexOf(popover)
      if (at < 0) return
      for (const upper of open.slice(at + 1)) upper.close()
      open.splice(at, 1)
      removeEventListener('pointerdown', outside, true)
      box.remove()
      anchor.setAttribute('aria-expanded', 'false')
      options.closed?.()
    },
  }
  open.push(popover)
  anchor.setAttribute('aria-expanded', 'true')
  addEventListener('pointerdown', outside, true)
  document.body.append(box)
  const { left, bottom } = anchor.getBoundingClientRect()
  box.style.left = `${Math.max(4, Math.min(left, innerWidth - box.offsetWidth - 8))}px`
  box.style.top = `${Math.max(4, Math.min(bottom + 4, innerHeight - box.offsetHeight - 8))}px`
  return popover
}

export function closePopovers(): void {
  open[0]?.close()
}
