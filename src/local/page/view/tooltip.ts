// What a cell says on hover: its note, or why it shows an error.
import type { CellExtras } from '../wire.ts'
import { element } from './dom.ts'
import type { Grid } from './grid.ts'
import { say } from './words.ts'

export function showTooltips(grid: Grid): void {
  const tooltip = element('div', { class: 'cell-tooltip', role: 'tooltip', hidden: true })
  document.body.append(tooltip)
  const { api } = grid.running
  let pointer = { x: 0, y: 0 }
  document.addEventListener('pointermove', event => {
    pointer = { x: event.clientX, y: event.clientY }
    if (!(event.target instanceof HTMLCanvasElement)) tooltip.hidden = true
  })
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    const cell = worksheet.getSheet().getCellRaw(row, column)
    const { note, problem } = (cell?.custom ?? {}) as CellExtras
    tooltip.hidden = note === undefined && problem === undefined
    if (tooltip.hidden) return
    const isError = String(cell?.v).startsWith('#')
    tooltip.replaceChildren(
      ...(problem === undefined
        ? []
        : [element('div', { class: 'problem' }, element('strong', {}, say(isError ? 'error' : 'invalid')), problem)]),
      ...(note === undefined ? [] : [element('div', { class: 'note' }, note)]),
    )
    const { width, height } = tooltip.getBoundingClientRect()
    tooltip.style.left = `${Math.min(pointer.x + 14, innerWidth - width - 8)}px`
    tooltip.style.top = `${Math.min(pointer.y + 14, innerHeight - height - 8)}px`
  })
  api.addEvent(api.Event.Scroll, () => {
    tooltip.hidden = true
  })
}
