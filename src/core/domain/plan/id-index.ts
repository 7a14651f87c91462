// Finds prospects by ID. A log names them half a million times, so the usual IDs, a text and a number, are read as numbers.

/** IDs with the same text before their digits and as many digits: the number alone tells them apart. */
interface Series {
  readonly text: string
  /** By number the place, and 1; 0 for none. */
  readonly places: Int32Array
}

/** Numbers above so many times the count of IDs would make the lists too long. */
const SPREAD = 4
/** More digits than any list is long. */
const MOST_DIGITS = 8
const NO_NUMBER = -1

export class IdIndex {
  /** By the length of the whole ID. */
  private readonly series: (Series[] | undefined)[] = []
  /** All other IDs. */
  private readonly others = new Map<string, number>()
  private readonly limit: number

  /** `count` is about how many IDs there will be. */
  constructor(count: number) {
    this.limit = SPREAD * count + 1000
  }

  /** Sets an ID's place, 0 or above. Of the same ID twice the last counts. */
  set(id: string, place: number): void {
    let digits = id.length
    while (digits > 0 && isDigit(id.charCodeAt(digits - 1))) digits--
    const number = numberFrom(id, digits)
    if (number === NO_NUMBER || number >= this.limit) this.others.set(id, place)
    else this.seriesOf(id, digits).places[number] = place + 1
  }

  /** The place of an ID, -1 when there is none. */
  find(id: string): number {
    const known = this.series[id.length]
    if (known) {
      for (let i = 0; i < known.length; i++) {
        const { text, places } = known[i]!
        if (!beginsWith(id, text)) continue
        const number = numberFrom(id, text.length)
        const place = number === NO_NUMBER || number >= places.length ? 0 : places[number]!
        if (place > 0) return place - 1
      }
    }
    return this.others.size === 0 ? -1 : (this.others.get(id) ?? -1)
  }

  private seriesOf(id: string, digits: number): Series {
    const known = this.series[id.length] ?? []
    for (let i = 0; i < known.length; i++) {
      const { text } = known[i]!
      if (text.length === digits && beginsWith(id, text)) return known[i]!
    }
    const length = Math.min(this.limit, 10 ** (id.length - digits))
    const series = { text: id.slice(0, digits), places: new Int32Array(length) }
    known.push(series)
    this.series[id.length] = known
    return series
  }
}

/** The number that the rest of an ID is, or none when it is none or too long. */
function numberFrom(id: string, from: number): number {
  if (from === id.length || id.length - from > MOST_DIGITS) return NO_NUMBER
  let number = 0
  for (let at = from; at < id.length; at++) {
    const code = id.charCodeAt(at)
    if (!isDigit(code)) return NO_NUMBER
    number = 10 * number + code - 48
  }
  return number
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function beginsWith(id: string, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (id.charCodeAt(at) !== text.charCodeAt(at)) return false
  return true
}
