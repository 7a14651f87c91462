// What a benchmark says: a figure, what it is measured against, and whether the goal is met.

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
 * The least of several runs, one after the other in turn, in milliseconds of the processor: what each takes when nothing
 * else gets in its way.
 */
export function race(runs: number, ours: Lane, other: Lane): [number, number] {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let index = 0; index < runs; index += 1) {
    for (const [lane, prepare] of [ours, other].entries()) least[lane] = Math.min(least[lane]!, timed(prepare()))
  }
  return least
}

/** Milliseconds of the processor that a run takes. What else the machine does meanwhile does not count. */
export function timed(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
