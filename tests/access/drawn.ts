import type { Page } from 'playwright'
import { stateFaults, type StateWords } from './rules'
import { flat, regionOf, type Node } from './tree'

const checkWords: StateWords = { pass: 'Pass', fail: 'Fail', warn: 'Warning', unknown: 'Not known' }

/** The regions whose items have states, and what the panel calls each state. */
const regions: readonly { name: string; items: string; role: string; words: StateWords }[] = [
  {
    name: 'Values',
    items: 'li[data-value]',
    role: 'listitem',
    words: {
      missing: 'Not read yet',
      captured: 'Read',
      filled: 'In the form',
      saved: 'Saved',
      conflict: 'Two texts',
      invalid: 'Not right',
    },
  },
  { name: 'Preflight', items: 'li[data-check]', role: 'listitem', words: checkWords },
  { name: 'Provisioning', items: 'li[data-line]', role: 'listitem', words: checkWords },
  {
    name: 'Checklist',
    items: 'li[data-step]',
    role: 'listitem',
    words: { current: 'Now', skipped: 'Skipped', blocked: 'Waits' },
  },
  {
    name: 'Consoles',
    items: '[data-console]',
    role: 'group',
    words: {
      'no-access': 'No access',
      absent: 'No tab open',
      'signed-out': 'Signed out',
      'wrong-page': 'Other page',
      ready: 'Ready',
    },
  },
]

/** How many of these items are drawn in each state, folded ones apart. */
const drawn = (panel: Page, items: string) =>
  panel.locator(items).evaluateAll((all) => {
    const counts: Record<string, number> = {}
    for (const item of all) {
      const state = item.getAttribute('data-status') ?? ''
      if (item.checkVisibility()) counts[state] = (counts[state] ?? 0) + 1
    }
    return counts
  })

/** States that the panel draws and its text doesn't say, or the other way round. */
export async function unsaidStates(panel: Page, root: Node): Promise<string[]> {
  const there = regions.filter(({ name }) =>
    flat(root).some((node) => node.role === 'region' && node.name === name),
  )
  const faults: string[] = []
  for (const region of there)
    faults.push(...stateFaults(region, regionOf(root, region.name), await drawn(panel, region.items)))
  return faults
}
