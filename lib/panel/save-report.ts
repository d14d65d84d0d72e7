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

const renderers: Record<ReportFormat, { type: string; render: (report: Report) => string }> = {
  html: { type: 'text/html', render: renderHtml },
  md: { type: 'text/markdown', render: renderMarkdown },
  json: { type: 'application/json', render: renderJson },
}

/** Saves the report to a file. Says where it is. */
export function saveReport(format: ReportFormat, input: ReportInput): string {
  const { type, render } = renderers[format]
  const name = reportFileName(input.setup.oktaOrg, input.now, format)
  saveFile(name, type, render(buildReport(input)))
  return `${name} is in your downloads.`
}

/** Saves the hand-off file. Says where it is, and what of a damaged record is not in it. */
export function saveHandOff(
  input: ReportInput,
  { events, condition }: Pick<PanelState, 'events' | 'condition'>,
): string {
  const name = handOffFileName(input.setup.oktaOrg)
  saveFile(name, 'application/json', renderJson(buildHandOff(buildReport(input), events)))
  const left = condition ? condition.newer + condition.unknown + condition.unreadable + condition.beyond : 0
  const said = `${name} is in your downloads. It holds no secrets.`
  return left === 0
    ? said
    : `${said} ${left} entries that this Tandem can’t show are not in it; “Save everything stored” keeps them.`
}
