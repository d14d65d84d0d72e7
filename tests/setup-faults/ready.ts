import type { Express, Response } from 'express'
import { parseCertificate } from '../../lib/saml/certificate'
import { LAB_PEOPLE } from '../lab/console'
import { startLab, type Lab } from '../lab/lab'
import { serviceProviderOf } from '../lab/meta/service-provider'
import { newAccountId, type Account, type IdpSetup } from '../lab/meta/state'
import { activeKey, issuerOf, metadataUrlOf, signOnUrlOf } from '../lab/okta/saml/metadata'
import type { SigningKey } from '../lab/okta/saml/signing-key'
import type { Assignment, OktaApp, OktaUser } from '../lab/okta/state'
import type { Story } from './story'

/** Id of the setup at Meta whose page has "Activate SSO" on it. */
export const SETUP_ID = 'a-tested-setup'

/** The account at Meta that gets in with a password, whatever becomes of SSO. */
export const BREAK_GLASS = 'safe@acme.example'

/** Answers a request to the lab in place of the console; false leaves it to the console. */
export type Intercept = (request: { host: string; path: string }, response: Response) => boolean

/** Both consoles and the record as they are when all that is left to do is to press "Activate SSO". */
export interface Ready {
  lab: Lab
  app: OktaApp
  /** Ada's and Ben's, both admins of Meta; Eve is nobody there. */
  people: { ada: OktaUser; ben: OktaUser; eve: OktaUser }
  /** The setup as Meta has stored it. */
  setup: IdpSetup
  story: Story
  /** Whose session at Okta the admin's browser has, and so whose login the dry run is about. */
  signedIn: OktaUser
  /** By how many milliseconds the clock of the admin's computer is ahead; below zero: behind. */
  computerAhead: number
  /** What stands before the answers of the admin host's API, and of nothing else: people never meet it. */
  intercept: Intercept | null
}

/** The text of a certificate as Tandem keeps it. */
export async function pemOf({ certificatePem }: SigningKey): Promise<string> {
  const parsed = await parseCertificate(certificatePem)
  if (!parsed.ok) throw new Error(`The lab made a certificate that can't be read: ${parsed.reason}`)
  return parsed.certificate.pem
}

/** An account of an admin at Meta. */
export function accountOf(email: string, givenName: string, more: Partial<Account> = {}): Account {
  const at = new Date().toISOString()
  return {
    id: newAccountId(),
    userName: email,
    givenName,
    familyName: '',
    scim: {},
    source: 'Organization self invite',
    status: 'Claimed',
    statusAt: at,
    createdAt: at,
    admin: true,
    authMethod: 'sso',
    ...more,
  }
}

/** An assignment to the app by name. */
export function assignmentOf(user: OktaUser, userName: string | null = user.email): Assignment {
  const at = new Date().toISOString()
  return {
    userId: user.id,
    userName,
    scope: 'USER',
    syncState: 'DISABLED',
    externalId: null,
    created: at,
    lastUpdated: at,
    lastSync: null,
  }
}

/** A lab that can be put back to "all is well" as often as wanted. */
export interface ReadyLab {
  lab: Lab
  /** Puts everything back, and hands it over for a fault to be seeded. */
  ready: () => Promise<Ready>
}

