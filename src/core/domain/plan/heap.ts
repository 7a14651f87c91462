// A binary heap: the first of many things at hand, without sorting the rest.

export class Heap<T> {
  private readonly items: T[]
  private readonly isBefore: (a: T, b: T) => boolean

  /** Takes the array over. */
  constructor(items: T[], isBefore: (a: T, b: T) => boolean) {
    this.items = items
    this.isBefore = isBefore
    for (let i = (items.length >> 1) - 1; i >= 0; i--) this.sink(i)
  }

  get first(): T | undefined {
    return this.items[0]
  }

  /** To be called when the first item has changed and may come later now. */
  sinkFirst(): void {
    this.sink(0)
  }

  dropFirst(): void {
    const items = this.items
    const last = items.pop()!
    if (items.length === 0) return
    items[0] = last
    this.sink(0)
  }

  private sink(start: number): void {
    const items = this.items
    const item = items[start]!
    let at = start
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.isBefore(items[child + 1]!, items[child]!)) child++
      if (!this.isBefore(items[child]!, item)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = item
  }
}
