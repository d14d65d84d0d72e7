import type { StepSpec } from '../step'

/** Part 3.4: the test, and what Okta asks for besides the password. */
export const testSso = [
  {
    id: '3.4.1',
    part: '3',
    console: 'meta',
    title: 'Validate the metadata',
    text: 'Press "Validate IdP metadata". The section gets a green tick and the test opens.',
    why: 'Meta checks that the values are well-formed before anyone depends on them.',
    trouble: [
      'The button stays grey: a field is empty; look at all four.',
      'Meta refuses a value: compare it with the values here, and check that the certificate is the active one.',
    ],
    control: 'meta.validate',
    route: 'meta.sso',
    done: [
      { signal: 'meta.idp-validated' },
      { signal: 'meta.test-complete' },
      { signal: 'meta.test-passed' },
    ],
    cautions: [],
  },
  {
    id: '3.4.2',
    part: '3',
    console: 'meta',
    title: 'Enter an email address for the test',
    text: 'The test needs the email of the Meta account that you assigned in Okta: your own. "Fill Meta" enters it for you.',
    why: 'The test signs this person in, so it has to exist on both sides.',
    trouble: ['The address is of someone not assigned in Okta: the test ends with an error at Okta.'],
    control: 'meta.test-email',
    route: 'meta.sso',
    done: [{ signal: 'meta.test-complete' }, { signal: 'meta.test-passed' }],
    cautions: [],
  },
  {
    id: '3.4.3',
    part: '3',
    console: 'meta',
    title: 'Start the SSO test',
    text: 'Press "Test SSO". A new tab opens and goes to Okta.',
    why: 'It is a full sign-in that changes nothing yet.',
    trouble: ['No tab opens: the browser blocked a pop-up; allow it for work.meta.com and press again.'],
    control: 'meta.test-sso',
    route: 'meta.sso',
    done: [{ signal: 'meta.test-complete' }, { signal: 'meta.test-passed' }],
    cautions: [],
  },
  {
    id: '3.4.4',
    part: '3',
    console: 'meta',
    title: 'Sign in to Okta in the test tab',
    text: 'Sign in at Okta in the new tab, if it asks. "SSO test complete" appears, and you can close the tab.',
    why: 'Meta now holds a real sign-in of yours to look at.',
    trouble: [
      'Okta says 403, App Not Assigned: you are signed in as someone else, or not assigned to the app.',
      'Meta names another person: the "User Name" in Okta is not the email of the Meta account.',
      'An error at Meta about the response: Audience URL and ACS URL may be swapped in Okta.',
    ],
    // Opens the tab again if it was lost.
    control: 'meta.test-sso',
    route: 'meta.sso',
    done: [{ signal: 'meta.test-complete' }, { signal: 'meta.test-passed' }],
    cautions: [
      {
        tone: 'tip',
        text: '"SSO test complete" does not mean that it passed. Only "Check result" in the other tab tells.',
      },
    ],
  },
  {
    id: '3.mfa-policy',
    part: '3',
    console: 'okta',
    title: 'Let Okta ask for MFA',
    text: 'Under "User authentication" on the "Sign On" tab, check that the policy of the app asks for a second factor.',
    why: "Okta's MFA replaces Meta's own two-factor authentication, which ends for everyone who signs in with SSO.",
    trouble: ['You may not see policies: ask a super admin which one this app has and what it asks for.'],
    links: [{ label: 'Meta: two-factor authentication', url: 'https://work.meta.com/help/548719326797422' }],
    route: 'okta.sign-on',
    done: [{ fact: 'okta.mfa-asked' }],
    cautions: [
      {
        tone: 'correction',
        text: "The published how-to sets up MFA at Meta and stops there. After the switch only Okta's MFA protects the accounts.",
      },
    ],
  },
] as const satisfies readonly StepSpec[]
