import { useId, useState } from 'react'
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

const looks: Record<AdminVerdict, { tone: BadgeTone; icon: LucideIcon; word: string }> = {
  ready: { tone: 'good', icon: CircleCheck, word: 'Gets in' },
  'password-only': { tone: 'good', icon: KeyRound, word: 'Password only' },
  'not-assigned': { tone: 'bad', icon: CircleX, word: 'Not assigned' },
  'no-username': { tone: 'bad', icon: CircleX, word: 'No username' },
  'case-differs': { tone: 'bad', icon: CircleX, word: 'Capitals differ' },
  'username-differs': { tone: 'bad', icon: CircleX, word: 'Username differs' },
  'other-person': { tone: 'warn', icon: TriangleAlert, word: 'Somebody else’s' },
  inactive: { tone: 'bad', icon: CircleX, word: 'Not active' },
  unknown: { tone: 'idle', icon: CircleHelp, word: 'Not known' },
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
  if (directory === null)
    return 'Open “People”, “Directory” in Meta once, or its export (XLSX or CSV), and Tandem compares the list.'
  return directory.whole
    ? 'Compared with Meta’s Directory. It has no other admins.'
    : 'Compared with the part of Meta’s Directory that was seen.'
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
                <Badge {...looks[row.verdict]} />
              </div>
              <div className="check-foot">
                <p className="check-detail">
                  {row.text}
                  {!row.named && ' Meta’s Directory shows this admin.'}
                </p>
                {/* What Meta says of it goes before what anybody says here. */}
                {row.named && !row.methodSeen && (
                  <Button
                    look="quiet"
                    aria-label={`${row.email} ${row.passwordOnly ? 'uses SSO' : 'uses a password only'}`}
                    onClick={() => void actions.setPasswordOnly(row.email, !row.passwordOnly)}
                  >
                    {row.passwordOnly ? 'Uses SSO' : 'Password only'}
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
        <Button onClick={() => setEditing(true)}>Change the list</Button>
      )}
      <p className="hint">{directoryText(directory)}</p>
      <div className="actions">
        <Button onClick={() => void actions.showDirectory()}>Show me the Directory</Button>
        <FileButton
          label="Export of Meta’s Directory"
          accept=".xlsx,.csv,.tsv,.txt"
          icon={<FileInput size={16} />}
          onFile={(file) => void actions.openDirectory(file)}
        >
          Open its export
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
      <label htmlFor={id}>All admins of Meta, one email a line</label>
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
        As they stand in Meta’s Directory, capitals included. The list stays in this setup.
      </p>
      <Button type="submit">Check these admins</Button>
    </form>
  )
}
