// The JSON object of `--json`: the add-on's own report with what the import before it and the run itself add.
import type { ImportReport, PlanReport } from '../../core/protocol.ts'

export interface RunReport extends PlanReport {
  readonly serviceCalls: { readonly read: number; readonly write: number }
}

/** contract.md, Commands: the keys in their order. */
export function contractObject(report: RunReport): Readonly<Record<string, unknown>> {
  const { prospects } = report
  return {
    week: report.week,
    deals: report.deals,
    needed: report.needed,
    logged: report.logged,
    planned: report.planned,
    shortfall: report.shortfall,
    capacity: capacityOf(report),
    contacts: report.contacts.map(contact =>
      pick(contact, ['date', 'channel', 'prospectId', 'prospect', 'tier', 'owner', 'purpose', 'why']),
    ),
    notReached: report.notReached,
    prospects: {
      ...pick(prospects, ['read', 'kept', 'withoutTier', 'merged']),
      rejected: prospects.rejected.map(row => pick(row, ['row', 'reason'])),
    },
    sourcesToWork: report.sourcesToWork,
    warnings: report.warnings,
    serviceCalls: pick(report.serviceCalls, ['read', 'write']),
  }
}

/** Share and hours to two decimals, as the contract shows them. */
function capacityOf({ capacity }: RunReport): RunReport['capacity'] {
  const { calls, meetings, asked, share, hours } = capacity
  return { calls, meetings, asked, share: toHundredths(share), hours: toHundredths(hours) }
}

function toHundredths(value: number): number {
  return Math.round(value * 100) / 100
}

/** The plan's report, told of the file the prospects came from; null when they stood in the workbook already. */
export function withImport(report: PlanReport, imported: ImportReport | null): PlanReport {
  if (!imported) return report
  const { read, kept, merged, rejected } = imported
  return { ...report, prospects: { ...report.prospects, read, kept, merged, rejected } }
}

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map(key => [key, from[key]])) as Pick<T, K>
}
