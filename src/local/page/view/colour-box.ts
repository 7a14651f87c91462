// Choosing a colour from Google's palette.
import { showBox } from './dialogs.ts'
import { element } from './dom.ts'
import { say } from './words.ts'

const PALETTE = [
  '#000000',
  '#434343',
  '#666666',
  '#999999',
  '#b7b7b7',
  '#cccccc',
  '#d9d9d9',
  '#efefef',
  '#f3f3f3',
  '#ffffff',
  '#980000',
  '#ff0000',
  '#ff9900',
  '#ffff00',
  '#00ff00',
  '#00ffff',
  '#4a86e8',
  '#0000ff',
  '#9900ff',
  '#ff00ff',
  '#e6b8af',
  '#f4cccc',
  '#fce5cd',
  '#fff2cc',
  '#d9ead3',
  '#d0e0e3',
  '#c9daf8',
  '#cfe2f3',
  '#d9d2e9',
  '#ead1dc',
]

export function askColour(title: string, take: (colour: string | null) => void): void {
  const choose = (colour: string | null) => () => {
    shown.close()
    take(colour)
  }
  const swatches = PALETTE.map(colour => {
    const swatch = element('button', { type: 'button', class: 'swatch', 'aria-label': colour, click: choose(colour) })
    swatch.style.background = colour
    return swatch
  })
  const shown = showBox(
    title,
    element(
      'div',
      { class: 'dialog-body' },
      element('div', { class: 'swatches' }, ...swatches),
      element('button', { type: 'button', class: 'plain', click: choose(null) }, say('noColour')),
    ),
    { width: 320 },
  )
}