/** Starts the practice consoles, as they are with one app in Okta and nothing done. */
export async function startReadyLab(): Promise<ReadyLab> {
  const lab = await startLab({
    okta: { existingApps: 1, lazyPaneMs: 0 },
    meta: { latencyMs: 0, domainVerified: true },
  })
  let current: Ready | null = null
  for (const site of [lab.okta, lab.meta]) {
    const own = site.app
    // The server asks for the app at each request; what a fault answers comes before it.
    const wrapped = (request: Parameters<Express>[0], response: Parameters<Express>[1]): void => {
      const host = (request.headers.host ?? '').replace(/:\d+$/, '')
      const path = (request.url ?? '').replace(/\?.*/, '')
      const isApi = host === lab.okta.state.org.adminHost && path.startsWith('/api/')
      if (isApi && current?.intercept?.({ host, path }, response as Response)) return
      own(request, response)
    }
    site.app = wrapped as unknown as Express
  }
  const { okta, meta } = lab
  const bare = structuredClone({ okta: okta.state, globex: okta.globex, meta: meta.state })
  // Who is signed in stays signed in.
  const keep = { sessions: meta.state.sessions, csrfKey: meta.state.csrfKey }

  return {
    lab,
    async ready() {
      Object.assign(okta.state, structuredClone(bare.okta))
      Object.assign(okta.globex, structuredClone(bare.globex))
      Object.assign(meta.state, structuredClone(bare.meta), keep)
      lab.clock.set(new Date())
      const [app] = okta.state.apps
      const [ada, ben, eve] = okta.state.users
      if (!app || !ada || !ben || !eve) throw new Error('The lab has lost its app or its people')
      meta.state.accounts.push(
        accountOf(LAB_PEOPLE[1].email, LAB_PEOPLE[1].first),
        accountOf(BREAK_GLASS, 'Safe', { authMethod: 'password' }),
      )
      const provider = serviceProviderOf(meta.state)
      app.settings = { ...app.settings, audienceUrl: provider.audienceUrl, acsUrl: provider.acsUrl }
      app.userNameTemplate = { type: 'BUILT_IN', template: '${source.email}', pushStatus: 'PUSH' }
      app.assignments = [assignmentOf(ada), assignmentOf(ben)]
      const signOnUrl = signOnUrlOf(okta.state.org, app)
      const issuer = issuerOf(app)
      const certificate = await pemOf(activeKey(app))
      const setup: IdpSetup = {
        id: SETUP_ID,
        name: 'Okta SSO',
        samlUrl: signOnUrl,
        issuer,
        certificate,
        singleLogoutUrl: null,
        validated: true,
        test: { ok: true, reason: null, email: ada.email, at: new Date().toISOString() },
        active: false,
        assignedDomains: [],
        includeNewDomains: false,
      }
      meta.state.setups = [setup]
      const story: Story = {
        app: { id: app.id, key: app.name, label: app.label },
        values: {
          ...provider,
          metadataUrl: metadataUrlOf(okta.state.org, app),
          signOnUrl,
          issuer,
          certificate,
          setupName: setup.name,
        },
        saved: {
          audienceUrl: provider.audienceUrl,
          acsUrl: provider.acsUrl,
          signOnUrl,
          issuer,
          certificate,
          setupName: setup.name,
        },
        admins: [
          { email: ada.email, passwordOnly: false },
          { email: ben.email, passwordOnly: false },
          { email: BREAK_GLASS, passwordOnly: true },
        ],
        breakGlass: BREAK_GLASS,
        testPassed: true,
        domainsReviewed: true,
        afterTest: [],
      }
      current = {
        lab,
        app,
        people: { ada, ben, eve },
        setup,
        story,
        signedIn: ada,
        computerAhead: 0,
        intercept: null,
      }
      return current
    },
  }
}

/** Brings everything past the switch, to where only "Deactivate Users" is left to be turned on. */
export function pastTheSwitch({ lab, app, story }: Ready): void {
  for (const setup of lab.meta.state.setups)
    Object.assign(setup, { active: true, assignedDomains: ['acme.example'] })
  Object.assign(app.provisioning, {
    enabled: true,
    token: 'practice',
    verified: true,
    createUsers: true,
    updateAttributes: true,
  })
  app.features = ['PUSH_NEW_USERS', 'PUSH_PROFILE_UPDATES']
  for (const [place, assignment] of app.assignments.entries())
    Object.assign(assignment, { syncState: 'SYNCHRONIZED', externalId: `account-${place}` })
  story.afterTest.push(
    { type: 'milestone.seen', milestone: 'sso-active' },
    { type: 'step.ticked', id: '4.deactivate-understood' },
  )
}
