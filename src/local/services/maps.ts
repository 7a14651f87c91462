// Directions from a function that the opener injects; without one, asking for them throws.
import type { Methods } from './calls.ts'
import type { EnumGroup, EnumValue } from './enums.ts'
import { Mode } from './enums.ts'
import { absent } from './exception.ts'
import type { Host } from './host.ts'
import { Service } from './service.ts'

class DirectionFinderEnums extends Service {
  readonly service = 'DirectionFinder'
  override readonly constants: { readonly Mode: EnumGroup } = { Mode }
}

export class Maps extends Service implements Methods<'Maps'> {
  readonly service = 'Maps'
  override readonly constants = { DirectionFinder: new DirectionFinderEnums() }
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  newDirectionFinder(): DirectionFinder {
    return new DirectionFinder(this.#host)
  }
}

class DirectionFinder extends Service implements Methods<'DirectionFinder'> {
  readonly service = 'DirectionFinder'
  readonly #host: Host
  readonly #query = { origin: '', destination: '', mode: 'driving', language: '' }

  constructor(host: Host) {
    super()
    this.#host = host
  }

  /** An address, or latitude and longitude. */
  setOrigin(...place: readonly (string | number)[]): this {
    this.#query.origin = place.join(',')
    return this
  }

  setDestination(...place: readonly (string | number)[]): this {
    this.#query.destination = place.join(',')
    return this
  }

  setMode(mode: EnumValue): this {
    this.#query.mode = mode.label.toLowerCase()
    return this
  }

  setLanguage(language: string): this {
    this.#query.language = language
    return this
  }

  getDirections(): unknown {
    if (!this.#host.directions) throw absent('directions without a `maps` function')
    return this.#host.directions({ ...this.#query })
  }
}
