// Paint format: takes the looks of what is selected, and gives them to what is selected next.
import type { Area } from '../../wire.ts'
import { type Deeds, withSelection } from '../main-menus.ts'
import { say } from '../words.ts'
import { icon } from './icons.ts'
import { button, type Tool } from './tool.ts'

export function paintTool({ grid, clipboard: { mark }, edit }: Deeds): Tool {
  let source: { readonly sheet: number; readonly area: Area } | null = null
  const set = (next: typeof source) => {
    source = next
    made.setAttribute('aria-pressed', String(next !== null))
    if (next) mark.show(next.area)
    else mark.clear()
  }
  const made = button(say('paintFormat'), icon('paint'), () => {
    if (source) set(null)
    else withSelection(grid, (sheet, [area]) => set({ sheet, area: area! }))
  })
  made.setAttribute('aria-pressed', 'false')
  // The grid has its new selection by the time the button is let go.
  addEventListener('pointerup', event => {
    const from = source
    if (!from || !(event.target instanceof HTMLCanvasElement)) return
    set(null)
    setTimeout(() =>
      withSelection(grid, (sheet, [target]) =>
        edit({ kind: 'copy', sheet, target: target!, from, cut: false, only: 'format' }),
      ),
    )
  })
  addEventListener('keydown', event => event.key === 'Escape' && source && set(null), true)
  return { element: made }
}
