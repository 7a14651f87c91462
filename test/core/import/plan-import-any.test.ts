// What holds of every import of prospects.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProspectKey } from '../../../src/core/words/columns.ts'
import { apply, type Cells, plan } from './importing.ts'

const cells: fc.Arbitrary<Cells> = fc.record(
  {
    id: fc.constantFrom('', '', '1', '2', 'P-0003', 'P-0004'),
    name: fc.constantFrom('', 'Anna', 'ANNA ', 'Boris', 'Vera Smith'),
    organisation: fc.constantFrom('', '', 'Aurora', 'Borealis', 'Anna'),
    phone: fc.constantFrom('', '', '+7 916 123-45-67', '8 916 123 45 67', '1234567; 7654321', '7654321', '12'),
    email: fc.constantFrom('', '', 'a@x.com', 'A@X.com', 'b@x.com'),
    status: fc.constantFrom('', 'Open', 'warm'),
    notes: fc.constantFrom('', 'one', 'two'),
  },
  { requiredKeys: [] },
)
const files = fc.array(cells, { maxLength: 25 })

describe('any import', () => {
  it('adds nothing the second time', () => {
    // No person is called like a firm here: a row that named a firm's card by its ID could take its place.
    const people = files.map(rows => rows.filter(row => row.organisation !== 'Anna'))
    fc.assert(
      fc.property(people, people, (before, rows) => {
        const there = apply([], plan([], ...before))
        const once = plan(there, ...rows)
        const now = apply(there, once)
        const twice = plan(now, ...rows)
        expect(twice.additions).toEqual([])
        expect(twice.merged).toBe(twice.read - twice.rejected.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('accounts for every row, gives each card an ID of its own and overwrites nothing', () => {
    fc.assert(
      fc.property(files, files, (before, rows) => {
        const there = apply([], plan([], ...before))
        const done = plan(there, ...rows)
        expect(done.additions.length + done.merged + done.rejected.length).toBe(done.read)
        const ids = [...there, ...done.additions].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).not.toContain('')
        for (const { id, fields } of done.merges) {
          const old = there.find(one => one.id === id)!
          for (const key of Object.keys(fields) as ProspectKey[]) expect([null, '']).toContain(old[key])
          expect(Object.keys(fields).length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('counts the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        files,
        files.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        (before, [rows, shuffled]) => {
          const there = apply([], plan([], ...before))
          const [one, other] = [plan(there, ...rows), plan(there, ...shuffled)]
          expect(other.additions.length).toBe(one.additions.length)
          expect(other.merged).toBe(one.merged)
          expect(other.rejected.length).toBe(one.rejected.length)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('stays linear where everything looks alike', () => {
    const start = Date.now()
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      name: `Client ${String.fromCharCode(97 + (index % 26))}${index}`,
      organisation: 'One and the same',
      phone: '8 916 123 45 67',
      status: `status ${index}`,
    }))
    const first = plan([], ...rows)
    expect(first.additions).toHaveLength(20_000)
    expect(plan(first.additions, ...rows).additions).toEqual([])
    // Comparing every pair would take minutes.
    expect(Date.now() - start).toBeLessThan(20_000)
  })
})
