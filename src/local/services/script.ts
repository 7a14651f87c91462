// One script context with the add-on loaded and all services in reach, as Google makes one for every run.
import type vm from 'node:vm'
import { type Auth, Boundary } from './boundary.ts'
import { createGlobals } from './globals.ts'
import type { Counts, Host } from './host.ts'
import { createRealm, type Realm } from './realm.ts'

export class Script {
  readonly realm: Realm
  readonly #boundary: Boundary
  readonly #zone: string

  constructor(code: vm.Script, host: Host, counts: Counts, auth: Auth) {
    this.realm = createRealm(() => host.now())
    this.#zone = host.scriptTimeZone
    this.#boundary = new Boundary(this.realm, counts, auth)
    for (const [name, service] of Object.entries(createGlobals(host))) {
      Object.defineProperty(this.realm.context, name, {
        value: this.#boundary.toScript(service),
        writable: true,
        configurable: true,
        enumerable: false,
      })
    }
    this.#guard(() => code.runInContext(this.realm.context))
  }

  /** The names of the functions that the code declares at its top level. */
  names(): string[] {
    return Object.keys(this.realm.context).filter(name => this.has(name))
  }

  has(name: string): boolean {
    // What the language itself brings stands there too, but can't be counted off.
    const isDeclared = Object.prototype.propertyIsEnumerable.call(this.realm.context, name)
    return isDeclared && typeof this.realm.context[name] === 'function'
  }

  /** Calls a top-level function with host values; gives what it returned, as host values. */
  call(name: string, args: readonly unknown[]): unknown {
    return this.#boundary.fromScript(this.callRaw(name, args.map(this.#boundary.toScript)))
  }

  /** With values of the script's own realm, both ways. Throws `Error: message` for what the script throws. */
  callRaw(name: string, args: readonly unknown[]): unknown {
    const callable: unknown = this.realm.context[name]
    if (!this.has(name) || typeof callable !== 'function') throw new Error(`Script function not found: ${name}`)
    return this.#guard(() => callable(...args))
  }

  #guard<T>(run: () => T): T {
    try {
      return inZone(this.#zone, run)
    } catch (error) {
      throw scriptError(error)
    }
  }
}

/** As Google words a script's failure: `Error: message`, `TypeError: message`, `Exception: message`. */
function scriptError(error: unknown): Error {
  const isError = typeof error === 'object' && error !== null && 'name' in error && 'message' in error
  const text = isError ? `${String(error.name)}: ${String(error.message)}` : `Error: ${String(error)}`
  return new Error(text, { cause: error })
}

/** Local time in scripts is the script's zone, which need not be the machine's nor the spreadsheet's. */
function inZone<T>(zone: string, run: () => T): T {
  const before = process.env.TZ
  // Changing the zone costs more than a short run, so what is the same under another name is left.
  if (plainZone(before ?? MACHINE_ZONE) === plainZone(zone)) return run()
  process.env.TZ = zone
  try {
    return run()
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}

const MACHINE_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone

function plainZone(zone: string): string {
  return /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/.test(zone) ? 'UTC' : zone
}
