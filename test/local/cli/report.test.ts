// The object of `--json`, beside the contract's own example.
import { expect, test } from 'vitest'
import { contractObject, type RunReport } from '../../../src/local/cli/report.ts'

test('share and hours have two decimals', () => {
  const report: RunReport = {
    week: '2026-W48',
    sheet: 'Plan 2026-W48',
    deals: 3,
    needed: 15,
    logged: 0,
    planned: 0,
    shortfall: 15,
    capacity: { calls: 40, meetings: 15, asked: 31, share: 31 / 55, hours: 7 / 60 },
    contacts: [],
    notReached: {},
    prospects: { read: 0, kept: 0, withoutTier: 0, merged: 0, rejected: [] },
    sourcesToWork: [],
    warnings: [],
    serviceCalls: { read: 0, write: 0 },
  }
  expect(contractObject(report).capacity).toEqual({ calls: 40, meetings: 15, asked: 31, share: 0.56, hours: 0.12 })
})
