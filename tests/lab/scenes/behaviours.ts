/**
 * Runs in the page's own world, as its source text: it may use nothing from outside. Plays what the drawn scene is said
 * to do with its text fields, until the next one is drawn.
 */
export function playBehaviours(eventName: string): void {
  type TextField = HTMLInputElement | HTMLTextAreaElement
  const text =
    'input:not([type]), input[type="text"], input[type="url"], input[type="email"], input[type="search"], textarea'
  let scene = 0
  const later = (milliseconds: number, act: () => void) => {
    const mine = scene
    setTimeout(() => mine === scene && act(), milliseconds)
  }
  const setNative = (field: TextField, value: string) => {
    const prototype =
      field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  }
  const once = (field: TextField, type: string, act: () => void) =>
    field.addEventListener(type, act, { once: true })

  /** As React does: the instance gets a setter of its own, and an input event that brings no news is ignored. */
  const control = (field: TextField) => {
    let state = field.value
    let tracked = field.value
    const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => native?.get?.call(field),
      set: (value: string) => {
        tracked = value
        native?.set?.call(field, value)
      },
    })
    field.addEventListener('input', () => {
      const now = native?.get?.call(field) as string
      if (now !== tracked) state = now
      tracked = now
      queueMicrotask(() => native?.set?.call(field, state))
    })
    field.addEventListener('blur', () => native?.set?.call(field, state))
  }
  const regenerate = () => {
    const names = new Map<string, string>()
    const fresh = () => `js_${Math.random().toString(36).slice(2, 8)}`
    for (const element of document.body.querySelectorAll('[id]')) {
      const id = fresh()
      names.set(element.id, id)
      element.id = id
    }
    for (const attribute of ['for', 'aria-labelledby', 'aria-describedby'])
      for (const element of document.body.querySelectorAll(`[${attribute}]`)) {
        const old = element.getAttribute(attribute) ?? ''
        element.setAttribute(attribute, names.get(old) ?? old)
      }
    for (const element of document.body.querySelectorAll('[class^="x"]')) element.className = `x${fresh()}`
  }
  const replace = (field: TextField, value: string) => {
    const copy = field.cloneNode(true)
    if (copy instanceof HTMLInputElement || copy instanceof HTMLTextAreaElement) copy.value = value
    field.replaceWith(copy)
  }
  const plays: Record<string, (field: TextField) => void> = {
    controlled: control,
    'stops propagation': (field) => {
      for (const type of ['input', 'change', 'focusin', 'focusout', 'click', 'keydown'])
        field.addEventListener(type, (event) => event.stopPropagation())
    },
    'keyboard only': (field) => field.addEventListener('click', (event) => event.preventDefault()),
    'regenerates ids': (field) => field.addEventListener('input', regenerate),
    'replaces the field': (field) => once(field, 'change', () => replace(field, field.value)),
    'replaces the field late': (field) =>
      once(field, 'change', () => later(150, () => replace(field, field.value))),
    'replaces the field by an empty one': (field) => once(field, 'change', () => replace(field, '')),
    'reverts at once': (field) => {
      const old = field.value
      once(field, 'input', () => setNative(field, old))
    },
    'reverts after 0.2 s': (field) => {
      const old = field.value
      once(field, 'input', () => later(200, () => setNative(field, old)))
    },
    'reverts after 1 s': (field) => {
      const old = field.value
      once(field, 'input', () => later(1000, () => setNative(field, old)))
    },
    'binds late and keeps': (field) => later(900, () => control(field)),
    'binds late and resets': (field) => later(900, () => setNative(field, '')),
    shortens: (field) =>
      field.addEventListener('input', () => setNative(field, field.value.slice(0, field.value.length / 2))),
    'changes case': (field) =>
      field.addEventListener('change', () => setNative(field, field.value.toUpperCase())),
    'collapses after 0.5 s': (field) =>
      once(field, 'input', () => later(500, () => field.closest('.row')?.remove())),
  }
  document.addEventListener(eventName, () => {
    scene++
    const name = document.documentElement.getAttribute('data-behaviour') ?? ''
    document.documentElement.removeAttribute('data-behaviour')
    const play = plays[name]
    if (name && !play) throw new Error(`No behaviour is called ${name}`)
    if (play) for (const field of document.querySelectorAll<TextField>(text)) play(field)
  })
}
