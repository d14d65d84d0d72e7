import { messages } from '../lib/i18n/messages'
import { Callout } from './ui/Callout'
import { Spoken } from './ui/Spoken'

const words = messages('ConnectionNote', {
  offline: 'This computer is offline.',
  offlineWorks:
    'Steps, values and the report work; pages and Okta are looked at again as soon as there is a network.',
  silent: 'Okta’s API gives no answer.',
  silentWorks:
    'Reading pages, filling and the checklist work; what only the API knows stays unknown until it answers.',
})

/** What can't be reached right now, and what works all the same. Says nothing where all can be reached. */
export function ConnectionNote({ offline, silent }: { offline: boolean; silent: boolean }) {
  const missing = offline ? 'offline' : silent ? 'silent' : null
  return (
    <>
      <Spoken text={missing ? words()[missing] : ''} />
      {missing && (
        <div data-connection={missing}>
          <Callout tone="note" word={words()[missing]}>
            {words()[`${missing}Works`]}
          </Callout>
        </div>
      )}
    </>
  )
}
