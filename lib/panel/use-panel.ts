import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { withDeadline } from '../browser/deadline'
import type { ConsoleId } from '../guide/types'
import type { appFactsQuery, AppFacts } from '../okta/queries'
import { parseCertificate, type CertificateDetails } from '../saml/certificate'
import { runChecks } from '../setup/checks'
import type { SetupState } from '../setup/state'
import { createActions } from './actions'
import { buildView } from './build-view'
import { otherCompanyText } from './console-view'
import { dryRunOutcome } from './dry-run-outcome'
import { createFollower } from './follow'
import { guardOrders, heldIn } from './guarded'
import { createHolder } from './holder'
import { ownPanel } from './own-panel'
import { isProvisioning, logSince } from './provisioning'
import { readConsoles, type CompanyMemory, type ConsolesReading } from './read-consoles'
import { resumeView } from './resume'
import { setupRows } from './setup-rows'
import type { PanelStore } from './store'
import { isTesting } from './test-watch'
import { useOkta } from './use-okta'
import { useProvisioningSights } from './use-provisioning-sights'
import type { UndoableFill } from './undo-fill'
import type { PanelActions, PanelView } from './view'
import type { ViewInput } from './view-input'

/** How often the consoles' tabs are asked, in milliseconds. */
const LOOK = 1000
/** How long a fill waits for Okta's API to say again what it said before, in milliseconds. */
const API_PATIENCE = 1500

const none: ReadonlyMap<string, CertificateDetails> = new Map()

/** The certificates among these texts, by text. */
async function parseAll(pems: readonly string[]): Promise<ReadonlyMap<string, CertificateDetails>> {
  const parsed = await Promise.all(pems.map(async (pem) => [pem, await parseCertificate(pem)] as const))
  return new Map(parsed.flatMap(([pem, one]) => (one.ok ? [[pem, one.certificate] as const] : [])))
}

const setupless = { picks: [], app: null, metaCompanyId: null }

const consolesKey = (host: string) => ['consoles', host]

