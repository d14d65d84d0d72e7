import { Save } from 'lucide-react'
import { messages } from '../lib/i18n/messages'
import type { RecordActions } from '../lib/panel/record-actions'
import type { StorageView } from '../lib/panel/storage-notes'
import { Button } from './ui/Button'
import { Callout } from './ui/Callout'

const words = messages('StorageNotes', {
  storage: 'Storage:',
  save: 'Save everything stored',
  noted: 'I have taken note',
})

/** Says what is wrong with the stored record, and what can be done about it. */
export function StorageNotes({ view, actions }: { view: StorageView; actions: RecordActions }) {
  if (view.notes.length === 0) return null
  return (
    <div className="storage-notes" role="alert">
      {view.notes.map(({ tone, text }) => (
        <Callout key={text} tone={tone} word={words().storage}>
          {text}
        </Callout>
      ))}
      {(view.canSave || view.canNote) && (
        <div className="actions">
          {view.canSave && (
            <Button icon={<Save size={16} />} onClick={() => void actions.saveEverything()}>
              {words().save}
            </Button>
          )}
          {view.canNote && (
            <Button look="quiet" onClick={() => void actions.noteDamage()}>
              {words().noted}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
