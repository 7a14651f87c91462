// Files and settings of the page: a list opened by the button, the workbook saved by the menu, the language switched.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readXlsx } from '../../src/local/xlsx/read.ts'
import { type OpenedPage, openPage } from './harness.ts'

const LIST = [
  'Name,Phone,Income level,Relationship',
  'Anna,0012,High,Rare',
  'Boris,"=HYPERLINK(""https://elsewhere.example"")",Medium,Loyal',
].join('\n')

describe('a workbook with a list of the user’s', () => {
  let sheets: OpenedPage
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-files-'))
    sheets = await openPage({ start: 'blank' })
  })
  afterAll(async () => {
    await sheets?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Column of the Prospects sheet by its heading. */
  const cards = async (heading: string) => {
    const [headings, ...rows] = await sheets.values('Prospects')
    const column = headings!.indexOf(heading)
    return rows.filter(row => row[0] !== '').map(row => row[column])
  }

  const choose = async (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    const chooser = sheets.page.waitForEvent('filechooser')
    await sheets.menu('File', 'Open…')
    await (await chooser).setFiles(path)
    const box = sheets.page.getByRole('dialog', { name: 'Open…' })
    await box.getByRole('button', { name: 'OK' }).click()
    await box.waitFor({ state: 'detached' })
  }

  it('opens a .csv by File → Open, as text where it is text', async () => {
    await choose('Spring list.csv', LIST)
    await expect.poll(() => sheets.page.locator('.title').textContent()).toBe('Spring list')
    await sheets.idle()
    expect(await cards('Name')).toEqual(['Anna', 'Boris'])
    expect(await cards('Phone')).toEqual(['0012', '=HYPERLINK("https://elsewhere.example")'])
    expect(await cards('Tier')).toEqual([1, 3])
  })

  it('says in one sentence why a file can’t be opened, and leaves the workbook as it is', async () => {
    await choose('empty.csv', '')
    await sheets.page.getByRole('dialog').getByText('empty.csv is empty. Export it again.').waitFor()
    await sheets.page.getByRole('dialog').getByRole('button', { name: 'OK' }).click()
    expect(await cards('Name')).toEqual(['Anna', 'Boris'])
  })

  it('saves it as .xlsx under its name, which reads back the same', async () => {
    const started = sheets.page.waitForEvent('download')
    await sheets.menu('File', 'Download as Microsoft Excel (.xlsx)')
    const download = await started
    expect(download.suggestedFilename()).toBe('Spring list.xlsx')
    const path = join(folder, 'saved.xlsx')
    await download.saveAs(path)
    const workbook = await readXlsx(readFileSync(path))
    const saved = workbook.sheet('Prospects')!
    const shown = await sheets.values('Prospects')
    expect(workbook.sheets.map(({ name }) => name)).toEqual((await sheets.workbook()).sheets.map(({ name }) => name))
    expect(shown.slice(0, 3).map((row, at) => row.map((_, column) => saved.value(at, column)))).toEqual(
      shown.slice(0, 3),
    )
  })

  it('File → Settings puts the page and the add-on’s menu into another language, and keeps the workbook', async () => {
    await sheets.menu('File', 'Settings')
    const box = sheets.page.getByRole('dialog', { name: 'Settings' })
    await box.getByLabel('Language').selectOption('Русский')
    const loaded = sheets.page.waitForEvent('load')
    await box.getByRole('button', { name: 'Save and reload' }).click()
    await loaded
    await sheets.page.locator('#page[data-ready=true]').waitFor()
    expect(await sheets.page.locator('html').getAttribute('lang')).toBe('ru')
    expect(await cards('Name')).toEqual(['Anna', 'Boris'])
    await sheets.menu('Расширения', 'Contact Planner', 'План на эту неделю')
    expect((await sheets.workbook()).sheets.map(({ name }) => name)).toContain('Plan 2026-W48')
    // What was saved is told to a page that opens later, too.
    await sheets.page.reload()
    await sheets.page.locator('#page[data-ready=true]').waitFor()
    await sheets.menu('Файл', 'Настройки')
    expect(await sheets.page.getByLabel('Язык').inputValue()).toBe('ru')
  })

  it('has had no error of its own, and asked nobody else', () => {
    expect(sheets.problems).toEqual([])
  })
})
