import { flat, pieces, type Node } from './tree'

/** What a person can press, tick, open or write into. */
const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'menuitem',
  'radio',
  'textbox',
])

/** What is named apart from the rest of the page. */
const REGIONS = new Set(['region', 'main', 'banner', 'alert', 'status', 'menu'])

const isControl = ({ role }: Node) => CONTROLS.has(role)

/** A region's controls, without those of regions in it. */
function controlsOf(node: Node): Node[] {
  return node.children.flatMap((child) => {
    if (REGIONS.has(child.role)) return []
    return isControl(child) ? [child, ...controlsOf(child)] : controlsOf(child)
  })
}

/** Controls without a name, and those that nothing tells from another one in their region. */
export function namingFaults(root: Node): string[] {
  return flat(root)
    .filter((node) => node === root || REGIONS.has(node.role))
    .flatMap((region) => {
      const seen = new Set<string>()
      const place = `in ${region.role} “${region.name}”`
      return controlsOf(region).flatMap(({ role, name, description }) => {
        if (name.trim() === '') return [`${role} without a name ${place}`]
        const key = JSON.stringify([role, name, description])
        if (seen.has(key)) return [`two of ${role} “${name}” ${place}`]
        seen.add(key)
        return []
      })
    })
}

/** Headings that skip a level, more or fewer than one of the first, and regions that don't begin with theirs. */
export function outlineFaults(root: Node): string[] {
  const headings = flat(root).filter(({ role }) => role === 'heading')
  const faults: string[] = []
  let before = 0
  for (const { name, states } of headings) {
    const level = Number(states['level'])
    if (level > before + 1) faults.push(`heading “${name}” jumps from ${before} to ${level}`)
    if (name.trim() === '') faults.push(`a heading of level ${level} without text`)
    before = level
  }
  const first = headings.filter(({ states }) => states['level'] === '1').length
  if (first !== 1) faults.push(`${first} headings of level 1`)
  for (const region of flat(root).filter(({ role }) => role === 'region'))
    if (!flat(region).some(({ role }) => role === 'heading'))
      faults.push(`region “${region.name}” has no heading`)
  return faults
}

/** What an item's state is called in the panel's text. */
export type StateWords = Readonly<Record<string, string>>

/** Whether as many items of this role say a state in words as are drawn in it; the drawing is counted elsewhere. */
export function stateFaults(
  { name, role, words }: { name: string; role: string; words: StateWords },
  region: Node,
  drawn: Readonly<Record<string, number>>,
): string[] {
  const items = flat(region).filter((node) => node.role === role)
  return Object.entries(words).flatMap(([state, word]) => {
    const said = items.filter((item) => pieces(item).includes(word)).length
    const shown = drawn[state] ?? 0
    return said === shown ? [] : [`${name}: ${shown} drawn as ${state}, ${said} say “${word}”`]
  })
}
