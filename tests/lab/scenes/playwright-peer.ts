import type { Frame, Locator, Page } from 'playwright'
import { targets } from './markers'
import { labelsFor, shapeFor, type Finds } from './peer-answer'
import type { Scene } from './scene'

/** Any of the names, exactly and whole; only white space may differ, as in Playwright's own exact match. */
function anyOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(`^\\s*(?:${escaped.join('|')})\\s*$`)
}

function fieldLocator(frame: Frame, labels: readonly string[]): Locator {
  const name = anyOf(labels)
  return frame.getByLabel(name).or(frame.getByRole('textbox', { name })).filter({ visible: true })
}

/** Runs in the page, once for each group of matches: the marks of those that text can be typed into. */
function marksOf(elements: Element[]): string[] {
  return elements
    .filter((element) => {
      if (!element.matches('input, textarea') || element.matches(':disabled, [readonly]')) return false
      const type = element.localName === 'textarea' ? 'text' : (element as HTMLInputElement).type
      return ['text', 'url', 'search', 'email', 'tel', 'password'].includes(type)
    })
    .map((element) => element.getAttribute('data-n') ?? `${element.localName} without a mark`)
}

/**
 * Looks with Playwright's locators on the scene that the page shows: visible matches only, frames one by one. A question
 * costs a way there and back, so those are left out to which the page can hold no answer.
 */
export async function askPlaywright(
  page: Page,
  { console, host }: Scene,
  { hasFields, hasValues }: { hasFields: boolean; hasValues: boolean },
): Promise<Finds> {
  const frames = host === 'frame' ? page.frames() : [page.mainFrame()]
  const finds: Finds = { values: {}, fields: {} }
  const shapes = new Map(targets[console].values.map((id) => [shapeFor(id).source, shapeFor(id)]))
  const asked = frames.flatMap((frame) => [
    ...(hasFields ? targets[console].fields : []).map(async (id) => {
      const marks = await fieldLocator(frame, labelsFor(id)).evaluateAll(marksOf)
      finds.fields[id] = [...(finds.fields[id] ?? []), ...marks]
    }),
    ...(hasValues ? [...shapes] : []).map(async ([source, shape]) => {
      const found = frame.getByText(shape).filter({ visible: true })
      const texts = await found.evaluateAll((elements) =>
        elements.map((element) => element.textContent ?? ''),
      )
      for (const id of targets[console].values)
        if (shapeFor(id).source === source)
          finds.values[id] = [...(finds.values[id] ?? []), ...texts.map((text) => text.trim())]
    }),
  ])
  await Promise.all(asked)
  return finds
}
