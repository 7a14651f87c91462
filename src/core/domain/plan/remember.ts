// Works out what depends on few distinct values once for each of them.

/** The function with its answers kept; tables of a hundred thousand rows hold few distinct names, dates and counts. */
export function remember<K, V>(answer: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    let value = known.get(key)
    if (value === undefined) {
      value = answer(key)
      known.set(key, value)
    }
    return value
  }
}
