import { version } from '../../package.json'
import { counted, messages, phrase } from '../i18n/messages'
import { aboutOf, type ReportAbout } from '../report/about'
import { buildReport, type ReportInput } from '../report/build'
import { renderCalendar } from '../report/calendar'
import { calendarFileName, handOffFileName, reportFileName } from '../report/file-name'
import { buildHandOff } from '../report/handoff'
import { renderHtml } from '../report/html'
import { renderJson } from '../report/json'
import { renderMarkdown } from '../report/markdown'
import { addressesOf, createRedactor, redactAbout, redactReport } from '../report/redact'
import type { Report } from '../report/report'
import type { PanelState } from './panel-state'
import { saveFile } from './save-file'
import type { ReportFormat } from './view'

const words = messages('save-report', {
  saved: phrase('{file} is in your downloads.'),
  noCertificate: 'There is no certificate that can be read, so there is no day to put into a calendar.',
  noSecrets: 'It holds no secrets.',
  left: counted({
    one: '{count} entry that this Tandem can’t show is not in it; “Save everything stored” keeps it.',
    other: '{count} entries that this Tandem can’t show are not in it; “Save everything stored” keeps them.',
  }),
})

type DocumentFormat = Exclude<ReportFormat, 'ics'>
const renderers: Record<
  DocumentFormat,
  { type: string; render: (report: Report, about: ReportAbout) => string }
> = {
  html: { type: 'text/html', render: renderHtml },
  md: { type: 'text/markdown', render: renderMarkdown },
  json: { type: 'application/json', render: renderJson },
}

/** What a report is to hold beside the record. */
export interface ReportChoices {
  /** Whether e-mail addresses stay in it; they are shortened otherwise. */
  addresses: boolean
  /** A line of the company's own for its end. */
  footer: string | null
}

function saveCalendar(input: ReportInput): string {
  const text = renderCalendar(buildReport(input), version)
  if (text === null) return words().noCertificate
  const name = calendarFileName(input.setup.oktaOrg)
  saveFile(name, 'text/calendar', text)
  return words().saved({ file: name })
}

/** Saves the report, or the day of the certificate's renewal, to a file. Says where it is. */
export function saveReport(
  format: ReportFormat,
  input: ReportInput,
  { events }: Pick<PanelState, 'events'>,
  { addresses, footer }: ReportChoices,
): string {
  if (format === 'ics') return saveCalendar(input)
  const { type, render } = renderers[format]
  const name = reportFileName(input.setup.oktaOrg, input.now, format)
  const report = buildReport(input)
  const about = aboutOf(input.setup, events, { version, redacted: !addresses, footer })
  const redactor = createRedactor(addresses ? [] : addressesOf(input.setup))
  const text = addresses
    ? render(report, about)
    : render(redactReport(report, redactor), redactAbout(about, redactor))
  saveFile(name, type, text)
  return words().saved({ file: name })
}

/** Saves the hand-off file. Says where it is, and what of a damaged record is not in it. */
export function saveHandOff(
  input: ReportInput,
  { events, condition }: Pick<PanelState, 'events' | 'condition'>,
): string {
  const file = handOffFileName(input.setup.oktaOrg)
  saveFile(file, 'application/json', renderJson(buildHandOff(buildReport(input), events)))
  const left = condition ? condition.newer + condition.unknown + condition.unreadable + condition.beyond : 0
  const said = `${words().saved({ file })} ${words().noSecrets}`
  return left === 0 ? said : `${said} ${words().left(left)}`
}
