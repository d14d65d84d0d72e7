import type { PageGuide } from '../guide/page-guide'
import type { ConsoleId } from '../guide/types'

const guides = new Map<ConsoleId, PageGuide>()

/** Takes in what the guide knows of a console: each console's script knows its own. */
export function learn(guide: PageGuide): void {
  guides.set(guide.console, guide)
}

/** What the guide knows of a console; an error where this script is not that console's. */
export function guideOf(console: ConsoleId): PageGuide {
  const guide = guides.get(console)
  if (!guide) throw new Error(`this script knows nothing of ${console}`)
  return guide
}
