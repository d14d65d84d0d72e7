import type { StepSpec } from '../step'

/** Part 4, second half: what Okta does with accounts at Meta. */
export const provision = [
  {
    id: '4.deactivate-understood',
    part: '4',
    console: 'okta',
    title: 'Know what Deactivate Users does',
    text: 'Read this before you tick it: whoever loses the app in Okta loses the Meta account, admins included. Assigning the app again brings the account back.',
    why: 'It is the second way to lock yourself out, and it acts long after the setup.',
    trouble: [
      'An admin was unassigned and deactivated: assign the app again in Okta, or let the emergency admin reactivate the account.',
    ],
    control: 'okta.deactivate-users',
    route: 'okta.to-app-form',
    done: [{ person: true }],
    cautions: [
      {
        tone: 'correction',
        text: 'The published how-to ticks "Deactivate Users" without a word on it. It also deactivates admins who are unassigned in Okta; keep the emergency admin out of the app.',
      },
    ],
  },
  {
    id: '4.12',
    part: '4',
    console: 'okta',
    title: 'Open To App',
    text: 'Select "To App" at the left of "Provisioning". "Provisioning to App" appears.',
    why: 'It says what Okta may do with accounts at Meta.',
    trouble: ['"To App" is missing: the API integration is not saved yet.'],
    control: 'okta.to-app',
    route: 'okta.provisioning',
    done: [{ signal: 'okta.to-app' }, { fact: 'okta.create-users-on' }],
    cautions: [],
  },
  {
    id: '4.13.create',
    part: '4',
    console: 'okta',
    title: 'Tick Create Users',
    text: 'Press "Edit" beside "Provisioning to App", then tick "Enable" at "Create Users".',
    why: 'Whoever is assigned in Okta gets an account at Meta, or is linked to the one with the same username.',
    trouble: [
      'The text below says that the default username is "(None)": set the username format on "Sign On" first.',
      'An address has an account elsewhere: Meta allows one per address; look at the failed tasks in Okta.',
    ],
    control: 'okta.create-users',
    route: 'okta.to-app-form',
    done: [
      { signal: 'okta.create-users' },
      { signal: 'okta.create-users-saved' },
      { fact: 'okta.create-users-on' },
    ],
    cautions: [
      {
        tone: 'correction',
        text: 'The published how-to ticks the boxes right away. They are locked until you press "Edit".',
      },
    ],
  },
  {
    id: '4.13.update',
    part: '4',
    console: 'okta',
    title: 'Tick Update User Attributes',
    text: 'Tick "Enable" at "Update User Attributes".',
    why: 'Changes to a person in Okta then reach the account at Meta.',
    trouble: [
      'Edits made at Meta disappear: Okta overwrites them; change the person in Okta.',
      'The location at Meta is a long address: it is the default mapping; change it in the attribute mappings below.',
    ],
    control: 'okta.update-attributes',
    route: 'okta.to-app-form',
    done: [{ signal: 'okta.update-attributes' }, { fact: 'okta.update-attributes-on' }],
    cautions: [],
  },
  {
    id: '4.13.deactivate',
    part: '4',
    console: 'okta',
    title: 'Tick Deactivate Users',
    text: 'Tick "Enable" at "Deactivate Users", if you want what the step before describes.',
    why: 'Who leaves the company loses the Meta account by itself.',
    trouble: ['You are not sure yet: skip this step with a reason; it can be ticked later.'],
    control: 'okta.deactivate-users',
    route: 'okta.to-app-form',
    done: [{ signal: 'okta.deactivate-users' }, { fact: 'okta.deactivate-users-on' }],
    cautions: [
      {
        tone: 'danger',
        text: 'Unassigning a Meta admin in Okta deactivates that admin at Meta. Have the emergency admin ready first.',
      },
    ],
  },
  {
    id: '4.14',
    part: '4',
    console: 'okta',
    title: 'Save the provisioning options',
    text: 'Press "Save". All three boxes show as ticked and locked.',
    why: 'A form left open keeps provisioning off without a word.',
    trouble: [
      'A box is empty again after saving: press "Edit", tick it and save once more.',
      'You left "Deactivate Users" off on purpose: mark this step as done yourself.',
    ],
    links: [
      {
        label: 'Okta: provisioning for Meta Work Accounts',
        url: 'https://help.okta.com/en-us/content/topics/provisioning/meta/meta-work-accounts-provisioning.htm',
      },
    ],
    control: 'okta.save',
    route: 'okta.to-app-form',
    // Facts of single boxes would tick this while another box is still unsaved.
    done: [{ signal: 'okta.all-boxes-saved' }],
    cautions: [
      {
        tone: 'tip',
        text: 'To see it work, assign one person and look in "People", "Directory" at Meta: the account names Okta as its source. It may take some minutes.',
      },
    ],
  },
] as const satisfies readonly StepSpec[]
