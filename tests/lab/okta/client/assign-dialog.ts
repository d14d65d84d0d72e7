import * as v from 'valibot'
import { getData, instanceBase, postForm } from './console-call'
import { showErrors } from './elements'

const entrySchema = v.object({
  id: v.string(),
  name: v.string(),
  detail: v.string(),
  assigned: v.boolean(),
  userName: v.optional(v.string()),
})
type Entry = v.InferOutput<typeof entrySchema>

const assignableSchema = v.object({
  label: v.string(),
  people: v.array(entrySchema),
  groups: v.array(entrySchema),
})

/** Opens "Assign … to People" or "… to Groups"; `done` runs when it closes. */
export async function openAssignDialog(kind: 'people' | 'groups', done: () => void): Promise<void> {
  const path = `${instanceBase()}/assignable`
  const overlay = element('div', { id: 'simplemodal-overlay' })
  const data = element('div', { id: 'simplemodal-data' })
  const container = element(
    'div',
    { id: 'simplemodal-container', role: 'dialog', 'aria-modal': 'true' },
    data,
  )
  document.body.append(overlay, container)
  const close = (): void => {
    overlay.remove()
    container.remove()
    done()
  }

  const showEntries = async (): Promise<void> => {
    const assignable = await getData(path, assignableSchema)
    const title = `Assign ${assignable.label} to ${kind === 'people' ? 'People' : 'Groups'}`
    const search = element('input', { type: 'text', placeholder: 'Search...', 'aria-label': 'Search' })
    const rows = assignable[kind].map((entry) => entryRow(entry, () => void choose(entry)))
    search.addEventListener('input', () => {
      const wanted = search.value.toLowerCase()
      for (const row of rows) row.hidden = !(row.textContent ?? '').toLowerCase().includes(wanted)
    })
    const finish = inputButton('Done', close)
    data.replaceChildren(
      element('h2', {}, title),
      search,
      element('table', {}, element('tbody', {}, ...rows)),
      finish,
    )
  }

  const choose = async (entry: Entry): Promise<void> => {
    if (kind === 'people') return showUserForm(data, entry, showEntries)
    await postForm(`${instanceBase()}/assign`, { groupId: entry.id })
    await showEntries()
  }
  await showEntries()
}

function entryRow(entry: Entry, choose: () => void): HTMLElement {
  const state = entry.assigned ? element('span', {}, 'Assigned') : inputButton('Assign', choose)
  if (!entry.assigned) state.dataset['se'] = entry.id
  return element(
    'tr',
    {},
    element('td', {}, element('b', {}, entry.name), element('br', {}), element('small', {}, entry.detail)),
    element('td', {}, state),
  )
}

function showUserForm(data: HTMLElement, entry: Entry, back: () => Promise<void>): void {
  const field = element('input', {
    type: 'text',
    id: 'assign.userName',
    name: 'userName',
    value: entry.userName ?? '',
  })
  const save = element('input', { type: 'submit', class: 'button button-primary', value: 'Save and Go Back' })
  const form = element(
    'form',
    { autocomplete: 'off' },
    element('h2', {}, entry.name),
    element('div', { class: 'errors hide' }),
    element('div', { class: 'row' }, element('label', { for: 'assign.userName' }, 'User Name'), field),
    element(
      'div',
      { class: 'button-bar' },
      save,
      inputButton('Cancel', () => void back()),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit(form, entry.id, field.value, back)
  })
  data.replaceChildren(form)
}

async function submit(
  form: HTMLElement,
  userId: string,
  userName: string,
  back: () => Promise<void>,
): Promise<void> {
  const answer = await postForm(`${instanceBase()}/assign`, { userId, userName })
  showErrors(form, answer.errors ?? [])
  if (answer.saved) await back()
}

function inputButton(value: string, press: () => void): HTMLElement {
  const button = element('input', { type: 'button', class: 'button', value })
  button.addEventListener('click', press)
  return button
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}
