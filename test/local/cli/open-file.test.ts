// Opening the file the user named: by what is in it, with one clear line for what can't be opened.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog, openProspects } from '../../../src/local/cli/open-file.ts'
import { UsageProblem } from '../../../src/local/cli/problem.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'
import { writeXlsx } from '../../../src/local/xlsx/write.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-file-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('lists', () => {
  test('an English and a Russian one are told apart by their headings', async () => {
    const english = await openProspects(file('a.csv', 'Name,Phone\nИван,1\n'), null)
    expect(english).toMatchObject({ kind: 'list', language: 'en' })
    const russian = await openProspects(file('b.csv', 'Клиент;Телефон\nИван;1\n'), null)
    expect(russian).toMatchObject({
      kind: 'list',
      language: 'ru',
      reading: { rows: [{ row: 2, cells: { name: 'Иван' } }] },
    })
    expect(await openProspects(file('b.csv', 'Клиент;Телефон\nИван;1\n'), 'en')).toMatchObject({ language: 'en' })
  })

  test('a workbook that is not ours is a list: its first sheet with known headings', async () => {
    const workbook = new Workbook()
    workbook.addSheet('Cover').set(0, 0, { value: 'Our list' })
    const sheet = workbook.addSheet('Data')
    for (const [column, heading] of ['Name', 'Phone', 'Next action date', 'Need'].entries()) {
      sheet.set(0, column, { value: heading })
    }
    sheet.set(1, 0, { value: 'Иван' })
    sheet.set(1, 1, { value: 79_120_000_000 })
    sheet.set(1, 2, { value: 46_349, style: { numberFormat: 'dd.mm.yyyy' } })
    sheet.set(1, 3, { value: 2 })
    sheet.set(2, 0, { value: 'Анна' })
    sheet.set(2, 3, { value: { error: '#N/A', message: '' } })
    expect(await openProspects(file('list.xlsx', await writeXlsx(workbook)), null)).toMatchObject({
      kind: 'list',
      reading: {
        rows: [
          { row: 2, cells: { name: 'Иван', phone: '79120000000', nextActionDate: '2026-11-23', need: '2' } },
          { row: 3, cells: { name: 'Анна', need: '#N/A' } },
        ],
      },
    })
  })

  test('of several sheets with clients the first is read, and the others are named', async () => {
    const workbook = new Workbook()
    const fill = (name: string, ...rows: readonly (readonly string[])[]) => {
      const sheet = workbook.addSheet(name)
      for (const [row, cells] of rows.entries()) {
        for (const [column, value] of cells.entries()) sheet.set(row, column, { value })
      }
    }
    fill('Key', ['Notes'], ['VIP: call first'])
    fill('2025', ['Name'], ['Anna'])
    fill('2026', ['Name'], ['Boris'])
    const opened = await openProspects(file('sheets.xlsx', await writeXlsx(workbook)), null)
    expect(opened).toMatchObject({
      reading: {
        rows: [{ row: 2, cells: { name: 'Anna' } }],
        notes: [expect.stringMatching(/^Only the sheet 2025 was read; 2026 holds clients/)],
      },
    })
  })

  test('one stray cell at the far end of a sheet does no harm', async () => {
    const workbook = new Workbook()
    const sheet = workbook.addSheet('Data')
    sheet.set(0, 0, { value: 'Name' })
    sheet.set(1, 0, { value: 'Anna' })
    sheet.set(100_000, 16_383, { value: 'x' })
    const opened = await openProspects(file('far.xlsx', await writeXlsx(workbook)), null)
    expect(opened).toMatchObject({ reading: { rows: [{ row: 2, cells: { name: 'Anna' } }] } })
  }, 20_000)

  test.each(['cp_settings_deals', 'cp_prospects_id'])(
    'a workbook of ours is opened as it is, whatever sheets are left: %s',
    async name => {
      const workbook = new Workbook()
      const sheet = workbook.addSheet('Anything')
      workbook.setName(name, sheet, { row: 0, column: 0, rows: 1, columns: 1 })
      expect(await openProspects(file('ours.xlsx', await writeXlsx(workbook)), null)).toMatchObject({
        kind: 'workbook',
      })
    },
  )

  test('a contact log', () => {
    const path = file('log.csv', 'Date,Prospect ID,Channel\n2026-11-20,P-0001,Call\n')
    expect(openLog(path, 'en').rows).toEqual([
      { row: 2, cells: { date: '2026-11-20', prospectId: 'P-0001', channel: 'Call' } },
    ])
  })

  test('what is said of a contact log is told from what is said of the list', () => {
    const path = file('log.csv', 'Date,Prospect ID,Mood\n2026-11-20,P-0001,good\n')
    expect(openLog(path, 'en').notes).toEqual([expect.stringMatching(/^Contact log: .*Mood/)])
  })
})

describe('what is none', () => {
  async function problemOf(path: string): Promise<UsageProblem> {
    const error = await openProspects(path, null).then(
      () => null,
      (caught: unknown) => caught,
    )
    expect(error).toBeInstanceOf(UsageProblem)
    expect((error as UsageProblem).in('ru')).toContain(path)
    return error as UsageProblem
  }

  test('is named with what to do', async () => {
    expect((await problemOf(join(folder, 'none.csv'))).message).toMatch(/no such file/)
    expect((await problemOf(folder)).message).toMatch(/is a folder/)
    expect((await problemOf(file('empty.csv', ''))).message).toMatch(/is empty/)
    expect((await problemOf(file('heads.csv', 'Name,Phone\n'))).message).toMatch(/no rows/)
    expect((await problemOf(file('text.xlsx', 'Name,Phone\nA,1'))).message).toMatch(/damaged or is no .xlsx/)
    expect((await problemOf(file('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))).message).toMatch(/password/)
    const many = `Name\n${'A\n'.repeat(100_001)}`
    expect((await problemOf(file('many.csv', many))).message).toMatch(/many\.csv has 100001 rows.* Split it/)
    const rubbish = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251)
    await problemOf(file('rubbish.csv', rubbish))
  })

  test.each([
    ['log.csv', 'Date,Prospect ID,Channel\n2026-11-20,P-0001,Call\n'],
    ['журнал.csv', 'Дата;ID клиента;Клиент;Вид контакта;Результат\n20.11.2026;P-0001;Анна;Звонок;Сделка\n'],
  ])('also a contact log in place of a list: %s', async (name, text) => {
    expect((await problemOf(file(name, text))).message).toMatch(/looks like a contact log.*--log/)
  })

  test('but a list that has days, types and IDs beside its clients is one', async () => {
    const path = file('crm.csv', 'ID,Name,Type,Contact date\n7,Anna,Guest,2026-11-20\n')
    expect(await openProspects(path, null)).toMatchObject({ reading: { rows: [{ cells: { name: 'Anna' } }] } })
  })

  test('also a workbook without a list in it', async () => {
    const workbook = new Workbook()
    workbook.addSheet('Cover').set(0, 0, { value: 'Nothing here' })
    await problemOf(file('nothing.xlsx', await writeXlsx(workbook)))
  })
})
