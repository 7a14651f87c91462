// A map whose values are worked out when they are first asked for: of thousands of rows a form shows a few.

/** Keys are known from the first; `make` is asked once for each key. */
export class LazyMap<V> implements ReadonlyMap<string, V> {
  private readonly rows: ReadonlyMap<string, number>
  private readonly make: (row: number, key: string) => V
  private readonly made: Map<string, V>

  constructor(
    rows: ReadonlyMap<string, number>,
    make: (row: number, key: string) => V,
    made: ReadonlyMap<string, V> = new Map(),
  ) {
    this.rows = rows
    this.make = make
    this.made = new Map(made)
  }

  /** The same map with one value put in; this one stays as it is. */
  with(key: string, value: V): LazyMap<V> {
    const rows = this.rows.has(key) ? this.rows : new Map([...this.rows, [key, 0]])
    return new LazyMap(rows, this.make, new Map([...this.made, [key, value]]))
  }

  get size(): number {
    return this.rows.size
  }

  has(key: string): boolean {
    return this.rows.has(key)
  }

  get(key: string): V | undefined {
    const known = this.made.get(key)
    if (known !== undefined) return known
    const row = this.rows.get(key)
    if (row === undefined) return undefined
    const value = this.make(row, key)
    this.made.set(key, value)
    return value
  }

  keys(): MapIterator<string> {
    return this.rows.keys()
  }

  *values(): MapIterator<V> {
    for (const key of this.rows.keys()) yield this.get(key)!
  }

  *entries(): MapIterator<[string, V]> {
    for (const key of this.rows.keys()) yield [key, this.get(key)!]
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries()
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this)
  }
}
