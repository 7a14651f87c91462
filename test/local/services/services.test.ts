// The services beside the spreadsheet: menus and dialogs, properties, cache, locks, utilities, directions.
import { describe, expect, it } from 'vitest'
import { newWorkbook, open, run } from './open.ts'

describe('the user interface', () => {
  it('puts up menus with items, separators and submenus; the same caption replaces', () => {
    const addon = open(`
      function onOpen() {
        const ui = SpreadsheetApp.getUi()
        ui.createAddonMenu().addItem('Build', 'build').addSeparator().addSubMenu(ui.createMenu('More').addItem('Help', 'help')).addToUi()
        ui.createMenu('Own').addItem('A', 'a').addToUi()
        ui.createMenu('Own').addItem('B', 'b').addToUi()
      }`)
    addon.open()
    expect(addon.menus).toEqual([
      {
        caption: null,
        entries: [
          { kind: 'item', label: 'Build', run: 'build' },
          { kind: 'separator' },
          { kind: 'menu', label: 'More', entries: [{ kind: 'item', label: 'Help', run: 'help' }] },
        ],
      },
      { caption: 'Own', entries: [{ kind: 'item', label: 'B', run: 'b' }] },
    ])
  })

  it('asks, and takes scripted answers in turn', () => {
    const addon = open(`
      function ask() {
        const ui = SpreadsheetApp.getUi()
        const sure = ui.alert('Sure?', 'All of it goes.', ui.ButtonSet.YES_NO)
        const reply = ui.prompt('How many?', ui.ButtonSet.OK_CANCEL)
        ui.alert('Done')
        return [sure === ui.Button.YES, reply.getSelectedButton() === ui.Button.OK, reply.getResponseText()]
      }`)
    addon.answers.push({ button: 'YES' }, { button: 'OK', text: '7' })
    expect(addon.rpc('ask')).toEqual([true, true, '7'])
    expect(addon.alerts).toEqual([
      { kind: 'alert', title: 'Sure?', message: 'All of it goes.', buttons: 'YES_NO' },
      { kind: 'prompt', title: '', message: 'How many?', buttons: 'OK_CANCEL' },
      { kind: 'alert', title: '', message: 'Done', buttons: 'OK' },
    ])
    expect(() => addon.rpc('ask')).toThrow('Nobody answered the alert "All of it goes."')
  })

  it('shows toasts, a sidebar from a file, and a dialog', () => {
    const addon = open(
      `function show() {
        SpreadsheetApp.getActive().toast('Saved', 'Plan')
        const ui = SpreadsheetApp.getUi()
        ui.showSidebar(HtmlService.createHtmlOutputFromFile('card').setTitle('Card'))
        ui.showModalDialog(HtmlService.createHtmlOutput('<p>').append('x').setWidth(400).setHeight(300), 'Import')
      }
      function missing() { HtmlService.createHtmlOutputFromFile('nowhere') }`,
      { html: { 'card.html': '<h1>Card</h1>' } },
    )
    addon.run('show')
    expect(addon.toasts).toEqual([{ message: 'Saved', title: 'Plan' }])
    expect(addon.sidebar).toEqual({ title: 'Card', content: '<h1>Card</h1>', width: null, height: null })
    expect(addon.dialog).toEqual({ title: 'Import', content: '<p>x', width: 400, height: 300 })
    expect(() => addon.run('missing')).toThrow('No HTML file named nowhere was found.')
  })
})

describe('properties', () => {
  it('of the document stay with the workbook, as text', () => {
    const workbook = newWorkbook()
    const seen = run(
      `const store = PropertiesService.getDocumentProperties()
      store.setProperty('n', 5).setProperties({ a: 'b' })
      store.deleteProperty('gone')
      return [store.getProperty('n'), store.getProperty('none'), store.getKeys(), store.getProperties()]`,
      { workbook },
    )
    expect(seen).toEqual(['5', null, ['n', 'a'], { n: '5', a: 'b' }])
    expect([...workbook.properties]).toEqual([
      ['n', '5'],
      ['a', 'b'],
    ])
    expect(run("return PropertiesService.getUserProperties().getProperty('n')", { workbook })).toBeNull()
  })

  it('take 9 KB a value, bytes not characters, and 500 KB in all', () => {
    const set = (value: string) => run(`PropertiesService.getUserProperties().setProperty('k', ${value})`)
    expect(() => set("'x'.repeat(9 * 1024)")).not.toThrow()
    expect(() => set("'ж'.repeat(5 * 1024)")).toThrow('Argument too large: value')
    expect(() =>
      run("for (let i = 0; i < 60; i++) PropertiesService.getUserProperties().setProperty('k' + i, 'x'.repeat(9000))"),
    ).toThrow('property storage quota')
  })
})

describe('the cache', () => {
  it('forgets after the time given, ten minutes by default, six hours at most', () => {
    let now = 1_000_000
    const addon = open(
      `function put(key, seconds) { const cache = CacheService.getDocumentCache(); if (seconds) cache.put(key, 'v', seconds); else cache.put(key, 'v') }
      function get(key) { return CacheService.getDocumentCache().get(key) }`,
      { now: () => now },
    )
    addon.rpc('put', 'short')
    addon.rpc('put', 'long', 100_000)
    now += 599_000
    expect([addon.rpc('get', 'short'), addon.rpc('get', 'long')]).toEqual(['v', 'v'])
    now += 1000
    expect([addon.rpc('get', 'short'), addon.rpc('get', 'long')]).toEqual([null, 'v'])
    now += 21_000_000
    expect(addon.rpc('get', 'long')).toBeNull()
  })

  it('takes 100 KB a value and 250 characters a key', () => {
    expect(() => run("CacheService.getScriptCache().put('k', 'x'.repeat(102401))")).toThrow('Argument too large: value')
    expect(() => run("CacheService.getScriptCache().put('k'.repeat(251), 'x')")).toThrow('Argument too large: key')
  })

  it('keeps the 900 values furthest from expiry once there are more than 1,000', () => {
    const kept = run(`
      const cache = CacheService.getScriptCache()
      for (let i = 0; i <= 1000; i++) cache.put('k' + i, 'v', 1000 + i)
      return [cache.get('k100'), cache.get('k101'), Object.keys(cache.getAll(['k5', 'k500', 'k1000'])).join()]`)
    expect(kept).toEqual([null, 'v', 'k500,k1000'])
  })
})

