import { build } from 'esbuild'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { basename, join, resolve } from 'node:path'
import { getuid } from 'node:process'
import { chromium, type Browser, type Page } from 'playwright'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/universal'
import { findBrowser } from '../../scripts/browser/find'
import { BUILD } from './stage'

/** What the page says of a file that it read. */
const answer = v.object({
  people: v.nullable(v.number()),
  admins: v.nullable(v.number()),
  problem: v.nullable(v.string()),
  /** What the policy has forbidden since the page was opened. */
  forbidden: v.array(v.string()),
})

const manifest = v.object({ content_security_policy: v.object({ extension_pages: v.string() }) })
const { content_security_policy: policy } = v.parse(
  manifest,
  JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')),
)

// A page as a script of its own would use the reader: playwright's own code is bound by no policy.
const PAGE_SCRIPT = `
  const forbidden = []
  addEventListener('securitypolicyviolation', (event) => forbidden.push(event.effectiveDirective + ' ' + event.blockedURI))
  addEventListener('read-people', async ({ detail: { content, reply } }) => {
    const { readDirectoryFile } = await import('./lib/setup/directory-file')
    const read = await readDirectoryFile(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], 'people'))
    const admins = read.ok ? read.people.filter((person) => person.admin).length : null
    reply({ people: read.people?.length ?? null, admins, problem: read.problem ?? null, forbidden })
  })
  document.title = 'ready'`

let server: Server
let browser: Browser
let page: Page

beforeAll(async () => {
  const bundle = await build({
    stdin: {
      contents: PAGE_SCRIPT,
      resolveDir: resolve(import.meta.dirname, '../..'),
      sourcefile: 'page.js',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: '/',
    entryNames: 'page',
    write: false,
  })
  const files = new Map(bundle.outputFiles.map(({ path, text }) => [`/${basename(path)}`, text]))
  server = createServer((request, response) => {
    const script = files.get(request.url ?? '')
    response.writeHead(200, {
      'content-type': script === undefined ? 'text/html' : 'text/javascript',
      // The extension's own, and Trusted Types on top, of which no policy may be made.
      'content-security-policy': `${policy.extension_pages}; require-trusted-types-for 'script'; trusted-types 'none'`,
    })
    response.end(script ?? '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${address.port}/`)
  await page.waitForFunction(() => document.title === 'ready')
})

afterAll(async () => {
  await browser.close()
  server.close()
})

async function readInPage(content: Buffer): Promise<v.InferOutput<typeof answer>> {
  const read = await page.evaluate(
    (text) =>
      new Promise<unknown>((reply) => {
        dispatchEvent(new CustomEvent('read-people', { detail: { content: text, reply } }))
      }),
    content.toString('base64'),
  )
  return v.parse(answer, read)
}

const rows = [
  ['Email', 'Admin role(s)'],
  ...Array.from({ length: 20_000 }, (_, at) => [`person${at}@acme.example`, at < 7 ? 'System admin' : '']),
]
const workbookOf = async (lines: readonly (readonly string[])[]): Promise<Buffer<ArrayBuffer>> => {
  const cells = lines.map((line) => line.map((value) => (value === '' ? null : { value, type: String })))
  return Buffer.from(await (await writeWorkbook(cells).toBlob()).arrayBuffer())
}

test('under the extension’s policy, a workbook whose parts are large is read, and nothing forbidden is tried', async () => {
  expect(await readInPage(await workbookOf(rows))).toEqual({
    people: 20_000,
    admins: 7,
    problem: null,
    forbidden: [],
  })
})

test('under the extension’s policy, so is a text', async () => {
  const text = rows.map((line) => line.join(';')).join('\r\n')
  expect(await readInPage(Buffer.from(text))).toEqual({
    people: 20_000,
    admins: 7,
    problem: null,
    forbidden: [],
  })
})

test('a workbook that was cut or altered is a refusal in a browser too', async () => {
  const sound = await workbookOf(rows.slice(0, 200))
  const altered = Buffer.from(sound)
  const middle = Math.floor(altered.byteLength / 2)
  altered[middle] = (altered[middle] ?? 0) ^ 0x10
  for (const file of [sound.subarray(0, -30), altered])
    expect(await readInPage(Buffer.from(file))).toMatchObject({
      people: null,
      problem: expect.stringMatching(/^This workbook is damaged/) as string,
      forbidden: [],
    })
})
