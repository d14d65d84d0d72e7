import type { PanelView } from '../../lib/panel/view'
import { buildView, today } from './build-view'
import { allSaved, appId, fromMeta, fromOkta, proposedName, read, sources, texts } from './readings'
import { pointedOut } from './places'
import { provisioningScenes } from './provisioning-scenes'
import { recordScenes } from './record-scenes'
import { stateScenes } from './state-scenes'

const pass = { status: 'pass', detail: 'Seen in Okta and in Meta.', at: today } as const

/** The gallery's panels by name: what an admin meets on the way. */
export const scenes: Record<string, { view: PanelView; status: string }> = {
  start: {
    status: '',
    view: buildView({
      now: 'requirements.okta-admin',
      okta: {
        status: 'no-access',
        detail: 'Tandem may not see acme-admin.okta.com yet. Allow it, and only it.',
      },
      meta: { status: 'no-access', detail: 'Tandem may not see work.meta.com yet. Allow it, and only it.' },
    }),
  },
  mid: {
    status: 'Copied ACS URL.',
    view: buildView({
      now: '3.2.4',
      skipped: { id: '1.4', reason: 'The domain was verified by DNS last year' },
      events: [
        ...fromMeta,
        proposedName,
        { type: 'field.observed', id: 'audienceUrl', value: texts.audienceUrl },
      ],
      fill: {
        okta: { ready: true, why: 'Fills ACS URL.' },
        meta: { ready: false, why: 'Open “Add IdP” in Meta and press “I’ve added the metadata” first.' },
      },
      checks: {
        'break-glass': { status: 'fail', detail: 'Nobody is named yet.', at: null },
        'app-active': { status: 'pass', detail: 'Meta Work Accounts is active.', at: today },
      },
    }),
  },
  conflict: {
    status:
      'Filled 1 field in Meta.\nNot filled: SAML Issuer URL: more than one field could be it; copy the value and paste it yourself.',
    view: buildView({
      now: '3.3.3',
      certificate: { notBefore: '2014-05-05T10:00:00.000Z', notAfter: '2024-05-03T10:00:00.000Z' },
      events: [
        { type: 'value.captured', id: 'audienceUrl', value: '', source: sources.meta, problem: 'swapped' },
        read('acsUrl', sources.meta),
        ...fromOkta,
        read('issuer', sources.okta, 'http://www.okta.com/exk9zzzqc4HZ4vEiY4x7'),
        proposedName,
      ],
      problems: {
        audienceUrl: 'This is the text of another value: the two look swapped. Check the page.',
        issuer: 'Two different texts were read. Choose the right one; nothing is filled until then.',
        certificate: 'Expired on 2024-05-03. Sign-in would fail: make a new one in Okta.',
      },
      fill: {
        okta: { ready: false, why: 'Not read yet: Audience URL.' },
        meta: { ready: true, why: 'Fills Sign on URL, Signing certificate and SSO setup name.' },
      },
      meta: { alerts: ['Something went wrong. Please check that the certificate is in PEM format.'] },
      replacing: {
        console: 'meta',
        fields: [
          {
            label: 'SAML URL',
            old: 'https://acme.okta.com/app/workplace/exk0old0000000000000/sso/saml',
            new: texts.signOnUrl,
          },
          { label: 'SAML Certificate', old: texts.certificate.replaceAll('A', 'B'), new: texts.certificate },
        ],
      },
    }),
  },
  pointing: {
    status: 'Click the field for Sign on URL on the page in Meta. Esc ends it.',
    view: buildView({
      now: '3.3.3',
      events: [...fromMeta, ...fromOkta, proposedName, ...pointedOut],
      fill: {
        okta: { ready: false, why: 'Okta has everything. Now save it there.' },
        meta: { ready: true, why: 'Fills Signing certificate and SSO setup name.' },
      },
      unfound: { meta: ['signOnUrl', 'issuer'] },
      undo: 'meta',
      pointing: { id: 'signOnUrl', as: 'field', console: 'meta', text: 'عنوان URL لـ SAML', problem: null },
    }),
  },
  'pointing-value': {
    status: 'Not taken. This is the text of another value. Point again, or press Esc.',
    view: buildView({
      now: '3.1.4',
      events: [read('audienceUrl', sources.meta), proposedName],
      pointing: {
        id: 'acsUrl',
        as: 'value',
        console: 'meta',
        text: texts.audienceUrl,
        problem: 'This is the text of another value: the two look swapped. Check the page.',
      },
    }),
  },
  help: { status: '', view: buildView({ now: '3.5.5', events: allSaved }) },
  heldElsewhere: {
    status: '',
    view: buildView({
      now: '3.5.5',
      events: allSaved,
      guard: {
        armed: ['Activate SSO'],
        held: {
          console: 'meta',
          label: 'Activate SSO',
          at: 1,
          open: [],
          passable: true,
          company: '777000000000002',
        },
      },
    }),
  },
  held: {
    status: '',
    view: buildView({
      now: '3.5.5',
      events: allSaved,
      guard: {
        armed: ['Activate SSO'],
        held: {
          console: 'meta',
          label: 'Activate SSO',
          at: 1,
          passable: true,
          company: null,
          open: [
            {
              id: 'admins-assigned',
              status: 'fail',
              detail:
                '1 of 4 would not get in. Grace@acme.example: Not assigned to the app. Assign this person, or a group of theirs, in Okta.',
              at: today,
            },
            {
              id: 'mfa-policy',
              status: 'unknown',
              detail: "Meta's own 2FA ends for SSO users. Check that Okta asks for MFA, then tick that step.",
              at: null,
            },
          ],
        },
      },
      otherChecks: pass,
      checks: {
        'admins-assigned': {
          status: 'fail',
          detail: '1 of 4 would not get in. Grace@acme.example: Not assigned to the app.',
          at: today,
        },
        'mfa-policy': { status: 'unknown', detail: 'Check that Okta asks for MFA.', at: null },
      },
    }),
  },
  preflight: {
    status: '',
    view: buildView({
      now: '3.5.5',
      events: [
        ...allSaved,
        {
          type: 'check.overridden',
          check: 'mfa-policy',
          reason: 'MFA is asked for by the global session policy',
          status: 'unknown',
        },
      ],
      fill: {
        okta: { ready: false, why: 'Okta has everything. Now save it there.' },
        meta: { ready: false, why: 'Meta has everything. Now save it there.' },
      },
      otherChecks: pass,
      admins: [
        {
          email: 'ada@acme.example',
          passwordOnly: false,
          named: true,
          methodSeen: false,
          verdict: 'ready',
          text: 'Assigned as ada@acme.example, and active.',
        },
        {
          email: 'Grace.Hopper@acme.example',
          passwordOnly: false,
          named: true,
          methodSeen: false,
          verdict: 'case-differs',
          text: 'The username in the app is grace.hopper@acme.example: other capitals. Meta would take it for another account.',
        },
        {
          email: 'it-emergency@acme-admins.example',
          passwordOnly: true,
          named: true,
          methodSeen: false,
          verdict: 'password-only',
          text: 'Signs in with a password, whatever SSO does.',
        },
        {
          email: 'new.admin@acme.example',
          passwordOnly: false,
          named: false,
          methodSeen: false,
          verdict: 'not-assigned',
          text: 'Not assigned to the app. Assign this person, or a group of theirs, in Okta.',
        },
      ],
      dryRun: {
        at: today,
        outcome: 'fail',
        problem: null,
        findings: [
          {
            id: 'name-id',
            status: 'fail',
            found: 'Ada@acme.example',
            expected: 'ada@acme.example',
            advice:
              'They differ in capitals, and Meta tells those apart. Correct the username of the assignment.',
          },
          {
            id: 'audience',
            status: 'pass',
            found: 'https://work.meta.com/company/1000000000000001',
            expected: 'https://work.meta.com/company/1000000000000001',
            advice: '',
          },
        ],
      },
      checks: {
        'admins-assigned': {
          status: 'fail',
          detail:
            '1 of 3 would not get in. Grace.Hopper@acme.example: The username in the app has other capitals.',
          at: today,
        },
        'test-passed': {
          status: 'fail',
          detail:
            'The test passed at 08:55, but the ACS URL was changed at 09:02. Press "Test SSO" once more.',
          at: today,
        },
        'break-glass': {
          status: 'fail',
          detail: 'Nobody is named yet. Name an admin outside the domains that switch.',
          at: null,
        },
        'certificate-valid': { status: 'warn', detail: 'The certificate ends in 41 days.', at: today },
        'domains-reviewed': {
          status: 'unknown',
          detail: 'The list of domains was not on the page yet.',
          at: null,
        },
        'mfa-policy': { status: 'warn', detail: 'The rule lets people in with a password alone.', at: today },
      },
    }),
  },
  stranger: {
    status: 'Nothing to fill: This org has the app more than once. Choose the one to set up.',
    view: buildView({
      now: '3.1.4',
      okta: {
        status: 'wrong-page',
        detail: 'This org has the app more than once. Choose the one to set up.',
        strangers: [
          {
            text: 'A tab of another Okta org, globex-admin.okta.com, is open. Nothing is read from it or filled there.',
            setup: { id: 'globex', name: 'globex and Meta Work Accounts' },
          },
        ],
        apps: [
          { id: appId, label: 'Meta Work Accounts', taken: null },
          {
            id: '0oa9zzzqc5JnwvTRa4x7',
            label: 'Meta Work Accounts (test, do not use)',
            taken: 'acme preview and Meta Work Accounts',
          },
        ],
      },
      meta: { status: 'signed-out', detail: 'Sign in to Meta in its tab.' },
      fill: {
        okta: {
          ready: false,
          why: 'This org has the app more than once. Choose the one to set up.',
        },
        meta: { ready: false, why: 'Sign in to Meta in its tab.' },
      },
    }),
  },
  ...recordScenes,
  ...stateScenes,
  ...provisioningScenes,
  done: {
    status: 'Saved tandem-acme.html.',
    view: buildView({
      now: null,
      events: [
        ...allSaved,
        { type: 'break-glass.named', text: 'it-emergency@acme-admins.example' },
        { type: 'milestone.seen', milestone: 'sso-active' },
        { type: 'setup.finished' },
      ],
      otherChecks: pass,
      fill: {
        okta: { ready: false, why: 'Okta has saved everything.' },
        meta: { ready: false, why: 'Meta has saved everything.' },
      },
    }),
  },
}
