import { messageOf } from '../../lib/browser/find-record'

/**
 * Puts a sentence and a way on in place of a panel that can't be drawn: a file of it may be gone, as after an update.
 * It needs nothing that is yet to be loaded.
 */
export function showBroken(error: unknown): void {
  const part = (name: 'h1' | 'p', text: string) => {
    const element = document.createElement(name)
    element.textContent = text
    return element
  }
  const again = document.createElement('button')
  again.type = 'button'
  again.className = 'button button-primary'
  again.textContent = 'Open again'
  again.addEventListener('click', () => location.reload())
  const region = document.createElement('section')
  region.className = 'region broken'
  region.setAttribute('role', 'alert')
  region.append(
    part('h1', 'Tandem could not be shown'),
    part('p', `A part of it could not be loaded or failed. Nothing of your setups is lost. (${messageOf(error)})`),
    again,
  )
  const main = document.createElement('main')
  main.className = 'panel'
  main.append(region)
  document.body.replaceChildren(main)
  again.focus()
}
