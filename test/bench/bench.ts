// The benchmarks: `npm run bench`, with `-- --json` for the figures alone.
import { build } from '../../src/build/build.ts'
import { measureCalls, measureLoad } from './add-on.ts'
import type { Figure } from './figure.ts'
import { measureFunctions } from './functions.ts'
import { measurePage } from './page.ts'
import { measureMemory, measurePlan, shippedPlan } from './plan.ts'
import { measureSidebars } from './sidebars.ts'
import { measureAgainstSolver } from './solver.ts'

const built = await build()
const { code } = built
const buildPlan = await shippedPlan()
const figures = [
  ...measureFunctions(code),
  ...(await measurePlan()),
  await measureMemory(),
  ...measureCalls(built),
  ...(await measureAgainstSolver(buildPlan)),
  ...(await measureLoad(code)),
  ...(await measurePage()),
  ...(await measureSidebars()),
]

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
