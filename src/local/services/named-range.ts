// A named range, found anew by its name at each call, since rows and columns may have moved.
import type { NamedArea } from '../workbook/workbook.ts'
import type { Methods } from './calls.ts'
import { Exception } from './exception.ts'
import type { Host } from './host.ts'
import { Range } from './range.ts'
import { Service } from './service.ts'

/** [D] letters, digits and underscores, not like a cell or a truth value, at most 250. Throws otherwise. */
export function checkName(name: unknown): string {
  const fits =
    typeof name === 'string' &&
    name.length <= 250 &&
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    !/^(true|false|[a-z]{1,3}\d+|r\d*c\d*)$/i.test(name)
  if (!fits) throw new Exception(`The name of the named range is invalid: ${String(name)}`)
  return name
}

export class NamedRange extends Service implements Methods<'NamedRange'> {
  readonly service = 'NamedRange'
  readonly #host: Host
  #name: string

  constructor(host: Host, name: string) {
    super()
    this.#host = host
    this.#name = name
  }

  get #stored(): NamedArea {
    const named = this.#host.workbook.named(this.#name)
    if (!named) throw new Exception(`There is no named range ${this.#name}.`)
    return named
  }

  getName(): string {
    return this.#stored.name
  }

  getRange(): Range {
    const { sheet, area } = this.#stored
    return new Range(this.#host, sheet, area)
  }

  setName(name: string): this {
    const next = checkName(name)
    this.#host.workbook.renameName(this.#stored.name, next)
    this.#name = next
    return this
  }

  setRange(range: Range): this {
    this.#host.workbook.setName(this.#stored.name, range.sheet, range.area)
    return this
  }

  remove(): void {
    this.#host.workbook.removeName(this.#stored.name)
  }
}
