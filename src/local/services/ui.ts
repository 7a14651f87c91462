// What the user is shown and asked: menus, alerts, prompts, sidebar and dialogs.
import type { Methods } from './calls.ts'
import type { EnumValue } from './enums.ts'
import * as enums from './enums.ts'
import type { AlertAnswer, Host } from './host.ts'
import type { HtmlOutput } from './html.ts'
import { Menu } from './menu.ts'
import { Service } from './service.ts'

export class Ui extends Service implements Methods<'Ui'> {
  readonly service = 'Ui'
  override readonly constants = { Button: enums.Button, ButtonSet: enums.ButtonSet }
  readonly #host: Host

  constructor(host: Host) {
    super()
    this.#host = host
  }

  createMenu(caption: string): Menu {
    return new Menu(this.#host, caption)
  }

  createAddonMenu(): Menu {
    return new Menu(this.#host, null)
  }

  /** (message), (message, buttons) or (title, message, buttons). */
  alert(...args: readonly (string | EnumValue)[]): EnumValue {
    return enums.Button.constants[this.#ask('alert', args).button]
  }

  prompt(...args: readonly (string | EnumValue)[]): PromptResponse {
    return new PromptResponse(this.#ask('prompt', args))
  }

  #ask(kind: 'alert' | 'prompt', args: readonly (string | EnumValue)[]): AlertAnswer {
    const texts = args.filter(arg => typeof arg === 'string')
    const buttons = args.find(arg => typeof arg !== 'string')?.label ?? 'OK'
    const [title, message] = texts.length > 1 ? [texts[0]!, texts[1]!] : ['', texts[0] ?? '']
    const alert = { kind, title, message, buttons }
    this.#host.alerts.push(alert)
    return this.#host.answer(alert)
  }

  /** In place of the sidebar that was open. */
  showSidebar(page: HtmlOutput): void {
    this.#host.sidebar = page.page()
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.#host.dialog = { ...page.page(), title }
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.showModalDialog(page, title)
  }
}

class PromptResponse extends Service implements Methods<'PromptResponse'> {
  readonly service = 'PromptResponse'
  readonly #answer: AlertAnswer

  constructor(answer: AlertAnswer) {
    super()
    this.#answer = answer
  }

  getResponseText(): string {
    return this.#answer.text ?? ''
  }

  getSelectedButton(): EnumValue {
    return enums.Button.constants[this.#answer.button]
  }
}
