// What every object that a script is given is built on.
export abstract class Service {
  /** The name in the table of calls, and in messages. */
  abstract readonly service: string

  /** Properties that are no methods, such as enums. */
  readonly constants: Readonly<Record<string, Service>> = {}

  /** Called before every method: throws when what this stands for is gone. */
  assertThere(): void {}

  toString(): string {
    return this.service
  }
}
