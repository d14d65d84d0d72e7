import type { ConsoleId } from '../../lib/guide/types'

/** What the two consoles are called in the panel. */
export const consoleNames: Record<ConsoleId, { short: string; full: string }> = {
  okta: { short: 'Okta', full: 'Okta Admin Console' },
  meta: { short: 'Meta', full: 'Meta Admin Center' },
}

/** A console's name as a tag: Okta's filled, Meta's hollow, so that the two differ without colour. */
export function ConsoleTag({ console }: { console: ConsoleId }) {
  return <span className={`tag tag-${console}`}>{consoleNames[console].short}</span>
}
