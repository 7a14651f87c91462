// Which card an ID means that somebody typed.

/**
 * The card's ID that a typed one means: the same, else in another case where that fits one card alone, for the IDs of
 * some programs differ by nothing else.
 */
export function idFinder(ids: ReadonlySet<string>): (typed: string) => string {
  let byLower: Map<string, string | null> | null = null
  return typed => {
    if (ids.has(typed)) return typed
    if (!byLower) {
      byLower = new Map()
      for (const id of ids) byLower.set(id.toLowerCase(), byLower.has(id.toLowerCase()) ? null : id)
    }
    return byLower.get(typed.toLowerCase()) ?? typed
  }
}
