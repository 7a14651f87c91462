// The signs on the toolbar's buttons, drawn as lines on a square of 20.
const LINES = {
  undo: 'M6.5 4 3 7.5 6.5 11M3.5 7.5H12a4.25 4.25 0 0 1 0 8.5H7',
  redo: 'M13.5 4 17 7.5 13.5 11M16.5 7.5H8a4.25 4.25 0 0 0 0 8.5h5',
  paint: 'M4 3.5h9.5v4H4zM13.5 5.5h3V10H10v2.5M8.75 12.5h2.5V17h-2.5z',
  fewerDecimals:
    'M3 10.2v-.8M8 3.5c1.4 0 2.2 1.3 2.2 3.3S9.4 10.1 8 10.1 5.8 8.8 5.8 6.8 6.6 3.5 8 3.5zM17 14.5h-7.5M12 12l-2.5 2.5L12 17',
  moreDecimals:
    'M2.5 10.2v-.8M7 3.5c1.4 0 2.2 1.3 2.2 3.3S8.4 10.1 7 10.1 4.8 8.8 4.8 6.8 5.6 3.5 7 3.5zM14.3 3.5c1.4 0 2.2 1.3 2.2 3.3s-.8 3.3-2.2 3.3-2.2-1.3-2.2-3.3.8-3.3 2.2-3.3zM9.5 14.5H17M14.5 12l2.5 2.5-2.5 2.5',
  minus: 'M5 10h10',
  plus: 'M5 10h10M10 5v10',
  bold: 'M6.5 4.5h3.9a2.6 2.6 0 0 1 0 5.2H6.5zM6.5 9.7h4.6a2.9 2.9 0 0 1 0 5.8H6.5z',
  italic: 'M8.5 4.5H15M5 15.5h6.5M12 4.5l-4 11',
  strikethrough:
    'M3 10h14M13.6 6.8C13.3 5.2 12 4.2 10 4.2c-2.1 0-3.6 1.1-3.6 2.8 0 1.2.6 2 1.6 2.5M6.2 13c.3 1.8 1.7 2.8 3.9 2.8 2.3 0 3.8-1.1 3.8-2.9 0-.6-.1-1-.3-1.4',
  color: 'M5 12.5 10 2.5l5 10M6.7 9.3h6.6',
  background:
    'M7 2.5l2 2M9 4.5l5 5-4.6 4.6a.8.8 0 0 1-1.2 0L4.4 10.3a.8.8 0 0 1 0-1.2zM4.3 9.5h9.6M16.3 10.8c.8 1.1 1.2 1.8 1.2 2.3a1.2 1.2 0 0 1-2.4 0c0-.5.4-1.2 1.2-2.3z',
  borders: 'M3.5 3.5h13v13h-13zM10 3.5v13M3.5 10h13',
  merge: 'M3.5 7V3.5h13V7M3.5 13v3.5h13V13M2.5 10h5M5.5 7.8 7.7 10l-2.2 2.2M17.5 10h-5M14.5 7.8 12.3 10l2.2 2.2',
  left: 'M3.5 4.5h13M3.5 8.2h8M3.5 11.9h13M3.5 15.6h8',
  center: 'M3.5 4.5h13M6 8.2h8M3.5 11.9h13M6 15.6h8',
  right: 'M3.5 4.5h13M8.5 8.2h8M3.5 11.9h13M8.5 15.6h8',
  top: 'M4 3.5h12M10 17V7M6.8 10.2 10 7l3.2 3.2',
  middle: 'M4 10h12M10 2.5v5M7.8 5.3 10 7.5l2.2-2.2M10 17.5v-5M7.8 14.7l2.2-2.2 2.2 2.2',
  bottom: 'M4 16.5h12M10 3v10M6.8 9.8 10 13l3.2-3.2',
  overflow: 'M4 3.5v13M11.5 3.5V7M11.5 13v3.5M6.5 10h11M14.8 7.3l2.7 2.7-2.7 2.7',
  wrap: 'M3.5 3.5v13M16.5 3.5v13M6 7.5h5.3a2.5 2.5 0 0 1 0 5H7M9.2 10.3 7 12.5l2.2 2.2',
  clip: 'M4 3.5v13M14.5 3.5v13M6.5 10h8M11.8 7.3l2.7 2.7-2.7 2.7',
  filter: 'M3.5 4h13l-5 6.3v5.5l-3-1.6v-3.9z',
  more: 'M10 4.5h.01M10 10h.01M10 15.5h.01',
  check: 'M4.5 10.5 8 14l7.5-8',
} as const

export type Icon = keyof typeof LINES

const SVG = 'http://www.w3.org/2000/svg'

export function icon(name: Icon): SVGElement {
  return drawing([[LINES[name], `sign-${name}`]])
}

/** The little triangle of a button that opens a menu. */
export function arrow(): SVGElement {
  const made = drawing([['M2 3.5h6L5 6.5z', 'sign-arrow']])
  made.setAttribute('viewBox', '0 0 10 10')
  made.setAttribute('class', 'tool-arrow')
  return made
}

const LATTICE = { top: 'M3 3.5h14', bottom: 'M3 16.5h14', left: 'M3.5 3v14', right: 'M16.5 3v14' } as const
const CROSS = { across: 'M3 10h14', down: 'M10 3v14' } as const

/** A square of four cells, of which some lines are drawn and the others are faint. */
export function lattice(drawn: readonly (keyof typeof LATTICE | keyof typeof CROSS)[]): SVGElement {
  const all = Object.entries({ ...LATTICE, ...CROSS })
  const isDrawn = (name: string) => (drawn as readonly string[]).includes(name)
  const path = (wanted: boolean) => all.flatMap(([name, line]) => (isDrawn(name) === wanted ? [line] : [])).join('')
  return drawing([
    [path(false), 'sign-faint'],
    [path(true), 'sign-drawn'],
  ])
}

function drawing(paths: readonly (readonly [line: string, name: string])[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  for (const [line, name] of paths) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', line)
    path.setAttribute('class', name)
    svg.append(path)
  }
  return svg
}
