// What a benchmark says: a figure, what it is measured against, and whether the goal is met.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface Figure {
  readonly name: string
  readonly ours: number
  readonly unit: 'ms' | 'MB' | 'KB' | 'calls' | '%'
  /** What it is measured against, in the same unit; null for a figure that stands alone. */
  readonly other: number | null
  /** ours / other. */
  readonly ratio: number | null
  /** The most that the ratio, or the figure that stands alone, may be; null where none is set. */
  readonly goal: number | null
  readonly met: boolean | null
}

export function compared(
  name: string,
  ours: number,
  other: number,
  goal: number | null,
  unit: Figure['unit'] = 'ms',
): Figure {
  const ratio = ours / other
  return { name, ours, unit, other, ratio, goal, met: goal === null ? null : ratio <= goal }
}

export function alone(name: string, ours: number, unit: Figure['unit'], goal: number | null): Figure {
  return { name, ours, unit, other: null, ratio: null, goal, met: goal === null ? null : ours <= goal }
}

/** Makes ready what is to be timed. */
export type Lane = () => () => void

/**
 * The median of several runs of each, in turn, in milliseconds of the processor. A third of the runs goes before to
 * warm up, and what making ready has left behind is swept up before each run rather than in it.
 */
export function race<L extends readonly Lane[]>(runs: number, ...lanes: L): { [K in keyof L]: number } {
  const took = lanes.map((): number[] => [])
  for (let index = -Math.ceil(runs / 3); index < runs; index += 1) {
    for (const [lane, prepare] of lanes.entries()) {
      const run = prepare()
      sweep()
      const time = timed(run)
      if (index >= 0) took[lane]!.push(time)
    }
  }
  return took.map(median) as { [K in keyof L]: number }
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void
const sweep = () => gc({ type: 'minor' })

/** Milliseconds of the processor that a run takes. What else the machine does meanwhile does not count. */
export function timed(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
