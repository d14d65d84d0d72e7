import { stepById } from '../guide/okta-meta'
import { counted, messages, phrase } from '../i18n/messages'
import type { ReportAbout } from './about'
import type { Report } from './report'
import { utcMoment } from './time-text'
import type { Verdict } from './wording'

const words = messages('state-line', {
  active: phrase('SSO is active since {at}, as Tandem saw it.'),
  inactive: 'SSO was not seen active.',
  settled: 'All steps are settled.',
  open: counted({ one: 'Not finished: {count} step open.', other: 'Not finished: {count} steps open.' }),
  failing: counted({ one: '{count} check fails.', other: '{count} checks fail.' }),
  unknown: counted({ one: '{count} check is not known.', other: '{count} checks are not known.' }),
  unsound: counted({ one: '{count} value is not sound.', other: '{count} values are not sound.' }),
})

/** How the setup stands, in one line. Good only if all of it is known and sound. */
export function stateLine(report: Report, { ssoActiveAt }: Pick<ReportAbout, 'ssoActiveAt'>): Verdict {
  const said = words()
  const open = report.steps.filter(
    ({ id, status }) => status !== 'done' && status !== 'skipped' && !stepById(id).optional,
  ).length
  const count = (status: string) => report.checks.filter((check) => check.status === status).length
  const [failing, unknown, warned] = [count('fail'), count('unknown'), count('warn')]
  const unsound = Object.values(report.values).filter(
    ({ status }) => status === 'conflict' || status === 'invalid',
  ).length
  const sentences = [
    ssoActiveAt === null ? said.inactive : said.active({ at: utcMoment(ssoActiveAt) }),
    open === 0 ? said.settled : said.open(open),
    ...(failing > 0 ? [said.failing(failing)] : []),
    ...(unknown > 0 ? [said.unknown(unknown)] : []),
    ...(unsound > 0 ? [said.unsound(unsound)] : []),
  ]
  const sound = ssoActiveAt !== null && open + unknown + warned === 0
  return { tone: failing + unsound > 0 ? 'bad' : sound ? 'good' : 'mind', word: sentences.join(' ') }
}