/** Runs a setup: looks at tabs and API, keeps the record, and gives what to show and what can be done. */
export function usePanel(panel: PanelStore, setup: SetupState): { view: PanelView; actions: PanelActions } {
  const queries = useQueryClient()
  const host = setup.oktaHost
  const setupName = setup.values.setupName.value ?? ''
  // The places as the record has them when it looks, not when this was drawn.
  const [companies] = useState((): CompanyMemory => new Map())
  const [passed] = useState(() => new Set<string>())
  // What is held back follows the checks of the last render; before the first one nothing is known, so everything is.
  const [guarded] = useState(() => createHolder(guardOrders(setup, [])))
  const [before] = useState(() => createHolder<readonly number[] | null>(null))
  const look = useCallback(async () => {
    const { picks, app, metaCompanyId } = panel.store.getState().setup ?? setupless
    const binding = { app, metaCompanyId }
    const order = { oktaHost: host, setupName, picks, guarded: guarded.get(), binding, passed }
    const reading = await readConsoles(order, companies)
    // What was held before this panel's first word was held for another one.
    if (!before.get()) before.put(heldIn(reading))
    return reading
  }, [host, setupName, panel, companies, guarded, passed, before])
  const consoles = useQuery({
    queryKey: consolesKey(host),
    queryFn: look,
    refetchInterval: LOOK,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    staleTime: 0,
    // A look is cheap and always differs by its time.
    structuralSharing: false,
  })
  const mayAsk = consoles.data?.access.okta === true ? host : null
  const okta = useOkta(
    mayAsk,
    setup.app,
    isTesting(consoles.data),
    isProvisioning(setup) ? logSince(setup) : null,
  )
  const { me, user, apps, factsQuery, facts, assignments, policy } = okta
  const provisioningSights = useProvisioningSights(consoles.data, setup.app?.id ?? null, facts)
  const { value: pem, rivals } = setup.values.certificate
  const pems = [...(pem === null ? [] : [pem]), ...rivals.map((rival) => rival.value)]
  const certificates =
    useQuery({
      queryKey: ['certificates', ...pems],
      queryFn: () => parseAll(pems),
      enabled: pems.length > 0,
      staleTime: Infinity,
      networkMode: 'always',
      structuralSharing: false,
    }).data ?? none
  const details = pem === null ? null : (certificates.get(pem) ?? null)
  const [replacing, setReplacing] = useState<PanelView['replacing']>(null)
  const [pointing, setPointing] = useState<PanelView['pointing']>(null)
  const [filling, setFilling] = useState<ConsoleId | null>(null)
  // Asked in the middle of an errand, between two renders.
  const [fillingNow] = useState(() => createHolder<ConsoleId | null>(null))
  const [dryRun, setDryRun] = useState<PanelView['dryRun']>(null)
  const [dealtWith, setDealtWith] = useState<readonly number[]>([])
  const [undoable, setUndoable] = useState<UndoableFill | null>(null)

  /** Asks Okta's API once more; null where it may not be asked, or takes longer than a press can wait. */
  const askAgain = useCallback(
    async (query: ReturnType<typeof appFactsQuery>): Promise<AppFacts | null> => {
      if (query.queryFn === skipToken) return null
      const answer = await withDeadline(queries.query({ ...query, staleTime: 0 }), API_PATIENCE)
      return answer.ok ? answer.value : null
    },
    [queries],
  )
  const own = useMemo(() => ownPanel(panel, setup.id), [panel, setup.id])
  const follower = useMemo(() => createFollower(own, queries), [own, queries])
  const { events, sights, others, resumedAt, seat, offer } = useStore(panel.store)
  const testEmail = user && (user.profile.email ?? user.profile.login)
  // The time of the last look: a check is about what was seen then.
  const now = new Date(consoles.data?.at ?? setup.startedAt)
  const looked = {
    state: setup,
    facts,
    me,
    assignments,
    policy,
    certificate: details,
    dryRun: dryRunOutcome(dryRun),
    sights,
    now,
  }
  const checks = runChecks(looked)
  const input: ViewInput = {
    setup,
    reading: consoles.data,
    apps,
    assignments,
    log: okta.log,
    provisioning: { log: okta.provisioningLog, sights: provisioningSights },
    looked,
    certificate: details,
    rivalCertificates: certificates,
    checks,
    guardSeen: new Set([...(before.get() ?? []), ...dealtWith]),
    dryRun,
    replacing,
    pointing,
    filling,
    undoable,
    testEmail,
    sights,
    others,
    now,
    company: useStore(panel.policy.store),
  }
  // Actions run long after the render they were made in; they ask for the latest of everything.
  const [latest] = useState(() => createHolder({ input, me, apps, facts, factsQuery, policy }))
  useLayoutEffect(() => {
    latest.put({ input, me, apps, facts, factsQuery, policy })
    const orders = guardOrders(setup, checks, input.company.guard === 'strict')
    if (JSON.stringify(orders) === JSON.stringify(guarded.get())) return
    guarded.put(orders)
    // A page holds back what it was told last; what changes that is told at once, not with the next look.
    void queries.invalidateQueries({ queryKey: consolesKey(host) })
  })

  const actions = useMemo(
    () =>
      createActions(own, {
        async read(also = { api: false }) {
          const looking = queries.query({
            queryKey: consolesKey(host),
            queryFn: look,
            staleTime: 0,
            networkMode: 'always',
          })
          const [reading, fresh] = await Promise.all([
            looking,
            also.api ? askAgain(latest.get().factsQuery) : null,
          ])
          await follower.follow({
            reading,
            apps: latest.get().apps,
            facts: fresh ?? latest.get().facts,
            policy: latest.get().policy,
          })
          return reading
        },
        otherCompany: () => otherCompanyText(latest.get().input),
        me: () => latest.get().me,
        apps: () => latest.get().apps,
        fillView(reading: ConsolesReading, console) {
          const state = panel.store.getState().setup ?? latest.get().input.setup
          return buildView({ ...latest.get().input, setup: state, reading }).fill[console]
        },
        reportInput() {
          const { checks: verdicts, certificate: parsed } = latest.get().input
          const state = panel.store.getState().setup
          return state && { setup: state, checks: verdicts, certificate: parsed }
        },
        setReplacing,
        setPointing,
        filling: fillingNow.get,
        setFilling(console) {
          fillingNow.put(console)
          setFilling(console)
        },
        setGuardSeen: (at) => setDealtWith((known) => [...known, ...heldIn(latest.get().input.reading), at]),
        passCompany: (company) => void passed.add(company),
        setDryRun,
        undoable: () => latest.get().input.undoable,
        setUndoable,
      }),
    [
      panel,
      own,
      queries,
      follower,
      latest,
      host,
      look,
      askAgain,
      passed,
      setReplacing,
      setPointing,
      fillingNow,
      setFilling,
      setDealtWith,
      setDryRun,
      setUndoable,
    ],
  )

  useEffect(() => {
    void follower.follow({ reading: consoles.data, apps, facts, policy })
  }, [follower, consoles.data, apps, facts, policy])

  return {
    view: {
      ...buildView(input),
      resume: resumeView(setup, sights, consoles.data, resumedAt),
      setups: setupRows({ setup, events, others }),
      events,
      seat,
      offer,
    },
    actions,
  }
}
