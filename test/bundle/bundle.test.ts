// The shipped file itself: its text, what it leaves in the global scope, and what it answers with no services at all.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import vm from 'node:vm'
import { transformSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CUSTOM_FUNCTIONS } from '../../src/addon/functions/index.ts'
import { type Built, build, writeBuilt } from '../../src/build/build.ts'
import { refusalOf } from '../../src/build/deploy.ts'
import { renderReadmeTable } from '../../src/build/readme.ts'
import { FUNCTION_TEXTS } from '../../src/core/i18n/function-texts.ts'
import { type FunctionName, parametersOf, SIGNATURES } from '../../src/core/i18n/functions.ts'

const NAMES = Object.keys(SIGNATURES) as FunctionName[]
/** contract.md. */
const MOST_BYTES = 100_000
const EVENTS = ['onOpen', 'onInstall', 'onEdit']

let built: Built
let code: string
beforeAll(async () => {
  built = await build()
  code = built.code
})

/** A context that has ECMAScript and nothing else, with the names that were looked for in vain. */
function bareContext(): { context: vm.Context; missed: Set<string> } {
  const missed = new Set<string>()
  const scope: Record<string, unknown> = {}
  const bare = new Set(vm.runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[])
  const context = vm.createContext(
    new Proxy(scope, {
      has(target, name) {
        if (typeof name === 'string' && !(name in target) && !bare.has(name)) missed.add(name)
        return Reflect.has(target, name)
      },
    }),
  )
  return { context, missed }
}

/** The comment right above a top-level function, and the names in its brackets. */
function wrapperOf(name: string): { comment: readonly string[]; parameters: readonly string[] } {
  const found = new RegExp(`/\\*\\*\\n((?: \\*[^\\n]*\\n)+?) \\*/\\nfunction ${name}\\(([^)]*)\\) \\{`).exec(code)
  expect(found, `${name} has no JSDoc`).not.toBeNull()
  const lines = found![1]!.trimEnd().split('\n')
  return {
    comment: lines.map(line => line.replace(/^ \* ?/, '')),
    parameters: found![2]!.split(',').map(parameter => parameter.trim()),
  }
}

describe('the text of Code.js', () => {
  it.each(NAMES)('%s has a summary, its parameters by name, and @customfunction', name => {
    const { comment, parameters } = wrapperOf(name)
    expect(parameters).toEqual(parametersOf(name))
    expect(comment[0]).toBe(FUNCTION_TEXTS[name].summary.en)
    expect(comment[1]).toBe('')
    expect(comment[comment.length - 1]).toBe('@customfunction')
    const described = comment
      .filter(line => line.startsWith('@param'))
      .map(line => /^@param \{[^}]+\} (\w+) (.+\.)$/.exec(line))
    expect(described.map(line => line?.[1])).toEqual(parametersOf(name))
    for (const [index, line] of described.entries()) {
      const isOptional = index >= SIGNATURES[name].takes.length
      expect(/^Optional\. .* Default: /.test(line![2]!)).toBe(isOptional)
      expect(line![2]).not.toMatch(/[<>]/)
    }
  })

  it('is a script of ES2019 without module syntax', () => {
    expect(() => new vm.Script(code)).not.toThrow()
    // What is no ES2019 would be rewritten by the compiler, and then the texts would differ.
    const as = (target: string) => transformSync(code, { target, charset: 'utf8', legalComments: 'none' }).code
    expect(as('es2019') === as('esnext')).toBe(true)
  })

  it(`is at most ${MOST_BYTES} bytes`, () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('keeps the signatures of the metadata', () => {
    expect(CUSTOM_FUNCTIONS.map(({ name }) => name)).toEqual(NAMES)
  })
})

