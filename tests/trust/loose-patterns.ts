import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { env } from 'node:process'
import { MADE } from './made-patterns'
import { regexesIn } from './regexes'
import { attemptOf, rowOf, type Row } from './row'

const ROOT = join(import.meta.dirname, '../..')
/** How long one pattern may be thought about, in milliseconds. What is not decided by then is not proven. */
const PATIENCE = 60_000
/** Of how many patterns a quick run looks at one. */
const SOME = 8

/**
 * Patterns that the checker takes for slow, guessing, and that are not: how each begins, and its bound. Its own attack
 * on each, repeated to this many signs, has to be over at once; what isn't linear takes seconds there.
 */
const ARGUED: Readonly<Record<string, string>> = {
  // lib/report/redact.ts, lib/page/directory-texts.ts
  '(?<![^\\s@＠﹫<>()': 'begins only where a run of signs begins, so each run is read once',
  '(?<![^\\s@<>"': 'the same',
  // lib/saml/certificate-text.ts
  '<(?:[\\w.-]{1,40}:)?X509': 'reads 40 signs at each of its beginnings at most',
  '<\\/(?:[\\w.-]{1,40}:)?X509': 'the same',
  // lib/saml/base64-text.ts
  '^\\s*<\\?xml\\b': 'tied to the beginning of the text, so it is tried once',
}
const ATTACK = 128 * 1024
const AT_ONCE = 250

/** Whether the checker's attack does no harm, for a pattern that somebody has argued for. */
function isArgued({ source, flags }: Pattern, attack: string): boolean {
  if (!Object.keys(ARGUED).some((beginning) => source.startsWith(beginning))) return false
  const text = attack.repeat(Math.ceil(ATTACK / attack.length))
  const times = [0, 1, 2].map(() => {
    const started = performance.now()
    text.match(new RegExp(source, flags))
    return performance.now() - started
  })
  return Math.min(...times) < AT_ONCE
}

/**
 * The same pattern without what no automaton can look at, so that it has at least as many ways to go wrong: no looking
 * around, and long bounds taken for none.
 */
const widened = (source: string) =>
  source.replace(/\(\?<?[=!](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\)/g, '').replace(/\{\d+,\d{2,}\}/g, '+')

function sources(): string[] {
  const files = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', 'lib', 'components', 'entrypoints'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
  return files.split('\n').filter((path) => /\.tsx?$/.test(path))
}

interface Pattern {
  file: string
  source: string
  flags: string
}

/** All regular expressions of the product, each once; those that are put together when it runs, with what they become. */
async function allPatterns(row: Row): Promise<Pattern[]> {
  const found = new Map<string, Pattern>()
  const add = (pattern: Pattern) => found.set(`/${pattern.source}/${pattern.flags}`, pattern)
  const calls = new Map<string, number>()
  for (const path of sources())
    for (const { file, source, flags } of await regexesIn(ROOT, path))
      if (source === null) calls.set(file, (calls.get(file) ?? 0) + 1)
      else add({ file, source, flags })
  for (const [file, count] of calls)
    attemptOf(
      row,
      MADE[file]?.calls === count,
      `${file} makes ${count} expressions that nobody has looked at`,
    )
  for (const [file, { patterns }] of Object.entries(MADE)) {
    const all = await patterns(ROOT)
    attemptOf(row, all.length > 0, `nothing is known of what ${file} makes`)
    for (const one of all) add({ file, ...one })
  }
  return [...found.values()]
}

/** Holds every regular expression of the product against a checker that knows which texts make them slow. */
export async function slowPatterns(quick: boolean): Promise<Row> {
  const row = rowOf('no text makes a pattern of Tandem slow')
  // The one in JavaScript, whatever else is installed: the same verdict on every machine.
  env['RECHECK_BACKEND'] = 'pure'
  const { checkSync } = await import('recheck')
  const all = await allPatterns(row)
  const chosen = quick ? all.filter((_, place) => place % SOME === 0) : all
  let proven = 0
  let argued = 0
  let bounded = 0
  for (const pattern of chosen) {
    const { file, source, flags } = pattern
    const verdict = checkSync(source, flags, { timeout: PATIENCE, randomSeed: 11 })
    if (verdict.status === 'safe' && verdict.checker === 'automaton') proven += 1
    // What fuzzing can miss: a pattern that is exponential even so.
    if (verdict.checker !== 'automaton') {
      const wide = checkSync(widened(source), flags, { timeout: PATIENCE, checker: 'automaton' })
      const grows = wide.status === 'vulnerable' && wide.complexity.type === 'exponential'
      attemptOf(row, !grows, `${file}: /${source}/${flags}: exponential`)
      if (wide.status !== 'unknown') bounded += 1
    }
    if (
      verdict.status === 'vulnerable' &&
      verdict.checker === 'fuzz' &&
      isArgued(pattern, verdict.attack.string)
    ) {
      argued += 1
      row.tried += 1
      continue
    }
    const why = verdict.status === 'vulnerable' ? verdict.complexity.summary : 'not decided'
    attemptOf(row, verdict.status === 'safe', `${file}: /${source}/${flags}: ${verdict.status}, ${why}`)
  }
  // So that the checker can find one.
  attemptOf(row, checkSync('^(?:a|a)*$', '').status === 'vulnerable', 'the checker finds nothing at all')
  row.what = `${chosen.length} of ${all.length} in the code and the guide, by recheck: ${proven} proven linear, ${argued} argued for, the rest fuzzed; ${bounded} of those shown not to be exponential`
  return row
}
