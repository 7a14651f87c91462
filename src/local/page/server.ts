// Serves the page and does what it asks, for this machine alone.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bundlePage } from './bundle.ts'
import type { Desk } from './desk.ts'
import { pageHtml } from './html.ts'
import type { Requests } from './wire.ts'

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

/** Port 0 takes any that is free. Rejects when the port is taken. */
export async function servePage(desk: Desk, port: number): Promise<RunningPage> {
  const token = randomBytes(24).toString('base64url')
  const bundle = bundlePage()
  // A failure is told to whoever loads the page.
  bundle.catch(() => undefined)
  let queue: Promise<unknown> = Promise.resolve()
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      if (!response.headersSent) send(response, 500, 'text/plain', error instanceof Error ? error.message : 'failed')
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bound = server.address()
    const own = typeof bound === 'object' && bound ? bound.port : port
    // A page elsewhere can neither read from here by a name of its own nor send anything.
    if (![`${HOST}:${own}`, `localhost:${own}`].includes(request.headers.host ?? '')) {
      return send(response, 403, 'text/plain', 'Forbidden: unknown host')
    }
    const { origin } = request.headers
    if (origin !== undefined && origin !== `http://${request.headers.host}`) {
      return send(response, 403, 'text/plain', 'Forbidden: another origin')
    }
    const path = new URL(request.url ?? '/', `http://${HOST}`).pathname
    if (request.method === 'GET') return get(path, response)
    if (request.method !== 'POST') return send(response, 405, 'text/plain', 'Method not allowed')
    if (!isToken(request.headers['x-token'], token)) return send(response, 403, 'text/plain', 'Forbidden: no token')
    const body = await readBody(request)
    // One thing at a time, as scripts hold the document on Google.
    const work = queue.then(() => desk.ask(path.slice(1) as keyof Requests, JSON.parse(body)))
    queue = work.catch(() => undefined)
    const result = await work
    if (result === null) return send(response, 404, 'text/plain', 'Not found')
    if (result instanceof Uint8Array) return send(response, 200, 'application/octet-stream', result)
    send(response, 200, 'application/json', JSON.stringify(result))
  }

  async function get(path: string, response: ServerResponse): Promise<void> {
    if (path === '/') return send(response, 200, 'text/html; charset=utf-8', pageHtml(token, desk))
    if (path === '/page.js') return send(response, 200, 'text/javascript; charset=utf-8', (await bundle).script)
    if (path === '/page.css') return send(response, 200, 'text/css; charset=utf-8', (await bundle).style)
    if (path === '/workbook.json') {
      const work = queue.then(() => desk.values())
      queue = work.catch(() => undefined)
      return send(response, 200, 'application/json', JSON.stringify(await work))
    }
    send(response, 404, 'text/plain', 'Not found')
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

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > MOST_BYTES) throw new Error('The request is too large.')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  response.end(body)
}