describe('loading Code.js', () => {
  it('looks for nothing that ECMAScript itself does not define', () => {
    const { context, missed } = bareContext()
    vm.runInContext(code, context)
    expect([...missed].filter(name => name !== 'app' && !exported().includes(name))).toEqual([])
  })

  it('leaves the functions and one closure in the global scope, nothing else', () => {
    const context = vm.createContext({})
    vm.runInContext(code, context)
    const others = Object.keys(context).filter(name => !NAMES.some(known => known === name))
    expect(NAMES.filter(name => typeof context[name] !== 'function')).toEqual([])
    expect(others.sort()).toEqual(['app', ...exported().filter(name => !NAMES.some(known => known === name))].sort())
    const handlers = others.filter(name => name !== 'app' && !EVENTS.includes(name))
    expect(handlers.filter(name => !/^(?:menu[A-Z]\w*|rpc)$/.test(name))).toEqual([])
    expect(EVENTS.filter(name => !others.includes(name))).toEqual([])
    expect(Object.keys(context).filter(name => name.endsWith('_'))).toEqual([])
  })

  /** The top-level functions, by the text. */
  function exported(): string[] {
    return [...code.matchAll(/^function (\w+)\(/gm)].map(match => match[1]!)
  }
})

describe('handlers.html', () => {
  const page = () => built.html.get('handlers') ?? ''

  it('is one script that HtmlService leaves as it is, of ES2019', () => {
    const [, script] = /^<script>\n([\s\S]*)<\/script>\n$/.exec(page()) ?? []
    expect(() => new vm.Script(script!)).not.toThrow()
    expect(script).not.toMatch(/<\/script|<!--|<\?|`/i)
    const as = (target: string) => transformSync(script!, { target, charset: 'utf8', legalComments: 'none' }).code
    expect(as('es2019') === as('esnext')).toBe(true)
  })

  it('answers for every global that is no formula', () => {
    const read: string[] = []
    const context = vm.createContext({
      HtmlService: {
        createHtmlOutputFromFile: (name: string) => {
          read.push(name)
          return { getContent: page }
        },
      },
    })
    vm.runInContext(code, context)
    expect(read).toEqual([])
    vm.runInContext('onEdit()', context)
    // What is loaded serves the whole run.
    vm.runInContext('onEdit()', context)
    expect(read).toEqual(['handlers'])
    const handlers = vm.runInContext(`${page().replace(/<\/?script>/g, '')};Object.keys(handlers)`, context) as string[]
    const others = Object.keys(context).filter(name => /^(?:menu[A-Z]|rpc$|onEdit$)/.test(name))
    expect([...handlers].sort()).toEqual(others.sort())
  })
})

describe('with no services at all', () => {
  const context = vm.createContext({})
  beforeAll(() => {
    vm.runInContext(code, context)
  })
  const evaluate = (expression: string): unknown =>
    JSON.parse(JSON.stringify(vm.runInContext(`[${expression}]`, context)))[0]

  it.each([
    ['PRIORITY_TIER("High", "Rare")', 1],
    [
      'PRIORITY_TIER([["High"], ["средний"], [""], ["?"]], [["Rare"], ["Новый"], ["New"], ["New"]])',
      [[1], [4], [''], ['?']],
    ],
    ['TIER_REASON("High", "Rare")', 'Tier 1: high income, rarely uses the service, the most promising.'],
    ['CALLS_REQUIRED(1)', 5],
    ['MEETINGS_REQUIRED(5)', 1],
    ['CONTACTS_DONE("P-1", [["Date", "Prospect ID", "Channel"], ["2026-11-23", "P-1", "Call"]], "")', 1],
    ['CONTACTS_NEEDED(3)', 15],
    ['CONTACTS_NEEDED(3, 0.2, 0.9)', 25],
    ['DEALS_EXPECTED(15)', 3],
    ['DEALS_CHANCE(15, 3).toFixed(4)', '0.6020'],
    ['CONVERSION_RATE(15, 3)[0].length', 3],
    ['INCOME_LEVEL(2, 2, 2, 3)', 'High'],
    ['INCOME_LEVEL(2, 2, 2, 3, "ru")', 'Высокая'],
    ['PROSPECT_SCORE("High", 2, 1)', 72],
    ['CATCHMENT_MINUTES("Small")', 10],
    ['IN_CATCHMENT("Small", 12)', false],
    ['WALK_MINUTES("59.9343, 30.3351", "59.9398, 30.3146")', 16.2],
    [
      'CONTACT_PLAN([["ID", "Name", "Income", "Relationship"], ["P-1", "Aurora", "High", "Rare"]], 3, "2026-W48")[1][0]',
      '2026-11-23',
    ],
  ])('%s', (expression, expected) => {
    expect(evaluate(expression)).toEqual(expected)
  })

  it('takes dates, ranges and error cells that were made outside', () => {
    const log = [
      ['Date', 'Prospect ID', 'Channel'],
      [new Date('2026-11-23T00:00:00Z'), 'P-1', 'Call'],
      [{ toString: () => '#REF!' }, 'P-1', 'Call'],
    ]
    const done = (context.CONTACTS_DONE as (...args: unknown[]) => unknown)(
      [['P-1']],
      log,
      '',
      '2026-11-23',
      '2026-11-23',
    )
    expect(JSON.stringify(done)).toBe('[[1]]')
  })

  it('throws a refusal as an Error of its own', () => {
    expect(() => vm.runInContext('PRIORITY_TIER("Hgh", "Rare")', context)).toThrow(
      'PRIORITY_TIER: income is "Hgh", but takes High, Medium or Low.',
    )
  })
})

describe('dist', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('holds what is pushed and nothing else', () => {
    writeFileSync(join(folder, 'left-over.js'), '')
    writeBuilt(built, folder)
    const pages = [...built.html.keys()].map(name => `${name}.html`)
    expect(readdirSync(folder).sort()).toEqual(['Code.js', 'appsscript.json', ...pages].sort())
    expect(readFileSync(join(folder, 'Code.js'), 'utf8')).toBe(code)
    const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Record<string, unknown>
    expect(manifest).toMatchObject({
      runtimeVersion: 'V8',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    })
  })

  it('is not pushed anywhere before somebody says where', () => {
    expect(refusalOf('{"scriptId":"PUT-YOUR-SCRIPT-ID-HERE"}')).toMatch(/^[^\n]*\.clasp\.json[^\n]*\.$/)
    expect(refusalOf('{}')).not.toBeNull()
    expect(refusalOf('{"scriptId":"1abc"}')).toBeNull()
  })
})

describe('the README', () => {
  it('has the table of functions as the texts make it', () => {
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(renderReadmeTable())
  })
})
