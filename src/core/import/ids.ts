// IDs of prospects: which card a typed one means, and P-0001 and on for cards that come without one.

/** The next free IDs, counting on from the largest `P-` number among those taken. */
export function idCounter(taken: Iterable<string>): () => string {
  let largest = 0
  for (const id of taken) {
    const digits = /^P-0*(\d{1,12})$/i.exec(id)?.[1]
    if (digits !== undefined) largest = Math.max(largest, Number(digits))
  }
  return () => `P-${String(++largest).padStart(4, '0')}`
}

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

/** The largest ID of that kind among some; null when there is none. */
export function largestId(ids: Iterable<string>): string | null {
  let found: string | null = null
  let largest = -1
  for (const id of ids) {
    const number = Number(/^P-0*(\d{1,12})$/i.exec(id)?.[1] ?? -1)
    if (number > largest) [found, largest] = [id, number]
  }
  return found
}
