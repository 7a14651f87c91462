// The commands themselves, as a user's terminal runs them: what they print, and the exit code.
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const SHARED = join(ROOT, '../shared/data')

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function run(command: 'plan' | 'start', ...args: readonly string[]): Promise<Ran> {
  const program = ['--import', 'tsx', join('src/local/cli', `${command}.ts`), ...args]
  return new Promise(resolve => {
    execFile(process.execPath, program, { cwd: ROOT, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

/** What a command says to somebody who stops reading at once. */
function runUnread(...args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, ['--import', 'tsx', join('src/local/cli', 'plan.ts'), ...args], { cwd: ROOT })
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += String(text)
    })
    child.on('close', code => resolve({ code, stderr }))
    child.stdout.destroy()
  })
}

let folder = ''
let list = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
  list = file(
    'list.csv',
    [
      'ID;Клиент;Организация;Финансовая состоятельность;Отношения;Добавлен;Телефон;Требуемое действие;Дата действия;Вид контакта',
      'P-1;Анна;Гостиница «Ёлка»;Высокая;Редкий;2026-11-02;0012;=Показать номера;2026-11-25;Встреча',
      'P-2;Борис;;Средняя;Постоянный;2026-11-02;;;;',
      'P-3;;Завод;;;;;;;',
      ';;;;;;+7;;;',
      'P-1;Анна;;;;;;;;',
    ].join('\n'),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('npm run plan', () => {
  test('gives the JSON object of the contract alone on standard output, and the saved workbook gives the same plan', async () => {
    const out = join(folder, 'plan.xlsx')
    const log = file('log.csv', 'Date,Prospect ID,Channel\n2026-11-20,P-2,Call\n')
    const options = ['--today', '2026-11-23', '--json']
    const first = await run('plan', list, ...options, '--log', log, '--set', 'gapDays=1', '--deals', '1', '--out', out)
    expect(first.code).toBe(0)
    expect(first.stderr).toContain(out)
    const plan = JSON.parse(first.stdout)
    expect(Object.keys(plan)).toEqual(
      'week deals needed logged planned shortfall capacity contacts notReached prospects sourcesToWork warnings serviceCalls'.split(
        ' ',
      ),
    )
    expect(Object.keys(plan.capacity)).toEqual(['calls', 'meetings', 'asked', 'share', 'hours'])
    expect(plan).toMatchObject({ week: '2026-W48', deals: 1, needed: 5, logged: 0 })
    expect(plan.prospects).toMatchObject({ read: 5, kept: 3, withoutTier: 1, merged: 1 })
    expect(plan.prospects.rejected).toEqual([{ row: 5, reason: expect.stringMatching(/[а-я]/) }])
    const promised = plan.contacts.find((contact: { purpose: string }) => contact.purpose === 'promised')
    expect(Object.keys(promised)).toEqual('date channel prospectId prospect tier owner purpose why'.split(' '))
    expect(promised).toMatchObject({ date: '2026-11-25', channel: 'meeting', prospectId: 'P-1', tier: 1 })

    const again = await run('plan', out, ...options)
    expect(again.code).toBe(0)
    const { week, needed, contacts, capacity } = JSON.parse(again.stdout)
    expect({ week, needed, contacts, capacity }).toEqual({
      week: plan.week,
      needed: plan.needed,
      contacts: plan.contacts,
      capacity: plan.capacity,
    })

    const english = await run('plan', out, '--today', '2026-11-23', '--lang', 'en')
    expect(english.stdout).toMatch(/^Contact plan, week 48/)
    expect(english.stdout).toMatch(/Promised for Wed 25 Nov/)
    expect(english.stdout).not.toMatch(/Обещано|Уровень/)
  })

  test('prints a table in the language of the list', async () => {
    const { code, stdout, stderr } = await run('plan', list, '--today', '2026-11-23')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^План контактов, неделя 48/)
    expect(stdout).toMatch(/Ср 25\.11 +Встреча +Анна +Гостиница «Ёлка» +1 +Обещано/)
  })

  test('prints the rows and figures of one owner under the name as the team writes it', async () => {
    const options = ['--today', '2026-11-23', '--lang', 'en', '--set', 'owners=Vera,Oleg']
    const { code, stdout } = await run('plan', list, ...options, '--owner', ' vera ')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Contact plan, week 48.* · Vera\n/)
    expect(stdout).toContain('this week holds 40 calls, 15 meetings')
    expect(stdout).toContain('Prospects of the whole team: 5 read, 3 kept, 1 merged')
    expect(stdout).not.toContain('Oleg ')
  })

  test.each([
    ['a missing file', ['none.csv'], /^none\.csv: there is no such file/],
    ['no file', [], /^No file given/],
    ['an unknown option', ['list.csv', '--wek'], /^There is no option --wek/],
    ['a setting out of bounds', ['LIST', '--set', 'cycleWeeks=0', '--lang', 'en'], /cycleWeeks/],
    ['an unknown owner', ['LIST', '--owner', 'Nobody', '--lang', 'en'], /Nobody/],
    ['a past week', ['LIST', '--week', '2020-W10', '--lang', 'en'], /2020-W10/],
  ])('ends with 2 and one line for %s', async (_, args, line) => {
    const { code, stdout, stderr } = await run('plan', ...args.map(arg => (arg === 'LIST' ? list : arg)))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd()).toMatch(line)
    expect(stderr.trimEnd()).not.toContain('\n')
  })
})

