// The order of IDs and names in which digit runs compare as numbers: P-2 before P-10.

/** Below 0 when a comes first. Texts that differ only in leading zeros fall back to plain order, so it is total. */
export function compareNaturally(a: string, b: string): number {
  if (a === b) return 0
  let i = 0
  let j = 0
  // Whether the two are in the middle of a run of other characters, which a digit ends.
  let inText = false
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(j)
    if (isDigit(x) && isDigit(y)) {
      // Compared as digits rather than as numbers: an ID may have more of them than a number holds.
      const fromA = afterZeros(a, i)
      const fromB = afterZeros(b, j)
      i = afterDigits(a, fromA)
      j = afterDigits(b, fromB)
      const length = i - fromA
      if (length !== j - fromB) return length - (j - fromB)
      for (let at = 0; at < length; at++) {
        const difference = a.charCodeAt(fromA + at) - b.charCodeAt(fromB + at)
        if (difference !== 0) return difference
      }
      inText = false
    } else {
      if (inText && isDigit(x)) return -1
      if (inText && isDigit(y)) return 1
      if (x !== y) return x - y
      i++
      j++
      inText = true
    }
  }
  return a.length - i - (b.length - j) || (a < b ? -1 : 1)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function afterZeros(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 48) at++
  return at
}

function afterDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}
