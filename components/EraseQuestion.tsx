import { messages, phrase } from '../lib/i18n/messages'
import { Confirm } from './ui/Confirm'

const words = messages('EraseQuestion', {
  label: phrase('Erase {setup}'),
  yes: 'Erase this setup',
  no: 'Keep it',
  question: phrase(
    'Erase “{setup}” from this browser, with its history? It can’t be taken back: hand it off first if somebody may need it. Okta and Meta stay as they are.',
  ),
})

interface EraseQuestionProps {
  name: string
  onErase: () => void
  onKeep: () => void
}

/** Asks before a setup is erased. */
export function EraseQuestion({ name, onErase, onKeep }: EraseQuestionProps) {
  return (
    <Confirm
      label={words().label({ setup: name })}
      yes={words().yes}
      no={words().no}
      onYes={onErase}
      onNo={onKeep}
    >
      {words().question({ setup: name })}
    </Confirm>
  )
}
