import { messages } from '../lib/i18n/messages'
import { Callout } from './ui/Callout'

const words = messages('PolicyNotes', { policy: 'Policy:' })

/** Says what can't be read of the company's policy, and what it is against here. */
export function PolicyNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <div className="storage-notes" role="alert">
      {notes.map((note) => (
        <Callout key={note} tone="warn" word={words().policy}>
          {note}
        </Callout>
      ))}
    </div>
  )
}
