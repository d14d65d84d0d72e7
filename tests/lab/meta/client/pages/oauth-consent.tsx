import { useEffect, useState } from 'react'
import { words } from '../boot'
import { call } from '../call'
import { createStyles } from '../style-sheet'
import { Button } from '../ui/button'
import { Shimmer } from '../ui/shimmer'
import { Switch } from '../ui/switch'
import { Card, Centered } from './card'

const styles = createStyles({ buttons: 'display:flex;justify-content:flex-end;gap:8px;margin-top:16px' })

/** The window in which an admin adds an app: consent first, then the app's settings and Save. */
export function OAuthConsentPage() {
  const [app, setApp] = useState<{ name: string; scopes: string[] } | null>(null)
  const [added, setAdded] = useState(false)
  const [autoInvite, setAutoInvite] = useState(true)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    void call('oauthApp', {}).then(setApp)
  }, [])
  if (app === null) return <Shimmer />

  const answer = async (allowed: boolean) => {
    setBusy(true)
    const { url } = await call('oauthAnswer', { query: location.search, allowed, autoInvite })
    location.assign(url)
  }
  if (added) {
    return (
      <Centered>
        <Card title={words.appSettings(app.name)}>
          <p />
          <Switch label={words.autoInvite} on={autoInvite} onChange={setAutoInvite} />
          <div className={styles.buttons}>
            <Button label={words.save} kind="primary" busy={busy} onPress={() => void answer(true)} />
          </div>
        </Card>
      </Centered>
    )
  }
  return (
    <Centered>
      <Card title={words.addApp(app.name)}>
        <p>{words.appNeeds(app.name)}</p>
        <ul>
          {app.scopes.map((scope) => (
            <li key={scope}>{scope === 'manage_accounts' ? words.manageAccounts : scope}</li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button label={words.cancel} busy={busy} onPress={() => void answer(false)} />
          <Button label={words.addToWorkAccounts} kind="primary" onPress={() => setAdded(true)} />
        </div>
      </Card>
    </Centered>
  )
}
