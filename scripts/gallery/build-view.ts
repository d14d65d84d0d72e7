import { checks } from '../../lib/guide/checks'
import type { CheckId, CheckResult } from '../../lib/guide/checks'
import { steps } from '../../lib/guide/okta-meta'
import type { StepId } from '../../lib/guide/okta-meta'
import { valueIds } from '../../lib/guide/values'
import type { ValueId } from '../../lib/guide/values'
import type { SetupSummary } from '../../lib/panel/panel-state'
import { saidStep } from '../../lib/panel/said-step'
import { setupRows } from '../../lib/panel/setup-rows'
import type { ConsoleView, PanelView } from '../../lib/panel/view'
import type { CertificateDetails } from '../../lib/saml/certificate'
import { EVENT_VERSION, type Actor, type EventBody, type SetupEvent } from '../../lib/setup/events'
import { fold } from '../../lib/setup/fold'
import { progressOf } from '../../lib/setup/progress'
import { certificate } from './certificate'
import { inLanguage } from './in-language'

/** The gallery's moments are of the day on which it is looked at, so that times show as they do in use. */
export const today = `${new Date().toISOString().slice(0, 10)}T09:14:00.000Z`

/** The browser that the gallery's panel is in, and a colleague's. */
export const SEAT = '00000000000000aa'
export const otherSeat = '00000000000000bb'

/** A setup at one moment: what happened so far, and what the consoles and the checks say. */
export interface Scene {
  /** All steps before this one are done; null: all of them. */
  now: StepId | null
  skipped?: { id: StepId; reason: string }
  events?: readonly EventBody[]
  problems?: Partial<Record<ValueId, string>>
  certificate?: Partial<CertificateDetails>
  okta?: Partial<ConsoleView>
  meta?: Partial<ConsoleView>
  fill?: Partial<PanelView['fill']>
  /** The verdict of the checks that `checks` doesn't name. */
  otherChecks?: Omit<CheckResult, 'id'>
  checks?: Partial<Record<CheckId, Omit<CheckResult, 'id'>>>
  guard?: PanelView['guard']
  admins?: PanelView['admins']
  test?: PanelView['test']
  provisioning?: PanelView['provisioning']
  dryRun?: PanelView['dryRun']
  replacing?: PanelView['replacing']
  unfound?: Partial<PanelView['unfound']>
  undo?: PanelView['undo']
  pointing?: PanelView['pointing']
  resume?: PanelView['resume']
  others?: readonly SetupSummary[]
  apiSilent?: boolean
  offer?: PanelView['offer']
}

function eventsOf(scene: Scene): SetupEvent[] {
  const stepIds: StepId[] = steps.map(({ id }) => id)
  const settled = stepIds.slice(0, scene.now === null ? undefined : stepIds.indexOf(scene.now))
  const bodies: { body: EventBody; by: Actor }[] = [
    {
      by: 'person',
      body: { type: 'setup.started', name: 'acme', oktaOrg: 'acme', oktaHost: 'acme-admin.okta.com' },
    },
    ...settled.map((id) => ({
      by: 'page' as const,
      body: { type: 'step.done', id, evidence: 'the page shows it' } as const,
    })),
    ...(scene.skipped
      ? [{ by: 'person' as const, body: { type: 'step.skipped', ...scene.skipped } as const }]
      : []),
    ...(scene.events ?? []).map((body) => ({ by: 'page' as const, body })),
  ]
  return bodies.map(({ body, by }, place): SetupEvent => ({
    ...body,
    v: EVENT_VERSION,
    key: `${String(place).padStart(13, '0')}-000001`,
    setup: 'gallery',
    at: today,
    by,
    seat: by === 'person' ? SEAT : otherSeat,
    page: by === 'page' ? 'https://work.meta.com/admin/security/sso' : null,
  }))
}

function isCheckId(id: string): id is CheckId {
  return Object.hasOwn(checks, id)
}

const unknown = { status: 'unknown', detail: inLanguage('Okta was not asked yet.'), at: null } as const
const quiet = { status: 'ready', strangers: [], apps: [], alerts: [], outline: true } as const

/** Where in a scene the panel's own words stand. */
const said = new Set(['detail', 'why', 'text', 'problem', 'advice'])

/** The scene with all that is said in it in the language of the gallery. */
function sayScene(scene: Scene): Scene {
  const copy: Scene = JSON.parse(JSON.stringify(scene), (key, value: unknown) =>
    typeof value === 'string' && said.has(key) ? inLanguage(value) : value,
  )
  const problems = Object.entries(scene.problems ?? {}).map(([id, text]) => [id, inLanguage(text)])
  return { ...copy, problems: Object.fromEntries(problems) }
}

/** What the panel shows of a scene: its state and steps by the product's own rules, the rest as the scene says. */
export function buildView(written: Scene): PanelView {
  const scene = sayScene(written)
  const events = eventsOf(scene)
  const setup = fold(events)
  if (!setup) throw new Error('A scene starts with a setup.')
  const progress = progressOf(setup).map((step) => ({ ...step, spec: saidStep(step.spec.id) }))
  const noFill = { ready: false, why: inLanguage('Open the app’s Sign On tab in Okta first.') }
  return {
    setup,
    strict: scene.guard?.held?.passable === false,
    consoles: {
      okta: {
        console: 'okta',
        host: setup.oktaHost,
        detail: inLanguage('App “Meta Work Accounts”'),
        ...quiet,
        ...scene.okta,
      },
      meta: {
        console: 'meta',
        host: 'work.meta.com',
        detail: 'Single sign-on (SSO)',
        ...quiet,
        ...scene.meta,
      },
    },
    steps: progress,
    now: progress.find(({ status }) => status === 'current') ?? null,
    nowCarries: false,
    nowGoesOn: false,
    filling: null,
    apiSilent: scene.apiSilent ?? false,
    emergency: [],
    nowFills: null,
    values: valueIds.map((id) => ({
      id,
      state: setup.values[id],
      certificate:
        id === 'certificate' && setup.values[id].value !== null
          ? { ...certificate, ...scene.certificate }
          : null,
      rivalCertificates: [],
      problem: scene.problems?.[id] ?? null,
    })),
    fill: { okta: noFill, meta: noFill, ...scene.fill },
    checks: Object.keys(checks)
      .filter(isCheckId)
      .map((id) => ({ id, ...(scene.checks?.[id] ?? scene.otherChecks ?? unknown) })),
    admins: scene.admins ?? [],
    own: 'ada@acme.example',
    test: scene.test ?? null,
    provisioning: scene.provisioning ?? null,
    dryRun: scene.dryRun ?? null,
    orgHost: 'acme.okta.com',
    guard: scene.guard ?? { armed: [], held: null },
    unfound: { okta: [], meta: [], ...scene.unfound },
    undo: scene.undo ?? null,
    pointing: scene.pointing ?? null,
    replacing: scene.replacing ?? null,
    resume: scene.resume ?? null,
    setups: setupRows({ setup, events, others: scene.others ?? [] }),
    events,
    seat: SEAT,
    offer: scene.offer ?? null,
  }
}
