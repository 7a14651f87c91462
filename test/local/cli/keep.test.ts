// `npm start -- --keep DIR` as a user's terminal runs it: what stays in the folder, and what can't be a folder.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXlsx } from '../../../src/local/xlsx/read.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PROGRAM = ['--import', 'tsx', join('src/local/cli', 'start.ts')]
const ENVIRONMENT = { ...process.env, PORT: '0' }

let folder = ''
const running: ChildProcess[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-'))
})
afterAll(() => {
  for (const child of running) child.kill()
  rmSync(folder, { recursive: true, force: true })
})

interface Started {
  readonly url: string
  readonly said: string
  readonly html: string
  /** Asks as the page would. */
  post(name: string, body: object): Promise<unknown>
  /** Changes a cell as the page would. */
  type(sheet: string, row: number, text: string): Promise<void>
  values(sheet: string): Promise<readonly (readonly unknown[])[]>
  /** Stops as Ctrl+C does, and gives the signal it ended by. */
  stop(): Promise<string | null>
}

async function start(...args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [...PROGRAM, ...args], { cwd: ROOT, env: ENVIRONMENT })
  running.push(child)
  const ended = new Promise<string | null>(resolve => child.once('exit', (_, signal) => resolve(signal)))
  let [said, failed] = ['', '']
  child.stderr.on('data', text => {
    failed += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`ended by itself: ${failed}`)))
    child.stdout.on('data', text => {
      said += text
      const found = /http:\S+/.exec(said)
      if (found) resolve(found[0])
    })
  })
  const html = await (await fetch(url)).text()
  const [, token] = /name="token" content="([^"]+)"/.exec(html)!
  const post = async (name: string, body: object) =>
    (
      await fetch(`${url}${name}`, {
        method: 'POST',
        headers: { 'x-token': token! },
        body: JSON.stringify({ page: 'x', at: null, ...body }),
      })
    ).json() as Promise<{ error: string | null; changes: { sheets: { id: number; layout: { name: string } }[] } }>
  const { sheets } = (await post('open', {})).changes
  return {
    url,
    said,
    html,
    post,
    async type(name, row, text) {
      const sheet = sheets.find(one => one.layout.name === name)!.id
      const edit = { kind: 'type', sheet, area: { row, column: 2, rows: 1, columns: 1 }, text }
      expect((await post('edit', { edit })).error).toBe(null)
    },
    async values(name) {
      const { sheets: all } = (await (await fetch(`${url}workbook.json`)).json()) as {
        sheets: { name: string; values: unknown[][] }[]
      }
      return all.find(one => one.name === name)!.values
    },
    stop() {
      child.kill('SIGINT')
      return ended
    },
  }
}

test('what was changed is there at the next start: written once it settles, and before the program stops', async () => {
  const home = join(folder, 'home')
  mkdirSync(home)
  const path = join(home, 'workbook.xlsx')
  const first = await start('--keep', home, '--today', '2026-11-23')
  expect(first.said).toContain(`The workbook is kept in ${path}`)
  // The page says so, where it says otherwise that all is gone with the server.
  expect(first.html).toContain('<html lang="en" data-kept>')
  await first.type('Prospects', 1, 'Changed and settled')
  await expect
    .poll(async () => (readdirSync(home).includes('workbook.xlsx') ? kept(path) : ''), {
      timeout: 20_000,
      interval: 500,
    })
    .toBe('Changed and settled')
  await first.type('Prospects', 1, 'Changed at last')
  expect(await first.stop()).toBe('SIGINT')
  expect(readdirSync(home)).toEqual(['workbook.xlsx'])
  expect(await kept(path)).toBe('Changed at last')

  const second = await start('--keep', home, '--today', '2026-11-23')
  expect((await second.values('Prospects'))[1]![2]).toBe('Changed at last')
  expect(second.said).not.toContain('Sample workbook')
  // The plan is the user's by now: it is not built again, and looking at things writes nothing.
  expect(second.said).toContain('The plan of the week is there already: sheet "Plan 2026-W48".')
  const before = statSync(path).mtimeMs
  await second.post('rpc', { name: 'rpc', args: ['openSidebar', {}] })
  await second.post('sync', {})
  await second.type('Prospects', 1, 'Changed at last')
  await second.stop()
  expect(statSync(path).mtimeMs).toBe(before)
  expect(readdirSync(home)).toEqual(['workbook.xlsx'])

  const later = await start('--keep', home, '--today', '2026-11-30')
  expect(later.said).toContain('Mon 30 Nov')
  expect(later.said).not.toContain('is there already')
  await later.stop()
  expect((await readXlsx(readFileSync(path))).sheet('Plan 2026-W49')).not.toBe(null)
}, 120_000)

async function kept(path: string): Promise<unknown> {
  return (await readXlsx(readFileSync(path))).sheet('Prospects')!.value(1, 2)
}

test('ends with 2 and one line for a folder that can’t be used', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const taken = join(folder, 'taken')
  mkdirSync(taken)
  writeFileSync(join(taken, 'workbook.xlsx'), 'anything')
  const mistakes = [
    [['--keep', join(folder, 'none')], /there is no such folder/],
    [['--keep', file], /this is a file/],
    [['--keep', taken, 'list.csv'], /is kept there already/],
    [['--keep', taken], /is damaged or is no \.xlsx workbook/],
    [['--keep', file, '--lang', 'ru'], /это файл/],
  ] as const
  for (const [args, line] of mistakes) {
    const [code, said] = await new Promise<[unknown, string]>(resolve => {
      execFile(process.execPath, [...PROGRAM, ...args], { cwd: ROOT, env: ENVIRONMENT }, (error, stdout, stderr) =>
        resolve([error?.code, stdout + stderr]),
      )
    })
    expect(code).toBe(2)
    expect(said.trimEnd()).toMatch(line)
    expect(said.trimEnd()).not.toContain('\n')
  }
  expect(readFileSync(join(taken, 'workbook.xlsx'), 'utf8')).toBe('anything')
})
