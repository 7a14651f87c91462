// ISNUMBER and its like, and MOD: the add-on's own formulas ask them of every row, and a trip through the library is slow.
import { counted } from './arguments.ts'
import { evaluateSingle } from './evaluation.ts'
import { toNumber } from './operators.ts'
import type { SheetFunction } from './sheet-functions.ts'
import { broadcast, DateNumber, fail, isError, type Single } from './values.ts'

export const testFunctions = {
  ISBLANK: test('ISBLANK', value => value === null),
  ISERR: test('ISERR', value => isError(value) && value.error !== '#N/A'),
  ISERROR: test('ISERROR', isError),
  ISLOGICAL: test('ISLOGICAL', value => typeof value === 'boolean'),
  ISNA: test('ISNA', value => isError(value) && value.error === '#N/A'),
  ISNONTEXT: test('ISNONTEXT', value => typeof value !== 'string'),
  ISNUMBER: test('ISNUMBER', value => typeof value === 'number' || value instanceof DateNumber),
  ISTEXT: test('ISTEXT', value => typeof value === 'string'),

  MOD: counted('MOD', 2, 2, (args, scope) =>
    broadcast([evaluateSingle(args[0]!, scope), evaluateSingle(args[1]!, scope)], (dividend, divisor) => {
      const a = toNumber(dividend!, 'MOD', 1, scope.around.texts)
      if (isError(a)) return a
      const b = toNumber(divisor!, 'MOD', 2, scope.around.texts)
      if (isError(b)) return b
      return b === 0 ? fail('#DIV/0!', 'Function MOD parameter 2 cannot be zero.') : a - b * Math.floor(a / b)
    }),
  ),
} satisfies Record<string, SheetFunction>

function test(name: string, is: (value: Single) => boolean): SheetFunction {
  return counted(name, 1, 1, ([node], scope) => broadcast([evaluateSingle(node!, scope)], value => is(value!)))
}
