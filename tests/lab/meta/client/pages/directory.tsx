import { useState } from 'react'
import type { AccountRow } from '../../console-calls'
import { boot, words } from '../boot'
import { call } from '../call'
import { useConsole } from '../console-data'
import { Button, pressHandlers } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Table } from '../ui/table'
import { Card, PageHead } from './card'

function day(iso: string): string {
  return new Date(iso).toLocaleDateString(boot.lang, { dateStyle: 'medium' })
}

function EditPerson({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const { reload } = useConsole()
  const [method, setMethod] = useState(account.authMethod)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    await call('setAuthMethod', { accountId: account.id, method })
    await reload()
    onClose()
  }
  const choices = [
    { value: 'password', label: words.passwordOnly },
    { value: 'sso', label: words.ssoPreferred },
  ] as const
  return (
    <Dialog title={words.editPerson} onClose={onClose}>
      <p>{account.name}</p>
      <div role="radiogroup" aria-label={words.authMethod}>
        <strong>{words.authMethod}</strong>
        {choices.map((choice) => (
          <div
            key={choice.value}
            role="radio"
            tabIndex={0}
            aria-checked={method === choice.value}
            {...pressHandlers(() => setMethod(choice.value))}
          >
            {method === choice.value ? '◉' : '○'} {choice.label}
          </div>
        ))}
      </div>
      <Button label={words.save} kind="primary" busy={busy} onPress={() => void save()} />
    </Dialog>
  )
}

/** People › Directory: who has an account, where it came from, and how it stands. */
export function DirectoryPage() {
  const { view } = useConsole()
  const [editing, setEditing] = useState<AccountRow | null>(null)
  return (
    <>
      <PageHead title={words.directory} />
      <Card>
        <Table
          columns={[words.personName, words.accountCreated, words.accountStatus, '']}
          rows={view.accounts.map((account) => ({
            key: account.id,
            cells: [
              <div key="name">
                <div>{account.name}</div>
                <div>{account.email}</div>
              </div>,
              <div key="created">
                <div>{day(account.createdAt)}</div>
                <div>{account.source}</div>
              </div>,
              <div key="status">
                <div>{account.status}</div>
                <div>{day(account.statusAt)}</div>
              </div>,
              <Button key="edit" label={words.editPerson} onPress={() => setEditing(account)} />,
            ],
          }))}
        />
      </Card>
      {editing === null ? null : <EditPerson account={editing} onClose={() => setEditing(null)} />}
    </>
  )
}
