import type { HandOff, Report } from './report'

/** The report or hand-off file as JSON text, indented, with a newline at its end. */
export function renderJson(report: Report | HandOff): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
