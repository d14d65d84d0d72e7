import { postForm } from './console-call'
import { eventElement, showErrors } from './elements'

/** The wizard's Done button. */
export function startAddApp(): void {
  document.addEventListener('click', (event) => {
    if (!eventElement(event, '#add-app-done')) return
    const form = document.querySelector<HTMLFormElement>('#add-app-form')
    if (form) void add(form)
  })
  document.querySelector('#add-app-form')?.addEventListener('submit', (event) => event.preventDefault())
}

async function add(form: HTMLFormElement): Promise<void> {
  const answer = await postForm(location.pathname, new FormData(form))
  showErrors(form, answer.errors ?? [])
  if (answer.redirect) location.assign(answer.redirect)
}
