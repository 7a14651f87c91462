// Properties of document, user and script, with Google's limits.
import type { Methods } from './calls.ts'
import { Exception } from './exception.ts'
import type { Host } from './host.ts'
import { Service } from './service.ts'

/** [D] 9 KB a value, 500 KB a store. */
const MAX_VALUE = 9 * 1024
const MAX_STORE = 500 * 1024

export class PropertiesService extends Service implements Methods<'PropertiesService'> {
  readonly service = 'PropertiesService'
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  getDocumentProperties(): Properties {
    return new Properties(this.#host.workbook.properties)
  }

  getUserProperties(): Properties {
    return new Properties(this.#host.userProperties)
  }

  getScriptProperties(): Properties {
    return new Properties(this.#host.scriptProperties)
  }
}

class Properties extends Service implements Methods<'Properties'> {
  readonly service = 'Properties'
  readonly #store: Map<string, string>

  constructor(store: Map<string, string>) {
    super()
    this.#store = store
  }

  getKeys(): string[] {
    return [...this.#store.keys()]
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store)
  }

  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null
  }

  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value })
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    const next = new Map(deleteAllOthers ? [] : this.#store)
    for (const [key, value] of Object.entries(properties)) {
      const text = String(value)
      if (bytes(text) > MAX_VALUE) throw new Exception('Argument too large: value')
      next.set(key, text)
    }
    let size = 0
    for (const [key, value] of next) size += bytes(key) + bytes(value)
    if (size > MAX_STORE) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.')
    }
    this.#store.clear()
    for (const [key, value] of next) this.#store.set(key, value)
    return this
  }

  deleteProperty(key: string): this {
    this.#store.delete(key)
    return this
  }

  deleteAllProperties(): this {
    this.#store.clear()
    return this
  }
}

function bytes(text: string): number {
  return Buffer.byteLength(text)
}
