// The plan against the integer-programming solver HiGHS on the same weeks: how far from the best set, and how much faster.
import loadHighs from 'highs'
import { planBySolver } from '../core/domain/plan/solver.ts'
import { distanceOf, drawWeeks, SCALES } from '../core/domain/plan/solver-weeks.ts'
import { alone, compared, type Figure, race } from './figure.ts'
import type { BuildPlan } from './plan.ts'

const WEEKS_EACH = 100
/**
 * Weeks of each kind that both go through before any is timed, and how often the plan does: neither is measured cold. The
 * solver's WebAssembly is compiled as it is loaded, JavaScript over some thousand runs.
 */
const WARM_UP = 50
const WARM_UP_ROUNDS = 40

/**
 * For each kind of week: milliseconds of the whole plan against those of the solver alone, which only finds the set and how
 * even its days can be; the weight of what the plan lacks of the best set; weeks less even than they could be.
 */
export async function measureAgainstSolver(buildPlan: BuildPlan): Promise<Figure[]> {
  const highs = await loadHighs()
  const figures: Figure[] = []
  const names = Object.keys(SCALES) as (keyof typeof SCALES)[]
  const before = names.flatMap(name => drawWeeks(name, WARM_UP, 97))
  for (const week of before) planBySolver(week, highs)
  for (let round = 0; round < WARM_UP_ROUNDS; round++) for (const week of before) buildPlan(week)
  const all = { ours: 0, theirs: 0 }
  for (const name of names) {
    const sum = { ours: 0, theirs: 0, lacking: 0, best: 0, uneven: 0 }
    const weeks = drawWeeks(name, WEEKS_EACH, 41)
    // All weeks of a kind by one and then by the other: taking turns, each would start with the caches the other has filled.
    for (const week of weeks) sum.ours += race(3, () => () => buildPlan(week))[0]
    for (const week of weeks) {
      const plan = buildPlan(week)
      const solved = planBySolver(week, highs)
      sum.theirs += solved.milliseconds
      const { lacking, best, uneven } = distanceOf(plan, solved)
      sum.lacking += lacking
      sum.best += best
      if (uneven > 0) sum.uneven += 1
    }
    all.ours += sum.ours
    all.theirs += sum.theirs
    figures.push(
      compared(`plan against HiGHS, ${WEEKS_EACH} ${name} weeks`, sum.ours, sum.theirs, null),
      alone(`lacking of the best set in weighted places, ${name} weeks`, (100 * sum.lacking) / sum.best, '%', 1),
      alone(`${name} weeks less even than they could be`, (100 * sum.uneven) / WEEKS_EACH, '%', 1),
    )
  }
  return [...figures, compared('plan against HiGHS, all these weeks', all.ours, all.theirs, 1 / 100)]
}
