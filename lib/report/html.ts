import { languages } from '../i18n/language'
import { currentLanguage } from '../i18n/messages'
import { NOTHING_MORE, type ReportAbout } from './about'
import { exactly, html, type Markup } from './escape-html'
import { exchangePicture } from './exchange-picture'
import { exchangeTitle } from './exchange'
import { pageLabel } from './file-name'
import { headings } from './headings'
import { facts, lines, pill, summaryItem, table, time, value } from './html-blocks'
import { style } from './html-style'
import { outlineOf, type Outline, type OutlineCertificate } from './outline'
import { printStyle } from './print-style'
import { RENEWAL_DAYS } from './renewal'
import type { Report } from './report'

function part({ title, done, lines: list }: Outline['parts'][number]): Markup {
  if (list.length === 0) return html``
  const said = headings()
  return html`<section>
    <h3>${title} <small>${said.doneOf({ done, all: list.length })}</small></h3>
    ${lines(said.step, list)}
  </section> `
}

function people(list: Outline['people']): Markup {
  const said = headings()
  if (list.length === 0) return html`<p class="soft">${said.nobody}</p>`
  return html`<p class="soft">${said.peopleHint}</p>
    ${table(
      [
        { text: said.who, width: '' },
        { text: said.entries, width: '' },
        { text: said.decisions, width: '' },
        { text: said.first, width: 'when' },
        { text: said.last, width: 'when' },
      ],
      list.map(
        ({ who, entries, decisions, first, last }) =>
          html`<tr>
            <td><bdi>${who}</bdi></td>
            <td data-head="${said.entries}">${entries}</td>
            <td data-head="${said.decisions}">${decisions}</td>
            <td data-head="${said.first}">${time(first)}</td>
            <td data-head="${said.last}">${time(last)}</td>
          </tr> `,
      ),
    )}`
}

function overrides(list: Outline['overrides']): Markup {
  const said = headings()
  if (list.length === 0) return html`<p class="soft">${said.noOverrides}</p>`
  return table(
    [
      { text: said.checkAndReason, width: '' },
      { text: said.whenAndWho, width: 'when' },
    ],
    list.map(
      ({ title, reason, at, by }) =>
        html`<tr>
          <td>
            ${title}
            <div class="soft detail"><bdi>${reason}</bdi></div>
          </td>
          <td class="when">
            ${time(at)}${by === null ? null : html`<div class="soft"><bdi>${by}</bdi></div>`}
          </td>
        </tr> `,
    ),
  )
}

function certificate({ verdict, facts: list, pem }: OutlineCertificate): Markup {
  const said = headings()
  return html`<section>
    <h2>${said.certificate} ${verdict === null ? null : pill(verdict)}</h2>
    ${
      list.length > 0
        ? html`${facts(list)}
            <p class="soft renewal">${said.renewal(RENEWAL_DAYS)}</p> `
        : html`<p class="soft">${said.noCertificate}</p>`
    }
    ${pem === null ? null : html`<pre>${exactly(pem)}</pre>`}
  </section>`
}

function signature(role: string): Markup {
  const said = headings()
  return html`<div>
    <strong>${role}</strong>
    <p class="blank">${said.name}</p>
    <p class="blank">${said.date}</p>
  </div>`
}

function cover(outline: Outline): Markup {
  return html`<header>
    <p class="kicker">${headings().kind}</p>
    <h1><bdi>${outline.title}</bdi></h1>
    <p class="state ${outline.state.tone}">${outline.state.word}</p>
    ${facts(outline.facts)}
    <dl class="summary">${outline.summary.map(summaryItem)}</dl>
  </header>`
}

function content(outline: Outline, report: Report): Markup {
  const said = headings()
  const ends = { okta: report.setup.oktaOrg, meta: report.setup.metaCompanyId ?? '' }
  const { direction } = languages[currentLanguage()]
  return html`<main>
    ${cover(outline)}
    <section>
      <h2>${said.people}</h2>
      ${people(outline.people)}
    </section>
    <section class="whole">
      <h2>${exchangeTitle()}</h2>
      ${exchangePicture(outline.passages, ends, direction)}
    </section>
    <section>
      <h2>${said.values}</h2>
      ${outline.values.map(value)}
    </section>
    ${certificate(outline.certificate)}
    <section>
      <h2>${said.checks}</h2>
      ${lines(said.check, outline.checks)}
    </section>
    <section>
      <h2>${said.overrides}</h2>
      ${overrides(outline.overrides)}
    </section>
    <section>
      <h2>${said.checklist}</h2>
      ${outline.parts.map(part)}
    </section>
    <section class="whole">
      <h2>${said.signOff}</h2>
      <div class="signatures">${signature(said.preparedBy)}${signature(said.reviewedBy)}</div>
      <footer>${outline.closing.map((text) => html`<p>${text}</p> `)}</footer>
    </section>
  </main>`
}

/**
 * The report as one HTML file in the panel's language: no scripts, nothing from elsewhere, every text from outside
 * escaped.
 */
export function renderHtml(report: Report, about: ReportAbout = NOTHING_MORE): string {
  const outline = outlineOf(report, about)
  const code = currentLanguage()
  return `<!doctype html>
<html lang="${code}" dir="${languages[code].direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
${html`<title>${headings().document({ name: outline.title })}</title>`.markup}
<style>${style}${printStyle(pageLabel(report.setup.oktaOrg, report.generatedAt))}</style>
</head>
<body>
${content(outline, report).markup}
</body>
</html>
`
}
