// The built add-on in its script contexts: what runs, what crosses, what is counted, what it may not do.
import { describe, expect, it } from 'vitest'
import { openAddon } from '../../src/local/runtime.ts'
import { newWorkbook, open, run } from './services/open.ts'

describe('a script context', () => {
  it('has ECMAScript and the services, and nothing of the host', () => {
    const names = [
      'process',
      'require',
      'fetch',
      'URL',
      'setTimeout',
      'TextEncoder',
      'structuredClone',
      'Intl',
      'WebAssembly',
      'performance',
      'Buffer',
    ]
    expect(run(`return ${JSON.stringify(names)}.filter(name => name in globalThis)`)).toEqual([])
    expect(run('return [typeof Map, typeof Promise, typeof SpreadsheetApp, typeof console]')).toEqual([
      'function',
      'function',
      'object',
      'object',
    ])
  })

  it('is fresh for each run', () => {
    const addon = open('var count = 0; function next() { return ++count }')
    expect([addon.rpc('next'), addon.rpc('next')]).toEqual([1, 1])
  })

  it('has the clock that was given, in the script’s zone', () => {
    const now = () => Date.UTC(2026, 10, 23, 20)
    const seen = run(
      `return [Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date, new Date(2026, 0, 1).getUTCHours(),
        new Date().getHours(), new Date().constructor === Date, typeof Date(), Date.UTC(1970, 0, 2)]`,
      { now, scriptTimeZone: 'Asia/Tokyo' },
    )
    expect(seen).toEqual([now(), now(), 5, true, 15, 5, true, 'string', 86_400_000])
  })

  it('has a Date that can be extended, and read otherwise as any', () => {
    const seen = run(
      `class Moment extends Date { twice() { return this.getTime() * 2 } }
      return [new Moment(21).twice(), new Moment() instanceof Date, new Moment().getTime(), new Date('2026-11-23').getTime(), new Date(2026, 0, 2).getUTCDate(),
        new Date(new Date(7)).getTime(), Date.parse('1970-01-02'), Date.name, Object.prototype.toString.call(new Date())]`,
      { now: () => 5 },
    )
    expect(seen).toEqual([42, true, 5, Date.UTC(2026, 10, 23), 2, 7, 86_400_000, 'Date', '[object Date]'])
  })

  it('gets values of its own realm', () => {
    expect(
      run(`const values = sheet.getRange('A1:B2').getValues()
        return [values instanceof Array, values[0] instanceof Array, PropertiesService.getUserProperties().getProperties() instanceof Object]`),
    ).toEqual([true, true, true])
  })

  it('lists its top-level functions', () => {
    expect(
      open(
        'var app = (() => ({ f() {} }))(); const hidden = 1; function onOpen() {} function PLAN_(a) { return app.f(a) }',
      ).names,
    ).toEqual(['onOpen', 'PLAN_'])
  })

  it('that fails to load says why', () => {
    expect(() => open('throw new TypeError("broken")')).toThrow('TypeError: broken')
    expect(() => open('function (')).toThrow(SyntaxError)
  })
})

describe('errors', () => {
  it.each([
    ["throw new Error('no plan')", 'Error: no plan'],
    ["throw 'text'", 'Error: text'],
    ['null.x', "TypeError: Cannot read properties of null (reading 'x')"],
    [
      "class Trouble extends Error { constructor() { super('own'); this.name = 'Trouble' } } throw new Trouble()",
      'Trouble: own',
    ],
  ])('%s comes out as %s', (statement, message) => {
    const addon = open(`function main() { ${statement} }`)
    expect(() => addon.run('main')).toThrow(new Error(message))
  })

  it('of an unknown function name it', () => {
    expect(() => open('var list = []').run('list')).toThrow('Script function not found: list')
    expect(() => open('').run('toString')).toThrow('Script function not found: toString')
    expect(() => open('').run('parseInt')).toThrow('Script function not found: parseInt')
  })
})

describe('rpc', () => {
  const addon = open(`
    function echo(value) { return value }
    function kinds(a, b) { return [a instanceof Array, b instanceof Object, Object.getPrototypeOf(b) === Object.prototype] }
    function hidden_() { return 1 }
    function date() { return { when: [new Date(0)] } }
    function service() { return SpreadsheetApp.getActive() }
    function nothing() {}
    function fn() { return { f() {} } }`)

  it.each([[1], ['x'], [true], [null], [[1, [2]]], [{ a: { b: ['c'] } }]])('carries %j both ways', value => {
    expect(addon.rpc('echo', value)).toEqual(value)
  })

  it('gives the script values of its own realm', () => {
    expect(addon.rpc('kinds', [1], { a: 1 })).toEqual([true, true, true])
  })

  it('makes undefined null, alone and in lists', () => {
    expect(addon.rpc('nothing')).toBeNull()
    expect(addon.rpc('echo', [undefined, 1])).toEqual([null, 1])
  })

  it('rejects what does not cross', () => {
    expect(() => addon.rpc('echo', new Date(0))).toThrow('Failed due to illegal value in property: 0')
    expect(() => addon.rpc('echo', { a: () => 1 })).toThrow('illegal value in property: 0.a')
    expect(() => addon.rpc('date')).toThrow('illegal value in property: result.when[0]')
    expect(() => addon.rpc('service')).toThrow('illegal value')
    expect(() => addon.rpc('fn')).toThrow('illegal value')
    const loop: unknown[] = []
    loop.push(loop)
    expect(() => addon.rpc('echo', loop)).toThrow('illegal value')
  })

  it('does not reach names that end in _', () => {
    expect(() => addon.rpc('hidden_')).toThrow('Script function not found: hidden_')
  })
})

