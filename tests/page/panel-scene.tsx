import { Panel } from '../../components/Panel'
import { Above, Below, Finished, HandOffOffer, Held, Setups } from '../../components/PanelParts'
import { TourOffer } from '../../components/TourOffer'
import '../../entrypoints/sidepanel/style.css'
import type { PanelActions } from '../../lib/panel/view'
import { scenes } from '../../scripts/gallery/fixtures'
import { helpFacts } from '../../scripts/gallery/help-facts'
import { soundStorage } from '../../scripts/gallery/record-scenes'

const parts = { Above, Held, Below, TourOffer, Finished, Setups, HandOffOffer }

/** Nothing is pressed here. */
const actions = new Proxy({} as PanelActions, { get: () => () => Promise.resolve() })

/** The panel in a scene of the gallery. Throws where there is none of this name. */
export function PanelScene({ name }: { name: string }) {
  const scene = scenes[name]
  if (!scene) throw new Error(`no scene ${name}`)
  return (
    <Panel
      view={scene.view}
      whole={{ view: scene.view, parts }}
      actions={actions}
      storage={soundStorage}
      policy={[]}
      help={helpFacts}
      say={() => {}}
      status={scene.status}
      offline={false}
      tour={{ offered: false, onAnswer: () => {} }}
    />
  )
}
