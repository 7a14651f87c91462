// The font of cells, and its size.
import { element } from '../dom.ts'
import { type Deeds, restyle } from '../main-menus.ts'
import { toggleBelow } from '../menus.ts'
import { say } from '../words.ts'
import { icon } from './icons.ts'
import { activeLook, DEFAULT_SIZE } from './look.ts'
import { button, choice, show, type Tool } from './tool.ts'

const FONTS = ['Calibri', 'Cambria', 'Comic Sans MS', 'Courier New', 'Georgia', 'Impact', 'Times New Roman', 'Verdana']
const SIZES = [6, 7, 8, 9, 10, 11, 12, 14, 18, 24, 36]
const [SMALLEST, LARGEST] = [1, 400]

export function fontTools(deeds: Deeds): Tool[][] {
  return [[fontTool(deeds)], sizeTools(deeds)]
}

function fontTool(deeds: Deeds): Tool {
  const made = choice(say('font'), element('span', { class: 'font-name' }), () => {
    const now = activeLook(deeds.grid).font
    const use = (fontFamily: string | null) => () => restyle(deeds, { fontFamily })
    return [
      { label: say('defaultFont'), checked: now === null, run: use(null) },
      'separator',
      ...FONTS.map(font => ({ label: font, font, checked: now === font, run: use(font) })),
    ]
  })
  const refresh = () => {
    const name = activeLook(deeds.grid).font ?? say('defaultShort')
    show(made, element('span', { class: 'font-name' }, name))
  }
  return { element: made, refresh }
}

/** A field between minus and plus; clicked, it offers the usual sizes as well. */
function sizeTools(deeds: Deeds): Tool[] {
  const size = () => activeLook(deeds.grid).size
  const use = (points: number) => {
    const fontSize = Math.min(LARGEST, Math.max(SMALLEST, Math.round(points)))
    if (Number.isFinite(fontSize)) restyle(deeds, { fontSize: fontSize === DEFAULT_SIZE ? null : fontSize })
  }
  const field: HTMLInputElement = element('input', {
    type: 'text',
    class: 'size-field',
    inputmode: 'numeric',
    tabindex: '-1',
    'aria-label': say('size'),
    title: say('size'),
    click: () => {
      field.select()
      const entries = SIZES.map(one => ({ label: String(one), checked: one === size(), run: () => use(one) }))
      toggleBelow(field, { label: say('size'), entries: () => entries }, false)
    },
    keydown: event => {
      const { key } = event as KeyboardEvent
      if (key === 'Enter') use(Number(field.value.replace(',', '.')))
      if (key !== 'Enter' && key !== 'Escape') return
      event.stopPropagation()
      field.value = String(size())
      deeds.grid.focus()
    },
  })
  const refresh = () => {
    if (document.activeElement !== field) field.value = String(size())
  }
  return [
    { element: button(say('smaller'), icon('minus'), () => use(size() - 1)) },
    { element: field, refresh },
    { element: button(say('larger'), icon('plus'), () => use(size() + 1)) },
  ]
}
