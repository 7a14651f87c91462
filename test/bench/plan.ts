// How the plan grows with the portfolio: beside one plain pass that copies the same rows, and in memory.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { type BuildOptions, build } from 'esbuild'
import { CODE } from '../../src/build/bundle.ts'
import type { Plan, PlanInput } from '../../src/core/domain/plan/types.ts'
import { alone, compared, type Figure } from './figure.ts'

export type BuildPlan = (input: PlanInput) => Plan

const SIZES = [1_000, 10_000, 100_000] as const
const MOST_MEGABYTES = 512
const HERE = fileURLToPath(new URL('.', import.meta.url))

/** buildPlan compiled just as `dist/Code.js` is. */
export async function shippedPlan(): Promise<BuildPlan> {
  const entry = join(HERE, '../../src/core/domain/plan/build.ts')
  const { outputFiles } = await build({ ...CODE, entryPoints: [entry], globalName: 'plan' })
  vm.runInThisContext(outputFiles![0]!.text)
  return (globalThis as unknown as { plan: { buildPlan: BuildPlan } }).plan.buildPlan
}

/** Milliseconds for one portfolio of each size, beside one plain pass that copies the same rows. */
export async function measurePlan(): Promise<Figure[]> {
  const figures: Figure[] = []
  const script = { entryPoints: [join(HERE, 'plan-run.ts')] }
  await inProcess(script, run => {
    for (const planSize of ['needed', 'norms'] as const) {
      const times = SIZES.map(size => {
        const [ours, other] = (['plan', 'copy'] as const).map(lane => Number(run([lane, String(size), planSize])))
        const name = `plan (${planSize}), ${count(size)} prospects, ${count(5 * size)} log rows, against a copy`
        figures.push(compared(name, ours!, other!, 10))
        return { ours: ours!, other: other! }
      })
      figures.push(compared(`plan (${planSize}), 100,000 prospects against 10,000`, times[2]!.ours, times[1]!.ours, 12))
      // Memory grows past the processor's caches: what that alone does to one pass.
      figures.push(compared('a copy, 100,000 prospects against 10,000', times[2]!.other, times[1]!.other, null))
    }
  })
  return figures
}

/** The peak of a process of its own that holds 100,000 prospects and 500,000 log rows and plans them. */
export async function measureMemory(): Promise<Figure> {
  const contents = `import { buildPlan } from '../../src/core/domain/plan/build.ts'
    import { portfolio } from './portfolio.ts'
    if (buildPlan(portfolio(100_000)).contacts.length < 50) throw new Error('nothing was planned')
    console.log(process.resourceUsage().maxRSS)`
  const kilobytes = await inProcess({ stdin: { contents, resolveDir: HERE, loader: 'ts' } }, run => Number(run([])))
  return alone('peak memory, 100,000 prospects, 500,000 log rows', kilobytes / 1024, 'MB', MOST_MEGABYTES)
}

/** Compiles a script just as `dist/Code.js` is; `use` runs it in processes of its own and takes what it prints. */
async function inProcess<T>(script: BuildOptions, use: (run: (args: readonly string[]) => string) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'contact-planner-bench-'))
  try {
    const { outputFiles } = await build({ ...CODE, ...script, platform: 'node' })
    const path = join(folder, 'run.cjs')
    writeFileSync(path, outputFiles![0]!.text)
    return use(args => execFileSync(process.execPath, [path, ...args], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function count(number: number): string {
  return number.toLocaleString('en-US')
}
