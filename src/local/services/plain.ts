// What may cross google.script.run: primitives, plain objects and arrays of them. A Date, a function or a service may not.
import { types } from 'node:util'

/** The value as JSON. Throws in Google's words, with the place of what can't cross. */
export function toJson(value: unknown, place = 'value'): string | null {
  check(value, place, [])
  return value === undefined ? null : JSON.stringify(value)
}

function check(value: unknown, place: string, above: readonly object[]): void {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw illegal(place)
  if (typeof value !== 'object' || value === null) return
  if (above.includes(value) || !isPlain(value)) throw illegal(place)
  const inside = [...above, value]
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) check(item, `${place}[${index}]`, inside)
  } else {
    for (const [key, item] of Object.entries(value)) check(item, `${place}.${key}`, inside)
  }
}

/** Plain in whatever realm it was made. */
function isPlain(value: object): boolean {
  if (types.isProxy(value) || types.isDate(value) || types.isRegExp(value) || types.isPromise(value)) return false
  if (types.isMap(value) || types.isSet(value) || types.isNativeError(value) || types.isTypedArray(value)) return false
  return true
}

function illegal(place: string): Error {
  return new TypeError(`Failed due to illegal value in property: ${place}`)
}
