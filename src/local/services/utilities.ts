// Utilities, Session, Logger, console and ScriptApp: what asks no document.
import { createHash, randomUUID } from 'node:crypto'
import { format } from 'node:util'
import type { Methods } from './calls.ts'
import type { EnumValue } from './enums.ts'
import * as enums from './enums.ts'
import { mismatch } from './exception.ts'
import { formatDate } from './format-date.ts'
import type { Host } from './host.ts'
import { Service } from './service.ts'

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
}

export class Utilities extends Service implements Methods<'Utilities'> {
  readonly service = 'Utilities'
  override readonly constants = { Charset: enums.Charset, DigestAlgorithm: enums.DigestAlgorithm }
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  formatDate(date: Date, zone: string, pattern: string): string {
    if (!(date instanceof Date) || typeof zone !== 'string' || typeof pattern !== 'string') {
      throw mismatch('Utilities.formatDate', [date, zone, pattern])
    }
    return formatDate(date.getTime(), zone, pattern)
  }

  getUuid(): string {
    return randomUUID()
  }

  sleep(milliseconds: number): void {
    this.#host.sleep(milliseconds)
  }

  /** Text as UTF-8, or bytes. */
  base64Encode(data: string | readonly number[]): string {
    return bytesOf(data).toString('base64')
  }

  /** Bytes as Java has them, -128 to 127. */
  computeDigest(algorithm: EnumValue, value: string | readonly number[]): number[] {
    const digest = createHash(HASHES[algorithm.label]!).update(bytesOf(value)).digest()
    return [...digest].map(byte => (byte > 127 ? byte - 256 : byte))
  }
}

function bytesOf(data: string | readonly number[]): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data.map(byte => byte & 255))
}

export class Session extends Service implements Methods<'Session'> {
  readonly service = 'Session'
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  /** Such as `en` or `ru`. */
  getActiveUserLocale(): string {
    return this.#host.userLocale
  }

  getScriptTimeZone(): string {
    return this.#host.scriptTimeZone
  }

  getActiveUser(): User {
    return new User()
  }

  getEffectiveUser(): User {
    return new User()
  }
}

class User extends Service implements Methods<'User'> {
  readonly service = 'User'

  /** [D] blank without the scope for it, which this add-on does not ask for. */
  getEmail(): string {
    return ''
  }
}

export class Logger extends Service implements Methods<'Logger'> {
  readonly service = 'Logger'
  readonly #host: Host
  readonly #own: string[] = []

  constructor(host: Host) {
    super()
    this.#host = host
  }

  log(...data: readonly unknown[]): this {
    const line = format(...data)
    this.#own.push(line)
    this.#host.log.push(line)
    return this
  }

  getLog(): string {
    return this.#own.join('\n')
  }

  clear(): void {
    this.#own.length = 0
  }
}

export class Console extends Service implements Methods<'console'> {
  readonly service = 'console'
  readonly #host: Host
  readonly #started = new Map<string, number>()

  constructor(host: Host) {
    super()
    this.#host = host
  }

  log(...data: readonly unknown[]): void {
    this.#host.log.push(format(...data))
  }

  info(...data: readonly unknown[]): void {
    this.log(...data)
  }

  warn(...data: readonly unknown[]): void {
    this.log(...data)
  }

  error(...data: readonly unknown[]): void {
    this.log(...data)
  }

  time(label: string): void {
    this.#started.set(label, this.#host.now())
  }

  timeEnd(label: string): void {
    this.log(`${label}: ${this.#host.now() - (this.#started.get(label) ?? this.#host.now())}ms`)
  }
}

export class ScriptApp extends Service implements Methods<'ScriptApp'> {
  readonly service = 'ScriptApp'
  override readonly constants = { AuthMode: enums.AuthMode }
}
