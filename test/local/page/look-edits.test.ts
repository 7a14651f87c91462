// Edits of looks, as the toolbar asks for them: lines around cells, decimals; each undone in one step.
import { describe, expect, it } from 'vitest'
import { OpenDocument } from '../../../src/local/page/document.ts'
import type { BorderPlace, Edit } from '../../../src/local/page/wire.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'

const PAGE = { page: 'p', at: null }
const BLOCK = { row: 1, column: 1, rows: 2, columns: 2 }

function open() {
  const workbook = new Workbook()
  const sheet = workbook.addSheet('Sheet1')
  const document = new OpenDocument({
    workbook,
    code: 'function onOpen() {}',
    html: {},
    now: () => 0,
    userLocale: 'en',
  })
  document.open('p')
  const edit = (one: Edit) => document.edit(PAGE, one)
  const draw = (place: BorderPlace, area = BLOCK) =>
    edit({ kind: 'borders', sheet: sheet.id, areas: [area], place, color: '#000000' })
  /** The first letters of the sides that have a line, of each cell from A1 to D4. */
  const lines = () =>
    [0, 1, 2, 3].map(row =>
      [0, 1, 2, 3]
        .map(column => {
          const border = sheet.get(row, column)?.style?.border ?? {}
          return Object.keys(border)
            .map(side => side.charAt(0))
            .sort()
            .join('')
        })
        .join(' '),
    )
  return { sheet, edit, draw, lines }
}

describe('borders', () => {
  it.each([
    ['all', 'blrt blrt', 'blrt blrt'],
    ['outer', 'lt rt', 'bl br'],
    ['inner', 'br bl', 'rt lt'],
    ['horizontal', 'b b', 't t'],
    ['vertical', 'r l', 'r l'],
    ['bottom', ' ', 'b b'],
  ] as const)('%s', (place, upper, lower) => {
    const { draw, lines } = open()
    draw(place)
    expect(lines()).toEqual(['   ', ` ${upper} `, ` ${lower} `, '   '])
  })

  it('are taken away with those that neighbours have along them, and come back', () => {
    const { edit, draw, lines } = open()
    draw('all', { row: 0, column: 0, rows: 4, columns: 4 })
    const full = lines()
    draw('none')
    expect(lines()).toEqual(['blrt lrt lrt blrt', 'blt   brt', 'blt   brt', 'blrt blr blr blrt'])
    edit({ kind: 'undo' })
    expect(lines()).toEqual(full)
  })
})

it('decimals change where numbers are, computed ones too', () => {
  const { sheet, edit } = open()
  sheet.set(0, 0, { value: 2.5 })
  sheet.set(0, 1, { value: 'two' })
  sheet.set(0, 2, { value: '', formula: '=A1*2' })
  const area = { row: 0, column: 0, rows: 1, columns: 4 }
  edit({ kind: 'decimals', sheet: sheet.id, areas: [area], step: 1 })
  expect([0, 1, 2, 3].map(column => sheet.get(0, column)?.style?.numberFormat)).toEqual([
    '0.00',
    undefined,
    '0.0',
    undefined,
  ])
})
