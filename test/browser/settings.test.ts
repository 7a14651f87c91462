// Settings, the first-run guide and the dialog that builds a plan, as a person uses them.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Opened, type OpenOptions, open } from '../addon/sheets/open.ts'
import { launch, openPage } from './harness.ts'
import { openSidebarPage, type SidebarOptions, violations } from './sidebar-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

interface Seen extends Opened {
  readonly page: Page
}

async function show(opened: Opened, handler: string, options: SidebarOptions = {}): Promise<Seen> {
  const page = await openSidebarPage(browser, opened.addon, handler, options)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { ...opened, page }
}

const CARDS = [
  { name: 'Anna', phone: '1234567', income: 'High', relationship: 'Rare' },
  { name: 'Boris', phone: '7654321', income: 'Medium', relationship: 'Loyal' },
]

function filled(options: OpenOptions = {}): Opened {
  const opened = open({ formulas: false, ...options })
  opened.call('setUp', {})
  opened.call('importProspects', { rows: CARDS.map((cells, index) => ({ row: index + 2, cells })) })
  return opened
}

const values = (opened: Opened) => opened.call('readSettings', {}).values
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const focused = (page: Page) =>
  page.evaluate('(document.activeElement.labels?.[0] ?? document.activeElement).textContent')

describe('the first-run guide', () => {
  it('opens after “Set up” in a new workbook', () => {
    const opened = open({ formulas: false })
    opened.addon.run('menuSetUp')
    expect(opened.addon.sidebar?.title).toBe('Settings and first steps')
  })

  it('leads in three steps from nothing to the first clients', async () => {
    const seen = await show(open({ formulas: false }), 'menuSettings')
    const { page } = seen
    await expect.poll(() => heading(page)).toBe('Step 1 of 3: Business and goal')
    const comes = page.getByRole('region', { name: 'What this comes to' })
    await expect.poll(() => comes.textContent()).toContain('The goal takes 15 contacts a week: 3.8 to 15 hours.')
    await page.getByLabel('Size of our business').selectOption('Large')
    await page.getByLabel('Our districts').fill('Centre, North')
    await page.getByLabel('Deals wanted a week').fill('4')
    await expect.poll(() => comes.textContent()).toContain('The goal takes 20 contacts a week: 5 to 20 hours.')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Step 2 of 3: Owners and working days' }).waitFor()
    await expect.poll(() => focused(page)).toBe('Step 2 of 3: Owners and working days')
    await page.getByLabel('Owner 1').fill('Eve')
    await press(page, 'Add an owner')
    await expect.poll(() => focused(page)).toBe('Owner 2')
    await page.keyboard.type('Oleg')
    await page.getByRole('checkbox', { name: 'Sat' }).check()
    await page.getByRole('checkbox', { name: 'Mon' }).uncheck()
    await expect
      .poll(() => comes.textContent())
      .toContain('let in 110 contacts a week (80 calls, 30 meetings): 50 hours')
    await press(page, 'Next')
    await page.getByRole('heading', { name: 'Step 3 of 3: Your first clients' }).waitFor()
    expect(values(seen)).toMatchObject({
      businessSize: 'Large',
      districts: 'Centre, North',
      deals: '4',
      owners: 'Eve, Oleg',
      workingDays: 'Tue, Wed, Thu, Fri, Sat',
    })
    await press(page, 'Import a file')
    await expect.poll(() => seen.addon.sidebar?.title).toBe('Import clients')
    await press(page, 'Write the first card')
    await expect.poll(() => seen.addon.sidebar?.title).toBe('Client card')
    await press(page, 'Back')
    await expect.poll(() => page.getByLabel('Owner 2').inputValue()).toBe('Oleg')
    await page.context().close()
  })

  it('speaks Russian', async () => {
    const seen = await show(open({ formulas: false, userLocale: 'ru' }), 'menuSettings')
    const { page } = seen
    await expect.poll(() => heading(page)).toBe('Шаг 1 из 3: Предприятие и цель')
    const comes = page.getByRole('region', { name: 'Что получается' })
    await expect.poll(() => comes.textContent()).toContain('Для цели нужно 15 контактов в неделю: от 3,8 до 15 ч.')
    await page.getByLabel('Сделок в неделю (цель)').fill('2')
    await press(page, 'Далее')
    await page.getByRole('heading', { name: 'Шаг 2 из 3: Ответственные и рабочие дни' }).waitFor()
    await page.getByRole('checkbox', { name: 'Пт' }).uncheck()
    await press(page, 'Далее')
    await page.getByRole('button', { name: 'Импортировать файл' }).waitFor()
    expect(values(seen)).toMatchObject({ deals: '2', workingDays: 'Пн, Вт, Ср, Чт' })
    await page.context().close()
  })
})

