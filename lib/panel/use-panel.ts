import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
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
import type { PanelActions, PanelView } from './view'

/** How often the consoles' tabs are asked, in milliseconds. */
const LOOK = 1000

const consolesKey = (host: string) => ['consoles', host]

/** Runs a setup: looks at tabs and API, keeps the record, and gives what to show and what can be done. */
export function usePanel(panel: PanelStore, setup: SetupState): { view: PanelView; actions: PanelActions } {
  const queries = useQueryClient()
  const host = setup.oktaHost
  const setupName = setup.values.setupName.value ?? ''
  const consoles = useQuery({
    queryKey: consolesKey(host),
    queryFn: () => readConsoles(host, setupName),
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

  const follower = useMemo(() => createFollower(panel, queries), [panel, queries])
  const now = new Date()
  const checks = runChecks({ state: setup, facts, me, certificate: details, now })
  const input: ViewInput = {
    setup,
    reading: consoles.data,
    apps,
    certificate: details,
    checks,
    replacing,
    now,
  }
  // Actions run long after the render they were made in; they ask for the latest of everything.
  const latest = useRef({ input, me, apps, facts })
  latest.current = { input, me, apps, facts }

  const actions = useMemo(
    () =>
      createActions(panel, {
        async read() {
          const reading = await queries.query({
            queryKey: consolesKey(host),
            queryFn: () => readConsoles(host, setupName),
            staleTime: 0,
            networkMode: 'always',
          })
          await follower.follow({ reading, apps: latest.current.apps, facts: latest.current.facts })
          return reading
        },
        me: () => latest.current.me,
        apps: () => latest.current.apps,
        fillView(reading: ConsolesReading, console) {
          const state = panel.store.getState().setup ?? latest.current.input.setup
          return buildView({ ...latest.current.input, setup: state, reading }).fill[console]
        },
        reportInput() {
          const { checks: verdicts, certificate: parsed } = latest.current.input
          const state = panel.store.getState().setup
          return state && { setup: state, checks: verdicts, certificate: parsed, now: new Date() }
        },
        setReplacing,
      }),
    [panel, queries, follower, host, setupName],
  )

  useEffect(() => {
    void follower.follow({ reading: consoles.data, apps, facts })
    for (const { tab, snapshot } of consoles.data?.tabs ?? []) {
      const picked = snapshot?.picked
      if (picked) void actions.takePicked(picked.id, picked.text, 'picked', tab.url.split(/[?#]/)[0] ?? null)
    }
  }, [follower, actions, consoles.data, apps, facts])

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
