// One size of the plan's benchmark: a script for a process of its own, which no other size has warmed up or filled.
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

const [size, planSize] = [Number(process.argv[2]), process.argv[3] === 'norms' ? 'norms' : 'needed'] as const
const inputs = Array.from({ length: IN_ALL / size }, (): PlanInput => {
  const drawn = portfolio(size)
  return { ...drawn, settings: { ...drawn.settings, planSize } }
})
const each = (run: (input: PlanInput) => unknown) => () => () => {
  for (const input of inputs) run(input)
}
const times = race(RUNS, each(buildPlan), each(copy))
console.log(JSON.stringify(times.map(time => time / inputs.length)))

/** One plain pass over the same rows. */
function copy({ prospects, log }: PlanInput): unknown {
  return [prospects.map(prospect => ({ ...prospect })), log.map(entry => ({ ...entry }))]
}
