import { counted, messages, phrase } from '../i18n/messages'

/** Titles, column heads and standing sentences, which the HTML and the Markdown report share. */
export const headings = messages('report-headings', {
  kind: 'Single sign-on setup record: Okta and Meta Work Accounts',
  document: phrase('{name}: SSO setup record'),
  people: 'Who took part',
  peopleHint:
    'Each browser that wrote to the record, under the name that its person gave. Tandem does not know who signed in there.',
  nobody: 'Not known.',
  values: 'Values',
  certificate: 'Signing certificate',
  renewal: counted({
    one: 'To be renewed {count} day before it expires: make the new certificate in Okta, put it into Meta, and test, while the old one still holds.',
    other:
      'To be renewed {count} days before it expires: make the new certificate in Okta, put it into Meta, and test, while the old one still holds.',
  }),
  noCertificate:
    'No certificate that can be read is known, so nothing is said of how long it lasts and when it must be renewed.',
  checks: 'Checks before the switch',
  overrides: 'Overrides',
  noOverrides: 'None: no check was passed over.',
  checklist: 'Checklist',
  doneOf: phrase('{done} of {all} done'),
  sectionWithDone: phrase('{title} ({done} of {all} done)'),
  signOff: 'Sign-off',
  preparedBy: 'Set up by',
  reviewedBy: 'Reviewed by',
  name: 'Name',
  date: 'Date and signature',
  // Heads of columns.
  status: 'Status',
  step: 'Step',
  check: 'Check',
  verdict: 'Verdict',
  detail: 'Detail',
  note: 'Note',
  reason: 'Reason',
  checkAndReason: 'Check and reason',
  when: 'When',
  whenAndHow: 'When and how',
  whenAndWho: 'When and who',
  value: 'Value',
  text: 'Text',
  read: 'Read',
  from: 'From',
  to: 'To',
  who: 'Who',
  entries: 'Entries',
  decisions: 'Of them decided by a person',
  first: 'First',
  last: 'Last',
  // Where something stands elsewhere.
  see: 'See below.',
  made: 'Made by Tandem. Times are in UTC. This record holds no passwords, tokens, cookies or private keys.',
  redacted: 'E-mail addresses are shortened; the same person has the same number throughout.',
  unredacted: 'E-mail addresses are shown in full.',
})

const whos = messages('report-people', {
  unnamed: phrase('Browser {number}, without a name'),
  older: 'Not noted by an older Tandem',
})

/** What a participant is called: the own name, or which browser it is (`number` counts from 1). */
export function participantText(
  { seat, name }: { seat: string; name: string | null },
  number: number,
): string {
  if (name !== null) return name
  return seat === '' ? whos().older : whos().unnamed({ number })
}
