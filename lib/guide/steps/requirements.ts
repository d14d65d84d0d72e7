import type { StepSpec } from '../step'

/** What has to be in place before anything is set up; no page shows it, so a person says so. */
export const requirements = [
  {
    id: 'requirements.okta-admin',
    part: 'requirements',
    console: null,
    title: 'Have an Okta admin account ready',
    text: 'Use an Okta account that is at least "Application Administrator". That role can add the app, assign people and turn on provisioning.',
    why: 'A lesser role sees the same pages but without "Edit", or not at all.',
    trouble: [
      'A read-only admin finds no "Edit" on the app: ask a super admin for the application role.',
      'An application admin limited to certain apps may not find this one: have it added to the role.',
    ],
    done: [{ person: true }],
    cautions: [],
  },
  {
    id: 'requirements.meta-admin',
    part: 'requirements',
    console: null,
    title: 'Have a Meta Business Manager admin ready',
    text: 'Know who is admin of your Meta Business Manager, and reach that person today. It may be you.',
    why: 'Business tools and people are moved to managed Meta accounts from there, and only an admin can do it.',
    trouble: [],
    done: [{ person: true }],
    cautions: [],
  },
  {
    id: 'requirements.it-setup-manager',
    part: 'requirements',
    console: null,
    title: 'Get the IT setup manager role in Meta',
    text: 'Whoever sets up SSO (one sign-in for many apps) at Meta needs the IT setup manager permission. The migration manager or the owner of the migration gives it.',
    why: 'Without this permission the pages for sign-in and provisioning stay closed to you.',
    trouble: [
      'The role is missing from the role list in Admin Center: it belongs to the migration in Business Manager, so look there.',
    ],
    links: [
      {
        label: 'Meta: the migration team',
        url: 'https://business.facebook.com/business/help/968690314307771',
      },
      { label: 'Meta: roles in Admin Center', url: 'https://work.meta.com/help/1045408149576739' },
    ],
    done: [{ person: true }],
    cautions: [],
  },
  {
    id: 'requirements.migration-team',
    part: 'requirements',
    console: null,
    title: 'Name a migration team, if you need one',
    text: 'If several people share the work, agree on who does what and give each the migration role for it. Alone, skip this.',
    why: 'Meta hands out the tasks of the move by role.',
    trouble: [],
    links: [
      {
        label: 'Meta: the migration team',
        url: 'https://business.facebook.com/business/help/968690314307771',
      },
    ],
    done: [{ person: true }],
    cautions: [],
    optional: true,
  },
  {
    id: 'requirements.it-tasks',
    part: 'requirements',
    console: null,
    title: "Go through Meta's IT tasks",
    text: "Check your environment against Meta's list of IT settings to complete before the move. Let emails from work.meta.com through your mail filter.",
    why: 'Blocked emails and half-done settings stop people later, when they are hardest to trace.',
    trouble: [
      'Activation or verification emails never arrive: allow work.meta.com in the mail filter, then have them sent again.',
    ],
    links: [
      {
        label: 'Meta: IT settings tasks before the move',
        url: 'https://business.facebook.com/business/help/1282083822669093',
      },
    ],
    done: [{ person: true }],
    cautions: [],
  },
  {
    id: 'requirements.environment',
    part: 'requirements',
    console: null,
    title: 'Prepare the Meta environment',
    text: "Work through Meta's overview of setting up and moving to managed Meta accounts, which are what Okta calls Meta Work Accounts.",
    why: 'It tells which of your people, portfolios and domains are affected.',
    trouble: [
      'An email address that already has a managed account elsewhere cannot get a second one: each address has one account worldwide.',
    ],
    links: [
      {
        label: 'Meta: overview of setup and migration',
        url: 'https://business.facebook.com/business/help/1428374961242667',
      },
      { label: 'Meta: managed accounts of people', url: 'https://work.meta.com/help/656903351980825' },
    ],
    done: [{ person: true }],
    cautions: [],
  },
  {
    id: 'requirements.sign-up',
    part: 'requirements',
    console: null,
    title: 'Sign your organization up with Meta',
    text: "Launch managed Meta accounts for your organization as Meta's guide describes. The first admin gets an email to set up the account.",
    why: 'Signing up creates the organization to which Okta is connected in the next parts.',
    trouble: [
      'Sign-in says that no account belongs to your address although Meta called it ready: give it some minutes and open the link of the email again.',
    ],
    links: [
      {
        label: 'Meta: launch the migration',
        url: 'https://business.facebook.com/business/help/210453938514953',
      },
      { label: 'Meta for Work', url: 'https://forwork.meta.com/' },
    ],
    done: [{ person: true }],
    cautions: [
      {
        tone: 'correction',
        text: "The published how-to speaks of a beta of July 2023 for select customers. That note is dated: Admin Center can be joined in other ways by now, while moving business tools to it is still by Meta's invitation.",
      },
    ],
  },
] as const satisfies readonly StepSpec[]
