import { createRandom } from '../../bench/seed'

/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Makes the ids, classes and numbers of one page, the same for the same seed. */
export interface Draft {
  random: () => number
  /** An id as a framework makes it. */
  id(): string
  /** The `class` attribute of a build. */
  className(): string
  /** The attribute by which the scorer knows a field again; it says nothing about which field it is. */
  mark(): { attribute: string; selector: string }
  digits(length: number): string
}

/** Starts a draft. */
export function createDraft(seed: number): Draft {
  const random = createRandom(seed)
  let count = 0
  const base36 = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 36).toString(36)).join('')
  return {
    random,
    id: () => `js_${base36(3)}${(count++).toString(36)}`,
    className: () => `class="x${base36(6)} x${base36(7)}"`,
    mark: () => {
      const key = `${base36(4)}${(count++).toString(36)}`
      return { attribute: `data-n="${key}"`, selector: `[data-n="${key}"]` }
    },
    digits: (length) =>
      Array.from({ length }, (_, place) => Math.floor(random() * (place ? 10 : 9)) + (place ? 0 : 1)).join(
        '',
      ),
  }
}

/** A number that a text stands for, to seed a draft with. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash | 0
}
