// `google.script` for an add-on's page, as Google documents it: put into the frame as text, so it may use nothing from outside.

function install(): void {
  const MOST_AT_ONCE = 10
  type Handler = ((value: unknown, user?: unknown) => void) | null
  interface Call {
    readonly id: number
    readonly name: string
    readonly args: readonly unknown[]
    readonly success: Handler
    readonly failure: Handler
    readonly hasUser: boolean
    readonly user: unknown
  }
  const host = window.parent
  const running = new Map<number, Call>()
  const waiting: Call[] = []
  let count = 0

  /** Google takes primitives, null, and plain objects and arrays of them; anything else fails at the call. */
  function check(value: unknown, place: string, above: readonly unknown[]): void {
    const refuse = () => {
      throw new TypeError(`Failed due to illegal value in property: ${place}`)
    }
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') refuse()
    if (typeof value !== 'object' || value === null) return
    if (above.includes(value)) refuse()
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) check(value[index], String(index), [...above, value])
      return
    }
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null) refuse()
    for (const key of Object.keys(value)) check((value as Record<string, unknown>)[key], key, [...above, value])
  }

  function send(call: Call): void {
    running.set(call.id, call)
    host.postMessage({ kind: 'call', id: call.id, name: call.name, args: call.args }, '*')
  }

  function runner(success: Handler, failure: Handler, hasUser: boolean, user: unknown): object {
    const own: Record<string, unknown> = {
      withSuccessHandler: (handler: Handler) => runner(handler, failure, hasUser, user),
      withFailureHandler: (handler: Handler) => runner(success, handler, hasUser, user),
      withUserObject: (object: unknown) => runner(success, failure, true, object),
    }
    return new Proxy(own, {
      get(target, name) {
        if (typeof name !== 'string') return undefined
        if (Object.hasOwn(target, name)) return target[name]
        // Private functions are not there for a page.
        if (name.endsWith('_')) return undefined
        return (...args: unknown[]) => {
          for (let index = 0; index < args.length; index++) check(args[index], String(index), [])
          const json = JSON.stringify(args.map(arg => (arg === undefined ? null : arg)))
          const call = { id: ++count, name, args: JSON.parse(json) as unknown[], success, failure, hasUser, user }
          if (running.size < MOST_AT_ONCE) send(call)
          else waiting.push(call)
        }
      },
    })
  }

  window.addEventListener('message', event => {
    if (event.source !== host) return
    const { id, error, result } = event.data as { id: number; error: string | null; result?: unknown }
    const call = running.get(id)
    if (!call) return
    running.delete(id)
    const next = waiting.shift()
    if (next) send(next)
    const user = call.hasUser ? [call.user] : []
    if (error === null) {
      call.success?.(result === undefined ? null : result, ...user)
      return
    }
    const failed = new Error(error)
    failed.name = 'ScriptError'
    failed.stack = ''
    if (call.failure) call.failure(failed, ...user)
    else console.error(`Uncaught ${failed.message}`)
  })

  const google = {
    script: {
      run: runner(null, null, false, undefined),
      host: {
        origin: 'https://docs.google.com',
        close: () => host.postMessage({ kind: 'close' }, '*'),
        setWidth: (pixels: number) => host.postMessage({ kind: 'width', pixels }, '*'),
        setHeight: (pixels: number) => host.postMessage({ kind: 'height', pixels }, '*'),
        editor: { focus: () => host.focus() },
      },
    },
  }
  Object.defineProperty(window, 'google', { value: google })
}

/** The text of a script; no closing tag may stand in it. */
export const SHIM = `(${install.toString()})()`.replaceAll('</', '<\\/')
