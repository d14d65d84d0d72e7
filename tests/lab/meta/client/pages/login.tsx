import { useState } from 'react'
import { words } from '../boot'
import { call } from '../call'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { Card, Centered, ErrorText } from './card'

const ADA = 'ada@acme.example'

function nextPath(): string {
  const next = new URLSearchParams(location.search).get('next') ?? '/'
  return next.startsWith('/') && !next.startsWith('//') ? next : '/'
}

/** Sign-in: the address first, then a password or the company's identity provider. */
export function LoginPage() {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [step, setStep] = useState<'email' | 'password'>('email')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const identify = async () => {
    setBusy(true)
    const answer = await call('identify', { email: email.trim(), next: nextPath() })
    if (answer.next === 'sso') {
      location.assign(answer.url)
      return
    }
    setBusy(false)
    setStep('password')
  }
  const signIn = async (address: string, secret: string) => {
    setBusy(true)
    const answer = await call('passwordSignIn', { email: address, password: secret })
    if (answer.ok) {
      location.assign(nextPath())
      return
    }
    setBusy(false)
    setError(answer.message)
  }

  return (
    <Centered>
      <Card>
        {step === 'email' ? (
          <>
            <h1>{words.workEmailQuestion}</h1>
            <TextField
              label={words.workEmail}
              placeholder={words.workEmail}
              value={email}
              onChange={setEmail}
            />
            <Button
              label={words.next}
              kind="primary"
              wide
              disabled={email.trim() === ''}
              busy={busy}
              onPress={() => void identify()}
            />
          </>
        ) : (
          <>
            <h1>{email}</h1>
            <TextField
              label={words.password}
              type="password"
              description={words.anyPassword}
              value={password}
              onChange={setPassword}
            />
            <Button
              label={words.logIn}
              kind="primary"
              wide
              disabled={password === ''}
              busy={busy}
              onPress={() => void signIn(email.trim(), password)}
            />
          </>
        )}
        {error === null ? null : <ErrorText>{error}</ErrorText>}
        <p>
          <Button label={words.signInAsAda} wide onPress={() => void signIn(ADA, 'practice')} />
        </p>
      </Card>
    </Centered>
  )
}
