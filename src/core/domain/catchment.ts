// The catchment zone: from how far away a business draws its clients (method.md 1).
import { normaliseWord } from '../words/word.ts'
import type { BusinessSize } from './model.ts'

/** Metres walked in a minute along a straight line (method.md 1). */
export const METRES_A_MINUTE = 80

const EARTH_RADIUS_METRES = 6_371_008.8

/** A place on the globe, in degrees. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** Minutes on foot from which a business draws clients: 10, 20, or null for a large one, which has no such limit. */
export function catchmentMinutes(size: BusinessSize): number | null {
  if (size === 'small') return 10
  return size === 'medium' ? 20 : null
}

/**
 * Whether a prospect lies in the zone. Small and medium businesses go by minutes on foot, and null says that the
 * minutes are missing; a large one goes by district, and an empty list of districts takes in everybody.
 * Source: method.md 1.
 */
export function inCatchment(
  size: BusinessSize,
  minutes: number | null,
  district: string,
  districts: readonly string[],
): boolean | null {
  const limit = catchmentMinutes(size)
  if (limit !== null) return minutes === null ? null : minutes <= limit
  if (districts.length === 0) return true
  const wanted = normaliseWord(district)
  return districts.some(name => normaliseWord(name) === wanted)
}

/** Minutes on foot between two places along a straight line (haversine), 80 metres a minute. Not rounded. */
export function straightWalkMinutes(from: Coordinates, to: Coordinates): number {
  const latitude = radians(to.latitude - from.latitude)
  const longitude = radians(to.longitude - from.longitude)
  const a =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2
  const metres = 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)))
  return metres / METRES_A_MINUTE
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
