// The page's server against requests of any kind: whom it refuses and how it says so; none makes it fail.
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../../../src/local/page/desk.ts'
import { OpenDocument } from '../../../src/local/page/document.ts'
import { type RunningPage, servePage } from '../../../src/local/page/server.ts'
import type { Edit, Reply } from '../../../src/local/page/wire.ts'
import { Workbook } from '../../../src/local/workbook/workbook.ts'

const CODE = `
  function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Fail', 'fail').addToUi() }
  function fail() { throw new Error('out of milk') }
  function echo(value) { return value }`
const MOST_BYTES = 100_000

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let served: RunningPage
let token: string

function openDocument(): OpenDocument {
  const workbook = new Workbook()
  workbook.addSheet('Sheet1')
  return new OpenDocument({ workbook, code: CODE, html: {}, now: () => 0, userLocale: 'en' })
}

beforeAll(async () => {
  const openFile = () => Promise.resolve(openDocument())
  served = await servePage(new Desk({ document: openDocument(), language: 'en', openFile }), 0, MOST_BYTES)
  token = /name="token" content="([^"]+)"/.exec((await ask('GET', '/')).body)![1]!
})
afterAll(() => served?.close())

function ask(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(served.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    asked.once('error', reject)
    asked.end(body)
  })
}

/** As the page asks. */
function post(name: string, body: unknown): Promise<Answer> {
  return ask('POST', `/${name}`, { headers: { 'x-token': token }, body: JSON.stringify(body) })
}

