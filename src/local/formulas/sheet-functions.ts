// The functions worked out here: those that Univer's library lacks or has otherwise than Google, and those that must not
// evaluate all their arguments.
import { arrayFunctions } from './array-functions.ts'
import { conditionFunctions } from './condition-functions.ts'
import type { Scope } from './evaluation.ts'
import { lambdaFunctions } from './lambda-functions.ts'
import { logicFunctions } from './logic-functions.ts'
import { lookupFunctions } from './lookup-functions.ts'
import { placeFunctions } from './place-functions.ts'
import type { Node } from './syntax.ts'
import { testFunctions } from './test-functions.ts'
import { textFunctions } from './text-functions.ts'
import type { Value } from './values.ts'

export type SheetFunction = (args: readonly (Node | null)[], scope: Scope) => Value

/** By their names in capitals. */
export const sheetFunctions: ReadonlyMap<string, SheetFunction> = new Map(
  Object.entries({
    ...logicFunctions,
    ...lambdaFunctions,
    ...placeFunctions,
    ...arrayFunctions,
    ...textFunctions,
    ...testFunctions,
    ...conditionFunctions,
    ...lookupFunctions,
  } satisfies Record<string, SheetFunction>),
)
