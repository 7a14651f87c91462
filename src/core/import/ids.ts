// IDs of prospects that come without one: P-0001 and on.

/** The next free IDs, counting on from the largest `P-` number among those taken. */
export function idCounter(taken: Iterable<string>): () => string {
  let largest = 0
  for (const id of taken) {
    const digits = /^P-0*(\d{1,12})$/i.exec(id)?.[1]
    if (digits !== undefined) largest = Math.max(largest, Number(digits))
  }
  return () => `P-${String(++largest).padStart(4, '0')}`
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
