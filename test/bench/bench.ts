// The benchmarks: `npm run bench`, with `-- --json` for the figures alone.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from '../../src/build/build.ts'
import { measureCalls, measureLoad } from './add-on.ts'
import type { Figure } from './figure.ts'
import { measureFunctions } from './functions.ts'
import { measurePage } from './page.ts'
import { measureMemory, measurePlan } from './plan.ts'
import { measureSidebars } from './sidebars.ts'

/** The figures that a script prints, in a process of its own. */
function inProcess(script: string): readonly Figure[] {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [...process.execArgv, path], { encoding: 'utf8' })) as Figure[]
}

const built = await build()
const parts: readonly (() => readonly Figure[] | Promise<readonly Figure[]>)[] = [
  () => measureFunctions(built.code),
  measurePlan,
  async () => [await measureMemory()],
  () => measureCalls(built),
  () => inProcess('solver-run.ts'),
  () => measureLoad(built.code),
  measurePage,
  measureSidebars,
]
const figures: Figure[] = []
for (const measure of parts) {
  try {
    figures.push(...(await measure()))
  } catch (error) {
    // What the other parts have measured is not lost with one that could not be.
    console.error(error)
    process.exitCode = 1
  }
}

const rounded = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)))
const report = figures.map(
  (figure): Figure => ({
    ...figure,
    ours: rounded(figure.ours)!,
    other: rounded(figure.other),
    ratio: rounded(figure.ratio),
  }),
)
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2))
else {
  const shown = report.map(({ name, ours, unit, other, ratio, goal, met }) => ({
    name,
    ours: `${ours} ${unit}`,
    other: other === null ? '' : `${other} ${unit}`,
    ratio: ratio ?? '',
    goal: goal === null ? '' : `<= ${rounded(goal)}`,
    met: met === null ? '' : met ? 'yes' : 'no',
  }))
  console.table(shown)
}
