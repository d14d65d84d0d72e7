import type { ConsoleId } from '../guide/types'
import { html, type Markup } from './escape-html'
import { exchangeTitle, passageText, type Passage } from './exchange'
import { consoleWords, type Tone } from './wording'

// In units of the picture: its width, a console's box, a row, and the room above the first one.
const WIDTH = 720
const BOX = 162
const ROW = 33
const TOP = 30
const HEAD = 8

// Between a value's name and its state, whichever of the two comes first: an attribute would shift one way only.
const GAP = '\u2002'

// So that the state can be told on paper without colour.
const signs: Record<Tone, string> = { good: '✓', bad: '✕', mind: '!', plain: '○' }

/** The two consoles, and what is known of the account at each. */
export interface Ends {
  okta: string
  meta: string
}

/** A text that fits in a box; the whole of it stands among the facts. */
function short(text: string): string {
  const signsOf = Array.from(text)
  return signsOf.length > 22 ? `${signsOf.slice(0, 21).join('')}…` : text
}

function box(x: number, height: number, name: string, account: string): Markup {
  const middle = x + BOX / 2
  return html`<rect class="box" x="${x}" y="2" width="${BOX}" height="${height - 4}" rx="8" />
    <text class="name" x="${middle}" y="${height / 2 - 4}">${name}</text>
    <text class="account" x="${middle}" y="${height / 2 + 14}">${short(account)}</text> `
}

function arrow(from: number, to: number, y: number, tone: Tone, end: 'head' | 'dot'): Markup {
  const forward = to > from ? 1 : -1
  const points = `${to},${y} ${to - forward * HEAD},${y - 4.5} ${to - forward * HEAD},${y + 4.5}`
  return html`<line
      class="way ${tone}"
      x1="${from}"
      y1="${y}"
      x2="${to - forward * (end === 'head' ? HEAD : 0)}"
      y2="${y}"
    />
    ${
      end === 'head'
        ? html`<polygon class="end ${tone}" points="${points}" />`
        : html`<circle class="end ${tone}" cx="${to}" cy="${y}" r="4" />`
    } `
}

function way(passage: Passage, place: number, edge: (console: ConsoleId) => number): Markup {
  const { from, to, label, verdict } = passage
  const y = TOP + place * ROW
  const middle = WIDTH / 2
  const start = from === null ? middle : edge(from)
  const end = to === null ? middle : edge(to)
  const begins =
    from === null ? html`<circle class="end ${verdict.tone}" cx="${middle}" cy="${y}" r="4" />` : null
  return html`<text x="${middle}" y="${y - 8}">
      <tspan class="label">${label}</tspan>
      <tspan class="standing">${GAP}${signs[verdict.tone]} ${verdict.word}</tspan>
    </text>
    ${begins}${arrow(start, end, y, verdict.tone, to === null ? 'dot' : 'head')} `
}

/**
 * The picture of the exchange: both consoles and between them every value, with direction and state. Mirrored where
 * writing goes from right to left. Scalable, without script or anything loaded.
 */
export function exchangePicture(passages: readonly Passage[], ends: Ends, direction: 'ltr' | 'rtl'): Markup {
  const height = TOP + (passages.length - 1) * ROW + 18
  const left: ConsoleId = direction === 'rtl' ? 'meta' : 'okta'
  const right: ConsoleId = left === 'okta' ? 'meta' : 'okta'
  const edge = (console: ConsoleId) => (console === left ? BOX + 6 : WIDTH - BOX - 6)
  const description = passages.map(passageText).join(' ')
  return html`<svg
    class="exchange"
    viewBox="0 0 ${WIDTH} ${height}"
    role="img"
    aria-labelledby="exchange-title exchange-text"
  >
    <title id="exchange-title">${exchangeTitle()}</title>
    <desc id="exchange-text">${description}</desc>
    ${box(1, height, consoleWords[left], ends[left])}
    ${box(WIDTH - BOX - 1, height, consoleWords[right], ends[right])}
    ${passages.map((passage, place) => way(passage, place, edge))}
  </svg>`
}
