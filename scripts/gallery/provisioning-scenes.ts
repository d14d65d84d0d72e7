import type { PanelView } from '../../lib/panel/view'
import { buildView, today } from './build-view'
import { allSaved } from './readings'

const said = 'Push new user to external application'

/** How far provisioning is: with all that can go wrong, and with nothing of it. */
export const provisioningScenes: Record<string, { view: PanelView; status: string }> = {
  provisioning: {
    status: '',
    view: buildView({
      now: '4.14',
      events: allSaved,
      provisioning: [
        { id: 'api-on', status: 'pass', detail: 'On, by Okta’s API.', at: today },
        {
          id: 'credentials-tested',
          status: 'fail',
          detail: 'The test failed. Press "Re-authenticate with Meta Work Accounts", then test again.',
          said: [
            'Error authenticating: the credentials used to connect to the API were invalid, or the API could not be reached. (HTTP 401: {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"401"})',
          ],
          at: today,
          step: '4.10',
        },
        {
          id: 'create-users',
          status: 'fail',
          detail:
            'Off, by Okta’s API: nobody gets an account. Open "To App", press "Edit", tick it, and press "Save".',
          at: today,
          step: '4.13.create',
        },
        {
          id: 'update-attributes',
          status: 'warn',
          detail:
            'Off, by Okta’s API: what changes about a person in Okta does not reach the account at Meta.',
          at: today,
          step: '4.13.update',
        },
        {
          id: 'deactivate-users',
          status: 'warn',
          detail:
            'Off: whoever loses the app in Okta keeps the account at Meta. That is a choice; if you mean it, skip its step with a reason.',
          at: today,
          step: '4.13.deactivate',
        },
        {
          id: 'saved',
          status: 'warn',
          detail:
            '"Save" was not pressed: in the form "To App", "Create Users" and "Update User Attributes" were ticked, and Okta has them off. Tick again and press "Save", unless you cancelled it on purpose.',
          at: today,
          step: '4.14',
        },
        {
          id: 'first-push',
          status: 'unknown',
          detail: 'Not seen yet. Assign one person to the app; it may take some minutes.',
          at: today,
          step: '2.assign-admins',
        },
        {
          id: 'people',
          status: 'fail',
          detail:
            'Of 214 assigned, 2 pushes failed: grace.brewster.murray.hopper@engineering.acme.example, ben@acme.example. 1 has no account yet, as far as Okta knows: eve@acme.example.',
          said: [
            `grace.brewster.murray.hopper@engineering.acme.example: ${said}, HTTP 409: An account with the userName exists`,
            `ben@acme.example: ${said}, HTTP 400: Attribute 'userName' must be an e-mail address`,
          ],
          at: today,
          step: '2.assign-admins',
        },
      ],
    }),
  },
  provisioned: {
    status: '',
    view: buildView({
      now: null,
      events: allSaved,
      provisioning: [
        { id: 'api-on', status: 'pass', detail: 'On, by Okta’s API.', at: today },
        {
          id: 'credentials-tested',
          status: 'pass',
          detail: 'They work: Okta pushed ada@acme.example, by its log.',
          at: today,
        },
        { id: 'create-users', status: 'pass', detail: 'On, by Okta’s API.', at: today },
        { id: 'update-attributes', status: 'pass', detail: 'On, by Okta’s API.', at: today },
        {
          id: 'deactivate-users',
          status: 'pass',
          detail:
            'On, by Okta’s API: whoever loses the app in Okta loses the account at Meta, admins included.',
          at: today,
        },
        {
          id: 'saved',
          status: 'pass',
          detail: 'No form with anything unsaved was seen since this panel was opened.',
          at: today,
        },
        {
          id: 'first-push',
          status: 'pass',
          detail: 'Okta pushed ada@acme.example, by its log.',
          at: today,
        },
        { id: 'people', status: 'pass', detail: 'All 3 assigned.', at: today },
      ],
    }),
  },
}
