import { useMemo, useState } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import { version } from '../../package.json'
import { Panel } from '../../components/Panel'
import { firstView } from '../../lib/panel/first-view'
import { keySettings, openKeySettings, panelKey } from '../../lib/browser/panel-key'
import { policyNotes } from '../../lib/panel/policy-words'
import { createRecordActions } from '../../lib/panel/record-actions'
import { useOnline } from '../../lib/panel/use-online'
import { storageView } from '../../lib/panel/storage-notes'
import type { PanelStore } from '../../lib/panel/store'
import type { PanelActions } from '../../lib/panel/view'
import { waitingActions } from '../../lib/panel/waiting-actions'
import type { SetupState } from '../../lib/setup/state'
import type { Made } from './whole'
import { useWhole, type Whole, type WholeLoader } from './whole-loader'

/** The place where what runs a setup puts what there is to show, and actions that wait for it. */
function createScene(panel: PanelStore): { made: StoreApi<Made>; waiting: PanelActions } {
  const made = createStore<Made>(() => ({ whole: null }))
  const real = new Promise<PanelActions>((resolve) => {
    const stop = made.subscribe(({ whole }) => {
      if (!whole) return
      stop()
      resolve(whole.actions)
    })
  })
  return { made, waiting: waitingActions(createRecordActions(panel), real) }
}

const help = {
  version,
  mac: /mac/i.test(navigator.userAgent),
  panelKey,
  keySettings,
  openKeySettings,
  onTour: null,
}

interface RunningProps {
  panel: PanelStore
  setup: SetupState
  loader: WholeLoader
}

/** A running setup: what its record tells at once, everything else as soon as it is loaded. */
export function Running({ panel, setup, loader }: RunningProps) {
  const [{ made, waiting }] = useState(() => createScene(panel))
  const loaded = useWhole(loader)
  return (
    <>
      <Screen panel={panel} setup={setup} made={made} waiting={waiting} loaded={loaded} />
      {loaded && <loaded.Follow panel={panel} setup={setup} made={made} />}
    </>
  )
}

interface ScreenProps extends Omit<RunningProps, 'loader'> {
  made: StoreApi<Made>
  waiting: PanelActions
  loaded: Whole | null
}

function Screen({ panel, setup, made, waiting, loaded }: ScreenProps) {
  const state = useStore(panel.store)
  const policy = useStore(panel.policy.store)
  const online = useOnline()
  const { whole } = useStore(made)
  const first = useMemo(() => (whole ? null : firstView(setup)), [whole, setup])
  const view = whole?.view ?? first
  return (
    view && (
      <Panel
        view={view}
        whole={whole && loaded ? { view: whole.view, parts: loaded.parts } : null}
        actions={whole?.actions ?? waiting}
        storage={storageView(state)}
        help={{ ...help, policy }}
        say={panel.say}
        policy={policyNotes(policy, setup.oktaHost)}
        status={state.message}
        offline={!online}
        tour={{ offered: state.tourOffered, onAnswer: panel.endTourOffer }}
      />
    )
  )
}
