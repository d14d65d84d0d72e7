import { describe, expect, it } from 'vitest'
import { isStepId, stepById, stepIds, steps } from '../../../lib/guide/okta-meta'
import { parts, type DoneRule, type StepSpec } from '../../../lib/guide/step'
import { addedSteps, publishedSteps } from './contract'

const all: readonly (StepSpec & { id: string })[] = steps
const place = (id: string) => all.findIndex((step) => step.id === id)

/** Sentences end with a mark before a space or at the end; a mark inside a label in quotes ends none. */
function sentences(text: string): number {
  return text.replace(/"[^"]*"/g, 'label').match(/[.!?](?=\s|$)/g)?.length ?? 0
}

function ruleText(rule: DoneRule): string {
  return JSON.stringify(rule)
}

describe('the list of steps', () => {
  it('has every step of the published how-to and every added one, once each, and no other', () => {
    expect(stepIds.toSorted()).toEqual([...publishedSteps, ...addedSteps].toSorted())
  })

  it('keeps the order of the published how-to', () => {
    expect(stepIds.filter((id) => publishedSteps.includes(id))).toEqual(publishedSteps)
  })

  it.each([
    ['3.2.4', '3.username-format'],
    ['3.username-format', '3.2.5'],
    ['3.2.6', '2.assign-admins'],
    ['3.username-format', '2.assign-admins'],
    ['2.assign-admins', '3.3.1'],
    ['2.assign-admins', '3.4.3'],
    ['3.4.4', '3.mfa-policy'],
    ['3.mfa-policy', '3.5.1'],
    ['3.5.3', '3.break-glass'],
    ['3.break-glass', '3.5.4'],
    ['4.11', '4.deactivate-understood'],
    ['4.deactivate-understood', '4.12'],
  ])('has %s before %s', (earlier, later) => {
    expect(place(earlier)).toBeGreaterThanOrEqual(0)
    expect(place(earlier)).toBeLessThan(place(later))
  })

  it('has the parts one after the other', () => {
    const order = ['requirements', '1', '2', '3', '4']
    expect(Object.keys(parts).toSorted()).toEqual(order.toSorted())
    const places = all.map((step) => order.indexOf(step.part))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('knows its own ids and no others', () => {
    for (const id of stepIds) {
      expect(isStepId(id)).toBe(true)
      expect(stepById(id).id).toBe(id)
    }
    for (const id of ['', '2.3', '4.13', '5.1', 'toString']) expect(isStepId(id)).toBe(false)
  })
})

describe.each(all.map((step) => [step.id, step] as const))('step %s', (_, step) => {
  it('is said in two short sentences', () => {
    expect(sentences(step.text)).toBeGreaterThanOrEqual(1)
    expect(sentences(step.text)).toBeLessThanOrEqual(2)
    expect(step.text.length).toBeLessThanOrEqual(240)
  })

  it('gives its reason in one sentence', () => {
    expect(sentences(step.why)).toBe(1)
  })

  it('has a title of its own that fits a line or two', () => {
    expect(step.title.length).toBeLessThanOrEqual(60)
    expect(all.filter(({ title }) => title === step.title)).toHaveLength(1)
  })

  it('pairs its quotes, so that labels can be told from text', () => {
    const texts = [step.text, step.why, ...step.trouble, ...step.cautions.map(({ text }) => text)]
    for (const text of texts) expect((text.match(/"/g) ?? []).length % 2).toBe(0)
  })

  it('can become done, by each rule only once, and by a person only where nothing shows it', () => {
    expect(step.done.length).toBeGreaterThan(0)
    expect(new Set(step.done.map(ruleText)).size).toBe(step.done.length)
    if (step.done.some((rule) => 'person' in rule)) expect(step.done).toHaveLength(1)
  })

  it('has a way there if it happens in a console, and none otherwise', () => {
    expect(step.route !== undefined).toBe(step.console !== null)
  })

  it('links only to Meta and Okta', () => {
    for (const { url } of step.links ?? [])
      expect(new URL(url).host).toMatch(/^(work|forwork)\.meta\.com$|^business\.facebook\.com$|\.okta\.com$/)
  })
})

describe('corrections', () => {
  it.each([
    ['requirements.sign-up', 'beta'],
    ['1.1', 'Okta has to ask'],
    ['1.2', '"Overview"'],
    ['1.3', '"Domain verification"'],
    ['1.5', 'administrative mailbox'],
    ['3.1.4', '"Recipient URL"'],
    ['3.2.4', 'Workplace by Facebook'],
    ['3.username-format', '"(None)"'],
    ['2.assign-admins', 'before "Test SSO"'],
    ['3.3.4', 'not https'],
    ['3.break-glass', '"Password only"'],
    ['3.mfa-policy', "Okta's MFA"],
    ['3.5.1', 'Meta tab'],
    ['3.5.4', 'keep passwords'],
    ['4.8', "Meta's window"],
    ['4.11', "Okta's"],
    ['4.13.create', '"Edit"'],
    ['4.deactivate-understood', 'also deactivates admins'],
  ])('stand at %s (%s)', (id, words) => {
    const corrections = all[place(id)]?.cautions.filter(({ tone }) => tone === 'correction') ?? []
    expect(corrections.map(({ text }) => text).join(' ')).toContain(words)
  })

  it('are joined by the how-to’s own warning before the switch', () => {
    expect(all[place('3.5.5')]?.cautions.some(({ tone }) => tone === 'danger')).toBe(true)
  })
})
