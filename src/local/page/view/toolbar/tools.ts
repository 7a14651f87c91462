// What stands in the toolbar, from left to right: each button has the server do something, or changes only the view.
import type { BorderPlace, StyleChange } from '../../wire.ts'
import { openPalette } from '../colour-box.ts'
import { type Deeds, restyle, withSelection } from '../main-menus.ts'
import { openPopover } from '../popover.ts'
import { say, type Word } from '../words.ts'
import { fontTools } from './font-tools.ts'
import { type Icon, icon, lattice } from './icons.ts'
import { activeLook, type Look } from './look.ts'
import { currencyFormat, currencySign, formatEntries, PERCENT } from './number-formats.ts'
import { paintTool } from './paint.ts'
import { button, choice, separator, show, type Tool } from './tool.ts'
import { zoomTool } from './zoom.ts'

export function toolsOf(deeds: Deeds): Tool[] {
  const groups = [
    [...historyTools(deeds), paintTool(deeds)],
    [zoomTool(deeds.grid)],
    numberTools(deeds),
    ...fontTools(deeds),
    [...(['bold', 'italic', 'strikethrough'] as const).map(part => toggle(deeds, part)), colourTool(deeds, 'color')],
    [colourTool(deeds, 'background'), bordersTool(deeds), mergeTool(deeds)],
    placingTools(deeds),
    [filterTool(deeds)],
  ]
  return groups.flatMap((group, index) => (index === 0 ? group : [separator(), ...group]))
}

function historyTools({ can, edit }: Deeds): Tool[] {
  return (['undo', 'redo'] as const).map(kind => {
    const made = button(say(kind), icon(kind), () => edit({ kind }), kind === 'undo' ? 'Ctrl+Z' : 'Ctrl+Y')
    return { element: made, refresh: () => made.setAttribute('aria-disabled', String(!can()[kind])) }
  })
}

function numberTools(deeds: Deeds): Tool[] {
  const { grid, edit } = deeds
  const shift = (step: 1 | -1) => () =>
    withSelection(grid, (sheet, areas) => edit({ kind: 'decimals', sheet, areas, step }))
  const use = (numberFormat: string | null) => restyle(deeds, { numberFormat })
  const currency = button(say('asCurrency'), '$', () => use(currencyFormat(deeds.locale())))
  return [
    { element: currency, refresh: () => show(currency, currencySign(deeds.locale())) },
    { element: button(say('asPercent'), '%', () => use(PERCENT)) },
    { element: button(say('fewerDecimals'), icon('fewerDecimals'), shift(-1)) },
    { element: button(say('moreDecimals'), icon('moreDecimals'), shift(1)) },
    { element: choice(say('moreFormats'), '123', () => formatEntries(deeds.locale(), use)) },
  ]
}

const TOGGLES = { bold: 'Ctrl+B', italic: 'Ctrl+I', strikethrough: 'Alt+Shift+5' } as const

function toggle(deeds: Deeds, part: keyof typeof TOGGLES): Tool {
  const isOn = () => activeLook(deeds.grid)[part]
  const made = button(say(part), icon(part), () => restyle(deeds, { [part]: isOn() ? null : true }), TOGGLES[part])
  return { element: made, refresh: () => made.setAttribute('aria-pressed', String(isOn())) }
}

/** The strip below the sign has the active cell's colour. */
function colourTool(deeds: Deeds, part: 'color' | 'background'): Tool {
  const label = say(part === 'color' ? 'textColor' : 'fill')
  const made = button(label, icon(part), own =>
    openPalette(own, label, activeLook(deeds.grid)[part], colour => restyle(deeds, { [part]: colour })),
  )
  made.classList.add('coloured')
  made.setAttribute('aria-haspopup', 'dialog')
  const refresh = () => {
    const colour = activeLook(deeds.grid)[part] ?? (part === 'color' ? '#000000' : '#ffffff')
    made.style.setProperty('--strip', colour)
  }
  return { element: made, refresh }
}

