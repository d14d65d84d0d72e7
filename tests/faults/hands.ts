import type { EventBody } from '../../lib/setup/events'

/** How many events of each type were set off by hand. */
export type Deeds = Partial<Record<EventBody['type'], number>>

/** What the hands are to do. `most`: so many writes may wait; a person never has more than a few. */
export interface Task {
  seed: number
  deeds: number
  most: number
}

/**
 * Runs in the panel's page: presses, ticks and types at random as fast as it goes, and counts which events have to
 * come of it. One function, since it goes into the page as text.
 */
export async function work({ seed, deeds, most }: Task): Promise<Deeds> {
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)]
  // A timer would be held back for milliseconds.
  const breath = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', resolve)
      port1.start()
      port2.postMessage(null)
    })
  // To ask without pause would take the time away from what is waited for.
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5))
  // A closed history has nothing to press.
  const unfold = () => document.querySelector('.history details')?.setAttribute('open', '')
  const done: Deeds = {}
  const count = (...types: EventBody['type'][]) => {
    for (const type of types) done[type] = (done[type] ?? 0) + 1
  }

  /** Types into the form of a place, opened by the press of a button where it has to be, and sends it. */
  const fillIn = async (place: string, opener: string | null, text: string): Promise<boolean> => {
    if (opener !== null && !document.querySelector(`${place} form`))
      all<HTMLButtonElement>(`${place} button`)
        .find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent ?? '').startsWith(opener))
        ?.click()
    for (let turn = 0; turn < 20 && !document.querySelector(`${place} form`); turn++) await breath()
    const field = document.querySelector<HTMLInputElement>(`${place} form :is(input, textarea)`)
    if (!field) return false
    // React listens behind the field's own setter.
    const type = field.localName === 'input' ? HTMLInputElement : HTMLTextAreaElement
    Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await breath()
    const send = field.isConnected ? field.form?.querySelector<HTMLButtonElement>('[type="submit"]') : null
    send?.click()
    return Boolean(send)
  }

  const exk = () => `exk${String(Math.floor(random() * 3)).repeat(17)}`
  const texts = {
    signOnUrl: () => `https://acme.okta.com/app/facebook_work_accounts/${exk()}/sso/saml`,
    issuer: () => `http://www.okta.com/${exk()}`,
    setupName: () => `Okta SSO ${Math.floor(random() * 3)}`,
    acsUrl: () => 'not an address at all',
  }
  const tick = async () => {
    const box = any(all<HTMLInputElement>('.checklist input[type="checkbox"]'))
    if (!box) return
    count(box.checked ? 'step.unticked' : 'step.ticked')
    box.click()
  }
  const paste = async () => {
    const id = any(Object.keys(texts) as (keyof typeof texts)[])
    if (id && (await fillIn(`.values [data-value="${id}"]`, 'Paste', texts[id]()))) count('value.captured')
  }
  const choose = async () => {
    const button = any(all<HTMLButtonElement>('[data-part="rival"] button'))
    if (!button) return tick()
    count('value.chosen')
    button.click()
  }
  const skip = async () => {
    if (await fillIn('section.now', 'Skip', `Reason ${Math.floor(random() * 1000)}`)) count('step.skipped')
  }
  const name = async () => {
    if (await fillIn('.history', null, `Ada ${Math.floor(random() * 1000)}`)) count('seat.named')
  }
  const breakGlass = async () => {
    const place = '[data-check="break-glass"]'
    const form = document.querySelector(`${place} form [type="submit"]`)?.textContent === 'Save'
    if (form && (await fillIn(place, null, `Admin ${Math.floor(random() * 1000)}`)))
      count('break-glass.named', 'step.ticked')
  }
  const undo = async () => {
    const button = any(all<HTMLButtonElement>('.history-entry button'))
    if (!button) return tick()
    count('event.undone')
    button.click()
  }
  const ways = [tick, tick, tick, tick, tick, tick, paste, paste, choose, skip, name, breakGlass, undo, undo]

  unfold()
  for (let turn = 0; turn < deeds; turn++) {
    await any(ways)?.()
    await breath()
    while (((await navigator.locks.query()).pending ?? []).length >= most) await pause()
  }
  // Whatever still waits for its turn was fired too.
  const busy = async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    return held.length + pending.length > 0
  }
  while (await busy()) await pause()
  return done
}
