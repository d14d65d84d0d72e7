import { instanceBase, postForm } from './console-call'
import { byIdIn, eventElement, showErrors, toggleShown } from './elements'
import { markOtherPanesStale, reloadPane, showMessage } from './tabs'

const SAVED = 'Your changes were saved.'

/** The console's forms: a read-only copy and an edit copy, both in the page, one of them hidden. */
export function startAjaxForms(): void {
  document.addEventListener('click', (event) => {
    const link = eventElement(event, 'a')
    const root = link?.closest<HTMLElement>('[data-ajax-form]')
    if (!link || !root) return
    const key = root.dataset['ajaxForm'] ?? ''
    if (link.id === `${key}.edit_link`) switchTo(root, 'edit')
    else if (link.id === `${key}.cancel_link`) cancel(root, key)
    else return
    event.preventDefault()
  })
  document.addEventListener('submit', (event) => {
    const root = eventElement(event, '[data-ajax-form]')
    if (!root || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    void save(root, event.target)
  })
  document.addEventListener('change', (event) => {
    const select = eventElement(event, '[id="ssoSettings.autofill"]')
    if (select instanceof HTMLSelectElement) toggleCustomRule(select)
  })
}

function switchTo(root: HTMLElement, copy: 'edit' | 'read_only'): void {
  const key = root.dataset['ajaxForm'] ?? ''
  toggleShown(byIdIn(root, `${key}.edit`), copy === 'edit')
  toggleShown(byIdIn(root, `${key}.read_only`), copy === 'read_only')
}

function cancel(root: HTMLElement, key: string): void {
  const form = byIdIn(root, `${key}.edit.form`)
  if (form instanceof HTMLFormElement) {
    form.reset()
    showErrors(form, [])
    for (const box of form.querySelectorAll('input[type=checkbox], select')) {
      box.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  switchTo(root, 'read_only')
}

async function save(root: HTMLElement, form: HTMLFormElement): Promise<void> {
  const answer = await postForm(form.getAttribute('action') ?? instanceBase(), new FormData(form))
  showErrors(form, answer.errors ?? [])
  if (!answer.saved) return
  const pane = root.closest('[data-pane]')
  if (!pane) return
  markOtherPanesStale(pane)
  if (root.dataset['afterSave'] === 'reload') {
    const section = form.querySelector<HTMLInputElement>('input[name=section]')?.value ?? ''
    await reloadPane(pane, `#${pane.id}/${section}`, SAVED)
    return
  }
  copyToReadOnly(root, form)
  switchTo(root, 'read_only')
  showMessage(pane, SAVED)
}

/** What was saved becomes the form's new start, and the read-only copy's content. */
function copyToReadOnly(root: HTMLElement, form: HTMLFormElement): void {
  const key = root.dataset['ajaxForm'] ?? ''
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'text') {
      field.defaultValue = field.value
      show(byIdIn(root, `${key}.read_only.${field.name}`), field.value)
    } else if (field instanceof HTMLSelectElement) {
      for (const option of field.options) option.defaultSelected = option.selected
      show(byIdIn(root, `${key}.read_only.${field.name}`), field.selectedOptions[0]?.text ?? '')
    }
  }
}

function show(twin: HTMLElement | null, value: string): void {
  if (twin instanceof HTMLInputElement) twin.value = value
  else if (twin) twin.textContent = value
}

function toggleCustomRule(select: HTMLSelectElement): void {
  toggleShown(document.getElementById('customRule-section'), select.value.endsWith('.customExpression'))
}
