import { describe, expect, test } from 'vitest'
import { emailOf } from '../../lib/page/directory-texts'
import { normalise } from '../../lib/page/text'

// Each took longer than anybody waits, once: a page that shows such a text stood still, and the panel with it.
describe('a text that can be taken apart in many ways is read at once', () => {
  test('one like an address', () => {
    expect(emailOf(`a@${'a.'.repeat(120)}@`)).toBeNull()
    expect(emailOf(`a@${'a.'.repeat(120)}example`)).toBe(`a@${'a.'.repeat(120)}example`)
    expect(emailOf('ada@acme..example')).toBeNull()
    expect(emailOf('ada@acme.example.')).toBeNull()
  })

  test('one like a label with what fields have behind it', () => {
    expect(normalise(`Issuer${' required'.repeat(60)}!`)).toBe(`issuer${' required'.repeat(60)}!`)
    expect(normalise(`(required${') required(required'.repeat(60)}!`)).toContain('!')
    expect(normalise(`Issuer${' required'.repeat(60)}`)).toBe('issuer')
    expect(normalise('SAML URL · Required: *')).toBe('saml url')
    expect(normalise('SAML URL (required)…')).toBe('saml url')
  })
})
