import { useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { Panel } from '../../components/Panel'
import { HandOffOffer } from '../../components/HandOffOffer'
import { Above, Below, Held, type PanelParts } from '../../components/PanelParts'
import { Setups } from '../../components/Setups'
import { Welcome } from '../../components/Welcome'
import '../../entrypoints/sidepanel/style.css'
import type { PanelActions } from '../../lib/panel/view'
import { setupRows } from '../../lib/panel/setup-rows'
import { scenes } from './fixtures'
import { inLanguage } from './in-language'
import { brokenStorage, otherSetups, ownSeat, soundStorage } from './record-scenes'

const parts: PanelParts = { Above, Held, Below, Setups, HandOffOffer }

/** Actions that only say in the status line that they were called. */
function echoActions(say: (text: string) => void): PanelActions {
  const echo =
    (name: string) =>
    (...details: unknown[]) => {
      say(`${name}(${details.map((detail) => JSON.stringify(detail)).join(', ')})`)
      return Promise.resolve()
    }
  return {
    grantAccess: echo('grantAccess'),
    openConsole: echo('openConsole'),
    takeMeThere: echo('takeMeThere'),
    takeMeThereAndFill: echo('takeMeThereAndFill'),
    carryOver: echo('takeMeThereAndFill'),
    goOn: echo('takeMeThereAndFill'),
    settleSwitch: echo('takeMeThereAndFill'),
    stopFilling: () => undefined,
    fill: echo('fill'),
    keepFields: () => void echo('keepFields')(),
    copy: echo('copy'),
    pick: echo('pick'),
    showField: echo('showField'),
    stopPointing: echo('stopPointing'),
    forgetPlace: echo('forgetPlace'),
    savePlaces: echo('savePlaces'),
    openPlaces: echo('openPlaces'),
    undoFill: echo('undoFill'),
    copyOutline: echo('copyOutline'),
    paste: echo('paste'),
    choose: echo('choose'),
    useApp: echo('useApp'),
    tick: echo('tick'),
    tickPart: echo('tickPart'),
    skip: echo('skip'),
    nameBreakGlass: echo('nameBreakGlass'),
    nameAdmins: echo('nameAdmins'),
    showCheck: echo('showCheck'),
    showDirectory: echo('showDirectory'),
    openDirectory: echo('openDirectory'),
    setPasswordOnly: echo('setPasswordOnly'),
    override: echo('override'),
    dryRun: echo('dryRun'),
    passGuard: echo('passGuard'),
    dismissGuard: () => void echo('dismissGuard')(),
    exportReport: echo('exportReport'),
    handOff: echo('handOff'),
    openSetup: echo('openSetup'),
    newSetup: echo('newSetup'),
    eraseSetup: echo('eraseSetup'),
    eraseEverything: echo('eraseEverything'),
    openHandOff: echo('openHandOff'),
    takeOver: echo('takeOver'),
    declineOffer: () => void echo('declineOffer')(),
    undo: echo('undo'),
    nameSeat: echo('nameSeat'),
    noteDamage: echo('noteDamage'),
    saveEverything: echo('saveEverything'),
    forgetResume: () => void echo('forgetResume')(),
  }
}

function listen(onChange: () => void) {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

/** Shows the scene that the address names after `#`; without one, the first run. */
function Gallery() {
  const name = useSyncExternalStore(listen, () => location.hash.slice(1))
  const [said, setSaid] = useState<string | null>(null)
  const scene = scenes[name]
  const actions = echoActions(setSaid)
  if (scene)
    return (
      <Panel
        key={name}
        view={scene.view}
        whole={{ view: scene.view, parts }}
        actions={actions}
        storage={name === 'damaged' ? brokenStorage : soundStorage}
        status={said ?? inLanguage(scene.status)}
      />
    )
  const back = name === 'welcome-back'
  return (
    <Welcome
      onStart={(text) => setSaid(`“${text}” is not an Okta org. Try the short name, as in acme.okta.com.`)}
      busy={false}
      problem={
        name === 'refused' ? '“acme corp” is not an Okta org. Try the short name, as in acme.okta.com.' : said
      }
      existing={back ? ['preview'] : []}
      setups={back ? setupRows({ setup: null, events: [], others: otherSetups }) : []}
      offer={null}
      seat={ownSeat}
      storage={soundStorage}
      status=""
      actions={actions}
      parts={parts}
    />
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Gallery />)
