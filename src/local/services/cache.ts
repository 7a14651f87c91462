// Caches of document, user and script, by the clock of the workbook, with Google's limits.
import type { Methods } from './calls.ts'
import { Exception } from './exception.ts'
import type { Host } from './host.ts'
import { Service } from './service.ts'

/** [D] 100 KB a value, 250 characters a key, ten minutes unless told, six hours at most, about 1,000 values. */
const MAX_VALUE = 100 * 1024
const MAX_KEY = 250
const DEFAULT_SECONDS = 600
const MAX_SECONDS = 21_600
const MAX_ITEMS = 1000
const KEPT_ITEMS = 900

export class CacheService extends Service implements Methods<'CacheService'> {
  readonly service = 'CacheService'
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  getDocumentCache(): Cache {
    return new Cache(this.#host, 'document')
  }

  getScriptCache(): Cache {
    return new Cache(this.#host, 'script')
  }

  getUserCache(): Cache {
    return new Cache(this.#host, 'user')
  }
}

class Cache extends Service implements Methods<'Cache'> {
  readonly service = 'Cache'
  readonly #host: Host
  readonly #name: string

  constructor(host: Host, name: string) {
    super()
    this.#host = host
    this.#name = name
  }

  get #items() {
    let items = this.#host.caches.get(this.#name)
    if (!items) {
      items = new Map()
      this.#host.caches.set(this.#name, items)
    }
    return items
  }

  get(key: string): string | null {
    const item = this.#items.get(key)
    return item && item.expires > this.#host.now() ? item.value : null
  }

  getAll(keys: readonly string[]): Record<string, string> {
    const found: Record<string, string> = {}
    for (const key of keys) {
      const value = this.get(key)
      if (value !== null) found[key] = value
    }
    return found
  }

  put(key: string, value: unknown, seconds = DEFAULT_SECONDS): void {
    const text = String(value)
    if (key.length > MAX_KEY) throw new Exception('Argument too large: key')
    if (Buffer.byteLength(text) > MAX_VALUE) throw new Exception('Argument too large: value')
    const items = this.#items
    items.set(key, { value: text, expires: this.#host.now() + Math.min(seconds, MAX_SECONDS) * 1000 })
    if (items.size <= MAX_ITEMS) return
    // [D] over the cap only the 900 furthest from expiry stay.
    const byExpiry = [...items].sort(([, a], [, b]) => a.expires - b.expires)
    for (const [old] of byExpiry.slice(0, items.size - KEPT_ITEMS)) items.delete(old)
  }

  putAll(values: Readonly<Record<string, unknown>>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds)
  }

  remove(key: string): void {
    this.#items.delete(key)
  }

  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.remove(key)
  }
}
