// The order of IDs and names in which digit runs compare as numbers: P-2 before P-10.

const RUNS = /\d+|\D+/g

/** Below 0 when a comes first. Texts that differ only in leading zeros fall back to plain order, so it is total. */
export function compareNaturally(a: string, b: string): number {
  if (a === b) return 0
  const left = a.match(RUNS) ?? []
  const right = b.match(RUNS) ?? []
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = compareRuns(left[i]!, right[i]!)
    if (difference !== 0) return difference
  }
  return left.length - right.length || (a < b ? -1 : 1)
}

function compareRuns(a: string, b: string): number {
  if (isDigits(a) && isDigits(b)) {
    // Compared as digits rather than as numbers: an ID may have more of them than a number holds.
    const x = a.replace(/^0+(?=\d)/, '')
    const y = b.replace(/^0+(?=\d)/, '')
    return x.length - y.length || (x === y ? 0 : x < y ? -1 : 1)
  }
  return a === b ? 0 : a < b ? -1 : 1
}

function isDigits(run: string): boolean {
  return run >= '0' && run < ':'
}
