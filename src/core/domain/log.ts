// What a row of the contact log counts for.
import type { Channel, LogEntry, NormChannel } from './model.ts'

/** Calls and meetings are what norms, targets and ratios count; messages are logged outside them (method.md 5). */
export function isNormChannel(channel: Channel): channel is NormChannel {
  return channel === 'call' || channel === 'meeting'
}

/** A contact: a call or a meeting that took place. No answer and postponed are none; a blank outcome is one (method.md 5). */
export function tookPlace(entry: Pick<LogEntry, 'channel' | 'outcome'>): boolean {
  return isNormChannel(entry.channel) && entry.outcome !== 'noAnswer' && entry.outcome !== 'postponed'
}

/** A call or a visit that nobody answered: it leaves the next working day open (method.md 10, Slots). */
export function isUnanswered(entry: Pick<LogEntry, 'channel' | 'outcome'>): boolean {
  return isNormChannel(entry.channel) && entry.outcome === 'noAnswer'
}
