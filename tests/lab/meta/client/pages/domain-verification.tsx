import { useState } from 'react'
import { words } from '../boot'
import { call } from '../call'
import { useConsole } from '../console-data'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Table } from '../ui/table'
import { TextField } from '../ui/text-field'
import { Card, PageHead } from './card'
import { VerifyDialog } from './verify-dialog'

function AddDomainDialog({ onClose }: { onClose: () => void }) {
  const { reload } = useConsole()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const answer = await call('addDomain', { name })
    setBusy(false)
    if (!answer.ok) {
      setError(answer.message)
      return
    }
    await reload()
    onClose()
  }
  return (
    <Dialog title={words.addDomain} onClose={onClose}>
      <TextField label={words.domain} value={name} onChange={setName} error={error} />
      <Button
        label={words.addDomain}
        kind="primary"
        disabled={name.trim() === ''}
        busy={busy}
        onPress={() => void add()}
      />
    </Dialog>
  )
}

/** Security › Domain verification. */
export function DomainVerificationPage() {
  const { view } = useConsole()
  const [adding, setAdding] = useState(false)
  const [verifying, setVerifying] = useState<string | null>(null)
  return (
    <>
      <PageHead title={words.domainVerification}>
        <Button label={words.addDomain} kind="primary" onPress={() => setAdding(true)} />
      </PageHead>
      <Card>
        <Table
          columns={[words.domain, words.status, '']}
          rows={view.domains.map((domain) => ({
            key: domain.name,
            cells: [
              domain.name,
              domain.verified ? words.verified : words.notVerified,
              domain.verified ? null : (
                <Button key="verify" label={words.verify} onPress={() => setVerifying(domain.name)} />
              ),
            ],
          }))}
        />
      </Card>
      {adding ? <AddDomainDialog onClose={() => setAdding(false)} /> : null}
      {verifying === null ? null : <VerifyDialog domain={verifying} onClose={() => setVerifying(null)} />}
    </>
  )
}
