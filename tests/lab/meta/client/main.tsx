import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { ConsoleData } from './console-data'
import { LateHandlers } from './handlers-ready'
import { PATHS, usePath } from './navigation'
import { AddIdpPage } from './pages/add-idp'
import { DirectoryPage } from './pages/directory'
import { DomainVerificationPage } from './pages/domain-verification'
import { LoginPage } from './pages/login'
import { OAuthConsentPage } from './pages/oauth-consent'
import { HomePage, OverviewPage, TestCompletePage, UnpractisedPage } from './pages/simple-pages'
import { SingleSignOnPage } from './pages/single-sign-on'
import { installStyles } from './style-sheet'
import { Shell } from './ui/shell'

function adminPage(path: string): ReactNode {
  switch (path) {
    case PATHS.overview:
      return <OverviewPage />
    case PATHS.directory:
      return <DirectoryPage />
    case PATHS.domains:
      return <DomainVerificationPage />
    case PATHS.sso:
      return <SingleSignOnPage />
    case PATHS.addIdp:
      return <AddIdpPage />
    default:
      return <UnpractisedPage />
  }
}

/** The pages that stand without the console's frame and data. */
function barePage(path: string): ReactNode {
  switch (path) {
    case '/login':
      return <LoginPage />
    case '/saml/test_complete':
      return <TestCompletePage />
    case '/dialog/oauth':
      return <OAuthConsentPage />
    default:
      return null
  }
}

function Console() {
  const path = usePath()
  const bare = barePage(path)
  if (bare !== null) return <LateHandlers>{bare}</LateHandlers>
  return (
    <ConsoleData>
      {path === '/home' ? (
        <HomePage />
      ) : (
        <Shell path={path}>
          {/* A page is mounted anew on every navigation, with new ids and, if asked for, late handlers. */}
          <LateHandlers key={path}>{adminPage(path)}</LateHandlers>
        </Shell>
      )}
    </ConsoleData>
  )
}

installStyles()
const mount = document.querySelector('#mount_0')
if (mount) createRoot(mount).render(<Console />)
