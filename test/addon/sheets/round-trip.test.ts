// A workbook that went through a file is still set up: nothing to put back, the same cards, the same plan.
import { expect, it } from 'vitest'
import { readXlsx } from '../../../src/local/xlsx/read.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'
import { open } from './open.ts'

it.each(['en', 'ru'] as const)('survives .xlsx (%s)', async language => {
  const before = open()
  before.call('setUp', { language })
  before.call('saveSettings', { values: { owners: 'Anna,Boris', holidays: '2026-12-31', certainty: '80%' } })
  before.call('importProspects', {
    rows: [
      { row: 2, cells: { name: '=A', phone: '0123', income: 'High', relationship: 'Rare', added: '2026-11-02' } },
      {
        row: 3,
        cells: { organisation: 'B', need: '0', tierByHand: '3', owner: 'Boris', nextActionDate: '2026-11-26' },
      },
    ],
  })
  before.call('importLog', { rows: [{ row: 2, cells: { date: '2026-11-20', prospectId: 'P-0001', channel: 'Call' } }] })
  const after = open({ workbook: await readXlsx(await writeXlsx(before.workbook)) })
  expect(after.call('setUp', {})).toEqual({ language, made: [], warnings: [] })
  expect(after.addon.calls.write).toBe(0)
  const names = before.workbook.sheets.map(sheet => sheet.name)
  expect(after.workbook.sheets.map(sheet => sheet.name)).toEqual(names)
  for (const name of names) expect(after.values(name)).toEqual(before.values(name))
  expect(after.call('buildPlan', {})).toEqual(before.call('buildPlan', {}))
})
