// A protected range or sheet. Protections are kept and answered; nobody is held off, for here there is one user.
import type { Protection as Stored } from '../workbook/model.ts'
import type { Sheet as ModelSheet } from '../workbook/workbook.ts'
import type { Methods } from './calls.ts'
import { type EnumValue, ProtectionType } from './enums.ts'
import type { Host } from './host.ts'
import { Range } from './range.ts'
import { Service } from './service.ts'

export class Protection extends Service implements Methods<'Protection'> {
  readonly service = 'Protection'
  readonly #host: Host
  readonly #sheet: ModelSheet
  #stored: Stored

  constructor(host: Host, sheet: ModelSheet, stored: Stored) {
    super()
    this.#host = host
    this.#sheet = sheet
    this.#stored = stored
  }

  getDescription(): string {
    return this.#stored.description
  }

  getProtectionType(): EnumValue {
    return ProtectionType.constants[this.#stored.area ? 'RANGE' : 'SHEET']
  }

  getRange(): Range {
    return new Range(this.#host, this.#sheet, this.#stored.area ?? this.#sheet.whole)
  }

  isWarningOnly(): boolean {
    return this.#stored.warningOnly
  }

  canEdit(): boolean {
    return true
  }

  setDescription(description: string): this {
    return this.#change({ ...this.#stored, description })
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ ...this.#stored, warningOnly })
  }

  setRange(range: Range): this {
    return this.#change({ ...this.#stored, area: range.area })
  }

  remove(): void {
    this.#sheet.protections = this.#sheet.protections.filter(one => one !== this.#stored)
  }

  #change(next: Stored): this {
    this.#sheet.protections = this.#sheet.protections.map(one => (one === this.#stored ? next : one))
    this.#stored = next
    return this
  }
}
