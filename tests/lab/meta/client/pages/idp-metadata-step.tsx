import { useState } from 'react'
import type { SetupView } from '../../console-calls'
import { words } from '../boot'
import { call } from '../call'
import { Button } from '../ui/button'
import { Switch } from '../ui/switch'
import { TextField } from '../ui/text-field'

interface IdpMetadataStepProps {
  /** What was validated before, if anything. */
  setup: SetupView | undefined
  onValidated: (setupId: string) => Promise<void>
}

/** Step 2: the identity provider's values, which the server checks. */
export function IdpMetadataStep({ setup, onValidated }: IdpMetadataStepProps) {
  const [name, setName] = useState(setup?.name ?? '')
  const [samlUrl, setSamlUrl] = useState(setup?.samlUrl ?? '')
  const [issuer, setIssuer] = useState(setup?.issuer ?? '')
  const [certificate, setCertificate] = useState(setup?.certificate ?? '')
  const [logoutUrl, setLogoutUrl] = useState(setup?.singleLogoutUrl ?? '')
  const [singleLogout, setSingleLogout] = useState(typeof setup?.singleLogoutUrl === 'string')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)

  const needed = [name, samlUrl, issuer, certificate, ...(singleLogout ? [logoutUrl] : [])]
  const validate = async () => {
    setBusy(true)
    const answer = await call('validateMetadata', {
      setupId: setup?.id ?? null,
      name,
      samlUrl,
      issuer,
      certificate,
      singleLogoutUrl: singleLogout ? logoutUrl : null,
    })
    if (answer.ok) {
      await onValidated(answer.setupId)
      return
    }
    setErrors(answer.errors)
    setBusy(false)
  }

  return (
    <>
      <TextField
        label={words.setupName}
        placeholder={words.setupName}
        value={name}
        onChange={setName}
        error={errors['name']}
        busy={busy}
        revertible
      />
      <TextField
        label={words.samlUrl}
        description={words.samlUrlHint}
        value={samlUrl}
        onChange={setSamlUrl}
        error={errors['samlUrl']}
        busy={busy}
        revertible
      />
      <TextField
        label={words.samlIssuerUrl}
        value={issuer}
        onChange={setIssuer}
        error={errors['issuer']}
        busy={busy}
        revertible
      />
      <TextField
        label={words.samlCertificate}
        multiline
        value={certificate}
        onChange={setCertificate}
        error={errors['certificate']}
        busy={busy}
        revertible
      />
      <Switch label={words.singleLogout} on={singleLogout} onChange={setSingleLogout} />
      {singleLogout ? (
        <TextField
          label={words.singleLogoutUrl}
          value={logoutUrl}
          onChange={setLogoutUrl}
          error={errors['singleLogoutUrl']}
          busy={busy}
        />
      ) : null}
      <Button
        label={words.validate}
        kind="primary"
        wide
        disabled={needed.some((value) => value.trim() === '')}
        busy={busy}
        onPress={() => void validate()}
      />
    </>
  )
}
