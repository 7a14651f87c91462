// WALK_MINUTES over a map and a store that remember what they were asked.
import { beforeEach, describe, expect, it } from 'vitest'
import { type WalkServices, walkMinutes } from '../../../src/addon/functions/walk.ts'

/** A map that knows some addresses, answers so many questions, and takes its time. */
class Town implements WalkServices {
  readonly asked: string[] = []
  readonly stored = new Map<string, string>()
  readonly loads: number[] = []
  readonly writes: number[] = []
  clock = 0
  quota = Number.POSITIVE_INFINITY
  millisecondsEach = 100
  seconds = 600
  readonly failing = new Set<string>()

  ask(from: string, to: string): { seconds: number } | 'notFound' | 'noWay' {
    this.clock += this.millisecondsEach
    if (this.asked.length >= this.quota) throw new Error('Service invoked too many times for one day: route.')
    if (this.failing.has(to)) throw new Error('Server error')
    this.asked.push(`${from} > ${to}`)
    if (to.includes('Nowhere') || to.includes('Нигде')) return 'notFound'
    if (to.includes('Island')) return 'noWay'
    return { seconds: this.seconds }
  }

  load(keys: readonly string[]): Record<string, string> {
    this.loads.push(keys.length)
    for (const key of keys) expect(key.length).toBeLessThanOrEqual(250)
    return Object.fromEntries(keys.flatMap(key => (this.stored.has(key) ? [[key, this.stored.get(key)!]] : [])))
  }

  keep(entries: Readonly<Record<string, string>>): void {
    this.writes.push(Object.keys(entries).length)
    for (const [key, value] of Object.entries(entries)) this.stored.set(key, value)
  }

  now(): number {
    return this.clock
  }
}

let town: Town
let walk: ReturnType<typeof walkMinutes>
beforeEach(() => {
  town = new Town()
  // Held by methods: the class keeps what it was asked.
  walk = walkMinutes({
    ask: (from, to) => town.ask(from, to),
    load: keys => town.load(keys),
    keep: entries => town.keep(entries),
    now: () => town.now(),
  })
})

const streets = (count: number) => Array.from({ length: count }, (_, index) => [`Street ${index}`])

describe('minutes on foot', () => {
  it('asks each pair once, in one call, and keeps what it learns', () => {
    const to = [['Park 1'], ['park  1'], ['Park 2'], [''], ['Park 1 ']]
    expect(walk('Office', to)).toEqual([[10], [10], [10], [''], [10]])
    expect(town.asked).toEqual(['Office > Park 1', 'Office > Park 2'])
    expect(walk('Office', to)).toEqual([[10], [10], [10], [''], [10]])
    expect(town.asked).toHaveLength(2)
    expect(town.loads).toEqual([2, 2])
  })

  it('says where no address is found or no way leads, in the language of the address', () => {
    expect(walk('Office', [['Nowhere 5'], ['Island']])).toEqual([['address not found'], ['no way on foot']])
    expect(walk('Офис', 'Нигде 5')).toBe('адрес не найден')
    expect(town.asked).toHaveLength(3)
    walk('Office', 'Nowhere 5')
    expect(town.asked).toHaveLength(3)
  })

  it('needs no service for two coordinates: a straight line at 80 m a minute', () => {
    const typed = [['59.9398, 30.3146'], ['59,9343; 30,3351'], ['59,9343, 30,3351'], ['59,9343 30,3351']]
    expect(walk('59.9343, 30.3351', typed)).toEqual([[16.2], [0], [0], [0]])
    expect(town.asked).toEqual([])
    expect(town.loads).toEqual([])
    // One end is an address, or lies beyond the globe: the map is asked.
    expect(walk('59.9343, 30.3351', [['Park'], ['95.1, 30.3']])).toEqual([[10], [10]])
    expect(town.asked).toHaveLength(2)
  })

  it('stops in good time; what is left says so, and a changed refresh goes on from there', () => {
    town.millisecondsEach = 1000
    const first = walk('Office', streets(40), 1) as unknown[][]
    const done = first.filter(([minutes]) => minutes === 10).length
    expect(done).toBe(25)
    expect(first.slice(done).every(([text]) => text === 'try again later')).toBe(true)
    expect(town.clock).toBeLessThan(28_000)
    const second = walk('Office', streets(40), 2) as unknown[][]
    expect(second.every(([minutes]) => minutes === 10)).toBe(true)
    expect(town.asked.slice(25, 40)).toEqual(
      streets(40)
        .slice(25)
        .map(([street]) => `Office > ${street}`),
    )
  })

  it('stops at the daily quota and loses nothing that is known', () => {
    town.quota = 3
    expect(walk('Офис', [['Парк 1'], ['Парк 2'], ['Парк 3'], ['Парк 4'], ['Парк 5']])).toEqual([
      [10],
      [10],
      [10],
      ['повторите позже'],
      ['повторите позже'],
    ])
    const clock = town.clock
    // Even when asked anew: the map has nothing to say, the store still has.
    expect(walk('Офис', [['Парк 1'], ['Парк 4']], 'again')).toEqual([[10], ['повторите позже']])
    expect(town.clock - clock).toBe(town.millisecondsEach)
  })

  it('asks again what is known when refresh changes, and only then', () => {
    expect(walk('Office', 'Park', 1)).toBe(10)
    town.seconds = 750
    expect(walk('Office', 'Park', 1)).toBe(10)
    expect(walk('Office', 'Park', 2)).toBe(12.5)
    expect(town.asked).toHaveLength(2)
  })

  it('goes on after one pair the map fails for, and gives up after three running', () => {
    town.failing.add('Street 1')
    expect(walk('Office', streets(4))).toEqual([[10], ['try again later'], [10], [10]])
    for (const [street] of streets(9)) town.failing.add(street!)
    const clock = town.clock
    walk('Elsewhere', streets(9))
    expect(town.clock - clock).toBe(3 * town.millisecondsEach)
  })

  it('keeps answers as they come, and takes addresses of any length', () => {
    walk('Office', streets(45))
    expect(town.writes).toEqual([20, 20, 5])
    const long = 'x'.repeat(5000)
    expect(walk('Office', [[`${long}1`], [`${long}2`]])).toEqual([[10], [10]])
    expect(town.asked.slice(-2).every(question => question.length > 5000)).toBe(true)
  })

  it('answers without the store when that fails', () => {
    const fails = () => {
      throw new Error('Service error: Cache')
    }
    const bare = walkMinutes({ ask: (from, to) => town.ask(from, to), load: fails, keep: fails, now: () => town.now() })
    expect(bare('Office', [['Park'], ['Nowhere'], ['Park']])).toEqual([[10], ['address not found'], [10]])
    expect(town.asked).toHaveLength(2)
  })

  it('gives ? for an error cell and leaves the others alone', () => {
    expect(walk('Office', [['#N/A'], ['Park']])).toEqual([['?'], [10]])
  })
})
