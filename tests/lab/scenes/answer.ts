import type { FieldId } from './scene'

/** What an engine says of one scene, and what became of the page's fields. Plain data: it crosses from the page. */
export interface Answer {
  readings: readonly { id: string; text: string; problem: string | null; evidence: string }[]
  verdicts: Partial<Record<FieldId, { ok: boolean; reason?: string }>>
  /** Field contents by mark. */
  before: Record<string, string>
  after: Record<string, string>
  /** Whether anything but field contents changed. */
  redrawn: boolean
}
