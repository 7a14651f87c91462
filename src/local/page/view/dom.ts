// Makes elements.

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>>
type Child = Node | string | null

/** Attributes by name; a function listens to the event of that name; false and undefined are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== undefined && value !== false) made.setAttribute(name, value)
  }
  made.append(...children.filter(child => child !== null))
  return made
}
