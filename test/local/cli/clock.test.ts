// The clock of --today.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDay } from '../../../src/core/domain/day.ts'
import { dayIn, noonIn } from '../../../src/local/cli/clock.ts'

const ZONES = [
  'Etc/UTC',
  'Europe/Berlin',
  'Asia/Kamchatka',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]

test('is noon of that day in the zone, also on the days when clocks change', () => {
  const day = fc.integer({ min: parseDay('1990-01-01')!, max: parseDay('2100-01-01')! })
  fc.assert(
    fc.property(day, fc.constantFrom(...ZONES), (wanted, zone) => {
      const noon = noonIn(wanted, zone)
      expect(dayIn(noon, zone)).toBe(wanted)
      expect(new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(noon)).toBe('12:00')
    }),
  )
  expect(new Date(noonIn(parseDay('2026-03-29')!, 'Europe/Berlin')).toISOString()).toBe('2026-03-29T10:00:00.000Z')
})