async function reply(name: string, body: object): Promise<Reply> {
  const { status, body: text } = await post(name, { page: 'one', at: null, ...body })
  expect([status, text.slice(0, 200)]).toEqual([200, expect.stringMatching(/^\{/)])
  return JSON.parse(text) as Reply
}

const TYPE: Edit = { kind: 'type', sheet: 0, area: { row: 0, column: 0, rows: 1, columns: 1 }, text: 'x' }

describe('whom the server answers', () => {
  it('no page but its own', async () => {
    const { host, port } = new URL(served.url)
    const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status
    expect(await status('GET', '/workbook.json')).toBe(200)
    expect(await status('GET', '/workbook.json', { headers: { host: 'rebound.example' } })).toBe(403)
    expect(await status('GET', '/', { headers: { host: `rebound.example:${port}` } })).toBe(403)
    expect(await status('GET', '/workbook.json', { headers: { origin: 'https://elsewhere.example' } })).toBe(403)
    const body = '{"page":"x"}'
    expect(await status('POST', '/open', { headers: { origin: `http://${host}` }, body })).toBe(403)
    expect(await status('POST', '/open', { headers: { origin: 'null', 'x-token': token }, body })).toBe(403)
    expect(await status('POST', '/open', { headers: { 'x-token': `${token.slice(1)}-` }, body })).toBe(403)
    expect(await status('POST', '/open', { headers: { 'x-token': token }, body })).toBe(200)
  })

  it.each(['//', '/../package.json', '/%2e%2e/package.json', '/constructor', '/open/', '/http:', '/?', '/page.js?x'])(
    'GET %s finds a page or says that there is none',
    async path => {
      expect((await ask('GET', path)).status).toBe(/^\/(page\.js)?\?/.test(path) ? 200 : 404)
    },
  )

  it.each(['/', '/page.css', '/workbook.json'])('HEAD %s is as GET without the body', async path => {
    const [head, get] = [await ask('HEAD', path), await ask('GET', path)]
    expect([head.status, head.body]).toEqual([200, ''])
    const plain = ({ date, ...headers }: IncomingHttpHeaders) => headers
    expect(plain(head.headers)).toEqual(plain(get.headers))
    expect((await ask('HEAD', '/nowhere')).status).toBe(404)
  })

  it.each([
    ['POST', '/', 'GET, HEAD'],
    ['PUT', '/page.js', 'GET, HEAD'],
    ['OPTIONS', '/workbook.json', 'GET, HEAD'],
    ['GET', '/edit', 'POST'],
    ['DELETE', '/save', 'POST'],
    ['TRACE', '/open', 'POST'],
  ])('%s %s is not allowed; %s would be', async (method, path, allow) => {
    const { status, headers } = await ask(method, path)
    expect([status, headers.allow]).toEqual([405, allow])
  })
})

describe('what the server can read', () => {
  it.each(['', '{', 'null', '"x"', '[]', '12', '\u0000', '{"page":1}', '{}', '{"page":"one","at":{"sheet":0}}'])(
    'says in a sentence that %j is no request',
    async body => {
      const { status, body: said } = await ask('POST', '/sync', { headers: { 'x-token': token }, body })
      expect([status, said]).toEqual([400, expect.stringMatching(/^The request .*\.$/)])
    },
  )

  it('refuses what is too large before it has all of it, told of or not', async () => {
    const large = Buffer.alloc(MOST_BYTES + 1, 32)
    const headers = { 'x-token': token }
    expect((await ask('POST', '/open', { headers, body: large })).status).toBe(413)
    const chunked = { ...headers, 'transfer-encoding': 'chunked' }
    expect((await ask('POST', '/open', { headers: chunked, body: large })).status).toBe(413)
    const endless = { ...headers, 'content-length': String(10 * MOST_BYTES), connection: 'close' }
    expect((await sendRaw('POST /open HTTP/1.1', endless, 'begun')).slice(0, 12)).toBe('HTTP/1.1 413')
    await reply('open', {})
  })

  it('a page that opened another workbook is told so, and nothing is done', async () => {
    await reply('open', {})
    await reply('open', { page: 'two' })
    await reply('file', { page: 'two', name: 'x.xlsx', bytes: '', language: 'en' })
    const before = (await ask('GET', '/workbook.json')).body
    expect(await post('edit', { page: 'one', at: null, edit: TYPE })).toMatchObject({ status: 410 })
    expect((await ask('GET', '/workbook.json')).body).toBe(before)
    expect((await reply('edit', { page: 'two', edit: TYPE })).error).toBeNull()
    await reply('open', {})
  })

  it('what the add-on throws is an answer, without a stack', async () => {
    await reply('open', {})
    const { error } = await reply('menu', { run: 'fail' })
    expect(error).toBe('Error: out of milk')
    expect((await reply('rpc', { name: 'nowhere', args: [] })).error).toContain('nowhere')
  })
})

describe('requests of any shape', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, '', 'x', -1, 0.5, 1e9, 1e308, true, [], {}, { error: '#REF!' }, '__proto__'),
    fc.jsonValue({ maxDepth: 3 }),
  )
  const area = fc.record({
    row: fc.constantFrom<unknown>(0, 5, 999, 9_999_999, -1),
    column: fc.constantFrom<unknown>(0, 25, 18_277, 'A'),
    rows: fc.constantFrom<unknown>(1, 3, 1000, 0),
    columns: fc.constantFrom<unknown>(1, 26, 1e9),
  })
  const sheet = fc.constantFrom<unknown>(0, 0, 0, 7, 'Sheet1')
  const count = fc.constantFrom<unknown>(0, 1, 2, 500, 10_000_000, -3, 1.5)
  const edit = fc.record(
    {
      kind: fc.constantFrom(
        ...['type', 'tick', 'clear', 'paste', 'copy', 'fill', 'insert', 'delete', 'move', 'resize', 'hide', 'freeze'],
        ...['sort', 'style', 'merge', 'note', 'checkboxes', 'filter', 'filterColumn', 'addSheet', 'copySheet'],
        ...['removeSheet', 'renameSheet', 'moveSheet', 'hideSheet', 'tabColor', 'rename', 'settings', 'undo', 'redo'],
        'constructor',
      ),
      sheet,
      area: fc.oneof(area, fc.constant(null)),
      target: area,
      from: fc.oneof(area, fc.record({ sheet, area }), count),
      to: area,
      areas: fc.array(area, { maxLength: 2 }),
      text: fc.constantFrom('=SUM(A:A)', '=A1', '1/2/2026', "'", 'x'.repeat(60_000), '=('),
      texts: fc.array(fc.array(fc.constantFrom('1', '=B1', 'x'), { maxLength: 3 }), { maxLength: 3 }),
      axis: fc.constantFrom<unknown>('row', 'column', 'both'),
      at: count,
      count,
      before: count,
      lines: fc.array(count, { maxLength: 3 }),
      pixels: fc.constantFrom<unknown>(null, 0, 50, -7),
      rows: count,
      columns: count,
      row: count,
      column: count,
      ticked: fc.boolean(),
      cut: fc.boolean(),
      only: fc.constantFrom('all', 'values', 'format'),
      likeNext: fc.boolean(),
      hidden: fc.oneof(fc.boolean(), fc.constant(['x'])),
      ascending: fc.boolean(),
      merged: fc.boolean(),
      style: fc.constantFrom<unknown>({ bold: true }, { border: null }, { numberFormat: '0.0' }, { color: [] }),
      after: fc.constantFrom<unknown>(null, 0, 9),
      name: fc.constantFrom('', 'A', "It's", 'x'.repeat(200)),
      index: count,
      color: fc.constantFrom<unknown>(null, '#ff0000', 'javascript:1'),
      locale: fc.constantFrom('de_DE', 'xx_YY', ''),
      timeZone: fc.constantFrom('Pacific/Auckland', 'Nowhere/None'),
    },
    { noNullPrototype: true },
  )
  const asked = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constant('edit'), fc.record({ edit })) },
    {
      weight: 2,
      arbitrary: fc.tuple(
        fc.constantFrom('open', 'sync', 'menu', 'rpc', 'filterValues', 'language', 'file', 'edit'),
        fc.record({ run: odd, name: odd, args: odd, edit: odd, sheet: odd, column: odd, language: odd, bytes: odd }),
      ),
    },
  )

  it('none makes the server fail, and each answer is a sentence or a view', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 12 }), async requests => {
        await post('open', { page: 'one' })
        for (const [name, body] of requests) {
          const { status, body: said } = await post(name, { page: 'one', at: null, ...body })
          expect([200, 400]).toContain(status)
          const error = status === 200 ? (JSON.parse(said) as Reply).error : said
          if (error !== null) expect(error).not.toMatch(/\bat .+:\d+|is not a function|undefined|Cannot read/)
        }
        expect((await ask('GET', '/workbook.json')).status).toBe(200)
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    '\r\n\r\n',
    'GET',
    'GET / HTTP/9.9\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
    '\u0016\u0003\u0001',
  ])('the server outlives %j', async raw => {
    await sendRaw(raw, {}, '')
    expect((await ask('GET', '/')).status).toBe(200)
  })
})

/** What comes back on a connection of its own until the server closes it, or says nothing for a while. */
function sendRaw(line: string, headers: Record<string, string>, body: string): Promise<string> {
  const { hostname, port, host } = new URL(served.url)
  return new Promise(resolve => {
    let answer = ''
    const socket = connect(Number(port), hostname)
    const head = Object.entries({ host, ...headers }).map(([key, value]) => `${key}: ${value}\r\n`)
    socket.on('data', chunk => {
      answer += chunk.toString('latin1')
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    socket.setTimeout(300, () => socket.destroy())
    socket.write(Object.keys(headers).length > 0 ? `${line}\r\n${head.join('')}\r\n${body}` : line, 'latin1')
  })
}
