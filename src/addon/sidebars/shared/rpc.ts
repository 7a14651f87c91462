// The one way from a sidebar into the spreadsheet: a typed call that never throws and never gets lost.
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import type { Answer, CallName, Calls } from '../../../core/protocol.ts'
import { spoken } from './spoken.ts'

/** What google.script.run is, as far as it is used here. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner
  withFailureHandler(handler: (error: { readonly name?: string; readonly message?: string }) => void): Runner
  rpc(name: CallName, args: unknown): void
}
declare const google: { readonly script: { readonly run: Runner } }

/** Google runs so many calls of a page at once and drops the rest. */
const MOST_AT_ONCE = 10

let running = 0
const waiting: (() => void)[] = []

/**
 * Calls the add-on. The promise always resolves: to the call's value, or to one sentence that says what went wrong and
 * what to do, be it the add-on's own or Google's refusal. Calls beyond ten at once wait their turn.
 */
export async function rpc<N extends CallName>(name: N, args: Calls[N]['args']): Promise<Answer<N>> {
  if (running >= MOST_AT_ONCE) await new Promise<void>(turn => waiting.push(turn))
  running++
  try {
    return await new Promise<Answer<N>>(resolve => {
      google.script.run
        .withSuccessHandler(answer => resolve(isAnswer<N>(answer) ? answer : unanswered()))
        .withFailureHandler(error => resolve({ ok: false, message: sayFailure(error) }))
        .rpc(name, args)
    })
  } catch (error) {
    return { ok: false, message: sayFailure({ message: String(error) }) }
  } finally {
    running--
    waiting.shift()?.()
  }
}

/** Google turns what it can't hand over into null without a word. */
function isAnswer<N extends CallName>(answer: unknown): answer is Answer<N> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}

function unanswered(): { readonly ok: false; readonly message: string } {
  return { ok: false, message: SIDEBAR.unreachable[spoken.language] }
}

/** Google's own failures; what the add-on itself refuses comes as an answer. */
function sayFailure({ name = '', message = '' }: { readonly name?: string; readonly message?: string }): string {
  const isAccounts = /PERMISSION_DENIED|authoriz|authoris|permission/i.test(`${name} ${message}`)
  return (isAccounts ? SIDEBAR.severalAccounts : SIDEBAR.unreachable)[spoken.language]
}
