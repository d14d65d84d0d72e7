import { Compass, Keyboard, X } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { listOf } from '../lib/i18n/format'
import { messages, phrase } from '../lib/i18n/messages'
import { shortcutKeys } from '../lib/panel/shortcuts'
import type { Policy } from '../lib/setup/policy'
import { keyText } from './key-names'
import { Button } from './ui/Button'

const words = messages('HelpSheet', {
  title: 'Help and keys',
  keys: 'Keys',
  open: 'Open this panel',
  unset: 'No key is set',
  main: 'Press the main button of the current step',
  next: 'Go to the next open step in the checklist',
  copy: 'Copy the next value that the other console needs',
  fill: 'Fill the form that is open',
  help: 'Open this help',
  typing: 'None of them acts while you type in a field.',
  change: phrase('The key that opens the panel is your browser’s: change it at {place}.'),
  settings: 'Open its settings',
  promise: 'What Tandem reads, and what it never does',
  reads: 'It reads the pages of the two consoles and, with GET only, the API of your own Okta org.',
  never:
    'It presses nothing that changes anything, reads no password, cookie or token, and sends nothing anywhere else.',
  policy: 'Your company’s policy',
  orgs: phrase('Allowed orgs: {orgs}'),
  noOrg: 'No org is allowed.',
  strict: '“Activate SSO” is held back for as long as a check fails.',
  footer: phrase('Each report ends with: {text}'),
  version: phrase('Version {version}'),
  tour: 'Show the tour',
  close: 'Close',
})

/** What the help tells besides its own texts. */
export interface HelpFacts {
  version: string
  /** Whether the keyboard is a Mac's. */
  mac: boolean
  /** The key that opens the panel, as the browser writes it; null if none is set. Rejects where that isn't known. */
  panelKey: () => Promise<string | null>
  /** Where the browser lets people change it, and the way there. */
  keySettings: string
  openKeySettings: () => Promise<void>
  policy: Policy
  /** Shows the tour; null where there is none. */
  onTour: (() => void) | null
}

/** The help, over the panel: all keys, what Tandem reads and never does, the policy it goes by. Load it when asked for. */
export function HelpSheet({ facts, onClose }: { facts: HelpFacts; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [opener] = useState(() => document.activeElement)
  const [opens, setOpens] = useState<string | null>('…')
  const { panelKey, mac, policy } = facts
  // The browser keeps the focus within it, and closes it with Escape.
  useLayoutEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal()
  }, [])
  useEffect(() => {
    panelKey().then(setOpens, () => setOpens(null))
  }, [panelKey])
  const said = words()
  const close = () => dialog.current?.close()
  const closed = () => {
    // The panel's own care for the focus may have been quicker than the browser's.
    if (opener instanceof HTMLElement) opener.focus()
    onClose()
    // Not before: the tour takes the focus, and gives it back to where it was.
    if (dialog.current?.returnValue === 'tour') facts.onTour?.()
  }
  const rules = policyLines(policy)
  return (
    <dialog ref={dialog} className="help-sheet" aria-labelledby={title} onClose={closed}>
      <div className="help-head">
        <h2 id={title}>{said.title}</h2>
        <button type="button" className="tool" aria-label={said.close} title={said.close} onClick={close}>
          <X size={18} />
        </button>
      </div>
      <h3>{said.keys}</h3>
      <dl className="help-keys">
        <div className="help-key">
          <dt>{opens === null ? said.unset : <kbd>{keyText(opens, mac)}</kbd>}</dt>
          <dd>{said.open}</dd>
        </div>
        {(['main', 'next', 'copy', 'fill', 'help'] as const).map((id) => (
          <div key={id} className="help-key">
            <dt>
              <kbd>{keyText(`Alt+${shortcutKeys[id]}`, mac)}</kbd>
            </dt>
            <dd>{said[id]}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{said.typing}</p>
      <p className="hint">{said.change({ place: facts.keySettings })}</p>
      <div className="actions">
        <Button icon={<Keyboard size={16} />} onClick={() => void facts.openKeySettings()}>
          {said.settings}
        </Button>
        {facts.onTour && (
          <Button icon={<Compass size={16} />} onClick={() => dialog.current?.close('tour')}>
            {said.tour}
          </Button>
        )}
      </div>
      {rules.length > 0 && (
        <>
          <h3>{said.policy}</h3>
          {rules.map((rule) => (
            <p key={rule}>{rule}</p>
          ))}
        </>
      )}
      <h3>{said.promise}</h3>
      <p>{said.reads}</p>
      <p>{said.never}</p>
      <p className="hint">{said.version({ version: facts.version })}</p>
    </dialog>
  )
}

/** What a policy lays down, so that whoever wrote it can see what arrived. */
function policyLines({ allowedOrgs, guard, reportFooter }: Policy): string[] {
  const said = words()
  const orgs = (allowedOrgs ?? []).map(({ host }) => host)
  return [
    ...(allowedOrgs === null ? [] : [orgs.length > 0 ? said.orgs({ orgs: listOf(orgs) }) : said.noOrg]),
    ...(guard === 'strict' ? [said.strict] : []),
    ...(reportFooter === null ? [] : [said.footer({ text: reportFooter })]),
  ]
}
