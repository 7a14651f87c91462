// Every build, undo and logging of a contact, made to fail at one write after the other: once, or with all writes after it.
import { describe, expect, it } from 'vitest'
import { ACTIONS, type Action } from './actions.ts'
import { contentOf, differences, restore, save, withFault } from './faults.ts'

/** So many writes of each action are made to fail: the first, the last, and some between. */
const TRIES = 5
const HARMLESS = /^(build|undo of|log a|add a|card typed|save settings|hand over|My week)/
const actions = ACTIONS.filter(({ name }) => HARMLESS.test(name))
/** Out of reach for good, Sheets may keep the formats of a new card that came no further. */
const withoutTrace = actions.filter(({ name }) => !/new client/.test(name))

describe('cut off at a write, and made again, is as if nothing had failed', () => {
  it.each(actions)('$name', action => expect(lasting(action, false)).toEqual([]), 60_000)
})

describe('cut off at a write and all after it, and made again, is as if nothing had failed', () => {
  it.each(withoutTrace)('$name', action => expect(lasting(action, true)).toEqual([]), 60_000)
})

/** What differs from an undisturbed run, by the number of the write that failed. */
function lasting(action: Action, isLasting: boolean): string[] {
  const desk = action.prepare()
  const start = save(desk.workbook)
  const never = Number.POSITIVE_INFINITY
  const { length } = withFault({ cost: 'write', first: never, last: never }, desk.addon, () => action.act(desk))
  expect(length).toBeGreaterThan(0)
  const whole = contentOf(desk.workbook)
  return sampled(length).flatMap(write => {
    restore(desk.workbook, start)
    let isDone = false
    withFault({ cost: 'write', first: write, last: isLasting ? never : write }, desk.addon, () => {
      isDone = action.act(desk)?.ok === true
    })
    // What was answered as done asks for no second try.
    if (!isDone) action.act(desk)
    return differences(whole, contentOf(desk.workbook)).map(text => `write ${write}: ${text}`)
  })
}

function sampled(count: number): number[] {
  const step = Math.max(1, (count - 1) / (TRIES - 1))
  return [...new Set(Array.from({ length: Math.min(TRIES, count) }, (_, i) => 1 + Math.round(i * step)))]
}
