// One lane of the plan's benchmark at one size: a script for a process of its own, which nothing else has warmed up or
// filled. What one lane leaves behind would be swept up, in threads of their own, while the other is timed.
import { buildPlan } from '../../src/core/domain/plan/build.ts'
import type { PlanInput } from '../../src/core/domain/plan/types.ts'
import { race } from './figure.ts'
import { portfolio } from './portfolio.ts'

/**
 * Each run goes through so many prospects: one portfolio, ten, or a hundred of the same kind. So a small one that is
 * planned again and again does not lie in the processor's caches while a large one comes from memory.
 */
const IN_ALL = 100_000
const RUNS = 9

const [lane, size, planSize] = [
  process.argv[2],
  Number(process.argv[3]),
  process.argv[4] === 'norms' ? 'norms' : 'needed',
] as const
const inputs = Array.from({ length: IN_ALL / size }, (): PlanInput => {
  const drawn = portfolio(size)
  return { ...drawn, settings: { ...drawn.settings, planSize } }
})
const each = (run: (input: PlanInput) => unknown) => () => () => {
  for (const input of inputs) run(input)
}
const [took] = race(RUNS, each(lane === 'plan' ? buildPlan : copy))
console.log(took / inputs.length)

/** One plain pass over the same rows. */
function copy({ prospects, log }: PlanInput): unknown {
  return [prospects.map(prospect => ({ ...prospect })), log.map(entry => ({ ...entry }))]
}
