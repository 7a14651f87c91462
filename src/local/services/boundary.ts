// The border between script and services: wraps what goes out, unwraps what comes in, counts calls, and names what is absent.
import { types } from 'node:util'
import type { CellError } from '../workbook/model.ts'
import { CALLS, type Call } from './calls.ts'
import { absent, Exception } from './exception.ts'
import type { Counts } from './host.ts'
import type { Realm } from './realm.ts'
import { Service } from './service.ts'

export type Auth = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL'

/** What a script may not do in each mode, by service and method. */
const FORBIDDEN: Readonly<Record<Auth, (service: string, method: string, call: Call) => boolean>> = {
  // Only installed: menus, but no document and no properties.
  NONE: (service, method, call) =>
    call.cost !== 'free' || service === 'PropertiesService' || /^getActive($|Sp)/.test(method),
  // Formulas read, they change nothing and have no user interface.
  CUSTOM_FUNCTION: (service, method, call) =>
    (call.cost === 'write' && service !== 'Properties') || method === 'getUi' || method === 'toast',
  // Simple triggers can't open anything.
  LIMITED: (_, method) => method.startsWith('show') && /Sidebar|Dialog/.test(method),
  FULL: () => false,
}

/** Read by engines and by printing, on any object; they must not throw. */
const SILENT = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'prototype',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
])

export class Boundary {
  readonly #realm: Realm
  readonly #counts: Counts
  readonly #auth: Auth
  readonly #outside = new WeakMap<Service, object>()
  readonly #inside = new WeakMap<object, Service>()

  constructor(realm: Realm, counts: Counts, auth: Auth) {
    this.#realm = realm
    this.#counts = counts
    this.#auth = auth
  }

  /** A host value as the script sees it: of its own realm, services as objects that count. */
  readonly toScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    return this.#objectToScript(value)
  }

  readonly #objectToScript = (value: object): unknown => {
    if (Array.isArray(value)) return this.#realm.list(value, this.#objectToScript)
    if (value instanceof Service) return this.#wrap(value)
    if (value instanceof Date) return this.#realm.date(value.getTime())
    // [C] an error cell comes to a custom function as something that prints its code.
    if (isCellError(value)) return this.#realm.error(value.error, '')
    return this.#realm.object(Object.entries(value).map(([key, item]) => [key, this.toScript(item)]))
  }

  /** A script's value as services take it: host arrays, dates and plain objects, and the services themselves. */
  readonly fromScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      // Made at its full size: most are rows of one cell, for which a push would take room for sixteen.
      const copy = new Array<unknown>(value.length)
      for (let i = 0; i < value.length; i++) {
        const item: unknown = value[i]
        copy[i] = typeof item === 'object' ? this.fromScript(item) : item
      }
      return copy
    }
    const service = this.#inside.get(value)
    if (service) return service
    if (types.isDate(value)) return new Date(value.getTime())
    if (types.isNativeError(value)) return Object.assign(new Error(value.message), { name: value.name })
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.fromScript(item)]))
  }

  #wrap(service: Service): object {
    const known = this.#outside.get(service)
    if (known) return known
    const methods = new Map<string, unknown>()
    const proxy = new Proxy(this.#realm.object([]), {
      get: (target, name) => {
        if (typeof name === 'symbol') return Reflect.get(target, name)
        let member = methods.get(name)
        if (member === undefined) {
          member = this.#member(service, name)
          methods.set(name, member)
        }
        return member
      },
      set: (_, name) => {
        throw this.#thrown(absent(`setting ${service.service}.${String(name)}`))
      },
    })
    this.#outside.set(service, proxy)
    this.#inside.set(proxy, service)
    return proxy
  }

  #member(service: Service, name: string): unknown {
    const call = (CALLS as Readonly<Record<string, Readonly<Record<string, Call>>>>)[service.service]?.[name]
    const method: unknown = Reflect.get(service, name)
    if (call && typeof method === 'function') return this.#method(service, name, call, method.bind(service))
    if (name === 'toString') return () => service.toString()
    const constant = Object.hasOwn(service.constants, name) ? service.constants[name] : undefined
    if (constant) return this.#wrap(constant)
    if (SILENT.has(name)) return undefined
    throw this.#thrown(absent(`${service.service}.${name}`))
  }

  #method(service: Service, name: string, call: Call, method: (...args: unknown[]) => unknown) {
    const full = `${service.service}.${name}`
    return (...args: unknown[]) => {
      if (FORBIDDEN[this.#auth](service.service, name, call)) {
        throw this.#thrown(new Exception(`You do not have permission to call ${full}.`))
      }
      this.#counts.add(full, call.cost)
      try {
        service.assertThere()
        return this.toScript(method(...args.map(this.fromScript)))
      } catch (error) {
        throw this.#thrown(error)
      }
    }
  }

  /** A service's failure as an error of the script's own realm. */
  #thrown(error: unknown): unknown {
    if (!(error instanceof Error)) return error
    // The workbook's own refusals are plain errors; a TypeError and its like is a fault and keeps its name.
    return this.#realm.error(error.name === 'Error' ? 'Exception' : error.name, error.message)
  }
}

function isCellError(value: object): value is CellError {
  return 'error' in value && 'message' in value && typeof value.error === 'string' && value.error.startsWith('#')
}
