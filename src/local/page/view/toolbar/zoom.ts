// How large the grid is drawn: a matter of this view alone, and the same on all sheets.
import type { Grid } from '../grid.ts'
import { sheetKey, UNIT } from '../grid-data.ts'
import { say } from '../words.ts'
import { choice, show, type Tool } from './tool.ts'

const STEPS = [50, 75, 90, 100, 125, 150, 200]

export function zoomTool(grid: Grid): Tool {
  let percent = 100
  const apply = () => {
    const { front } = grid
    if (front === null || grid.zoom === percent / 100) return
    grid.quietly(() =>
      grid.commands.syncExecuteCommand('sheet.operation.set-zoom-ratio', {
        unitId: UNIT,
        subUnitId: sheetKey(front),
        zoomRatio: percent / 100,
      }),
    )
  }
  const made = choice(say('zoom'), '100%', () =>
    STEPS.map(step => ({
      label: `${step}%`,
      checked: step === percent,
      run: () => {
        percent = step
        apply()
        grid.focus()
      },
    })),
  )
  made.classList.add('zoom')
  const refresh = () => {
    apply()
    show(made, `${percent}%`)
  }
  return { element: made, refresh }
}
