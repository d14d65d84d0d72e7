import { messageOf } from '../../lib/browser/find-record'
import { messages, phrase } from '../../lib/i18n/messages'

const words = messages('broken', {
  title: 'Tandem could not be shown',
  why: phrase('A part of it could not be loaded or failed. Nothing of your setups is lost. ({error})'),
  again: 'Open again',
})

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
  again.textContent = words().again
  again.addEventListener('click', () => location.reload())
  const region = document.createElement('section')
  region.className = 'region broken'
  region.setAttribute('role', 'alert')
  region.append(part('h1', words().title), part('p', words().why({ error: messageOf(error) })), again)
  const main = document.createElement('main')
  main.className = 'panel'
  main.append(region)
  document.body.replaceChildren(main)
  again.focus()
}