describe('locks', () => {
  const code = `
    function take() { const lock = LockService.getDocumentLock(); lock.waitLock(5000); return lock.hasLock() }
    function has() { return LockService.getDocumentLock().hasLock() }
    function give() { const lock = LockService.getDocumentLock(); lock.tryLock(1); lock.releaseLock(); return lock.hasLock() }
    function attempt() { const t = Date.now(); return [LockService.getDocumentLock().tryLock(5000), Date.now() - t >= 5000] }`

  it('are let go when the run ends', () => {
    const addon = open(code)
    expect([addon.rpc('take'), addon.rpc('has'), addon.rpc('give')]).toEqual([true, false, false])
  })

  it('held by someone else make tryLock wait and answer false, and waitLock throw', () => {
    const addon = open(code)
    addon.lockedElsewhere = true
    expect(addon.rpc('attempt')).toEqual([false, true])
    expect(() => addon.rpc('take')).toThrow(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    )
  })
})

describe('Utilities.formatDate', () => {
  const format = (zone: string, pattern: string, iso = '2026-11-23T06:05:04.007Z') =>
    run(`return Utilities.formatDate(new Date('${iso}'), '${zone}', ${JSON.stringify(pattern)})`)

  it.each([
    ['Etc/UTC', 'yyyy-MM-dd HH:mm:ss.SSS', '2026-11-23 06:05:04.007'],
    ['Europe/Moscow', 'dd.MM.yy H:m', '23.11.26 9:5'],
    ['America/New_York', "EEE, MMM d 'at' h:mm a", 'Mon, Nov 23 at 1:05 AM'],
    ['Asia/Tokyo', 'EEEE d MMMM u', 'Monday 23 November 1'],
    ['Asia/Kolkata', 'XXX Z', '+05:30 +0530'],
    ['GMT-8', 'dd HH', '22 22'],
    ['Etc/UTC', "''yyyy''", "'2026'"],
  ])('%s %s', (zone, pattern, expected) => {
    expect(format(zone, pattern)).toBe(expected)
  })

  it('follows clock changes', () => {
    expect(format('Europe/Berlin', 'HH:mm', '2026-03-29T00:59:00Z')).toBe('01:59')
    expect(format('Europe/Berlin', 'HH:mm', '2026-03-29T01:00:00Z')).toBe('03:00')
  })

  it('names what it does not have, the week year among it', () => {
    expect(() => format('Etc/UTC', 'YYYY')).toThrow('Utilities.formatDate with YYYY')
    expect(() => format('Mars/Olympus', 'yyyy')).toThrow('Mars/Olympus')
    expect(() => run("return Utilities.formatDate('2026', 'Etc/UTC', 'yyyy')")).toThrow(
      "don't match the method signature",
    )
  })
})

describe('the rest', () => {
  it('Utilities and Session', () => {
    const seen = run(
      `return [Utilities.getUuid().length, Utilities.base64Encode('план'), Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 3),
        Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getActiveUser().getEmail()]`,
      { userLocale: 'ru', scriptTimeZone: 'Asia/Tokyo' },
    )
    expect(seen).toEqual([36, '0L/Qu9Cw0L0=', [12, -63, 117], 'ru', 'Asia/Tokyo', ''])
  })

  it('sleep puts the clock forward and takes no time', () => {
    const started = Date.now()
    expect(run('const t = Date.now(); Utilities.sleep(60000); return Date.now() - t')).toBeGreaterThanOrEqual(60_000)
    expect(Date.now() - started).toBeLessThan(30_000)
  })

  it('console and Logger write to the log', () => {
    const addon = open(
      "function main() { console.log('%s is %s', 'a', 1); Logger.log('b'); console.warn(new Error('c')) }",
    )
    addon.run('main')
    expect(addon.log.slice(0, 2)).toEqual(['a is 1', 'b'])
    expect(addon.log[2]).toContain('Error: c')
  })

  it('directions come from the function that was given, each call counted', () => {
    const asked: unknown[] = []
    const addon = open(
      `function walk() {
        const finder = Maps.newDirectionFinder().setOrigin('a').setDestination(55.7, 37.6).setMode(Maps.DirectionFinder.Mode.WALKING)
        return finder.getDirections().routes[0].legs[0].duration.value
      }`,
      {
        maps: query => {
          asked.push(query)
          return { routes: [{ legs: [{ duration: { value: 540 } }] }] }
        },
      },
    )
    expect(addon.rpc('walk')).toBe(540)
    expect(asked).toEqual([{ origin: 'a', destination: '55.7,37.6', mode: 'walking', language: '' }])
    expect(addon.calls.byMethod.get('DirectionFinder.getDirections')).toBe(1)
    expect(() => run("Maps.newDirectionFinder().setOrigin('a').getDirections()")).toThrow(
      'not in the local Sheets: directions',
    )
  })
})
