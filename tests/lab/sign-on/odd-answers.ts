import { edit, replace, type SignOnMistake } from './sign-on-mistake'

const WHOLE_ASSERTION = /<saml:Assertion[\s\S]*<\/saml:Assertion>/
const CONFIRMATION = /<saml:SubjectConfirmation [\s\S]*<\/saml:SubjectConfirmation>/
const AUDIENCES = /<saml:AudienceRestriction>[\s\S]*<\/saml:AudienceRestriction>/

/** Answers that no setting of Okta brings about; each is signed again after the edit. */
export const oddAnswers: readonly SignOnMistake[] = [
  {
    name: 'an empty NameID',
    change: edit(/(<saml:NameID[^>]*>)[^<]*/, '$1'),
    says: 'fail',
    lines: ['name-id'],
  },
  { name: 'no NameID', change: edit(/<saml:NameID.*<\/saml:NameID>/, ''), says: 'fail', lines: ['name-id'] },
  { name: 'no audience', change: edit(AUDIENCES, ''), says: 'fail', lines: ['audience'] },
  {
    name: 'an empty audience',
    change: edit(/(<saml:Audience>)[^<]*/, '$1'),
    says: 'fail',
    lines: ['audience'],
  },
  {
    name: 'two audiences, both wrong',
    change: () => ({ audience: ['urn:one', 'urn:other'] }),
    says: 'fail',
    lines: ['audience'],
  },
  { name: 'no recipient', change: edit(/ Recipient="[^"]*"/, ''), says: 'fail', lines: ['recipient'] },
  { name: 'no destination', change: edit(/ Destination="[^"]*"/, ''), says: 'fail', lines: ['destination'] },
  {
    name: 'no confirmation of the subject',
    change: edit(CONFIRMATION, ''),
    says: 'fail',
    lines: ['recipient', 'times'],
  },
  {
    name: 'another issuer in the assertion only',
    change: edit(/(Issuer>)[^<]*(<\/saml:Issuer>\s*<saml:Subject)/, '$1http://www.okta.com/exkother$2'),
    says: 'fail',
    lines: ['issuer'],
  },
  {
    name: 'another issuer in the response only',
    change: edit(/(<saml:Issuer[^>]*>)[^<]*/, '$1http://www.okta.com/exkother'),
    says: 'fail',
    lines: ['issuer'],
  },
  {
    name: 'a signature that refers elsewhere',
    change: () => ({ signResponse: false, tamper: replace(/URI="#[^"]*"/, 'URI="#elsewhere"') }),
    says: 'fail',
    lines: ['signature'],
  },
  { name: 'two assertions', change: edit(WHOLE_ASSERTION, '$&$&'), says: 'several-assertions' },
  {
    name: 'two assertions with ids of their own',
    change: () => ({
      tamper: (xml) =>
        xml.replace(
          '</samlp:Response>',
          `${WHOLE_ASSERTION.exec(xml)?.[0].replace(/ ID="[^"]*"/, ' ID="_second"') ?? ''}</samlp:Response>`,
        ),
    }),
    says: 'several-assertions',
  },
  {
    name: 'an encrypted assertion',
    change: (_right, { encryption }) => ({ encryptFor: encryption }),
    says: 'encrypted-assertion',
  },
  {
    name: 'two restrictions of the audience',
    change: edit(
      AUDIENCES,
      '$&<saml:AudienceRestriction><saml:Audience>urn:other</saml:Audience></saml:AudienceRestriction>',
    ),
    says: 'ambiguous-value',
  },
  {
    name: 'no assertion but a reason',
    change: (right) => ({
      signAssertion: false,
      edit: (xml) =>
        xml.replace(WHOLE_ASSERTION, '').replace('status:Success', right.issuer && 'status:Responder'),
    }),
    says: 'no-assertion',
  },
]
