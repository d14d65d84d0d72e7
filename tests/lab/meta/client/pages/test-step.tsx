import { useState } from 'react'
import type { SetupView } from '../../console-calls'
import { words } from '../boot'
import { call } from '../call'
import { createStyles } from '../style-sheet'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { ErrorText } from './card'

const styles = createStyles({ buttons: 'display:flex;gap:8px' })

interface TestStepProps {
  setup: SetupView
  onPassed: () => Promise<void>
}

/** Step 3: a login in another tab, and then its result. */
export function TestStep({ setup, onPassed }: TestStepProps) {
  const [email, setEmail] = useState('')
  const [started, setStarted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const startTest = () => {
    setStarted(true)
    setError(null)
    window.open(`/sso/test?${new URLSearchParams({ setup: setup.id, email: email.trim() })}`)
  }
  const checkResult = async () => {
    setBusy(true)
    const result = await call('testResult', { setupId: setup.id })
    if (result.state === 'passed') {
      await onPassed()
      return
    }
    setError(result.state === 'failed' ? words.testFailed(result.reason) : words.noResult)
    setBusy(false)
  }

  return (
    <>
      <TextField label={words.testingEmail} value={email} onChange={setEmail} />
      <div className={styles.buttons}>
        <Button label={words.testSso} kind="primary" disabled={email.trim() === ''} onPress={startTest} />
        <Button
          label={words.checkResult}
          disabled={!started}
          busy={busy}
          onPress={() => void checkResult()}
        />
      </div>
      {error === null ? null : <ErrorText>{error}</ErrorText>}
    </>
  )
}
