import type { StepSpec } from '../step'

/** Part 1: the account and the domain at Meta. */
export const prepareMeta = [
  {
    id: '1.1',
    // Listed with what has to be there before the work begins; no page shows it.
    part: 'requirements',
    console: null,
    title: 'Complete your Meta account',
    text: 'Follow the link of the sign-up email and set your password, your date of birth and a second factor (MFA).',
    why: 'Until SSO is on, this password and this second factor are your way in.',
    trouble: [
      'The page says "business.facebook.com refused to connect": open the link of the email again, in a tab of its own.',
    ],
    links: [
      {
        label: 'Meta: launch the migration',
        url: 'https://business.facebook.com/business/help/210453938514953',
      },
    ],
    done: [{ person: true }],
    cautions: [
      {
        tone: 'correction',
        text: "The published how-to does not say that Meta's second factor ends for people who sign in with SSO. From then on Okta has to ask for it; a later step looks after that.",
      },
    ],
  },
  {
    id: '1.2',
    part: '1',
    console: 'meta',
    title: 'Sign in to Meta Admin Center',
    text: 'Open work.meta.com and sign in as admin. "Overview" appears.',
    why: 'Everything on the Meta side of this guide happens there.',
    trouble: [
      'You land in Business Manager (business.facebook.com) instead: that is another console; open work.meta.com itself.',
    ],
    links: [{ label: 'Meta Admin Center', url: 'https://work.meta.com/' }],
    route: 'meta.home',
    done: [{ signal: 'meta.console' }],
    cautions: [
      {
        tone: 'correction',
        text: 'The published how-to expects "Business settings" after sign-in. Admin Center opens "Overview"; "Business settings" belongs to another Meta console.',
      },
    ],
  },
  {
    id: '1.3',
    part: '1',
    console: 'meta',
    title: 'Start verifying your email domain',
    text: 'Under "Security", "Domain verification", add the domain if it is not listed, then press "Verify" beside it. A dialog offers the ways to prove it.',
    why: 'Admins and everyone who uses managed accounts for business tools need an address in a verified or trusted domain.',
    trouble: [
      'Several domains: each is verified by itself.',
      'The domain is verified in another organization: press "Trust domain" instead; another admin has to approve it.',
      'You are the only admin for more than 90 days and need a domain trusted: add a second admin first.',
    ],
    links: [
      { label: 'Meta: verify an email domain', url: 'https://work.meta.com/help/1287147125099160' },
      { label: 'Meta: trust a domain', url: 'https://work.meta.com/help/418064657235905' },
    ],
    control: 'meta.verify',
    route: 'meta.domains',
    done: [
      { signal: 'meta.verify-dialog' },
      { signal: 'meta.verify-code' },
      { signal: 'meta.domain-verified' },
    ],
    cautions: [
      {
        tone: 'correction',
        text: 'The published how-to names a "Verify domain" button on the first page. It is in "Security", "Domain verification".',
      },
    ],
  },
  {
    id: '1.4',
    part: '1',
    console: 'meta',
    title: 'Choose email verification',
    text: 'In the dialog choose "Email verification (Immediate)". The file and DNS ways work too, if you cannot read the domain\'s admin mailbox.',
    why: 'A mail to the domain itself proves at once that the domain is yours.',
    trouble: [
      'No access to an admin mailbox: take "HTML file upload (Immediate)", or "DNS TXT record (Up to 72 Hours)".',
    ],
    control: 'meta.verify-email',
    route: 'meta.domains',
    // The page for the code is no evidence here: a sign-in with a second factor shows the same words.
    done: [{ signal: 'meta.verify-code' }, { signal: 'meta.domain-verified' }],
    cautions: [],
  },
  {
    id: '1.5',
    part: '1',
    console: 'meta',
    title: 'Choose the mailbox for the code',
    text: 'Pick an administrative mailbox of the domain, such as admin@ your domain. Meta sends the code there.',
    why: 'Only who runs a domain reads such a mailbox, so the code proves ownership.',
    trouble: ['The mailbox does not exist: create it or make it an alias of yours, then have the code sent.'],
    route: 'meta.domains',
    done: [{ signal: 'meta.verify-code' }, { signal: 'meta.domain-verified' }],
    cautions: [
      {
        tone: 'correction',
        text: 'The published how-to says to select the address registered before. It has to be an administrative mailbox of the domain; your own address does not count unless it is one.',
      },
    ],
  },
  {
    id: '1.6',
    part: '1',
    console: 'meta',
    title: 'Enter the verification code',
    text: 'Copy the code from the email into the dialog.',
    why: 'It shows Meta that the email reached you.',
    trouble: ['No email after some minutes: look in spam, allow work.meta.com, then ask for a new code.'],
    route: 'meta.domains',
    done: [{ signal: 'meta.domain-verified' }],
    cautions: [],
  },
  {
    id: '1.7',
    part: '1',
    console: 'meta',
    title: 'Finish verifying the domain',
    text: 'Press "Verify". The dialog closes and the domain shows as verified.',
    why: 'People of an unverified domain cannot be added to business portfolios.',
    trouble: [
      'The domain still shows as not verified: reload after a few seconds; a DNS record may take up to 72 hours.',
      '"Some people couldn\'t be added" in Business Manager: their domain is not verified yet.',
    ],
    control: 'meta.verify',
    route: 'meta.domains',
    done: [{ signal: 'meta.domain-verified' }],
    cautions: [
      { tone: 'tip', text: 'Leave this tab open. Tandem reads from it later.' },
      {
        tone: 'tip',
        text: 'Tandem sees that a domain is verified, not which. Check that it is the one your people sign in with.',
      },
    ],
  },
] as const satisfies readonly StepSpec[]