const BORDERS: readonly (readonly [BorderPlace, Word, Parameters<typeof lattice>[0]])[] = [
  ['all', 'borderAll', ['top', 'bottom', 'left', 'right', 'across', 'down']],
  ['inner', 'borderInner', ['across', 'down']],
  ['horizontal', 'borderHorizontal', ['across']],
  ['vertical', 'borderVertical', ['down']],
  ['outer', 'borderOuter', ['top', 'bottom', 'left', 'right']],
  ['left', 'borderLeft', ['left']],
  ['top', 'borderTop', ['top']],
  ['right', 'borderRight', ['right']],
  ['bottom', 'borderBottom', ['bottom']],
  ['none', 'borderNone', []],
]
const INK = '#000000'

function bordersTool({ grid, edit }: Deeds): Tool {
  const made = button(say('borders'), icon('borders'), own => {
    const draw = (place: BorderPlace) => () => {
      popover.close()
      withSelection(grid, (sheet, areas) => edit({ kind: 'borders', sheet, areas, place, color: INK }))
    }
    const buttons = BORDERS.map(([place, word, lines]) => button(say(word), lattice(lines), draw(place)))
    for (const one of buttons) one.tabIndex = 0
    const popover = openPopover(own, buttons, { label: say('borders'), class: 'borders' })
  })
  made.setAttribute('aria-haspopup', 'dialog')
  return { element: made }
}

function mergeTool({ grid, edit }: Deeds): Tool {
  const isMerged = () => activeLook(grid).merged
  const made = button(say('merge'), icon('merge'), () =>
    withSelection(grid, (sheet, [area]) => edit({ kind: 'merge', sheet, area: area!, merged: !isMerged() })),
  )
  const refresh = () => {
    const [range] = grid.selections()
    const isOne = !range || (range.startRow === range.endRow && range.startColumn === range.endColumn)
    made.setAttribute('aria-pressed', String(isMerged()))
    made.setAttribute('aria-disabled', String(isOne && !isMerged()))
  }
  return { element: made, refresh }
}

/** A menu of which one entry holds, whose sign the button shows. */
function oneOf<V extends Icon>(
  deeds: Deeds,
  label: Word,
  entries: readonly (readonly [V, Word])[],
  now: (look: Look) => V,
  change: (value: V) => StyleChange,
): Tool {
  const made = choice(say(label), icon(entries[0]![0]), () =>
    entries.map(([value, word]) => ({
      label: say(word),
      checked: now(activeLook(deeds.grid)) === value,
      run: () => restyle(deeds, change(value)),
    })),
  )
  return { element: made, refresh: () => show(made, icon(now(activeLook(deeds.grid)))) }
}

function placingTools(deeds: Deeds): Tool[] {
  const across = [
    ['left', 'alignLeft'],
    ['center', 'alignCenter'],
    ['right', 'alignRight'],
  ] as const
  const down = [
    ['top', 'top'],
    ['middle', 'middle'],
    ['bottom', 'bottom'],
  ] as const
  const wraps = [
    ['overflow', 'overflow'],
    ['wrap', 'wrap'],
    ['clip', 'clip'],
  ] as const
  return [
    oneOf(
      deeds,
      'align',
      across,
      look => look.horizontal,
      horizontal => ({ horizontal }),
    ),
    oneOf(
      deeds,
      'verticalAlign',
      down,
      look => look.vertical,
      vertical => ({ vertical }),
    ),
    oneOf(
      deeds,
      'wrapping',
      wraps,
      look => look.wrap,
      wrap => ({ wrap }),
    ),
  ]
}

function filterTool({ grid, edit }: Deeds): Tool {
  const isFiltered = () => grid.front !== null && Boolean(grid.layout(grid.front)?.filter)
  const made = button(say('createFilter'), icon('filter'), () =>
    withSelection(grid, (sheet, [area]) => edit({ kind: 'filter', sheet, area: isFiltered() ? null : area! })),
  )
  const refresh = () => {
    const label = say(isFiltered() ? 'removeFilter' : 'createFilter')
    made.setAttribute('aria-label', label)
    made.title = label
    made.classList.toggle('on', isFiltered())
  }
  return { element: made, refresh }
}
