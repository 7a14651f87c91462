// The plan's calls: what comes in is checked as hostile, then handed to the actions.
import { TAKES } from '../core/i18n/menu.ts'
import { MOST_FILE_ROWS } from '../core/import/file-table.ts'
import type { PlanCalls } from '../core/protocol/plan.ts'
import type { Calls } from '../core/protocol.ts'
import { previewPlan } from './actions/build-plan.ts'
import { handOver } from './actions/hand-over.ts'
import { myWeek } from './actions/my-week.ts'
import { whyNot } from './actions/plan-ask.ts'
import { undoBuild } from './actions/plan-undo.ts'
import { weekAsIcs } from './actions/week-calendar.ts'
import { argument, ask, readText } from './arguments.ts'
import type { Call } from './call.ts'

const WEEK = /^\d{4}-W\d{2}$/

export const PLAN_CALLS: { readonly [N in keyof PlanCalls]: Call<N> } = {
  previewPlan: { take: readWeekAndOwner, run: previewPlan },
  whyNot: {
    take: args => {
      const { week } = readWeekAndOwner(args)
      return { id: readText(argument(args, 'id'), 'id'), ...(week === undefined ? {} : { week }) }
    },
    run: whyNot,
  },
  weekAsIcs: { take: readWeekAndOwner, run: weekAsIcs },
  myWeek: { take: args => ({ owner: readText(argument(args, 'owner'), 'owner') }), run: myWeek },
  handOver: {
    take: args => ({ from: readText(argument(args, 'from'), 'from'), to: readText(argument(args, 'to'), 'to') }),
    run: handOver,
  },
  undoBuild: { take: () => ({}), run: undoBuild },
}

export const PLAN_ARGUMENTS: { readonly [N in keyof PlanCalls]: readonly (keyof PlanCalls[N]['args'])[] } = {
  previewPlan: ['week', 'owner'],
  whyNot: ['id', 'week'],
  weekAsIcs: ['week', 'owner'],
  myWeek: ['owner'],
  handOver: ['from', 'to'],
  undoBuild: [],
}

/** What a build takes: with `agreed`, the contact IDs of the rows that may leave. */
export function readBuild(args: ReadonlyMap<string, unknown>): Calls['buildPlan']['args'] {
  const agreed = argument(args, 'agreed')
  if (agreed === undefined) return readWeekAndOwner(args)
  ask(Array.isArray(agreed) && agreed.length <= MOST_FILE_ROWS, 'agreed', TAKES.contactIds)
  return { ...readWeekAndOwner(args), agreed: agreed.map((id: unknown) => readText(id, 'agreed')) }
}

/** A week such as `2026-W48` and an owner's name, each of which may be left out. */
function readWeekAndOwner(args: ReadonlyMap<string, unknown>): { week?: string; owner?: string } {
  const [week, owner] = [argument(args, 'week'), argument(args, 'owner')]
  ask(week === undefined || (typeof week === 'string' && WEEK.test(week)), 'week', TAKES.week)
  return {
    ...(week === undefined ? {} : { week: week as string }),
    ...(owner === undefined ? {} : { owner: readText(owner, 'owner') }),
  }
}
