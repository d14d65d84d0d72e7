import type { HelpFacts } from '../../components/HelpSheet'
import { readPolicy } from '../../lib/setup/policy'

/** What the gallery's help tells. */
export const helpFacts: HelpFacts = {
  version: '0.1.0',
  mac: false,
  panelKey: () => Promise.resolve('Alt+Shift+O'),
  keySettings: 'chrome://extensions/shortcuts',
  openKeySettings: () => Promise.resolve(),
  policy: readPolicy({ allowedOrgs: ['acme'], guard: 'strict', reportFooter: 'Acme internal.' }),
  onTour: () => undefined,
}
