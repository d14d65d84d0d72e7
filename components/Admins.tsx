import { useId, useState } from 'react'
import { messages, phrase } from '../lib/i18n/messages'
import type { AdminRow, AdminVerdict } from '../lib/setup/admin-check'
import type { PanelActions } from '../lib/panel/view'
import { Badge, type BadgeTone } from './ui/Badge'
import {
  CircleCheck,
  CircleHelp,
  CircleX,
  FileInput,
  KeyRound,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import type { Directory } from '../lib/setup/state'
import { Button } from './ui/Button'
import { FileButton } from './ui/FileButton'

const words = messages('Admins', {
  ready: 'Gets in',
  'password-only': 'Password only',
  'not-assigned': 'Not assigned',
  'no-username': 'No username',
  'case-differs': 'Capitals differ',
  'username-differs': 'Username differs',
  'other-person': 'Somebody else’s',
  inactive: 'Not active',
  unknown: 'Not known',
  howToCompare:
    'Open “People”, “Directory” in Meta once, or its export (XLSX or CSV), and Tandem compares the list.',
  comparedWithAll: 'Compared with Meta’s Directory. It has no other admins.',
  comparedWithPart: 'Compared with the part of Meta’s Directory that was seen.',
  shownByMeta: 'Meta’s Directory shows this admin.',
  usesSso: 'Uses SSO',
  usesPassword: 'Password only',
  sayUsesSso: phrase('{email} uses SSO'),
  sayUsesPassword: phrase('{email} uses a password only'),
  change: 'Change the list',
  showDirectory: 'Show me the Directory',
  exportFile: 'Export of Meta’s Directory',
  openExport: 'Open its export',
  all: 'All admins of Meta, one email a line',
  allHint: 'As they stand in Meta’s Directory, capitals included. The list stays in this setup.',
  check: 'Check these admins',
})

const looks: Record<AdminVerdict, { tone: BadgeTone; icon: LucideIcon }> = {
  ready: { tone: 'good', icon: CircleCheck },
  'password-only': { tone: 'good', icon: KeyRound },
  'not-assigned': { tone: 'bad', icon: CircleX },
  'no-username': { tone: 'bad', icon: CircleX },
  'case-differs': { tone: 'bad', icon: CircleX },
  'username-differs': { tone: 'bad', icon: CircleX },
  'other-person': { tone: 'warn', icon: TriangleAlert },
  inactive: { tone: 'bad', icon: CircleX },
  unknown: { tone: 'idle', icon: CircleHelp },
}

interface AdminsProps {
  rows: readonly AdminRow[]
  /** The address of whoever is signed in to Okta, proposed while nobody is named; null if not known. */
  own: string | null
  directory: Directory | null
  actions: PanelActions
}

/** What is known of Meta's Directory, and how to know more. */
function directoryText(directory: Directory | null): string {
  if (directory === null) return words().howToCompare
  return directory.whole ? words().comparedWithAll : words().comparedWithPart
}

/** The admins of Meta, each with whether the switch would let them in, and the field to name them. */
export function Admins({ rows, own, directory, actions }: AdminsProps) {
  const [editing, setEditing] = useState(false)
  const named = rows.filter((row) => row.named).map(({ email }) => email)
  return (
    <div className="admins">
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={row.email} data-verdict={row.verdict}>
              <div className="admin-head">
                <b>{row.email}</b>
                <Badge {...looks[row.verdict]} word={words()[row.verdict]} />
              </div>
              <div className="check-foot">
                <p className="check-detail">
                  {row.text}
                  {!row.named && ` ${words().shownByMeta}`}
                </p>
                {/* What Meta says of it goes before what anybody says here. */}
                {row.named && !row.methodSeen && (
                  <Button
                    look="quiet"
                    aria-label={
                      row.passwordOnly
                        ? words().sayUsesSso({ email: row.email })
                        : words().sayUsesPassword({ email: row.email })
                    }
                    onClick={() => void actions.setPasswordOnly(row.email, !row.passwordOnly)}
                  >
                    {row.passwordOnly ? words().usesSso : words().usesPassword}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {named.length === 0 || editing ? (
        <AdminForm
          // Another list, or the first word on who is signed in, begins it anew.
          key={`${named.join()}|${own}`}
          start={named.length > 0 ? named.join('\n') : rows.length > 0 ? '' : (own ?? '')}
          onName={(text) => {
            setEditing(false)
            void actions.nameAdmins(text)
          }}
        />
      ) : (
        <Button onClick={() => setEditing(true)}>{words().change}</Button>
      )}
      <p className="hint">{directoryText(directory)}</p>
      <div className="actions">
        <Button onClick={() => void actions.showDirectory()}>{words().showDirectory}</Button>
        <FileButton
          label={words().exportFile}
          accept=".xlsx,.csv,.tsv,.txt"
          icon={<FileInput size={16} />}
          onFile={(file) => void actions.openDirectory(file)}
        >
          {words().openExport}
        </FileButton>
      </div>
    </div>
  )
}

function AdminForm({ start, onName }: { start: string; onName: (text: string) => void }) {
  const [text, setText] = useState(start)
  const id = useId()
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        onName(text)
      }}
    >
      <label htmlFor={id}>{words().all}</label>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {words().allHint}
      </p>
      <Button type="submit">{words().check}</Button>
    </form>
  )
}
