import type { CDPSession } from 'playwright'

/** One node of Chromium's accessibility tree, without those that assistive technology is not told of. */
export interface Node {
  /** Chromium's number of the element behind it. */
  element: number
  role: string
  name: string
  description: string
  /** Text that stands in a field. */
  value: string
  /** Level of a heading, "checked", "expanded", "disabled" and the like, as text. */
  states: Readonly<Record<string, string>>
  children: readonly Node[]
}

interface RawNode {
  nodeId: string
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  description?: { value?: unknown }
  value?: { value?: unknown }
  properties?: { name: string; value: { value?: unknown } }[]
  childIds?: string[]
  backendDOMNodeId?: number
}

const textOf = (field: { value?: unknown } | undefined) =>
  typeof field?.value === 'string' ? field.value : ''

function build(raw: RawNode, byId: ReadonlyMap<string, RawNode>): Node[] {
  const children = (raw.childIds ?? []).flatMap((id) => {
    const child = byId.get(id)
    return child ? build(child, byId) : []
  })
  const role = textOf(raw.role)
  if (role === 'InlineTextBox') return []
  if (raw.ignored || role === 'none' || role === 'generic') return children
  const states = Object.fromEntries(
    (raw.properties ?? []).map(({ name, value }) => [name, String(value.value)]),
  )
  return [
    {
      element: raw.backendDOMNodeId ?? 0,
      role,
      name: textOf(raw.name),
      description: textOf(raw.description),
      value: textOf(raw.value),
      states,
      children,
    },
  ]
}

/** The page as a screen reader gets it. */
export async function readTree(session: CDPSession): Promise<Node> {
  const { nodes }: { nodes: RawNode[] } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const [first] = nodes
  const [root] = first ? build(first, byId) : []
  if (!root) throw new Error('The page has no accessibility tree')
  return root
}

/** The number of the element that has the focus. */
export async function focusedElement(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  if (result.objectId === undefined) return 0
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId })
  return node.backendNodeId
}

/** A node and all below it, in reading order. */
export function flat(node: Node): Node[] {
  return [node, ...node.children.flatMap(flat)]
}

/** All that is read out of a node, piece by piece. */
export function pieces(node: Node): string[] {
  return flat(node).flatMap(({ role, name }) => (role === 'StaticText' ? [name] : []))
}

/** All that is read out of a node, in one. */
export const textIn = (node: Node): string => pieces(node).join('')

/** The region of this name; fails if there isn't exactly one. */
export function regionOf(root: Node, name: string): Node {
  const [found, second] = flat(root).filter((node) => node.role === 'region' && node.name === name)
  if (!found || second) throw new Error(`${found ? 'Two regions' : 'No region'} “${name}”`)
  return found
}
