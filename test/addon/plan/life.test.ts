// Whole life stories through the shipped add-on: build, tick, edit, sort, log, rebuild, undo, next week, next cycle.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatWeek } from '../../../src/core/domain/day.ts'
import { Life, ON_ROWS } from './life.ts'
import { check, checkLog } from './life-checks.ts'

const at = fc.nat(40)
const steps = (...kinds: string[]) =>
  fc.record({ kind: fc.constantFrom(...kinds), at, place: fc.constant('plan' as const) })
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constantFrom('tick', 'tick', 'quietTick', 'note', ...ON_ROWS),
      at,
      place: fc.constantFrom('plan' as const, 'own' as const),
    }),
  },
  { weight: 3, arbitrary: steps('deleteLogRow', 'correctOutcome', 'correctChannel', 'correctDay', 'correctNotes') },
  { weight: 3, arbitrary: steps('logByHand', 'today', 'meet') },
  { weight: 3, arbitrary: steps('lose', 'reopen', 'tier', 'cardOwner', 'promise', 'handOver') },
  { weight: 2, arbitrary: steps('setting', 'holiday') },
  { weight: 3, arbitrary: steps('ownCell', 'ownCell', 'moveColumn', 'deleteRow', 'blankRow', 'myWeek') },
  { weight: 3, arbitrary: steps('days') },
  { weight: 4, arbitrary: steps('undo', 'colleague', 'nextWeek', 'view', 'dropPlan') },
)

it('nothing that a person did is lost, nothing is logged twice, and every plan keeps to the method', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), chapters => {
      const life = new Life()
      life.build()
      life.desk.call('myWeek', { owner: 'Anna' })
      for (const steps of chapters) {
        for (const { kind, at, place } of steps) {
          life.do(kind, at, place)
          checkLog(life)
        }
        life.build()
        check(life)
      }
      const report = life.desk.build({ week: formatWeek(life.today) })
      const rows = life.plan.rows
      expect(life.desk.build({ week: formatWeek(life.today) })).toEqual(report)
      expect(life.plan.rows).toEqual(rows)
      check(life)
    }),
    { numRuns: 8 },
  )
})
