import { useState } from 'react'
import type { AccountRow } from '../../console-calls'
import { boot, words } from '../boot'
import { call } from '../call'
import { useConsole } from '../console-data'
import { Button, pressHandlers } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { Table } from '../ui/table'
import { Card, PageHead } from './card'

function day(iso: string): string {
  return new Date(iso).toLocaleDateString(boot.lang, { dateStyle: 'medium' })
}

/** How somebody signs in, as it is saved; "Edit" beside it turns it into a choice. */
function AuthMethod({ account }: { account: AccountRow }) {
  const { reload } = useConsole()
  const [chosen, setChosen] = useState<AccountRow['authMethod'] | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (method: AccountRow['authMethod']) => {
    setBusy(true)
    await call('setAuthMethod', { accountId: account.id, method })
    await reload()
    setBusy(false)
    setChosen(null)
  }
  const choices = [
    { value: 'password', label: words.passwordOnly },
    { value: 'sso', label: words.ssoPreferred },
  ] as const
  if (chosen === null)
    return (
      <div>
        <strong>{words.authMethod}</strong>
        <div>{choices.find(({ value }) => value === account.authMethod)?.label}</div>
        <Button label={words.edit} onPress={() => setChosen(account.authMethod)} />
      </div>
    )
  return (
    <div>
      <div role="radiogroup" aria-label={words.authMethod}>
        <strong>{words.authMethod}</strong>
        {choices.map((choice) => (
          <div
            key={choice.value}
            role="radio"
            tabIndex={0}
            aria-checked={chosen === choice.value}
            {...pressHandlers(() => setChosen(choice.value))}
          >
            {chosen === choice.value ? '◉' : '○'} {choice.label}
          </div>
        ))}
      </div>
      <Button label={words.save} kind="primary" busy={busy} onPress={() => void save(chosen)} />
    </div>
  )
}

function Details({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  return (
    <Dialog title={words.editPerson} onClose={onClose}>
      <p>{account.name}</p>
      <p>{account.email}</p>
      <p>{account.status}</p>
      <AuthMethod account={account} />
    </Dialog>
  )
}

/** People › Directory: who has an account, where it came from, and how it stands. */
export function DirectoryPage() {
  const { view } = useConsole()
  const [openId, setOpenId] = useState<string | null>(null)
  const open = view.accounts.find(({ id }) => id === openId)
  return (
    <>
      <PageHead title={words.directory} />
      <Card>
        <p>{words.peopleCount(view.accounts.length)}</p>
        <Table
          columns={[words.personName, words.accountCreated, words.accountStatus, '']}
          rows={view.accounts.map((account) => ({
            key: account.id,
            cells: [
              <div key="name">
                <div>
                  {account.name} {account.admin && <Icon name="shield" label={words.admin} />}
                </div>
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
              <Button key="edit" label={words.editPerson} onPress={() => setOpenId(account.id)} />,
            ],
          }))}
        />
      </Card>
      {open && <Details account={open} onClose={() => setOpenId(null)} />}
    </>
  )
}
