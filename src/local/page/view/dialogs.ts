// Toasts, alerts, prompts and dialogs, as Google shows them.
import { PAGE } from '../../../core/i18n/local-page.ts'
import type { Alert, AlertAnswer, Toast } from '../wire.ts'
import { element } from './dom.ts'
import { say } from './words.ts'

const TOAST_MS = 6000

const toasts = element('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' })
document.body.append(toasts)

export function showToast({ title, message }: Toast): void {
  const toast = element(
    'div',
    { class: 'toast' },
    title ? element('strong', {}, title) : null,
    element('span', {}, message),
    element('button', { type: 'button', class: 'icon', 'aria-label': say('close'), click: () => toast.remove() }, '×'),
  )
  // A new one takes the place of the one before it, as in Sheets.
  toasts.replaceChildren(toast)
  setTimeout(() => toast.remove(), TOAST_MS)
}

interface Shown {
  readonly box: HTMLElement
  close(): void
}

/** In the middle, over everything else, until closed. */
export function showBox(title: string, content: Node, options: { onClose?: () => void; width?: number } = {}): Shown {
  const before = document.activeElement
  const close = () => {
    cover.remove()
    if (before instanceof HTMLElement) before.focus()
  }
  const cancel = () => {
    close()
    options.onClose?.()
  }
  const box = element(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': title || PAGE.addOn.en, tabindex: '-1' },
    element(
      'div',
      { class: 'dialog-title' },
      element('h2', {}, title),
      element('button', { type: 'button', class: 'icon', 'aria-label': say('close'), click: cancel }, '×'),
    ),
    content,
  )
  if (options.width) box.style.width = `${options.width}px`
  const cover = element('div', { class: 'cover' }, box)
  cover.addEventListener('keydown', event => {
    if (event.key === 'Escape') cancel()
    event.stopPropagation()
  })
  document.body.append(cover)
  box.focus()
  return { box, close }
}

type Button = AlertAnswer['button']

const BUTTONS: Readonly<Record<string, readonly Button[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
}
const LABELS = { OK: 'ok', CANCEL: 'cancel', YES: 'yes', NO: 'no', CLOSE: 'close' } as const

export function ask({ kind, title, message, buttons }: Alert): Promise<AlertAnswer> {
  return new Promise(resolve => {
    const input = kind === 'prompt' ? element('input', { type: 'text', 'aria-label': message }) : null
    const finish = (button: Button) => {
      shown.close()
      resolve({ button, ...(input ? { text: input.value } : {}) })
    }
    const row = (BUTTONS[buttons] ?? ['OK']).map((button, index) =>
      element(
        'button',
        { type: 'button', class: index === 0 ? 'primary' : 'plain', click: () => finish(button) },
        say(LABELS[button]),
      ),
    )
    const content = element(
      'div',
      { class: 'dialog-body' },
      element('p', {}, message),
      input,
      element('div', { class: 'dialog-buttons' }, ...row),
    )
    input?.addEventListener('keydown', event => {
      if (event.key === 'Enter') finish('OK')
    })
    const shown = showBox(title, content, { onClose: () => resolve({ button: 'CLOSE' }) })
    ;(input ?? row[0])?.focus()
  })
}

export async function tell(title: string, message: string): Promise<void> {
  await ask({ kind: 'alert', title, message, buttons: 'OK' })
}
