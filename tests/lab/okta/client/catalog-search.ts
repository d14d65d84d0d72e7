import * as v from 'valibot'
import { getData } from './console-call'

const catalogAnswer = v.object({
  results: v.array(v.object({ name: v.string(), label: v.string(), chips: v.array(v.string()) })),
})

/** The catalog's search. It listens to keys, not to the field: a value written by a script finds nothing. */
export function startCatalogSearch(): void {
  const field = document.querySelector<HTMLInputElement>('#catalog-search')
  const list = document.querySelector('#catalog-results')
  if (!field || !list) return
  field.addEventListener('keyup', (event) => {
    if (event.isTrusted) void search(field, list)
  })
}

async function search(field: HTMLInputElement, list: Element): Promise<void> {
  const asked = field.value
  const answer = await getData(`/admin/apps/add-app/search?q=${encodeURIComponent(asked)}`, catalogAnswer)
  if (field.value !== asked) return
  const rows = answer.results.map(({ name, label, chips }) => {
    const link = document.createElement('a')
    link.href = `/admin/apps/add-app/${name}`
    link.textContent = label
    const chip = document.createElement('span')
    chip.className = 'chip'
    chip.textContent = ` ${chips.join(', ')}`
    const row = document.createElement('li')
    row.append(link, chip)
    return row
  })
  list.replaceChildren(...rows)
}
