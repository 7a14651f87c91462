// HtmlService: pages of the project's own files, or of text.
import type { Methods } from './calls.ts'
import { Exception } from './exception.ts'
import type { Host, Page } from './host.ts'
import { Service } from './service.ts'

export class HtmlService extends Service implements Methods<'HtmlService'> {
  readonly service = 'HtmlService'
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(html)
  }

  /** With or without `.html`. */
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const content = this.#host.html.get(name.replace(/\.html$/, ''))
    if (content === undefined) throw new Exception(`No HTML file named ${name} was found.`)
    return new HtmlOutput(content)
  }
}

export class HtmlOutput extends Service implements Methods<'HtmlOutput'> {
  readonly service = 'HtmlOutput'
  #content: string
  #title = ''
  #width: number | null = null
  #height: number | null = null

  constructor(content: string) {
    super()
    this.#content = content
  }

  page(): Page {
    return { title: this.#title, content: this.#content, width: this.#width, height: this.#height }
  }

  getContent(): string {
    return this.#content
  }

  setContent(content: string): this {
    this.#content = content
    return this
  }

  append(content: string): this {
    return this.setContent(this.#content + content)
  }

  clear(): this {
    return this.setContent('')
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): this {
    this.#title = title
    return this
  }

  getWidth(): number | null {
    return this.#width
  }

  setWidth(width: number): this {
    this.#width = width
    return this
  }

  getHeight(): number | null {
    return this.#height
  }

  setHeight(height: number): this {
    this.#height = height
    return this
  }
}
