/** The part of an org's name that is safe in a file name on every system. */
function labelOf(oktaOrg: string): string {
  const label = oktaOrg.toLowerCase().split('.')[0] ?? ''
  return label.replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'setup'
}

/** Name of a report's file: "tandem-acme-2026-05-01.html". The date is that of `now` in UTC, as in the report. */
export function reportFileName(oktaOrg: string, now: Date, extension: 'html' | 'md' | 'json'): string {
  return `tandem-${labelOf(oktaOrg)}-${now.toISOString().slice(0, 10)}.${extension}`
}

/** Name of a hand-off file: "tandem-acme.tandem.json". */
export function handOffFileName(oktaOrg: string): string {
  return `tandem-${labelOf(oktaOrg)}.tandem.json`
}
