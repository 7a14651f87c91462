// A team of two with a plan, and the sheet of one of them.
import { expect } from 'vitest'
import { Desk, people } from './desk.ts'

/** Forty clients, every other one Anna's, the others Olga's; nothing is built. */
export function team(): Desk {
  const desk = new Desk()
  desk.call('saveSettings', { values: { owners: 'Anna, Olga' } })
  return desk.prospects(people(40).map((one, i) => ({ ...one, owner: i % 2 === 0 ? 'Anna' : 'Olga' })))
}

/** The same with a plan of six deals and Anna's own sheet. */
export function start(): Desk {
  const desk = team()
  desk.call('saveSettings', { values: { deals: '6' } })
  desk.build()
  expect(desk.call('myWeek', { owner: 'anna' })).toEqual({ sheet: 'My week Anna', rows: 15 })
  return desk
}

export const mine = (desk: Desk) => desk.plan('My week Anna')
