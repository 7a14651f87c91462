// One writer at a time: what an action reads stays true until it has written.
import { REFUSALS } from '../../core/i18n/menu.ts'
import { UserError } from '../user-error.ts'

/** How long to wait for somebody else, in milliseconds. */
const PATIENCE = 30_000

/** Runs an action under the document's lock. Throws a `UserError` when someone else keeps it too long. */
export function locked<T>(action: () => T): T {
  const lock = LockService.getDocumentLock()
  if (lock && !lock.tryLock(PATIENCE)) throw new UserError(REFUSALS.busy)
  try {
    return action()
  } finally {
    // What was written must stand before the next one reads.
    SpreadsheetApp.flush()
    lock?.releaseLock()
  }
}
