// The add-on's own pages in frames of their own, with `google.script` inside and nothing of this page in their reach.
import type { Api } from './api.ts'
import { SHIM } from './shim.ts'

const SANDBOX = 'allow-scripts allow-forms allow-modals allow-popups allow-downloads'

interface Handlers {
  close(): void
  resize?(size: { width?: number; height?: number }): void
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'width' | 'height'; readonly pixels: number }

const frames = new Map<HTMLIFrameElement, Handlers>()

export function makeFrame(title: string, content: string, handlers: Handlers): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.setAttribute('sandbox', SANDBOX)
  frame.srcdoc = withShim(content)
  frames.set(frame, handlers)
  return frame
}

export function forgetFrame(frame: HTMLIFrameElement): void {
  frames.delete(frame)
  frame.remove()
}

/** Before anything of the page's own runs. */
function withShim(content: string): string {
  const script = `<script>${SHIM}</script>`
  const head = /<head[^>]*>/i.exec(content)
  if (head) return content.slice(0, head.index + head[0].length) + script + content.slice(head.index + head[0].length)
  const doctype = /^\s*<!doctype[^>]*>/i.exec(content)
  const at = doctype ? doctype[0].length : 0
  return content.slice(0, at) + script + content.slice(at)
}

export function listenToFrames(api: Api): void {
  addEventListener('message', event => {
    for (const [frame, handlers] of frames) {
      if (event.source !== frame.contentWindow) continue
      receive(api, frame, handlers, event.data as Message)
      return
    }
  })
}

async function receive(api: Api, frame: HTMLIFrameElement, handlers: Handlers, message: Message): Promise<void> {
  if (typeof message !== 'object' || message === null) return
  if (message.kind === 'close') handlers.close()
  else if (message.kind === 'width') handlers.resize?.({ width: Number(message.pixels) })
  else if (message.kind === 'height') handlers.resize?.({ height: Number(message.pixels) })
  else if (message.kind === 'call') {
    const reply = await api.call(String(message.name), message.args)
    const answer = reply
      ? { id: message.id, error: reply.error, result: reply.result }
      : { id: message.id, error: 'NetworkError: Connection failure due to HTTP 0', result: null }
    // A sandboxed frame has no origin that could be named.
    frame.contentWindow?.postMessage(answer, '*')
  }
}
