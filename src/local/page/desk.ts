// What the server works at: the open document, which a page may put another in place of.
import type { Language } from '../../core/domain/model.ts'
import { writeXlsx } from '../xlsx/write.ts'
import type { OpenDocument } from './document.ts'
import { type Asked, readRequest } from './requests.ts'
import type { Place, Reply, Requests } from './wire.ts'

export interface DeskOptions {
  readonly document: OpenDocument
  readonly language: Language
  /** Makes a document of a file of the user's, or of the sample when there is none. Throws what the user can mend. */
  readonly openFile: (file: { name: string; bytes: Uint8Array } | null, language: Language) => Promise<OpenDocument>
  /** Called after each change of the workbook. */
  readonly changed?: (document: OpenDocument) => void
}

export class Desk {
  #document: OpenDocument
  readonly #options: DeskOptions
  /** Of the page's own words, and of a person who has not said otherwise. */
  language: Language

  constructor(options: DeskOptions) {
    this.#options = options
    this.#document = options.document
    this.language = options.language
  }

  /** Whether the workbook outlives the server. */
  get keeps(): boolean {
    return this.#options.changed !== undefined
  }

  get document(): OpenDocument {
    return this.#document
  }

  values(): unknown {
    return this.#document.values()
  }

  /** Bytes for a file, a reply for anything else. Throws a `Refusal` of what can't be read. */
  async ask(name: Asked, json: string): Promise<Reply | Uint8Array> {
    const body: unknown = readRequest(name, json)
    const place = body as Place
    const document = this.#document
    switch (name) {
      case 'open':
        return document.open(place.page)
      case 'sync':
        return document.sync(place)
      case 'edit':
        return this.#noted(() => document.edit(place, (body as Requests['edit']).edit))
      case 'menu':
        return this.#noted(() => document.menu(place, (body as Requests['menu']).run))
      case 'rpc': {
        const { name: called, args } = body as Requests['rpc']
        return this.#noted(() => document.rpc(place, called, args))
      }
      case 'filterValues': {
        const { sheet, column } = body as Requests['filterValues']
        return document.filterValues(place, sheet, column)
      }
      case 'language':
        this.language = (body as Requests['language']).language
        return document.speak(this.language, place)
      case 'file':
        return this.#openFile(place, body as Requests['file'])
      case 'save':
        document.addon.calculator.refresh()
        return writeXlsx(document.workbook)
    }
  }

  async #openFile(place: Place, { name, bytes, language }: Requests['file']): Promise<Reply> {
    try {
      const file = bytes === null ? null : { name, bytes: Buffer.from(bytes, 'base64') }
      this.#document = await this.#options.openFile(file, language)
    } catch (error) {
      return { ...this.#document.sync(place), error: error instanceof Error ? error.message : String(error) }
    }
    this.#options.changed?.(this.#document)
    return this.#document.open(place.page)
  }

  #noted(work: () => Reply): Reply {
    const before = this.#document.version
    const reply = work()
    if (this.#document.version !== before) this.#options.changed?.(this.#document)
    return reply
  }
}