test('an output that nobody reads any more, as by head, ends without a word', async () => {
  expect(await runUnread(list, '--today', '2026-11-23', '--json')).toEqual({ code: 0, stderr: '' })
})

test('npm start plans 15 of 15 for the sample, promises and all, and serves it until stopped', async () => {
  const program = ['--import', 'tsx', join('src/local/cli', 'start.ts')]
  const child = spawn(process.execPath, program, { cwd: ROOT, env: { ...process.env, PORT: '0' } })
  const ended = new Promise<string | null>(resolve => child.once('exit', (_, signal) => resolve(signal)))
  let [stdout, stderr] = ['', '']
  child.stderr.on('data', text => {
    stderr += text
  })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`ended by itself: ${stderr}`)))
      child.stdout.on('data', text => {
        stdout += text
        const found = /http:\S+/.exec(stdout)
        if (found) resolve(found[0])
      })
    })
    expect(stdout).toContain('Goal 3 deals: 15 needed, 0 logged, 15 planned')
    expect(stdout.match(/^(?:Mon|Tue|Wed|Thu|Fri) .*$/gm)).toHaveLength(15)
    expect(stdout.match(/Promised for/g)).toHaveLength(5)
    const { sheets } = (await (await fetch(`${url}workbook.json`)).json()) as { sheets: { name: string }[] }
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Prospects', expect.stringMatching(/^Plan /)]),
    )
  } finally {
    child.kill()
  }
  expect([await ended, stderr]).toEqual(['SIGTERM', ''])
})

describe.skipIf(!existsSync(SHARED))('on real files (skipped where ../shared/data is absent)', () => {
  test('a CRM export of 500 contacts: 15 calls to qualify, three a day, at 15 organisations', async () => {
    const { stdout } = await run('plan', join(SHARED, 'atomic-crm-contacts.csv'), '--today', '2026-11-23', '--json')
    const { prospects, contacts } = JSON.parse(stdout)
    expect(prospects.read).toBe(500)
    expect(contacts.map(({ purpose }: { purpose: string }) => purpose)).toEqual(Array(15).fill('qualify'))
    const days = contacts.map(({ date }: { date: string }) => date)
    expect(days).toEqual([...days].sort())
    expect(new Set(days).size).toBe(5)
    expect(days.filter((date: string) => date === '2026-11-25')).toHaveLength(3)
  })
})
