import { html, type Markup } from './escape-html'
import { style } from './html-style'
import { outlineOf, type Fact, type Line, type Outline, type OutlineValue } from './outline'
import type { Report } from './report'
import { timeWords, type Verdict } from './wording'

function time(iso: string): Markup {
  return html`<time datetime="${iso}">${timeWords(iso)}</time>`
}

function pill({ tone, word }: Verdict): Markup {
  return html`<span class="pill ${tone}">${word}</span>`
}

function factText({ kind, text }: Fact): Markup {
  if (kind === 'time') return time(text)
  return kind === 'code' ? html`<code>${text}</code>` : html`${text}`
}

function factItem(fact: Fact): Markup {
  // Fingerprints and subjects need the whole width.
  const wide = fact.text.length > (fact.kind === 'code' ? 24 : 30)
  return html`<div class="${wide ? 'wide' : ''}">
    <dt>${fact.name}</dt>
    <dd>${factText(fact)}</dd>
  </div>`
}

function facts(list: readonly Fact[]): Markup {
  return html`<dl class="facts">${list.map(factItem)}</dl>`
}

function summaryItem({ name, text, tone }: Outline['summary'][number]): Markup {
  return html`<div>
    <dt>${name}</dt>
    <dd class="${tone}">${text}</dd>
  </div>`
}

function valueText(text: string | null): Markup {
  if (text === null) return html``
  return text.includes('\n') ? html`<pre>${text}</pre>` : html`<p class="text"><code>${text}</code></p>`
}

function value({ label, verdict, text, origin, at, certificate }: OutlineValue): Markup {
  const read =
    origin === null ? null : html`<p class="soft">${at === null ? null : html`${time(at)}: `}${origin}</p>`
  return html`<article class="value">
    <header>
      <h3>${label}</h3>
      ${pill(verdict)}
    </header>
    ${valueText(text)}${read}${certificate.length > 0 ? facts(certificate) : null}
  </article> `
}

function row({ verdict, mark, title, detail, at, by }: Line): Markup {
  return html`<tr>
    <td class="verdict">${pill(verdict)}</td>
    <td>
      ${mark === null ? null : html`<span class="mark">${mark}</span> `}${title}${
        detail === null ? null : html`<div class="soft detail">${detail}</div>`
      }
    </td>
    <td class="when">
      ${at === null ? '–' : time(at)}${by === null ? null : html`<div class="soft">${by}</div>`}
    </td>
  </tr> `
}

function table(subject: string, lines: readonly Line[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th class="verdict" scope="col">Status</th>
        <th scope="col">${subject}</th>
        <th class="when" scope="col">When and how</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(row)}
    </tbody>
  </table>`
}

function part({ title, done, lines }: Outline['parts'][number]): Markup {
  if (lines.length === 0) return html``
  return html`<section>
    <h3>${title} <small>${done} of ${lines.length} done</small></h3>
    ${table('Step', lines)}
  </section> `
}

function overrideRow({ title, reason, at }: Outline['overrides'][number]): Markup {
  return html`<tr>
    <td>
      ${title}
      <div class="soft detail">${reason}</div>
    </td>
    <td class="when">${time(at)}</td>
  </tr> `
}

function overrides(list: Outline['overrides']): Markup {
  if (list.length === 0) return html`<p class="soft">None: no check was passed over.</p>`
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Check and reason</th>
        <th class="when" scope="col">When</th>
      </tr>
    </thead>
    <tbody>
      ${list.map(overrideRow)}
    </tbody>
  </table>`
}

/** The report as one HTML file: no scripts, nothing from elsewhere, every text from outside escaped. */
export function renderHtml(report: Report): string {
  const outline = outlineOf(report)
  const body = html`<main>
    <header>
      <p class="kicker">Single sign-on setup record: Okta and Meta Work Accounts</p>
      <h1>${outline.title}</h1>
      ${facts(outline.facts)}
      <dl class="summary">${outline.summary.map(summaryItem)}</dl>
    </header>
    <section>
      <h2>Values</h2>
      ${outline.values.map(value)}
    </section>
    <section>
      <h2>Checks before the switch</h2>
      ${table('Check', outline.checks)}
    </section>
    <section>
      <h2>Overrides</h2>
      ${overrides(outline.overrides)}
    </section>
    <section>
      <h2>Checklist</h2>
      ${outline.parts.map(part)}
    </section>
    <footer>
      Made by Tandem. Times are in UTC. This record holds no passwords, tokens, cookies or private keys.
    </footer>
  </main>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
${html`<title>${outline.title}: SSO setup record</title>`.markup}
<style>${style}</style>
</head>
<body>
${body.markup}
</body>
</html>
`
}
