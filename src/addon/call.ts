// What a call of the rpc is: how its arguments are made of whatever came in, and what runs on them.
import type { CallName, Calls } from '../core/protocol.ts'

export interface Call<N extends CallName> {
  /** Makes the arguments of whatever came in; throws a `UserError`. */
  readonly take: (args: ReadonlyMap<string, unknown>) => Calls[N]['args']
  readonly run: (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, args: Calls[N]['args']) => Calls[N]['result']
}
