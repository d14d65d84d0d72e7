import type { Mark } from './fingerprint'

const line = ({ depth, look, box }: Mark): string =>
  `${'  '.repeat(depth)}${look}${box ? ` @${box[0]}+${box[1]}` : ''}`

interface Block {
  lines: string[]
  depth: number
}

/** The marks from `from` on that belong together: one and all that stand in it. */
function blockAt(marks: readonly Mark[], from: number): Block {
  const depth = marks[from]?.depth ?? 0
  let end = from + 1
  while ((marks[end]?.depth ?? -1) > depth) end++
  return { depth, lines: marks.slice(from, end).map(line) }
}

/** Marks as text, a line each, indented by depth; what comes several times in a row stands once, with "3×" before it. */
export function writeMarks(marks: readonly Mark[]): string {
  const lines: string[] = []
  for (let place = 0; place < marks.length;) {
    const block = blockAt(marks, place)
    const text = block.lines.join('\n')
    let times = 1
    let next = place + block.lines.length
    while (next < marks.length && blockAt(marks, next).lines.join('\n') === text) {
      times++
      next += block.lines.length
    }
    if (times > 1) {
      lines.push(`${'  '.repeat(block.depth)}${times}×`, ...block.lines)
      place = next
    } else {
      // Only itself: what stands in it is looked through for rows of its own.
      lines.push(block.lines[0] ?? '')
      place++
    }
  }
  return `${lines.join('\n')}\n`
}

function readLine(text: string): Mark {
  const found = /^( *)(.*?)(?: @(-?\d+)\+(\d+))?$/.exec(text)
  const [, indent = '', look = '', begin, width] = found ?? []
  return {
    depth: indent.length / 2,
    look,
    box: begin === undefined || width === undefined ? null : [Number(begin), Number(width)],
  }
}

/** What `writeMarks` wrote. */
export function readMarks(text: string): Mark[] {
  const lines = text.split('\n').filter((one) => one !== '')
  const marks: Mark[] = []
  for (let place = 0; place < lines.length; place++) {
    const times = /^ *(\d+)×$/.exec(lines[place] ?? '')?.[1]
    if (times === undefined) {
      marks.push(readLine(lines[place] ?? ''))
      continue
    }
    const rest = lines.slice(place + 1)
    const block = rest.map((one) => (one.endsWith('×') ? null : readLine(one)))
    const depth = block[0]?.depth ?? 0
    let size = 1
    while (size < rest.length && (block[size]?.depth ?? -1) > depth) size++
    for (let time = 0; time < Number(times); time++)
      for (const one of block.slice(0, size)) if (one) marks.push(one)
    place += size
  }
  return marks
}
