import { exactly, html, type Markup } from './escape-html'
import { headings } from './headings'
import type { Line, OutlineValue } from './outline'
import type { Fact, SummaryItem } from './outline-facts'
import { utcDay, utcMoment } from './time-text'
import type { Verdict } from './wording'

/** A moment, readable for people and machines. */
export function time(iso: string): Markup {
  return html`<time datetime="${iso}">${utcMoment(iso)}</time>`
}

/** A status as a badge. */
export function pill({ tone, word }: Verdict): Markup {
  return html`<span class="pill ${tone}">${word}</span>`
}

function factText({ kind, text }: Fact): Markup {
  if (kind === 'time') return time(text)
  if (kind === 'day') return html`<strong><time datetime="${text}">${utcDay(text)}</time></strong>`
  return kind === 'code' ? html`<code>${exactly(text)}</code>` : html`<bdi>${text}</bdi>`
}

function factItem(fact: Fact): Markup {
  // Fingerprints and subjects need the whole width.
  const wide = fact.text.length > (fact.kind === 'code' ? 24 : 30)
  return html`<div class="${wide ? 'wide' : ''}">
    <dt>${fact.name}</dt>
    <dd>${factText(fact)}</dd>
  </div>`
}

/** Names and what they stand for. */
export function facts(list: readonly Fact[]): Markup {
  return html`<dl class="facts">${list.map(factItem)}</dl>`
}

/** A number of the summary. */
export function summaryItem({ name, text, tone }: SummaryItem): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd class="${tone}">${text}</dd>
  </div>`
}

function valueText({ text, apart }: OutlineValue): Markup {
  if (apart) return html`<p class="soft">${headings().see}</p>`
  return text === null ? html`` : html`<p class="text"><code>${exactly(text)}</code></p>`
}

/** A value, with where and when it was read. */
export function value(shown: OutlineValue): Markup {
  const { label, verdict, origin, at } = shown
  const read =
    origin === null
      ? null
      : html`<p class="soft">${at === null ? null : html`${time(at)}: `}<bdi>${origin}</bdi></p>`
  return html`<article class="value">
    <header>
      <h3>${label}</h3>
      ${pill(verdict)}
    </header>
    ${valueText(shown)}${read}
  </article> `
}

/** A table with these heads; the classes give widths. */
export function table(heads: readonly { text: string; width: string }[], rows: readonly Markup[]): Markup {
  return html`<table>
    <thead>
      <tr>
        ${heads.map(({ text, width }) => html`<th class="${width}" scope="col">${text}</th> `)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function lineRow({ verdict, mark, title, detail, at, by }: Line): Markup {
  return html`<tr>
    <td class="verdict">${pill(verdict)}</td>
    <td>
      ${mark === null ? null : html`<span class="mark">${mark}</span> `}${title}${
        detail === null ? null : html`<div class="soft detail"><bdi>${detail}</bdi></div>`
      }
    </td>
    <td class="when">
      ${at === null ? '–' : time(at)}${by === null ? null : html`<div class="soft">${by}</div>`}
    </td>
  </tr> `
}

/** A table of steps or checks. */
export function lines(subject: string, list: readonly Line[]): Markup {
  const { status, whenAndHow } = headings()
  return table(
    [
      { text: status, width: 'verdict' },
      { text: subject, width: '' },
      { text: whenAndHow, width: 'when' },
    ],
    list.map(lineRow),
  )
}
