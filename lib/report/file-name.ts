/** The part of an org's name that is safe in a file name on every system. */
function labelOf(oktaOrg: string): string {
  const label = oktaOrg.toLowerCase().split('.')[0] ?? ''
  return label.replace(/[^a-z0-9-]+/g, '-').replace(/^-+|(?<!-)-+$/g, '') || 'setup'
}

/** Name of a report's file: "tandem-acme-2026-05-01.html". The date is that of `now` in UTC, as in the report. */
export function reportFileName(oktaOrg: string, now: Date, extension: 'html' | 'md' | 'json'): string {
  return `tandem-${labelOf(oktaOrg)}-${now.toISOString().slice(0, 10)}.${extension}`
}

/** The same without its ending, for a printed page: plain letters, digits and hyphens only, whatever comes in. */
export function pageLabel(oktaOrg: string, generatedAt: string): string {
  const date = /^\d{4}-\d\d-\d\d(?=T)/.exec(generatedAt)?.[0]
  return `tandem-${labelOf(oktaOrg)}${date === undefined ? '' : `-${date}`}`
}

/** Name of the calendar file: "tandem-acme-certificate.ics". */
export function calendarFileName(oktaOrg: string): string {
  return `tandem-${labelOf(oktaOrg)}-certificate.ics`
}

/** Name of a hand-off file: "tandem-acme.tandem.json". */
export function handOffFileName(oktaOrg: string): string {
  return `tandem-${labelOf(oktaOrg)}.tandem.json`
}
