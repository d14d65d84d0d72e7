import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { version } from '../../../package.json'
import { saveHandOff, saveReport } from '../../../lib/panel/save-report'
import type { ReportFormat } from '../../../lib/panel/view'
import type { ReportInput } from '../../../lib/report/build'
import { bodiesWith, eventsOf, sampleInput } from '../report/sample'
import { condition } from './condition'

const saved = vi.hoisted(() => vi.fn<(name: string, type: string, text: string) => void>())
vi.mock('../../../lib/panel/save-file', () => ({ saveFile: saved }))

let input: ReportInput
const record = () => ({ events: eventsOf(bodiesWith(input.certificate?.pem ?? '')) })
const save = (format: ReportFormat, addresses: boolean, footer: string | null = null) => {
  const said = saveReport(format, input, record(), { addresses, footer })
  const [name = '', type = '', text = ''] = saved.mock.lastCall ?? []
  return { said, name, type, text }
}

beforeAll(async () => {
  input = await sampleInput()
})
beforeEach(() => saved.mockClear())

test.each(['html', 'md', 'json'] as const)('a report as %s holds addresses only if asked to', (format) => {
  const { text, name, said } = save(format, false)
  expect(name).toBe(`tandem-acme-2026-05-01.${format}`)
  expect(said).toBe(`${name} is in your downloads.`)
  expect(text).not.toContain('ops@acme.example')
  expect(text).toContain('o••@acme.example (person 1)')
  expect(save(format, true).text).toContain('Done by ops@acme.example last week')
})

test('documents say which version made them and who took part, and end with the company’s line', () => {
  for (const format of ['html', 'md'] as const) {
    const { text } = save(format, false, 'Keep for seven years')
    expect(text).toContain(`Tandem ${version}`)
    expect(text).toContain('Browser 1, without a name')
    expect(text).toContain('Keep for seven years')
  }
})

test('the calendar has a name of its own, and there is none without a certificate', () => {
  const { name, type, text, said } = save('ics', false)
  expect([name, type]).toEqual(['tandem-acme-certificate.ics', 'text/calendar'])
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(said).toBe('tandem-acme-certificate.ics is in your downloads.')
  saved.mockClear()
  const bare = saveReport('ics', { ...input, certificate: null }, record(), {
    addresses: false,
    footer: null,
  })
  expect(bare).toContain('no certificate that can be read')
  expect(saved).not.toHaveBeenCalled()
})

test('a hand-off file keeps every address: it is read back', () => {
  const said = saveHandOff(input, { ...record(), condition: null })
  expect(said).toBe('tandem-acme.tandem.json is in your downloads. It holds no secrets.')
  expect(saved.mock.lastCall?.[2]).toContain('Done by ops@acme.example last week')
})

test.each([
  [1, '1 entry that this Tandem can’t show is not in it; “Save everything stored” keeps it.'],
  [1200, '1,200 entries that this Tandem can’t show are not in it; “Save everything stored” keeps them.'],
])('a hand-off file says that %i entries are not in it', (beyond, words) => {
  const said = saveHandOff(input, { ...record(), condition: condition({ beyond }) })
  expect(said).toBe(`tandem-acme.tandem.json is in your downloads. It holds no secrets. ${words}`)
})
