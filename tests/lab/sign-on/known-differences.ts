import { edit, replace, type SignOnMistake } from './sign-on-mistake'

/** Where dry run and service provider are known to part. */
export const knownDifferences: readonly SignOnMistake[] = [
  {
    name: 'a name put in after signing',
    change: (right) => ({
      nameId: `x${right.nameId}`,
      tamper: replace(`>x${right.nameId}<`, `>${right.nameId}<`),
    }),
    says: 'pass',
    differs: 'no signature is verified',
  },
  {
    name: 'the right certificate named, another key used',
    change: (right, { old }) => ({ pair: { key: old.key, certificate: right.pair.certificate } }),
    says: 'pass',
    differs: 'no signature is verified',
  },
  {
    name: 'another certificate named, the right key used',
    change: (right, { old }) => ({ pair: { key: right.pair.key, certificate: old.certificate } }),
    says: 'fail',
    lines: ['certificate'],
    differs: 'the certificate that is named is not the one that is used',
  },
  {
    name: 'a failure with an assertion beside it',
    change: edit('status:Success', 'status:Responder'),
    says: 'fail',
    lines: ['status'],
    differs: 'node-saml reads no status beside an assertion, the standard forbids the assertion',
  },
  {
    name: 'a confirmation that is over, in an assertion that is not',
    change: edit(/(<saml:SubjectConfirmationData NotOnOrAfter=")[^"]*/, '$12026-01-01T00:00:00Z'),
    says: 'fail',
    lines: ['times'],
    differs:
      'node-saml looks at the end of a confirmation only in an answer to a request; the standard always does',
  },
]
