// The workbook that the add-on itself makes, with everything in it, through a file and back.
import { describe, expect, test } from 'vitest'
import { build } from '../../../src/build/build.ts'
import { parseDay } from '../../../src/core/domain/day.ts'
import type { Language } from '../../../src/core/domain/model.ts'
import { createCalculator } from '../../../src/local/formulas/calculator.ts'
import { openAddon } from '../../../src/local/runtime.ts'
import { makeSample } from '../../../src/local/sample/sample.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'
import { withCommas } from '../../../src/local/xlsx/formula-text.ts'
import { readXlsx } from '../../../src/local/xlsx/read.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'
import { describeWorkbook } from './compare.ts'

const TODAY = parseDay('2026-11-23')!

/** Parts of a description that say the default, or the same in other signs, said in one way. */
function plainly(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) => {
      if (key === 'wrap' && part === 'overflow') return undefined
      if (key === 'formula') return withCommas(part)
      return key === 'columnWidths' ? part.filter(([, width]: [number, number]) => width !== 100) : part
    }),
  )
}

describe.each<Language>(['en', 'ru'])('in %s', language => {
  test('is the same in every cell, rule, look and name', async () => {
    const { code, html } = await build()
    const locale = language === 'ru' ? 'ru_RU' : 'en_US'
    const workbook = new Workbook({ name: 'Plan', locale, timeZone: 'Asia/Yekaterinburg' })
    workbook.addSheet('Sheet1')
    const addon = openAddon({
      code,
      html: Object.fromEntries(html),
      workbook,
      now: () => Date.UTC(2026, 10, 23, 9),
      calculator: functions => createCalculator(workbook, functions, () => TODAY),
    })
    const { prospects, log } = makeSample(TODAY, language)
    for (const [name, args] of [
      ['setUp', { language }],
      ['importProspects', { rows: prospects }],
      ['importLog', { rows: log }],
      ['buildPlan', {}],
    ] as const) {
      expect(addon.rpc('rpc', name, args)).toMatchObject({ ok: true })
    }
    addon.calculator.refresh()
    const after = await readXlsx(await writeXlsx(workbook))
    expect(plainly(describeWorkbook(after))).toEqual(plainly(describeWorkbook(workbook)))
    const formulas = workbook.sheets.flatMap(sheet => sheet.formulas())
    expect(formulas.length).toBeGreaterThan(10)
  })
})
