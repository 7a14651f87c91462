// Choosing a colour from Google's palette: greys, pure colours, then three lighter and three darker rows of them.
import { showBox } from './dialogs.ts'
import { element } from './dom.ts'
import { openPopover } from './popover.ts'
import { say } from './words.ts'

const PALETTE = [
  '000000 434343 666666 999999 b7b7b7 cccccc d9d9d9 efefef f3f3f3 ffffff',
  '980000 ff0000 ff9900 ffff00 00ff00 00ffff 4a86e8 0000ff 9900ff ff00ff',
  'e6b8af f4cccc fce5cd fff2cc d9ead3 d0e0e3 c9daf8 cfe2f3 d9d2e9 ead1dc',
  'dd7e6b ea9999 f9cb9c ffe599 b6d7a8 a2c4c9 a4c2f4 9fc5e8 b4a7d6 d5a6bd',
  'cc4125 e06666 f6b26b ffd966 93c47d 76a5af 6d9eeb 6fa8dc 8e7cc3 c27ba0',
  'a61c00 cc0000 e69138 f1c232 6aa84f 45818e 3c78d8 3d85c6 674ea7 a64d79',
  '85200c 990000 b45f06 bf9000 38761d 134f5c 1155cc 0b5394 351c75 741b47',
  '5b0f00 660000 783f04 7f6000 274e13 0c343d 1c4587 073763 20124d 4c1130',
].map(row => row.split(' ').map(code => `#${code}`))
const COLUMNS = 10

type Take = (colour: string | null) => void

/** In the middle of the window. */
export function askColour(title: string, take: Take): void {
  const shown = showBox(title, element('div', { class: 'dialog-body' }, ...palette(null, choose)), { width: 320 })
  function choose(colour: string | null): void {
    shown.close()
    take(colour)
  }
}

/** Below a button. */
export function openPalette(anchor: HTMLElement, label: string, now: string | null, take: Take): void {
  const content = palette(now, colour => {
    popover.close()
    take(colour)
  })
  const popover = openPopover(anchor, content, { label, class: 'palette' })
}

function palette(now: string | null, take: Take): HTMLElement[] {
  const swatches = PALETTE.flat().map(colour => {
    const swatch = element('button', {
      type: 'button',
      class: 'swatch',
      tabindex: '-1',
      'aria-label': colour,
      title: colour,
      'aria-pressed': String(colour === now),
      click: () => take(colour),
    })
    swatch.style.background = colour
    return swatch
  })
  swatches[0]!.tabIndex = 0
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: COLUMNS,
    ArrowUp: -COLUMNS,
  }
  const grid = element(
    'div',
    {
      class: 'swatches',
      keydown: event => {
        const step = steps[(event as KeyboardEvent).key]
        const next = swatches[swatches.indexOf(event.target as HTMLButtonElement) + (step ?? 0)]
        if (step === undefined) return
        event.preventDefault()
        event.stopPropagation()
        next?.focus()
      },
    },
    ...swatches,
  )
  return [element('button', { type: 'button', class: 'reset', click: () => take(null) }, say('resetColour')), grid]
}
