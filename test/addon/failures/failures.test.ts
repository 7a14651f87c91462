// Every action that writes, made to fail at one write after the other: once, or with all writes after it.
import { describe, expect, it } from 'vitest'
import type { Workbook } from '../../../src/local/workbook/workbook.ts'
import type { Desk } from '../plan/desk.ts'
import { ACTIONS, type Action } from './actions.ts'
import { contentOf, differences, restore, save, withFault } from './faults.ts'

/** So many parts has an action: its writes between two of them are made to fail once, those amid one and all after them. */
const PARTS = 3
const NEVER = Number.POSITIVE_INFINITY
/** Nobody ticks again what is ticked: the next build finds it. */
const isTick = ({ name }: Action) => name.startsWith('tick')
const actions = ACTIONS.filter(action => !isTick(action))

describe('cut off at a write, and made again, is as if nothing had failed', () => {
  it.each(actions)('$name', action => expect(left(action, false, again)).toEqual([]), 60_000)
})

describe('cut off at a write and all after it, and made again, is as if nothing had failed', () => {
  it.each(actions)('$name', action => expect(left(action, true, again)).toEqual([]), 60_000)
})

describe('cut off at a write, by the next build all is as if nothing had failed', () => {
  const ticks = ACTIONS.filter(isTick).flatMap(action => [false, true].map(isLasting => ({ ...action, isLasting })))
  it.each(ticks)(
    '$name, lasting $isLasting',
    action => expect(left(action, action.isLasting, desk => desk.build())).toEqual([]),
    60_000,
  )
})

type Then = (desk: Desk, action: Action, isDone: boolean) => void

/** What was answered as done asks for no second try. */
const again: Then = (desk, action, isDone) => {
  if (!isDone) action.act(desk)
}

/** What differs from an undisturbed run, by the number of the write that failed. */
function left(action: Action, isLasting: boolean, then: Then): string[] {
  const desk = action.prepare()
  const start = save(desk.workbook)
  const { length } = withFault({ cost: 'write', first: NEVER, last: NEVER }, desk.addon, () => action.act(desk))
  expect(length).toBeGreaterThan(0)
  then(desk, action, true)
  const whole = seen(desk.workbook)
  return (isTick(action) ? upTo(length) : sampled(length, isLasting)).flatMap(write => {
    restore(desk.workbook, start)
    let isDone = false
    withFault({ cost: 'write', first: write, last: isLasting ? NEVER : write }, desk.addon, () => {
      isDone = action.act(desk)?.ok === true
    })
    then(desk, action, isDone)
    return differences(whole, seen(desk.workbook)).map(text => `write ${write}: ${text}`)
  })
}

/** What an import is known by is another each time. */
function seen(workbook: Workbook): Map<string, string> {
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
  return new Map([...contentOf(workbook)].map(([key, text]) => [key, text.replace(uuid, 'UUID')]))
}

function sampled(count: number, isLasting: boolean): number[] {
  const places = isLasting ? upTo(PARTS).map(part => part - 0.5) : [0, ...upTo(PARTS)]
  return [...new Set(places.map(place => 1 + Math.round((place * (count - 1)) / PARTS)))]
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
