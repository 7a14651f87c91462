// Menus that the add-on puts up.
import type { Methods } from './calls.ts'
import type { Host } from './host.ts'
import { Service } from './service.ts'

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly run: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] }

export class Menu extends Service implements Methods<'Menu'> {
  readonly service = 'Menu'
  readonly #host: Host
  readonly #caption: string | null
  readonly #entries: MenuEntry[] = []

  constructor(host: Host, caption: string | null) {
    super()
    this.#host = host
    this.#caption = caption
  }

  addItem(label: string, run: string): this {
    this.#entries.push({ kind: 'item', label, run })
    return this
  }

  addSeparator(): this {
    this.#entries.push({ kind: 'separator' })
    return this
  }

  addSubMenu(menu: Menu): this {
    this.#entries.push({ kind: 'menu', label: menu.#caption ?? '', entries: [...menu.#entries] })
    return this
  }

  /** A menu with the same caption is replaced. */
  addToUi(): void {
    const { menus } = this.#host
    const at = menus.findIndex(menu => menu.caption === this.#caption)
    menus.splice(at < 0 ? menus.length : at, at < 0 ? 0 : 1, { caption: this.#caption, entries: [...this.#entries] })
  }
}
