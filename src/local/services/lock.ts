// Locks: held by the running script until it lets go or ends, unless someone else has them.
import type { Methods } from './calls.ts'
import { Exception } from './exception.ts'
import type { Host } from './host.ts'
import { Service } from './service.ts'

export class LockService extends Service implements Methods<'LockService'> {
  readonly service = 'LockService'
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  getDocumentLock(): Lock {
    return new Lock(this.#host, 'document')
  }

  getScriptLock(): Lock {
    return new Lock(this.#host, 'script')
  }

  getUserLock(): Lock {
    return new Lock(this.#host, 'user')
  }
}

class Lock extends Service implements Methods<'Lock'> {
  readonly service = 'Lock'
  readonly #host: Host
  readonly #name: string

  constructor(host: Host, name: string) {
    super()
    this.#host = host
    this.#name = name
  }

  hasLock(): boolean {
    return this.#host.locks.has(this.#name)
  }

  /** [D] false when the time ran out. */
  tryLock(milliseconds: number): boolean {
    if (this.#host.lockedElsewhere) {
      this.#host.sleep(milliseconds)
      return false
    }
    this.#host.locks.add(this.#name)
    return true
  }

  /** [D] throws when the time ran out. */
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.')
    }
  }

  releaseLock(): void {
    this.#host.locks.delete(this.#name)
  }
}
