// What a form says of itself: loading, saved, failed, empty. Each is read out by screen readers as it appears.
import type { ComponentChildren } from 'preact'
import { SIDEBAR } from '../../../core/i18n/sidebar.ts'
import { text } from './spoken.ts'

export type StatusKind = 'busy' | 'good' | 'bad' | 'quiet'

export interface StatusText {
  readonly kind: StatusKind
  readonly text: string
}

/** The line under a form. Keep it in the page also when there is nothing to say, or its changes aren't read out. */
export function Status({
  status,
  children,
}: {
  readonly status: StatusText | null
  readonly children?: ComponentChildren
}) {
  const isBad = status?.kind === 'bad'
  return (
    <div class="status-place">
      <div role="status">{status && !isBad && <p class={`status ${status.kind}`}>{status.text}</p>}</div>
      <div role="alert">{isBad && <p class="status bad">{status.text}</p>}</div>
      {status && children}
    </div>
  )
}

export function Loading() {
  return (
    <p class="status busy" role="status">
      {text(SIDEBAR.loading)}
    </p>
  )
}

/** One sentence that says what went wrong, and below it the way on. */
export function Failure({ message, children }: { readonly message: string; readonly children?: ComponentChildren }) {
  return (
    <div class="stack">
      <p class="status bad" role="alert">
        {message}
      </p>
      {children}
    </div>
  )
}

/** What stands where there is nothing to show yet. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="note">{children}</p>
}
