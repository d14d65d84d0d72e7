import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { Opening } from '../../components/Opening'
import { Welcome } from '../../components/Welcome'
import { policyNotes, presetOrg } from '../../lib/panel/policy-words'
import { createRecordActions } from '../../lib/panel/record-actions'
import { setupRows } from '../../lib/panel/setup-rows'
import { sitesFor } from '../../lib/panel/sites'
import { startSetup, typedOrg, type Started, type StartWay } from '../../lib/panel/start'
import { storageView } from '../../lib/panel/storage-notes'
import type { PanelStore } from '../../lib/panel/store'
import { Running } from './Running'
import { useWhole, type WholeLoader } from './whole-loader'

interface AppProps {
  panel: PanelStore
  /** Has what a running setup needs besides what is drawn first. */
  whole: WholeLoader
}

function FirstRun({ panel, whole }: AppProps) {
  const loaded = useWhole(whole)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Started | null>(null)
  const actions = useMemo(() => createRecordActions(panel), [panel])
  const state = useStore(panel.store)
  const policy = useStore(panel.policy.store)
  const start = async (text: string, way: StartWay) => {
    const typed = typedOrg(panel, text)
    if ('problem' in typed) {
      setOutcome({ ok: false, problem: typed.problem })
      return
    }
    setBusy(true)
    setOutcome(null)
    try {
      setOutcome(await startSetup(panel, typed.org, way))
    } catch (error) {
      setOutcome({ ok: false, problem: error instanceof Error ? error.message : String(error) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Welcome
      busy={busy}
      problem={outcome && 'problem' in outcome ? outcome.problem : null}
      refused={outcome && 'refused' in outcome ? outcome.refused : null}
      existing={outcome && 'existing' in outcome ? outcome.existing : []}
      setups={setupRows(state)}
      offer={state.offer}
      seat={state.seat}
      storage={storageView(state)}
      policy={policyNotes(policy, null)}
      presetOrg={presetOrg(policy)}
      status={state.message}
      actions={actions}
      parts={loaded && loaded.parts}
      sitesFor={sitesFor}
      onStart={(text, way) => void start(text, way)}
      onEdit={() => setOutcome(null)}
    />
  )
}

/** The panel: the first-run page, or the running setup. */
export function App({ panel, whole }: AppProps) {
  const loaded = useStore(panel.store, (state) => state.loaded)
  const setup = useStore(panel.store, (state) => state.setup)
  if (!loaded) return <Opening />
  return setup ? (
    <Running key={setup.id} panel={panel} setup={setup} loader={whole} />
  ) : (
    <FirstRun panel={panel} whole={whole} />
  )
}
