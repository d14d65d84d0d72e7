import { checkAbout } from '../guide/check-about'
import { checks, type CheckId } from '../guide/checks'
import { steps } from '../guide/okta-meta'
import { parts, type PartId, type StepSpec } from '../guide/step'
import { values, type ValueId } from '../guide/values'
import { messages } from './messages'

/** The texts of a step by the place where they stand in it: "title", "trouble.0". */
function textsOf(step: StepSpec): [string, string][] {
  return [
    ['title', step.title],
    ['text', step.text],
    ['why', step.why],
    ...step.trouble.map((text, place): [string, string] => [`trouble.${place}`, text]),
    ...step.cautions.map(({ text }, place): [string, string] => [`caution.${place}`, text]),
    ...(step.links ?? []).map(({ label }, place): [string, string] => [`link.${place}`, label]),
  ]
}

function keyed(entries: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries(entries)
}

// The guide is data that imports nothing; its texts are its own English.
const guide = messages(
  'guide',
  keyed(steps.flatMap((step) => textsOf(step).map(([key, text]) => [`${step.id}.${key}`, text] as const))),
)
const partNames = messages('guide-parts', keyed(Object.entries(parts)))
const checkTitles = messages('check-titles', keyed(Object.entries(checks)))
const checkReasons = messages(
  'check-why',
  keyed(Object.entries(checkAbout).map(([id, { why }]) => [id, why])),
)
const valueLabels = messages('values', keyed(Object.entries(values).map(([id, { label }]) => [id, label])))

/** A step of the guide with its texts in the panel's language. */
export function sayStep<Step extends StepSpec>(step: Step): Step {
  const said = guide()
  const say = (key: string, english: string): string => said[`${step.id}.${key}`] ?? english
  return {
    ...step,
    title: say('title', step.title),
    text: say('text', step.text),
    why: say('why', step.why),
    trouble: step.trouble.map((text, place) => say(`trouble.${place}`, text)),
    cautions: step.cautions.map((caution, place) => ({
      ...caution,
      text: say(`caution.${place}`, caution.text),
    })),
    ...(step.links && {
      links: step.links.map((link, place) => ({ ...link, label: say(`link.${place}`, link.label) })),
    }),
  }
}

/** What a part of the guide is called, in the panel's language. */
export function partName(id: PartId): string {
  return partNames()[id] ?? parts[id]
}

/** What a check is called, in the panel's language. */
export function checkTitle(id: CheckId): string {
  return checkTitles()[id] ?? checks[id]
}

/** Why a check matters, in the panel's language. */
export function checkWhy(id: CheckId): string {
  return checkReasons()[id] ?? checkAbout[id].why
}

/** What a value is called, in the panel's language. */
export function valueLabel(id: ValueId): string {
  return valueLabels()[id] ?? values[id].label
}
