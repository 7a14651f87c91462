// The shipped add-on: how many service calls a build of the plan takes at each size, and what every formula has to load.
import { createContext, Script } from 'node:vm'
import { build } from 'esbuild'
import { type Built, ROOT } from '../../src/build/build.ts'
import { CODE } from '../../src/build/bundle.ts'
import { formatDay } from '../../src/core/domain/day.ts'
import type { Answer, CallName, Calls, FileRow } from '../../src/core/protocol.ts'
import { openAddon } from '../../src/local/runtime.ts'
import { Workbook } from '../../src/local/workbook/workbook.ts'
import { alone, compared, type Figure, timed } from './figure.ts'
import { count } from './plan.ts'
import { MONDAY, portfolio } from './portfolio.ts'

const SIZES = [100, 1_000, 10_000] as const
/** contract.md. */
const MOST_KILOBYTES = 100
const MS_A_DAY = 86_400_000

/** A read takes so many rows of a sheet at most (src/addon/sheets/read-values.ts). */
const ROWS_A_READ = 20_000

/** Reads and writes of one build through the whole add-on: the same at each size, and one more for each part of a long log. */
export function measureCalls(built: Built): Figure[] {
  const calls = SIZES.map(size => callsAt(built, size, 1))
  const longLog = callsAt(built, 10_000, 5) - Math.floor(50_000 / ROWS_A_READ)
  return [
    ...SIZES.map((size, index) => {
      const name = `service calls of a build, ${count(size)} prospects and log rows`
      return compared(name, calls[index]!, calls[0]!, 1, 'calls')
    }),
    compared('the same, 10,000 prospects, 50,000 log rows, less 1 for each 20,000', longLog, calls[0]!, 1, 'calls'),
  ]
}

function callsAt({ code, html }: Built, size: number, rowsEach: number): number {
  const workbook = new Workbook()
  workbook.addSheet('Sheet1')
  const addon = openAddon({ code, html: Object.fromEntries(html), workbook, now: () => (MONDAY + 0.5) * MS_A_DAY })
  const call = <N extends CallName>(name: N, args: Calls[N]['args']): Calls[N]['result'] => {
    const answer = addon.rpc('rpc', name, args) as Answer<N>
    if (!answer.ok) throw new Error(answer.message)
    return answer.value
  }
  const { prospects, log } = portfolio(size, rowsEach)
  call('setUp', { language: 'en' })
  call('importProspects', {
    rows: numbered(
      prospects.map(({ id, name, organisation, income, relationship, added }) => ({
        id,
        name,
        organisation,
        income: income ?? '',
        relationship: relationship === 'oneOff' ? 'one-off' : (relationship ?? ''),
        added: formatDay(added!),
      })),
    ),
  })
  call('importLog', {
    rows: numbered(log.map(({ date, prospectId, channel }) => ({ date: formatDay(date), prospectId, channel }))),
  })
  addon.calls.reset()
  const { planned } = call('buildPlan', {})
  if (planned === 0) throw new Error('nothing was planned')
  return addon.calls.read + addon.calls.write
}

function numbered<K extends string>(rows: readonly Partial<Record<K, string>>[]): FileRow<K>[] {
  return rows.map((cells, index) => ({ row: index + 2, cells }))
}

/** `Code.js` in KB, and the time to load it beside an empty script and beside the formulas' own closure. */
export async function measureLoad(code: string): Promise<Figure[]> {
  const formulas = await formulasAlone()
  const [whole, alike, empty] = loadTimes([code, formulas, ''])
  return [
    alone('dist/Code.js', Buffer.byteLength(code) / 1000, 'KB', MOST_KILOBYTES),
    compared(
      'dist/Code.js against the formulas alone',
      Buffer.byteLength(code) / 1000,
      Buffer.byteLength(formulas) / 1000,
      null,
      'KB',
    ),
    compared('loading dist/Code.js against an empty script', whole!, empty!, null),
    compared('loading dist/Code.js against the formulas alone', whole!, alike!, null),
  ]
}

async function formulasAlone(): Promise<string> {
  const contents = `export { CUSTOM_FUNCTIONS } from './src/addon/functions/index.ts'`
  const { outputFiles } = await build({
    ...CODE,
    stdin: { contents, resolveDir: ROOT, sourcefile: 'formulas.ts', loader: 'ts' },
    globalName: 'app',
  })
  return outputFiles![0]!.text
}

/** Compiling and running each text in a fresh context: the least of several runs, in turn. */
function loadTimes(texts: readonly string[]): number[] {
  const least = texts.map(() => Number.POSITIVE_INFINITY)
  for (let run = 0; run < 25; run += 1) {
    for (const [index, text] of texts.entries()) {
      const context = createContext({})
      // A text of its own each time, so that nothing compiled before is used again.
      const source = `${text}\n// ${run}`
      const took = timed(() => new Script(source).runInContext(context))
      least[index] = Math.min(least[index]!, took)
    }
  }
  return least
}
