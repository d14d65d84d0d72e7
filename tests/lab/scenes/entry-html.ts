import { escapeHtml, type Draft } from './draft'
import { draw, type Binding, type Entry, type Recipe } from './recipe'

function control(entry: Entry, mark: string, attributes: string): string {
  const all = [mark, attributes, entry.attributes ?? '']
  if (entry.placeholder !== undefined) all.push(`placeholder="${escapeHtml(entry.placeholder)}"`)
  const text = all.filter(Boolean).join(' ')
  if (entry.control === 'textarea') return `<textarea ${text}>${escapeHtml(entry.value ?? '')}</textarea>`
  return `<input type="${entry.type ?? 'text'}" ${text} value="${escapeHtml(entry.value ?? '')}">`
}

/** A field with its label and description, and the selector by which the scorer knows it. */
export function entryHtml(
  draft: Draft,
  recipe: Recipe,
  entry: Entry,
  binding: Binding,
): { html: string; selector: string } {
  const { attribute, selector } = draft.mark()
  const id = draft.id()
  const labelId = draft.id()
  const helpId = draft.id()
  const label = draw(recipe, entry.label)
  const attributeText = escapeHtml(
    recipe.quotes === 'straight' ? entry.label.replaceAll('’', "'") : entry.label,
  )
  const help = entry.description
    ? `<span id="${helpId}" ${draft.className()}>${escapeHtml(entry.description)}</span>`
    : ''
  const describedBy = help ? `aria-describedby="${helpId}"` : ''
  const field = (attributes: string) => control(entry, attribute, `${attributes} ${describedBy}`.trim())
  const rows: Record<Binding, () => string> = {
    'aria-labelledby': () =>
      `<span id="${labelId}" ${draft.className()}>${label}</span>${help}` +
      `<div ${draft.className()}>${field(`id="${id}" aria-labelledby="${labelId}"`)}</div>`,
    'label for': () => `<label for="${id}">${label}</label>${help}<div>${field(`id="${id}"`)}</div>`,
    'wrapping label': () => `<label><span>${label}</span>${field('')}</label>${help}`,
    'aria-label': () => `<div>${field(`id="${id}" aria-label="${attributeText}"`)}</div>${help}`,
    placeholder: () =>
      `<div>${field(entry.placeholder === undefined ? `placeholder="${attributeText}"` : '')}</div>${help}`,
    'text beside': () =>
      `<div ${draft.className()}><span>${label}</span></div><div>${field(`id="${id}"`)}</div>${help}`,
  }
  const html = `<div class="row ${draft.id()}">${rows[binding]()}</div>`
  return { html: entry.around ? entry.around.replace('%', () => html) : html, selector }
}
