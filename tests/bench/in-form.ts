import '../page/whole-page'
import { fill } from '../../lib/page/fill'
import type { FillOrder } from '../../lib/page/types'
import { timeOnce } from './clock'
import { formFields, RESET } from './form-fields'

function order(): FillOrder {
  return {
    guard: { origin: location.origin, path: location.pathname, appId: null },
    console: 'meta',
    fields: formFields.map(({ id, text }) => ({ id, text, replace: false })),
    picks: [],
  }
}

function fields(): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('#form input, #form textarea')]
}

/** What somebody writes who knows the form: no search, no check, no focus, nothing read back. */
function byScript(): void {
  fields().forEach((field, index) => {
    const prototype =
      field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, formFields[index]?.text ?? '')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

const ways = {
  tandem: () => fill(document, order()),
  script: byScript,
}

/** What the fill bench can ask of the page. */
const bench = {
  /** Draws the form anew, empty. */
  reset: () => {
    document.dispatchEvent(new Event(RESET))
  },
  /** Milliseconds that it takes to fill the whole form. */
  fill: (way: keyof typeof ways) => timeOnce(ways[way]),
  /** Reasons why Tandem left fields alone, each filled anew; none when all went well. */
  refusals: () =>
    Object.entries(fill(document, order())).flatMap(([id, verdict]) =>
      verdict.ok ? [] : [`${id}: ${verdict.reason}`],
    ),
  /** Changes and blurs that the page heard since the form was drawn, and how many fields hold their text. */
  heard: () => {
    document.dispatchEvent(new Event(`${RESET}-tell`))
    const { changes, blurs } = document.documentElement.dataset
    const kept = fields().filter((field, index) => field.value === formFields[index]?.text).length
    return { changes: Number(changes), blurs: Number(blurs), kept }
  },
  inFront: () => document.visibilityState === 'visible',
}

/** The questions, with their arguments and answers. */
export type InForm = typeof bench

Object.assign(globalThis, { bench })
