import { useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { Panel } from '../../components/Panel'
// With the panel, so that no picture is taken before they have come.
import '../../components/AppChoice'
import '../../components/Finished'
import '../../components/HandOffOffer'
import '../../components/Provisioning'
import '../../components/ResumeNote'
import '../../components/Rivals'
import '../../components/Setups'
import '../../components/StepDetails'
import '../../components/TestWatch'
import '../../components/Tour'
import '../../components/HelpSheet'
import {
  Above,
  Below,
  Finished,
  HandOffOffer,
  Held,
  Setups,
  type PanelParts,
} from '../../components/PanelParts'
import { TourOffer } from '../../components/TourOffer'
import { Opening } from '../../components/Opening'
import { Welcome } from '../../components/Welcome'
import { showBroken } from '../../entrypoints/sidepanel/broken'
import '../../entrypoints/sidepanel/style.css'
import type { PanelActions } from '../../lib/panel/view'
import { sitesFor } from '../../lib/panel/sites'
import { setupRows } from '../../lib/panel/setup-rows'
import { unreadableStorage } from './state-scenes'
import { scenes } from './fixtures'
import { helpFacts } from './help-facts'
import { inLanguage } from './in-language'
import { brokenStorage, otherSetups, ownSeat, soundStorage } from './record-scenes'

const parts: PanelParts = { Above, Held, Below, TourOffer, Finished, Setups, HandOffOffer }

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
        policy={[]}
        help={helpFacts}
        say={setSaid}
        status={said ?? inLanguage(scene.status)}
        offline={name === 'offline'}
        tour={{ offered: name === 'first-step', onAnswer: () => setSaid('tour') }}
      />
    )
  if (name === 'opening') return <Opening late />
  const back = name === 'welcome-back'
  return (
    <Welcome
      onStart={(text) => setSaid(`“${text}” is not an Okta org. Try the short name, as in acme.okta.com.`)}
      onEdit={() => setSaid(null)}
      sitesFor={sitesFor}
      busy={false}
      refused={name === 'access-refused' ? 'acme-admin.okta.com' : null}
      problem={
        name === 'refused' ? '“acme corp” is not an Okta org. Try the short name, as in acme.okta.com.' : said
      }
      existing={back ? ['preview'] : []}
      setups={back ? setupRows({ setup: null, events: [], others: otherSetups }) : []}
      offer={null}
      seat={ownSeat}
      storage={name === 'unreadable' ? unreadableStorage : soundStorage}
      policy={[]}
      presetOrg=""
      status=""
      actions={actions}
      parts={parts}
    />
  )
}

const root = document.getElementById('root')
if (location.hash === '#broken')
  showBroken(new TypeError('Failed to fetch dynamically imported module: whole-3f2a.js'))
else if (root) createRoot(root).render(<Gallery />)
