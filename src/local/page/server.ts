// Serves the page and does what it asks, for this machine alone.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bundlePage } from './bundle.ts'
import type { Desk } from './desk.ts'
import { pageHtml } from './html.ts'
import { isAsked, Refusal } from './requests.ts'

export interface RunningPage {
  readonly url: string
  readonly desk: Desk
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const MOST_BYTES = 200_000_000
/** The page loads itself and asks its own server; nothing else is let out. Sidebars run their own inline script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  'frame-src blob: data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES = {
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
  json: 'application/json',
  file: 'application/octet-stream',
} as const

interface Answer {
  readonly type: keyof typeof TYPES
  readonly body: string | Uint8Array
}

/** Port 0 takes any that is free; a request may have `mostBytes`. Rejects when the port is taken. */
export async function servePage(desk: Desk, port: number, mostBytes = MOST_BYTES): Promise<RunningPage> {
  const token = randomBytes(24).toString('base64url')
  const bundle = bundlePage()
  // A failure is told to whoever loads the page.
  bundle.catch(() => undefined)
  let queue: Promise<unknown> = Promise.resolve()

  /** One thing at a time, as scripts hold the document on Google. */
  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }

  const pages: Readonly<Record<string, () => Promise<Answer>>> = {
    '/': async () => ({ type: 'html', body: pageHtml(token, desk) }),
    '/page.js': async () => ({ type: 'script', body: (await bundle).script }),
    '/page.css': async () => ({ type: 'style', body: (await bundle).style }),
    '/workbook.json': async () => ({ type: 'json', body: JSON.stringify(await inTurn(() => desk.values())) }),
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ type, body }) => send(response, 200, TYPES[type], body, request.method === 'HEAD'),
      (error: unknown) => refuse(response, error, request.method === 'HEAD'),
    )
  })

  async function answer(request: IncomingMessage): Promise<Answer> {
    const bound = server.address()
    const own = typeof bound === 'object' && bound ? bound.port : port
    // A page elsewhere can neither read from here by a name of its own nor send anything.
    if (![`${HOST}:${own}`, `localhost:${own}`].includes(request.headers.host ?? '')) {
      throw new Refusal(403, 'Forbidden: unknown host')
    }
    const { origin } = request.headers
    if (origin !== undefined && origin !== `http://${request.headers.host}`) {
      throw new Refusal(403, 'Forbidden: another origin')
    }
    const path = (request.url ?? '/').replace(/[?#].*$/s, '')
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    const asked = path.slice(1)
    if (page) {
      if (request.method !== 'GET' && request.method !== 'HEAD') throw new WrongMethod('GET, HEAD')
      return page()
    }
    if (!path.startsWith('/') || !isAsked(asked)) throw new Refusal(404, 'Not found')
    if (request.method !== 'POST') throw new WrongMethod('POST')
    if (!isToken(request.headers['x-token'], token)) throw new Refusal(403, 'Forbidden: no token')
    const body = await readBody(request, mostBytes)
    const result = await inTurn(() => desk.ask(asked, body))
    return result instanceof Uint8Array
      ? { type: 'file', body: result }
      : { type: 'json', body: JSON.stringify(result) }
  }

  await listen(server, port)
  const bound = server.address()
  const used = typeof bound === 'object' && bound ? bound.port : port
  return {
    url: `http://${HOST}:${used}/`,
    desk,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

class WrongMethod extends Refusal {
  readonly allow: string

  constructor(allow: string) {
    super(405, 'Method not allowed')
    this.allow = allow
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => resolve())
  })
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string' || given.length !== token.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(token))
}

async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  const tooLarge = () => new Refusal(413, `The request has more than ${mostBytes} bytes.`)
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > mostBytes) throw tooLarge()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** In a sentence, whatever it was; nothing of how the server is made. */
function refuse(response: ServerResponse, error: unknown, isHead: boolean): void {
  const status = error instanceof Refusal ? error.status : 500
  if (error instanceof WrongMethod) response.setHeader('allow', error.allow)
  // The rest of what is being sent is not waited for.
  if (!response.req.complete) response.setHeader('connection', 'close')
  const message = error instanceof Error ? error.message : 'The server failed.'
  send(response, status, TYPES.text, message, isHead)
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  isHead: boolean,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  response.end(isHead ? undefined : body)
}
