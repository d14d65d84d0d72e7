import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exit } from 'node:process'
import * as v from 'valibot'

const BUILD = resolve(import.meta.dirname, '../.output/firefox-mv3')

const finding = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string()),
  line: v.optional(v.number()),
})
const findings = v.array(finding)
const reportSchema = v.object({ errors: findings, warnings: findings, notices: findings })

/**
 * Asks Mozilla's linter about the built folder, as the store does. Nothing at all may be found, be it an error, a
 * warning or a notice: there is no list of exceptions.
 */
function main(): number {
  if (!existsSync(join(BUILD, 'manifest.json'))) {
    console.error('There is no build for Firefox. Run "npm run build:firefox" first.')
    return 1
  }
  const { stdout, stderr } = spawnSync(
    'npx',
    [
      '--no-install',
      'web-ext',
      'lint',
      '--no-config-discovery',
      '--no-input',
      '--source-dir',
      BUILD,
      '--output',
      'json',
    ],
    { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 2 ** 26 },
  )
  let json: unknown = null
  try {
    json = JSON.parse(stdout)
  } catch {
    // Said below: no report is no good news.
  }
  const report = v.safeParse(reportSchema, json)
  if (!report.success) {
    console.error(`The linter left no report. ${stderr}`)
    return 1
  }
  const { errors, warnings, notices } = report.output
  for (const { code, message, file, line } of [...errors, ...warnings, ...notices])
    console.error(
      `${code}: ${message} (${file ?? 'manifest.json'}${line === undefined ? '' : `, line ${line}`})`,
    )
  console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`)
  return errors.length + warnings.length + notices.length === 0 ? 0 : 1
}

exit(main())
