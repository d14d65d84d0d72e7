import { useState } from 'react'
import { Panel } from '../../components/Panel'
import { StorageProblem } from '../../components/StorageProblem'
import { Welcome } from '../../components/Welcome'
import { openHandOff, startSetup, type Started } from '../../lib/panel/start'
import type { PanelStore } from '../../lib/panel/store'
import { usePanel, useRecord } from '../../lib/panel/use-panel'
import type { SetupState } from '../../lib/setup/state'

function Running({ panel, setup, message }: { panel: PanelStore; setup: SetupState; message: string }) {
  const { view, actions } = usePanel(panel, setup)
  return <Panel view={view} actions={actions} status={message} />
}

function FirstRun({ panel }: { panel: PanelStore }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (start: Promise<Started>) => {
    setBusy(true)
    setProblem(null)
    try {
      const started = await start
      if (!started.ok) setProblem(started.problem)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Welcome
      busy={busy}
      problem={problem}
      onStart={(text) => void run(startSetup(panel, text))}
      onOpenFile={(file) => void run(openHandOff(panel, file))}
    />
  )
}

/** The panel: the first-run page, or the running setup. */
export function App({ panel }: { panel: PanelStore }) {
  const { loaded, setup, message, storageProblem } = useRecord(panel)
  if (!loaded) return null
  return (
    <>
      {storageProblem !== null && <StorageProblem text={storageProblem} />}
      {setup ? (
        <Running key={setup.id} panel={panel} setup={setup} message={message} />
      ) : (
        <FirstRun panel={panel} />
      )}
    </>
  )
}
