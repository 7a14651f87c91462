// How the plan grows with the portfolio: beside one plain pass that copies the same rows, and in memory.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { build } from 'esbuild'
import { CODE } from '../../src/build/bundle.ts'
import type { Plan, PlanInput } from '../../src/core/domain/plan/types.ts'
import { alone, compared, type Figure, race } from './figure.ts'
import { portfolio } from './portfolio.ts'

export type BuildPlan = (input: PlanInput) => Plan

const SIZES = [1_000, 10_000, 100_000] as const
const RUNS = { 1000: 60, 10000: 20, 100000: 5 } as const
const MOST_MEGABYTES = 512
const HERE = fileURLToPath(new URL('.', import.meta.url))

/** buildPlan compiled just as `dist/Code.js` is. */
export async function shippedPlan(): Promise<BuildPlan> {
  const entry = join(HERE, '../../src/core/domain/plan/build.ts')
  const { outputFiles } = await build({ ...CODE, entryPoints: [entry], globalName: 'plan' })
  vm.runInThisContext(outputFiles![0]!.text)
  return (globalThis as unknown as { plan: { buildPlan: BuildPlan } }).plan.buildPlan
}

export function measurePlan(buildPlan: BuildPlan): Figure[] {
  const figures: Figure[] = []
  for (const planSize of ['needed', 'norms'] as const) {
    const took: number[] = []
    const copied: number[] = []
    for (const size of SIZES) {
      const drawn = portfolio(size)
      const input = { ...drawn, settings: { ...drawn.settings, planSize } }
      const [ours, other] = race(
        RUNS[size],
        () => () => buildPlan(input),
        () => () => copy(input),
      )
      took.push(ours)
      copied.push(other)
      const name = `plan (${planSize}), ${count(size)} prospects, ${count(input.log.length)} log rows, against a copy`
      figures.push(compared(name, ours, other, 10))
    }
    figures.push(compared(`plan (${planSize}), 100,000 prospects against 10,000`, took[2]!, took[1]!, 12))
    // Memory grows past the processor's caches: what that alone does to one pass.
    figures.push(compared('a copy, 100,000 prospects against 10,000', copied[2]!, copied[1]!, null))
  }
  return figures
}

/** One plain pass over the same rows. */
function copy({ prospects, log }: PlanInput): unknown {
  return [prospects.map(prospect => ({ ...prospect })), log.map(entry => ({ ...entry }))]
}

/** The peak of a process of its own that holds 100,000 prospects and 500,000 log rows and plans them. */
export async function measureMemory(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'contact-planner-bench-'))
  try {
    const { outputFiles } = await build({
      ...CODE,
      stdin: {
        contents: `import { buildPlan } from '../../src/core/domain/plan/build.ts'
          import { portfolio } from './portfolio.ts'
          if (buildPlan(portfolio(100_000)).contacts.length < 50) throw new Error('nothing was planned')
          console.log(process.resourceUsage().maxRSS)`,
        resolveDir: HERE,
        loader: 'ts',
      },
      platform: 'node',
    })
    const script = join(folder, 'peak.cjs')
    writeFileSync(script, outputFiles![0]!.text)
    const kilobytes = Number(execFileSync(process.execPath, [script], { encoding: 'utf8' }))
    return alone('peak memory, 100,000 prospects, 500,000 log rows', kilobytes / 1024, 'MB', MOST_MEGABYTES)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function count(number: number): string {
  return number.toLocaleString('en-US')
}
