import type { StepSpec } from '../step'

/** Part 3.5: the domains, the ways in that have to stand before the switch, and the switch. */
export const activateSso = [
  {
    id: '3.5.1',
    part: '3',
    console: 'meta',
    title: 'Go back to Add IdP in Meta',
    text: 'Close the test tab and go back to the tab with "Add IdP" in Meta Admin Center.',
    why: 'The verdict of the test is shown only there.',
    trouble: [
      'The tab was closed: open "Single sign-on" in Meta again and continue the setup that you named.',
    ],
    route: 'meta.sso',
    done: [{ signal: 'meta.test-passed' }],
    cautions: [
      {
        tone: 'correction',
        text: "The published how-to sends you to the tab of Okta's app page. The result is in the Meta tab.",
      },
    ],
  },
  {
    id: '3.5.2',
    part: '3',
    console: 'meta',
    title: 'Check the result of the test',
    text: 'Press "Check result". If the test passed, "Assign email domains" opens.',
    why: 'A test that is complete may still have failed.',
    trouble: ['It failed: correct the value or the assignment it names, save, and test again.'],
    control: 'meta.check-result',
    route: 'meta.sso',
    done: [{ signal: 'meta.test-passed' }],
    cautions: [],
  },
  {
    id: '3.5.3',
    part: '3',
    console: 'meta',
    title: 'Assign your email domain to the setup',
    text: 'Put the email domain of your people into the first box, the one labelled with the name of your setup.',
    why: 'Everybody whose address is in that domain will sign in with Okta.',
    trouble: [
      'The domain is not offered: it is neither verified nor trusted yet; go back to "Domain verification".',
      'Some people of the domain must keep a password: exclude them in the "People tab" that Meta links there.',
    ],
    route: 'meta.sso',
    done: [{ signal: 'meta.domain-assigned' }, { signal: 'meta.sso-active' }],
    cautions: [],
  },
  {
    id: '3.break-glass',
    part: '3',
    console: 'meta',
    title: 'Set up an admin who can get in without SSO',
    text: 'In "People", "Directory" edit one Meta admin and set "Authentication method" to "Password only". Keep that person out of the Okta app.',
    why: 'If SSO fails after the switch, this admin (break-glass, as in an emergency) can still sign in and repair it.',
    trouble: [
      'The setting jumps back: Okta provisions this admin and the sync overwrites it; take the assignment away or use another account.',
      'There is only one admin: add a second one, or an external system admin of another organization.',
    ],
    links: [
      { label: 'Meta: how an account signs in', url: 'https://work.meta.com/help/345348603823745' },
      { label: 'Meta: admin roles', url: 'https://work.meta.com/help/1045408149576739' },
    ],
    route: 'meta.people',
    done: [{ person: true }],
    cautions: [
      {
        tone: 'correction',
        text: 'The published how-to knows no emergency way in. Meta offers one: "Password only" for an admin whom Okta does not provision, else the sync overwrites it.',
      },
    ],
  },
  {
    id: '3.5.4',
    part: '3',
    console: 'meta',
    title: 'Decide on future domains',
    text: 'Look at both boxes. Leave "All newly verified domains" in "Unassigned domains" if domains that you verify later should keep passwords; move it up if they should use SSO.',
    why: 'A domain that switches unnoticed locks out people who are not in Okta.',
    trouble: [
      'A domain of a subsidiary stands in the first box: remove it unless its people are in this Okta.',
    ],
    control: 'meta.unassigned-domains',
    route: 'meta.sso',
    done: [{ person: true }],
    cautions: [
      {
        tone: 'correction',
        text: 'The published how-to has you enter "All newly verified domains" under "Unassigned domains". It stands there already, and leaving it is a choice: future domains keep passwords.',
      },
    ],
  },
  {
    id: '3.5.5',
    part: '3',
    console: 'meta',
    title: 'Activate SSO',
    text: 'Look at "Preflight" in Tandem, then press "Activate SSO". People of the assigned domains sign in with Okta from now on.',
    why: 'This is the switch: until here nothing has changed for anyone.',
    trouble: [
      'Someone is locked out: sign in as the emergency admin, set that account to "Password only", then correct the assignment in Okta.',
      'You are locked out yourself and there is no emergency admin: only Meta support can help.',
      'An account is locked for unusual activity: that is another lock; an admin unlocks it under "Security alerts".',
    ],
    links: [
      { label: 'Meta: enable single sign-on', url: 'https://work.meta.com/help/624731485413747' },
      { label: 'Meta: how an account signs in', url: 'https://work.meta.com/help/345348603823745' },
      { label: 'Meta: unlock an account', url: 'https://work.meta.com/help/226811620104904' },
    ],
    control: 'meta.activate',
    route: 'meta.sso',
    done: [{ signal: 'meta.sso-active' }],
    cautions: [
      {
        tone: 'danger',
        text: 'Every active user of Meta Work Accounts has to be assigned to the app in Okta before you press it. Otherwise you can lock people out of Meta, yourself included.',
      },
      {
        tone: 'danger',
        text: 'The username of each Meta admin in the Okta app has to equal the email of the Meta account, capitals included.',
      },
    ],
  },
] as const satisfies readonly StepSpec[]
