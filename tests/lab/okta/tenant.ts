import { randomUUID } from 'node:crypto'
import { LAB_PEOPLE, type LabWorld } from '../console'
import { newId } from './ids'
import type { OktaSettings } from './options'
import { createSigningKey } from './saml/signing-key'
import { createSessions, type Sessions } from './sessions'
import { META_APP, META_APP_NAME, type LogEvent, type OktaApp, type OktaState } from './state'

/** One practice org: its state, its sessions, and the world around it. */
export interface Tenant {
  world: LabWorld
  state: OktaState
  sessions: Sessions
  /** Installs an app, as the catalog's Done button does. */
  addApp(label?: string, name?: string): Promise<OktaApp>
  /** Writes a line into the System Log. */
  record(event: Omit<LogEvent, 'uuid' | 'published'>): void
}

/** Creates an org named `label` with the practice company's people, under `<first>@<label>.example`. */
export function createTenant(label: string, world: LabWorld, options: OktaSettings): Tenant {
  const name = label.charAt(0).toUpperCase() + label.slice(1)
  const state: OktaState = {
    org: { id: newId('00o'), label, name, adminHost: `${label}-admin.okta.com`, host: `${label}.okta.com` },
    policyId: newId('rst'),
    options,
    users: LAB_PEOPLE.map(({ id, first, last, email, admin }) => {
      const login = email.replace(/@.*/, `@${label}.example`)
      return { id, login, email: login, firstName: first, lastName: last, status: 'ACTIVE', admin }
    }),
    groups: [{ id: newId('00g'), name: 'Everyone' }],
    apps: [],
    log: [],
  }
  return {
    world,
    state,
    sessions: createSessions(world),
    async addApp(appLabel = META_APP_NAME, appName = META_APP) {
      const app = await createApp(state, world.now(), appLabel, appName)
      state.apps.push(app)
      return app
    },
    record(event) {
      state.log.push({ uuid: randomUUID(), published: world.now().toISOString(), ...event })
    },
  }
}

async function createApp(state: OktaState, now: Date, label: string, name: string): Promise<OktaApp> {
  const { org, options } = state
  // The older, inactive certificate is there so that taking "the first one" is a mistake that shows.
  const [inactive, active] = await Promise.all([
    createSigningKey(org.label, new Date(now.getTime() - 1000), 'sha1'),
    createSigningKey(org.label, now, options.certificate),
  ])
  return {
    id: newId('0oa'),
    exk: newId('exk'),
    name,
    label,
    status: 'ACTIVE',
    signOnMode: 'SAML_2_0',
    hidden: false,
    settings: { audienceUrl: '', acsUrl: '', defaultRelayState: '' },
    userNameTemplate: { type: 'NONE', template: '${source.login}', pushStatus: 'PUSH' },
    features: [],
    provisioning: {
      enabled: false,
      token: null,
      verified: false,
      importGroups: true,
      createUsers: false,
      updateAttributes: false,
      deactivateUsers: false,
    },
    assignments: [],
    groups: [],
    keys: [inactive, active],
    activeKid: active.kid,
    created: now.toISOString(),
    lastUpdated: now.toISOString(),
  }
}
