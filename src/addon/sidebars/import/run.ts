// Brings the rows in, part by part, and tells how far it is.
import type { RowReport } from '../../../core/protocol.ts'
import { rpc } from '../shared/rpc.ts'
import type { Job } from './import.tsx'
import { partsOf, reservedId } from './outcome.ts'

export interface Progress {
  readonly sent: number
  readonly kept: number
  readonly merged: number
  readonly rejected: readonly RowReport[]
  readonly repairs: readonly string[]
}
export const BEGUN: Progress = { sent: 0, kept: 0, merged: 0, rejected: [], repairs: [] }

export type RunState =
  | { readonly kind: 'running' | 'stopping' | 'done' | 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }

interface Teller {
  readonly setProgress: (progress: Progress) => void
  readonly setState: (state: RunState) => void
  readonly setId: (id: string) => void
}

/** Sends the parts one after the other; a part that failed is sent again, since the add-on takes each just once. */
export class Run {
  private readonly parts
  private readonly reserved
  private progress = BEGUN
  private part = 0
  private id: string | null = null
  private isStopped = false
  private readonly job: Job
  private readonly teller: Teller

  constructor(job: Job, teller: Teller) {
    this.job = job
    this.teller = teller
    this.parts = partsOf(job.rows, job.plan)
    this.reserved = reservedId(job.rows)
  }

  stop(): void {
    this.isStopped = true
  }

  async go(): Promise<void> {
    const failed = (message: string) => this.teller.setState({ kind: 'failed', message })
    this.teller.setState({ kind: 'running' })
    if (this.id === null) {
      const started = await rpc('startImport', { file: this.job.file.slice(0, 200), rows: this.job.rows.length })
      if (!started.ok) return failed(started.message)
      this.id = started.value.id
      this.teller.setId(this.id)
    }
    while (this.part < this.parts.length && !this.isStopped) {
      const rows = this.parts[this.part]!
      const answer = await rpc('importPart', {
        id: this.id,
        part: this.part,
        rows,
        ...(this.reserved === null ? {} : { reserved: this.reserved }),
      })
      if (!answer.ok) return failed(answer.message)
      this.part++
      const { kept, merged, rejected, repairs } = answer.value
      this.progress = {
        sent: this.progress.sent + rows.length,
        kept: this.progress.kept + kept,
        merged: this.progress.merged + merged,
        rejected: [...this.progress.rejected, ...rejected],
        repairs: [...this.progress.repairs, ...repairs],
      }
      this.teller.setProgress(this.progress)
    }
    await this.end(this.part < this.parts.length ? 'stopped' : 'done')
  }

  async end(kind: 'done' | 'stopped'): Promise<void> {
    // Only lets the next import begin at once; if it gets lost, that one waits two minutes.
    if (this.id !== null) await rpc('endImport', { id: this.id })
    this.teller.setState({ kind })
  }
}
