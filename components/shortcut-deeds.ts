import type { ValueId } from '../lib/guide/values'
import { messages } from '../lib/i18n/messages'
import { consoleToFill, nextToCopy } from '../lib/panel/key-targets'
import type { ShortcutId } from '../lib/panel/shortcuts'
import type { PanelActions, PanelView } from '../lib/panel/view'
import { fillConsole } from './fill-console'

const words = messages('shortcuts', {
  noMain: 'This step has no main button: Tandem ticks it by itself.',
  noStep: 'No step is open.',
  noValue: 'No value waits to be copied.',
  whichForm: 'It could be either console’s form: press one of the two fill buttons.',
})

/** What the keys act on. */
export interface ShortcutDeeds {
  /** All there is to see; null while it is on its way. */
  view: PanelView | null
  actions: PanelActions
  say: (text: string) => void
  onHelp: () => void
}

let lastCopied: ValueId | null = null

function pressMain(): boolean {
  const button = document.querySelector<HTMLElement>('.region.now .button-primary')
  button?.click()
  return button !== null
}

/** The next open step of the checklist after the one with the focus, from the top again after the last. */
function focusNext(): boolean {
  const open = [
    ...document.querySelectorAll<HTMLInputElement>(
      '.checklist :is([data-status="current"], [data-status="todo"]) input[type="checkbox"]',
    ),
  ]
  const at = document.activeElement
  const isIn = at?.closest('.checklist') != null
  const after = open.find((box) =>
    isIn && at
      ? at !== box && (at.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : box.closest('[data-status="current"]') !== null,
  )
  const box = after ?? open[0]
  if (!box) return false
  const part = box.closest('details')
  if (part) part.open = true
  box.focus()
  box.scrollIntoView({ block: 'nearest' })
  return true
}

/** Does what a key of the panel stands for, or says why there is nothing to do. */
export function doShortcut(
  id: Exclude<ShortcutId, 'help'>,
  { view, actions, say }: Omit<ShortcutDeeds, 'onHelp'>,
): void {
  if (id === 'main') {
    if (!pressMain()) say(words().noMain)
    return
  }
  if (id === 'next') {
    if (!focusNext()) say(words().noStep)
    return
  }
  if (!view) return
  if (id === 'copy') {
    lastCopied = nextToCopy(view, lastCopied)
    if (lastCopied === null) say(words().noValue)
    else void actions.copy(lastCopied)
    return
  }
  const console = consoleToFill(view, view.now ? fillConsole(view.now.spec) : null)
  if (console === null) say(words().whichForm)
  else void actions.fill(console)
}
