import { activeKey } from '../lab/okta/saml/metadata'
import { createSigningKey, type SigningKey } from '../lab/okta/saml/signing-key'
import type { Fault } from './fault'
import { viaTandem } from './faults-values'
import { pemOf, type Ready } from './ready'

const DAY = 86_400_000

/** Okta signs with another key from now on. */
function rotate({ app }: Ready, key: SigningKey): void {
  app.keys.push(key)
  app.activeKid = key.kid
}

/** The app has had this key all along, and Meta its certificate. */
async function from(ready: Ready, key: SigningKey): Promise<void> {
  rotate(ready, key)
  viaTandem(ready, { certificate: await pemOf(key) })
}

const inDays = (days: number) => new Date(Date.now() + days * DAY)

/** Meta checks signatures by a certificate that is not the one, or not for long. */
export const certificateFaults: readonly Fault[] = [
  {
    name: 'the certificate was rotated in Okta after Meta was filled',
    harm: 'proven',
    check: 'certificate-valid',
    says: /two different certificates/,
    async seed(ready) {
      rotate(ready, await createSigningKey('acme', new Date()))
    },
  },
  {
    name: 'rotated, decided for the new one in Tandem, and Meta still has the old one',
    harm: 'proven',
    check: 'certificate-valid',
    says: /Meta has saved another certificate/,
    async seed(ready) {
      const key = await createSigningKey('acme', new Date())
      rotate(ready, key)
      ready.story.values.certificate = await pemOf(key)
    },
  },
  {
    name: 'rotated after Meta was filled, and the API tells neither keys nor metadata',
    harm: 'proven',
    check: 'same-app',
    says: /could not confirm/,
    async seed(ready) {
      rotate(ready, await createSigningKey('acme', new Date()))
      ready.intercept = ({ path }, response) => {
        if (!/\/(?:credentials\/keys|sso\/saml\/metadata)$/.test(path) || !path.startsWith('/api/'))
          return false
        response.writeHead(403, { 'Content-Type': 'application/json' })
        response.end(JSON.stringify({ errorCode: 'E0000006', errorSummary: 'No' }))
        return true
      }
    },
  },
  {
    name: 'Meta has the certificate of an inactive key',
    harm: 'proven',
    check: 'certificate-valid',
    says: /two different certificates/,
    async seed(ready) {
      const { app } = ready
      const inactive = app.keys.find(({ kid }) => kid !== app.activeKid)
      if (!inactive) throw new Error('The app has one key only')
      viaTandem(ready, { certificate: await pemOf(inactive) })
    },
  },
  {
    name: 'Meta has the certificate of another org',
    harm: 'proven',
    check: 'certificate-valid',
    says: /two different certificates/,
    async seed(ready) {
      const other = await ready.lab.okta.addApp('Meta Work Accounts', undefined, 'globex')
      viaTandem(ready, { certificate: await pemOf(activeKey(other)) })
    },
  },
  {
    name: 'the certificate expired yesterday',
    harm: 'risk',
    check: 'certificate-valid',
    says: /expired on/,
    seed: async (ready) => from(ready, await createSigningKey('acme', new Date(), 'expired')),
  },
  {
    name: 'the certificate expires in 10 days',
    harm: 'risk',
    check: 'certificate-valid',
    says: /expires on/,
    seed: async (ready) => from(ready, await createSigningKey('acme', inDays(-10), 'expiring')),
  },
  {
    name: 'the certificate is valid from tomorrow',
    harm: 'risk',
    check: 'certificate-valid',
    says: /only from/,
    seed: async (ready) => from(ready, await createSigningKey('acme', inDays(1))),
  },
  {
    name: 'the key has 1024 bits',
    harm: 'risk',
    check: 'certificate-valid',
    says: /too short/,
    seed: async (ready) => from(ready, await createSigningKey('acme', new Date(), 'rsa1024')),
  },
  {
    name: 'the certificate is signed with SHA-1',
    harm: 'risk',
    check: 'certificate-valid',
    says: /SHA-1/,
    seed: async (ready) => from(ready, await createSigningKey('acme', new Date(), 'sha1')),
  },
]
