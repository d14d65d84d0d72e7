import { words } from '../boot'
import { call } from '../call'
import { useConsole } from '../console-data'
import { Button } from '../ui/button'
import { Card, Centered, PageHead } from './card'

async function logOut(): Promise<void> {
  await call('signOut', {})
  location.assign('/login')
}

function LogOut() {
  return <Button label={words.logOut} onPress={() => void logOut()} />
}

/** The first page of the admin console. */
export function OverviewPage() {
  const { view } = useConsole()
  return (
    <>
      <PageHead title={words.overview}>
        <LogOut />
      </PageHead>
      <Card title={view.company}>
        <p>
          {view.viewer.name} – {view.viewer.email}
        </p>
      </Card>
    </>
  )
}

/** What somebody without an admin role sees. */
export function HomePage() {
  const { view } = useConsole()
  return (
    <Centered>
      <Card title={view.company}>
        <p>
          {view.viewer.name} – {view.viewer.email}
        </p>
        <LogOut />
      </Card>
    </Centered>
  )
}

/** A page that the real console has and this one has not. */
export function UnpractisedPage() {
  return (
    <Card>
      <p>{words.notPractised}</p>
    </Card>
  )
}

/** Where the test tab ends, whether the test was passed or not. */
export function TestCompletePage() {
  return (
    <Centered>
      <h2 style={{ textAlign: 'center' }}>{words.testComplete}</h2>
      <p style={{ textAlign: 'center' }}>{words.testCompleteText}</p>
      <Button label={words.closeTab} kind="primary" wide onPress={() => window.close()} />
    </Centered>
  )
}