describe('settings', () => {
  it('save what was changed, and leave alone what somebody else has changed meanwhile', async () => {
    const opened = filled()
    opened.call('saveSettings', { values: { owners: 'Eve' } })
    const { page } = await show(opened, 'menuSettings')
    await expect.poll(() => heading(page)).toBe('Settings')
    opened.call('saveSettings', { values: { gapDays: '5' } })
    await page.getByLabel('Deals wanted a week').fill('5')
    await page.getByText('Advanced').click()
    await page.getByLabel('Wanted certainty of the goal').fill('80')
    await page.getByLabel('Plan size').selectOption({ index: 1 })
    await page.getByLabel('Cycle start for cards without a date').fill('2026-11-02')
    await expect.poll(() => page.getByText('stand on the sheet “Settings”').isVisible()).toBe(true)
    await press(page, 'Save')
    await page.getByText('Saved.').waitFor()
    expect(values(opened)).toMatchObject({
      deals: '5',
      certainty: '80%',
      planSize: 'norms',
      cycleStart: '2026-11-02',
      gapDays: '5',
      owners: 'Eve',
    })
    await expect.poll(() => page.getByLabel('Wanted certainty of the goal').inputValue()).toBe('80%')
    await press(page, 'Save')
    await page.getByText('Nothing was changed.').waitFor()
    await page.context().close()
  })

  it('name every bad value beside it, save none, and lead to the first', async () => {
    const opened = filled()
    const before = values(opened)
    const { page } = await show(opened, 'menuSettings')
    await page.getByLabel('Deals wanted a week').fill('3')
    await page.getByLabel('Calls a day at most').fill('many')
    await page.getByLabel('Owner 1').fill('Eve, Oleg')
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) await page.getByRole('checkbox', { name: day }).uncheck()
    await page.getByText('Advanced').click()
    await page.getByLabel('Holidays').fill('someday')
    await page.getByText('Advanced').click()
    await press(page, 'Save')
    await page.getByRole('alert').filter({ hasText: 'Mend what is marked' }).waitFor()
    const problems = page.locator('.problem')
    await expect
      .poll(() => problems.allTextContents())
      .toEqual([
        'A name can’t hold a comma or a semicolon; write it without.',
        expect.stringMatching(/it takes days of the week/),
        expect.stringMatching(/“many” can't be used; it takes a whole number from 0 to 200/),
        expect.stringMatching(/“someday” can't be used; it takes dates/),
      ])
    await expect.poll(() => focused(page)).toBe('Owner 1')
    expect(values(opened)).toEqual(before)
    await page.getByLabel('Owner 1').fill('Eve')
    await expect.poll(() => problems.count()).toBe(3)
    await page.context().close()
  })

  it('keep what was typed when saving fails, and change the language at once', async () => {
    const opened = filled()
    let fails = true
    const { page } = await show(opened, 'menuSettings', {
      hindrance: name => {
        if (name === 'saveSettings' && fails) throw new Error('PERMISSION_DENIED: no')
      },
    })
    await page.getByText('Advanced').click()
    await page.getByLabel('Language').selectOption('Русский')
    await press(page, 'Save')
    await page.getByRole('alert').filter({ hasText: 'several accounts are signed in' }).waitFor()
    fails = false
    await press(page, 'Save')
    await page.getByText('Сохранено.').waitFor()
    await expect.poll(() => heading(page)).toBe('Настройки')
    await expect.poll(() => page.getByLabel('Размер нашего предприятия').inputValue()).toBe('Малый')
    await page.context().close()
  })

  it('by keyboard alone: a choice, a box, save', async () => {
    const opened = filled()
    const { page } = await show(opened, 'menuSettings')
    await expect.poll(() => focused(page)).toBe('Settings')
    await page.keyboard.press('Tab')
    await page.keyboard.press('M')
    await page.keyboard.press('Tab')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await page.getByText('Saved.').waitFor()
    expect(values(opened)).toMatchObject({ businessSize: 'Medium', deals: '7' })
    await page.context().close()
  })
})

describe('the build dialog', () => {
  const changes = (page: Page) => page.getByRole('region', { name: /^(?:What will change|Что изменится)$/ })

  it('says what will change, keeps the goal, and builds the week for one owner', async () => {
    const opened = filled()
    opened.call('saveSettings', { values: { owners: 'Eve, Oleg' } })
    const { page } = await show(opened, 'menuBuild', { dialog: true })
    await expect.poll(() => page.getByRole('radio', { name: 'This week' }).isChecked()).toBe(true)
    await page.getByText('2026-W48: Mon').waitFor()
    await changes(page).getByText('A new plan sheet is made.').waitFor()
    await page.getByRole('radio', { name: 'Next week' }).check()
    await page.getByText('2026-W49: Mon').waitFor()
    await page.getByLabel('Deals wanted').fill('1')
    await page.getByText('That takes 5 contacts in the week.').waitFor()
    await page.getByLabel('Whose').selectOption('Eve')
    await changes(page).getByText('A new plan sheet is made.').waitFor()
    await press(page, 'Build the plan')
    await page.getByRole('heading', { name: 'The plan is built' }).waitFor()
    await expect
      .poll(() => page.getByRole('status').first().textContent())
      .toMatch(/^Plan 2026-W49: planned \d+, needed 5/)
    await expect.poll(() => focused(page)).toBe('Close')
    expect(values(opened).deals).toBe('1')
    expect(opened.workbook.sheet('Plan 2026-W49')).not.toBeNull()
    expect(opened.workbook.sheet('Plan 2026-W48') ?? null).toBeNull()
    await page.keyboard.press('Enter')
    await page.getByText('closed').waitFor()
    await page.context().close()
  })

  it('names what leaves a plan that there is, in Russian, and refuses a goal that is none', async () => {
    const opened = filled({ userLocale: 'ru' })
    opened.call('buildPlan', {})
    const at = opened.values('Клиенты')[0]!.indexOf('Статус')
    opened.workbook.sheet('Клиенты')!.patch(1, at, { value: 'Потерян' })
    const { page } = await show(opened, 'menuBuild', { dialog: true })
    await changes(page).getByText('Из плана уйдут:').waitFor()
    await expect.poll(() => changes(page).getByRole('listitem').first().textContent()).toMatch(/^Anna, /)
    await page.getByLabel('Сделок нужно').fill('три')
    await press(page, 'Построить план')
    await expect.poll(() => focused(page)).toBe('Сделок нужно')
    await page.getByText('«три» не подходит, нужно: целое число').waitFor()
    await page.getByLabel('Сделок нужно').fill('3')
    await press(page, 'Построить план')
    await page.getByRole('heading', { name: 'План построен' }).waitFor()
    await page.context().close()
  })

  it('says why it can’t say what will change, and asks again', async () => {
    let fails = true
    const { page } = await show(filled(), 'menuBuild', {
      dialog: true,
      hindrance: name => {
        if (name === 'previewPlan' && fails) throw new Error('NetworkError')
      },
    })
    await changes(page).getByRole('alert').waitFor()
    fails = false
    await press(page, 'Try again')
    await changes(page).getByText('A new plan sheet is made.').waitFor()
    await page.context().close()
  })
})

it.each([
  ['light, English', 'en', false],
  ['dark, Russian', 'ru', true],
] as const)('axe finds no fault: %s', async (_, userLocale, dark) => {
  const found: string[] = []
  const guide = await show(open({ formulas: false, userLocale }), 'menuSettings', { dark })
  for (const step of [1, 2, 3]) {
    found.push(...(await violations(guide.page)))
    if (step < 3) await guide.page.getByRole('button', { name: /^(?:Next|Далее)$/ }).click()
    if (step < 3) await guide.page.getByRole('heading', { name: new RegExp(`^(?:Step|Шаг) ${step + 1}`) }).waitFor()
  }
  await guide.page.context().close()
  const opened = filled({ userLocale })
  const all = await show(opened, 'menuSettings', { dark })
  await all.page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
  await all.page.locator('input').nth(1).fill('?')
  await all.page.getByRole('button', { name: /^(?:Save|Сохранить)$/ }).click()
  found.push(...(await violations(all.page)))
  await all.page.context().close()
  const build = await show(opened, 'menuBuild', { dark, dialog: true })
  await build.page.getByText(/A new plan sheet|Появится новый лист/).waitFor()
  found.push(...(await violations(build.page)))
  await build.page.getByRole('button', { name: /^(?:Build the plan|Построить план)$/ }).click()
  await build.page.getByRole('heading', { name: /^(?:The plan is built|План построен)$/ }).waitFor()
  found.push(...(await violations(build.page)))
  await build.page.context().close()
  expect(found).toEqual([])
})

it('from an empty spreadsheet to the first plan, in the local Sheets', async () => {
  const sheets = await openPage({ start: 'blank' })
  await sheets.menu('Extensions', 'Contact Planner', 'Set up')
  const guide = sheets.sidebar('Settings and first steps')
  await guide.getByRole('heading', { name: 'Step 1 of 3: Business and goal' }).waitFor()
  await guide.getByLabel('Deals wanted a week').fill('1')
  await guide.getByRole('button', { name: 'Next' }).click()
  await guide.getByLabel('Owner 1').fill('Eve')
  await guide.getByRole('button', { name: 'Next' }).click()
  await guide.getByRole('button', { name: 'Import a file' }).click()
  const sidebar = sheets.sidebar('Import clients')
  const rows = Array.from({ length: 12 }, (_, at) => `Client ${at},555-010${at},High,Rare`).join('\n')
  await sidebar.getByLabel('File (.csv or .vcf)').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name,Phone,Income,Relationship\n${rows}\n`),
  })
  await sidebar.getByRole('button', { name: 'Import 12 rows' }).click()
  await sidebar.getByRole('heading', { name: 'Done' }).waitFor()
  const names = (await sheets.values('Prospects')).slice(1, 13).map(row => row[1])
  expect(names).toEqual(Array.from({ length: 12 }, (_, at) => `Client ${at}`))
  await sheets.menu('Extensions', 'Contact Planner', 'Build a plan…')
  const dialog = sheets.dialog()
  await dialog.getByText('A new plan sheet is made.').waitFor()
  await dialog.getByRole('button', { name: 'Build the plan' }).click()
  await dialog.getByRole('heading', { name: 'The plan is built' }).waitFor()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await sheets.page.locator('.dialog iframe').waitFor({ state: 'detached' })
  expect((await sheets.workbook()).sheets.map(sheet => sheet.name)).toContain('Plan 2026-W48')

  // With another goal rows would leave that nobody was shown: they are, and the second press takes them out.
  await sheets.menu('Extensions', 'Contact Planner', 'Build a plan…')
  const again = sheets.dialog()
  await again.getByText('The plan stays as it is.').waitFor()
  await again.getByLabel('Deals wanted').fill('0')
  await again.getByRole('button', { name: 'Build the plan' }).click()
  await again.getByText('other rows would leave the plan than were shown').waitFor()
  await again.getByText('These leave the plan:').waitFor()
  await again.getByRole('button', { name: 'Build the plan' }).click()
  await again.getByRole('heading', { name: 'The plan is built' }).waitFor()
  expect(sheets.problems).toEqual([])
  await sheets.close()
}, 120_000)
