import { counted, messages, phrase } from '../i18n/messages'
import { buildReport, type ReportInput } from '../report/build'
import { handOffFileName, reportFileName } from '../report/file-name'
import { buildHandOff } from '../report/handoff'
import { renderHtml } from '../report/html'
import { renderJson } from '../report/json'
import { renderMarkdown } from '../report/markdown'
import type { Report } from '../report/report'
import type { PanelState } from './panel-state'
import { saveFile } from './save-file'
import type { ReportFormat } from './view'

const words = messages('save-report', {
  saved: phrase('{file} is in your downloads.'),
  noSecrets: 'It holds no secrets.',
  left: counted({
    one: '{count} entry that this Tandem can’t show is not in it; “Save everything stored” keeps it.',
    other: '{count} entries that this Tandem can’t show are not in it; “Save everything stored” keeps them.',
  }),
})

const renderers: Record<ReportFormat, { type: string; render: (report: Report) => string }> = {
  html: { type: 'text/html', render: renderHtml },
  md: { type: 'text/markdown', render: renderMarkdown },
  json: { type: 'application/json', render: renderJson },
}

/** Saves the report to a file. Says where it is. */
export function saveReport(format: ReportFormat, input: ReportInput): string {
  const { type, render } = renderers[format]
  const file = reportFileName(input.setup.oktaOrg, input.now, format)
  saveFile(file, type, render(buildReport(input)))
  return words().saved({ file })
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
