import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Finished } from '../../../components/Finished'
import { Opening } from '../../../components/Opening'
import type { PanelActions } from '../../../lib/panel/view'
import type { CertificateDetails } from '../../../lib/saml/certificate'
import { certificate } from '../../../scripts/gallery/certificate'

const markup = (ssoActiveAt: string | null, shown: CertificateDetails | null) =>
  renderToStaticMarkup(
    createElement(Finished, { steps: [], ssoActiveAt, certificate: shown, actions: {} as PanelActions }),
  )

describe('the end', () => {
  test('says that SSO is on only if that was seen', () => {
    expect(markup('2026-05-01T15:02:00.000Z', certificate)).toContain('data-sso="on"')
    expect(markup(null, certificate)).toContain('was not seen')
    expect(markup(null, certificate)).not.toContain('SSO is on;')
  })

  test('names the day by which the certificate is to be renewed, and none where it can’t be read', () => {
    const dates = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2027-03-31T12:00:00.000Z' }
    expect(markup(null, { ...certificate, ...dates })).toContain('>1 Mar 2027</time>')
    for (const unread of [null, { ...certificate, notAfter: 'soon' }]) {
      expect(markup(null, unread)).toContain('was not read')
      expect(markup(null, unread)).not.toContain('<button')
    }
  })
})

test('nothing flashes while the record is read', () => {
  expect(renderToStaticMarkup(createElement(Opening))).toBe('')
  expect(renderToStaticMarkup(createElement(Opening, { late: true }))).toContain('aria-busy="true"')
})