describe('custom functions', () => {
  const addon = open(`
    /**
     * Doubles.
     * @param {number} x what to double
     * @customfunction
     */
    function DOUBLE(x) { return x instanceof Array ? x.map(row => row.map(DOUBLE)) : x * 2 }
    /** Not one. */
    function helper() {}
    /** @customfunction */
    function KIND(x) { return x instanceof Date ? 'date' : x instanceof Array ? 'array' : typeof x === 'object' ? 'object ' + x : typeof x }
    /** @customfunction */
    function TOMORROW(x) { return new Date(x.getTime() + 86400000) }
    /** @customfunction */
    function FAIL(x) { throw new Error('cannot use ' + x) }
    /** @customfunction */
    function WRITE() { SpreadsheetApp.getActive().getRange('A1').setValue(1) }`)
  const call = (name: string, ...args: unknown[]) => addon.customFunctions.get(name)!(args)

  it('are those under @customfunction', () => {
    expect([...addon.customFunctions.keys()]).toEqual(['DOUBLE', 'KIND', 'TOMORROW', 'FAIL', 'WRITE'])
  })

  it('take and give arrays and dates of the right realm', () => {
    const doubled = call('DOUBLE', [
      [1, 2],
      [3, 4],
    ])
    expect(doubled).toEqual([
      [2, 4],
      [6, 8],
    ])
    expect(doubled).toBeInstanceOf(Array)
    expect([call('KIND', new Date()), call('KIND', [[1]]), call('KIND', ''), call('KIND', true)]).toEqual([
      'date',
      'array',
      'string',
      'boolean',
    ])
    expect(call('TOMORROW', new Date(0))).toEqual(new Date(86_400_000))
  })

  it('may change what they are given without changing it for others', () => {
    const spoil = open('/** @customfunction */ function SPOIL(x) { x[0][0] = "new"; x.push(["more"]); return x }')
    const given = [['old'], ['']]
    expect(spoil.customFunctions.get('SPOIL')!([given])).toEqual([['new'], [''], ['more']])
    expect(given).toEqual([['old'], ['']])
  })

  it('see an error cell as something that prints its code', () => {
    expect(call('KIND', { error: '#N/A', message: 'none' })).toBe('object #N/A')
  })

  it('throw as a cell shows it, and may not write', () => {
    expect(() => call('FAIL', 'x')).toThrow(new Error('Error: cannot use x'))
    expect(() => call('WRITE')).toThrow('You do not have permission to call Range.setValue.')
  })

  it('are there for whoever makes the calculator', () => {
    const seen: string[] = []
    openAddon({
      code: '/** @customfunction */ function ONE() { return 1 }',
      workbook: newWorkbook(),
      calculator: functions => {
        seen.push(...functions.keys())
        return { refresh() {} }
      },
    })
    expect(seen).toEqual(['ONE'])
  })
})

describe('triggers', () => {
  const code = `
    function onOpen(e) { console.log('open', String(e.authMode), e.authMode === ScriptApp.AuthMode.LIMITED, 'source' in e); if (e.authMode === ScriptApp.AuthMode.NONE) SpreadsheetApp.getActive() }
    function onInstall(e) { console.log('install', String(e.authMode)) }
    function onEdit(e) { console.log(e.range.getA1Notation(), e.range.getSheet().getName(), typeof e.value, e.value, e.oldValue) }`

  it('onOpen is told its mode, and in NONE may not touch the document', () => {
    const addon = open(code)
    addon.open()
    addon.install()
    expect(addon.log).toEqual(['open LIMITED true true', 'install FULL'])
    expect(() => addon.open('NONE')).toThrow('You do not have permission to call SpreadsheetApp.getActive')
  })

  it('an edit is read as typing and fires onEdit with old and new value', () => {
    const addon = open(code)
    addon.edit('Sheet1', 'B2', '10%')
    addon.edit('Sheet1', 'B2', true)
    addon.edit('Sheet1', 'B2', '')
    addon.edit('Sheet1', 'C3', [
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(addon.log).toEqual([
      'B2 Sheet1 string 0.1 undefined',
      'B2 Sheet1 string TRUE 0.1',
      'B2 Sheet1 undefined undefined TRUE',
      'C3:D4 Sheet1 undefined undefined undefined',
    ])
    expect(addon.workbook.sheets[0]!.value(3, 3)).toBe('d')
  })

  it('do not fire on what a script writes, nor where there is none', () => {
    const addon = open(
      "function onEdit() { console.log('edit') } function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1) }",
    )
    addon.run('write')
    expect(addon.log).toEqual([])
    expect(() => open('').open()).not.toThrow()
  })

  it('can’t open a sidebar from a simple trigger', () => {
    const addon = open("function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')) }")
    expect(() => addon.open()).toThrow('You do not have permission to call Ui.showSidebar.')
  })
})

describe('counted calls', () => {
  it('one of any size is one, free ones are none, and a reset starts anew', () => {
    const addon = open(`
      function main() {
        const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1')
        sheet.getRange(1, 1, 100, 20).setValues(new Array(100).fill(new Array(20).fill(1)))
        sheet.getRange(1, 1, 100, 20).getValues()
        SpreadsheetApp.newDataValidation().requireDate().build()
        SpreadsheetApp.flush()
      }`)
    addon.run('main')
    expect([addon.calls.read, addon.calls.write, addon.calls.byMethod.get('Sheet.getRange')]).toEqual([2, 1, 2])
    addon.calls.reset()
    expect([addon.calls.read, addon.calls.write, addon.calls.byMethod.size]).toEqual([0, 0, 0])
  })

  it('a formula that only reads its arguments makes none', () => {
    const addon = open('/** @customfunction */ function TWICE(x) { return x * 2 }')
    addon.customFunctions.get('TWICE')!([2])
    expect(addon.calls.byMethod.size).toBe(0)
  })
})
