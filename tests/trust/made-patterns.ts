import { build } from 'esbuild'
import { runInNewContext } from 'node:vm'
import { directoryWords } from '../../lib/guide/directory'
import { MAIL_WORDS } from '../../lib/guide/forms'
import { pageGuide } from '../../lib/guide/page-guide'

/** The patterns in the guide's data for a console, which the page scripts make regular expressions of. */
function patternsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string' && ['path', 'hash', 'fieldWords', 'maybeAdmin'].includes(key)
      ? [value]
      : ['total', 'otherSource'].includes(key) && Array.isArray(value)
        ? value.map(String)
        : patternsIn(value),
  )
}

const asPatterns = (sources: readonly string[]) => sources.map((source) => ({ source, flags: '' }))

/** Runs a script by itself and notes what `RegExp` is called with meanwhile. */
async function madeBy(contents: string, root: string): Promise<{ source: string; flags: string }[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  const made: { source: string; flags: string }[] = []
  const note = (source: string, flags: string) => made.push({ source, flags })
  const spied = `const Plain = RegExp
    globalThis.RegExp = function (source, flags = '') { note(String(source), flags); return new Plain(source, flags) }
    globalThis.RegExp.prototype = Plain.prototype;\n`
  runInNewContext(spied + (outputFiles[0]?.text ?? ''), { note, URL, TextEncoder, crypto })
  return made
}

/** Names of people that a regular expression is made of, with all signs that mean something in one. */
const PEOPLE = [
  'a+b@acme.example',
  '(a+)+$@acme.example',
  '[a]{2,}|.*\\@acme.example',
  `${'a'.repeat(64)}@x.example`,
]

/** By file: how often `RegExp` is called there, and all that comes of it. */
export const MADE: Readonly<
  Record<string, { calls: number; patterns: (root: string) => Promise<{ source: string; flags: string }[]> }>
> = {
  'lib/page/directory-texts.ts': {
    calls: 2,
    patterns: async (root) => [
      ...(await madeBy(`import './lib/page/directory-texts'`, root)),
      ...asPatterns(directoryWords.total),
    ],
  },
  'lib/page/test-email.ts': { calls: 1, patterns: () => Promise.resolve(asPatterns([MAIL_WORDS])) },
  'lib/page/text.ts': {
    calls: 1,
    patterns: () =>
      Promise.resolve(asPatterns(patternsIn([pageGuide('okta'), pageGuide('meta'), directoryWords]))),
  },
  'lib/report/redact.ts': {
    calls: 2,
    patterns: (root) =>
      madeBy(
        `import { createRedactor } from './lib/report/redact'
        createRedactor(${JSON.stringify(PEOPLE)}).text('a@acme.example')`,
        root,
      ),
  },
  'lib/setup/check-values.ts': {
    // A key of letters and digits (lib/saml/metadata.ts, exkOf) and what must not follow it.
    calls: 1,
    patterns: () => Promise.resolve(asPatterns(['/exk1a2b3c4d5e6f7g8h9(?![0-9A-Za-z])'])),
  },
}
