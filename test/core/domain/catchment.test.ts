// The catchment zone by minutes and by district, and straight walks over the globe.
import { describe, expect, it } from 'vitest'
import { catchmentMinutes, inCatchment, straightWalkMinutes } from '../../../src/core/domain/catchment.ts'

describe('the zone', () => {
  it('is 10 minutes, 20 minutes, or a district', () => {
    expect((['small', 'medium', 'large'] as const).map(catchmentMinutes)).toEqual([10, 20, null])
  })

  it.each([
    ['small', 10, '', [], true],
    ['small', 10.1, '', [], false],
    ['medium', 20, '', [], true],
    ['medium', 21, '', [], false],
    ['small', null, 'Centre', ['Centre'], null],
    ['large', null, '', [], true],
    ['large', null, ' центр ', ['Север', 'Центр'], true],
    ['large', 5, 'South', ['North'], false],
    ['large', null, '', ['North'], false],
  ] as const)('%s, %s minutes, district "%s" of %j: %s', (size, minutes, district, districts, expected) => {
    expect(inCatchment(size, minutes, district, districts)).toBe(expected)
  })
})

describe('straight walks', () => {
  it('take a minute for 80 metres', () => {
    // One degree of latitude is 111.195 km on a sphere of the mean radius.
    expect(straightWalkMinutes({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(
      111_195 / 80,
      0,
    )
    const office = { latitude: 59.9343, longitude: 30.3351 }
    expect(straightWalkMinutes(office, office)).toBe(0)
  })

  it('cross the date line and reach the other side of the globe', () => {
    const west = { latitude: 0, longitude: 179.999 }
    const east = { latitude: 0, longitude: -179.999 }
    expect(straightWalkMinutes(west, east)).toBeCloseTo(222.4 / 80, 1)
    expect(straightWalkMinutes({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBeGreaterThan(
      250_000,
    )
  })
})
