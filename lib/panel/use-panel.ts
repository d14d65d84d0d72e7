import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { appFactsQuery, appsQuery, meQuery } from '../okta/queries'
import { parseCertificate } from '../saml/certificate'
import { runChecks } from '../setup/checks'
import type { SetupState } from '../setup/state'
import { createActions } from './actions'
import { buildView, type ViewInput } from './build-view'
import { createFollower } from './follow'
import { readConsoles, type ConsolesReading } from './read-consoles'
import type { PanelStore } from './store'
import type { UndoableFill } from './undo-fill'
import type { PanelActions, PanelView } from './view'

/** How often the consoles' tabs are asked, in milliseconds. */
const LOOK = 1000

const consolesKey = (host: string) => ['consoles', host]

/** Keeps the latest of something for code that runs long after the render it was made in. */
function createHolder<T>(first: T) {
  let held = first
  return {
    get: () => held,
    put(next: T) {
      held = next
    },
  }
}

/** Runs a setup: looks at tabs and API, keeps the record, and gives what to show and what can be done. */
export function usePanel(panel: PanelStore, setup: SetupState): { view: PanelView; actions: PanelActions } {
  const queries = useQueryClient()
  const host = setup.oktaHost
  const setupName = setup.values.setupName.value ?? ''
  // The places as the record has them when it looks, not when this was drawn.
  const look = useCallback(
    () => readConsoles(host, setupName, panel.store.getState().setup?.picks ?? []),
    [host, setupName, panel],
  )
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
  const me = useQuery(meQuery(mayAsk)).data
  const apps = useQuery(appsQuery(mayAsk)).data
  const user = me?.ok ? me.value : null
  const facts = useQuery(appFactsQuery(mayAsk, setup.app?.id ?? null, user)).data
  const pem = setup.values.certificate.value
  const certificate = useQuery({
    queryKey: ['certificate', pem],
    queryFn: async () => {
      const parsed = await parseCertificate(pem)
      return parsed.ok ? parsed.certificate : null
    },
    enabled: pem !== null,
    staleTime: Infinity,
    networkMode: 'always',
  })
  const details = pem === null ? null : (certificate.data ?? null)
  const [replacing, setReplacing] = useState<PanelView['replacing']>(null)
  const [pointing, setPointing] = useState<PanelView['pointing']>(null)
  const [undoable, setUndoable] = useState<UndoableFill | null>(null)

  const follower = useMemo(() => createFollower(panel, queries), [panel, queries])
  const testEmail = user && (user.profile.email ?? user.profile.login)
  // The time of the last look: a check is about what was seen then.
  const now = new Date(consoles.data?.at ?? setup.startedAt)
  const checks = runChecks({ state: setup, facts, me, certificate: details, now })
  const input: ViewInput = {
    setup,
    reading: consoles.data,
    apps,
    certificate: details,
    checks,
    replacing,
    pointing,
    undoable,
    testEmail,
    now,
  }
  // Actions run long after the render they were made in; they ask for the latest of everything.
  const [latest] = useState(() => createHolder({ input, me, apps, facts }))
  useLayoutEffect(() => {
    latest.put({ input, me, apps, facts })
  })

  const actions = useMemo(
    () =>
      createActions(panel, {
        async read() {
          const reading = await queries.query({
            queryKey: consolesKey(host),
            queryFn: look,
            staleTime: 0,
            networkMode: 'always',
          })
          await follower.follow({ reading, apps: latest.get().apps, facts: latest.get().facts })
          return reading
        },
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
        undoable: () => latest.get().input.undoable,
        setUndoable,
      }),
    [panel, queries, follower, latest, host, look],
  )

  useEffect(() => {
    void follower.follow({ reading: consoles.data, apps, facts })
  }, [follower, consoles.data, apps, facts])

  return { view: buildView(input), actions }
}

/** The setup as the record has it now; undefined while the record is being read. */
export function useRecord(panel: PanelStore) {
  return {
    loaded: useStore(panel.store, (state) => state.loaded),
    setup: useStore(panel.store, (state) => state.setup),
    message: useStore(panel.store, (state) => state.message),
    storageProblem: useStore(panel.store, (state) => state.storageProblem),
  }
}
