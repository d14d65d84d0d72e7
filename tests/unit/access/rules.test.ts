import { describe, expect, test } from 'vitest'
import { echoes, politeRate, type Announcement } from '../../access/announcements'
import { namingFaults, outlineFaults, stateFaults } from '../../access/rules'
import type { Node } from '../../access/tree'

let element = 0
function node(role: string, name: string, ...children: Node[]): Node {
  return { element: ++element, role, name, description: '', value: '', states: {}, children }
}
const heading = (level: number, name = 'Title'): Node => ({
  ...node('heading', name),
  states: { level: String(level) },
})
const page = (...children: Node[]) => node('RootWebArea', 'Tandem', ...children)

describe('names', () => {
  test('two controls of one name in one region are a fault, in two regions they are not', () => {
    const go = () => node('button', 'Go there')
    expect(namingFaults(page(node('region', 'Now', go(), go())))).toEqual([
      'two of button “Go there” in region “Now”',
    ])
    expect(namingFaults(page(node('region', 'Now', go()), node('region', 'Test', go())))).toEqual([])
  })

  test('a description tells two of one name apart', () => {
    const one = { ...node('button', 'Undo'), description: 'in Okta' }
    const other = { ...node('button', 'Undo'), description: 'in Meta' }
    expect(namingFaults(page(node('region', 'Values', one, other)))).toEqual([])
  })

  test('a control without a name is a fault', () => {
    expect(namingFaults(page(node('button', ' ')))).toHaveLength(1)
  })
})

describe('the outline', () => {
  test('a level that is left out, a second title and a region without heading are faults', () => {
    expect(outlineFaults(page(heading(1), heading(2), heading(3), heading(2)))).toEqual([])
    expect(outlineFaults(page(heading(1), heading(3)))).toHaveLength(1)
    expect(outlineFaults(page(heading(1), heading(1)))).toHaveLength(1)
    expect(outlineFaults(page(heading(1), node('region', 'Now')))).toEqual(['region “Now” has no heading'])
  })
})

test('a state that is drawn and not said is a fault', () => {
  const region = node(
    'region',
    'Values',
    node('listitem', '', node('StaticText', 'Saved')),
    node('listitem', ''),
  )
  const rule = { name: 'Values', role: 'listitem', words: { saved: 'Saved' } }
  expect(stateFaults(rule, region, { saved: 1 })).toEqual([])
  expect(stateFaults(rule, region, { saved: 2 })).toEqual(['Values: 2 drawn as saved, 1 say “Saved”'])
})

describe('announcements', () => {
  const said = (at: number, text = 'Okta is in front.'): Announcement => ({ at, manner: 'polite', text })

  test('the same within five seconds is an echo, unless the person has pressed in between', () => {
    expect(echoes([said(1000), said(4000)], [])).toHaveLength(1)
    expect(echoes([said(1000), said(4000)], [2000])).toEqual([])
    expect(echoes([said(1000), said(7000)], [])).toEqual([])
    expect(echoes([said(1000), said(2000, 'Filled.'), said(3000)], [500])).toHaveLength(1)
  })

  test('what interrupts does not count as polite', () => {
    expect(politeRate([said(1), said(2), { ...said(3), manner: 'assertive' }], 2)).toBe(1)
  })
})
