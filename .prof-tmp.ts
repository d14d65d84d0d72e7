import { chromium } from 'playwright'
import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { generatePage } from './tests/bench/page'
const size = Number(process.argv[2] ?? 10000)
type Edit = [RegExp | string, string]
const A: Edit[] = [["else if (!list.some((other) => element.contains(other))) list.push(element)", "else { const last = list[list.length - 1]; if (!last || !element.contains(last)) list.push(element) }"]]
const B: Edit[] = [[/export function normalise\(text: string\): string \{\n  return text/, `const cache = new Map<string, string>()
export function normalise(text: string): string {
  const known = cache.get(text); if (known !== undefined) return known
  if (cache.size > 20000) cache.clear()
  const made = slow(text); cache.set(text, made); return made }
function slow(text: string): string {\n  return text`]]
const D: Edit[] = [["const whole: string = element.textContent ?? ''", "const whole: string = element.childNodes.length === 1 && level === 0 ? text : (element.textContent ?? '')"]]
// one walk over elements and text: roots found on the way, no matches() per text
const E: Edit[] = [[/for \(const element of root\.querySelectorAll\('\*'\)\) if \(element\.shadowRoot\) roots\.push\(element\.shadowRoot\)/, "{ const w = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT); for (let e = w.nextNode() as Element | null; e; e = w.nextNode() as Element | null) if (e.shadowRoot) roots.push(e.shadowRoot) }"]]
const F: Edit[] = [["if (!parent || parent.matches('script, style, noscript, template')) continue", "if (!parent || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent.tagName)) continue"]]
const G: Edit[] = [[/const ids = element\.getAttribute\(attribute\)\?\.split\(\/\\s\+\/\) \?\? \[\]/, "const raw = element.getAttribute(attribute); if (raw === null) return ''; const ids = raw.split(/\\s+/)"], [/const root = element\.getRootNode\(\)\n(\s+)(const raw[^\n]*)/, "$2\n$1const root = element.getRootNode()"]]
const variants: Record<string, Edit[]> = { base: [], A, AB: [...A, ...B], ABD: [...A, ...B, ...D], ABDF: [...A, ...B, ...D, ...F], ABDFG: [...A, ...B, ...D, ...F, ...G], ABDEFG: [...A, ...B, ...D, ...E, ...F, ...G] }
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
for (const [name, edits] of Object.entries(variants)) {
  const out = await build({ stdin: { contents: `import { readPage } from './lib/page/snapshot'; import {scan} from './lib/page/scan'; Object.assign(globalThis, { readPage, scan })`, resolveDir: process.cwd() }, bundle: true, write: false, format: 'iife', target: 'es2022',
    plugins: [{ name: 'edit', setup(b: any) { b.onLoad({ filter: /lib\/page\/(scan|text)\.ts$/ }, ({ path }: any) => { let c = readFileSync(path, 'utf8'); for (const [f, t] of edits) c = c.replace(f as string, t); return { contents: c, loader: 'ts' } }) } }] })
  const page = await browser.newPage()
  await page.route('**/*', r => r.fulfill({ contentType: 'text/html; charset=utf-8', body: generatePage('meta', size, 20260501) }))
  await page.goto('https://work.meta.com/admin/security/sso')
  await page.evaluate('globalThis.__name = (f) => f');  await page.evaluate(out.outputFiles[0]!.text)
  const t = await page.evaluate(() => { const g = globalThis as any; const time = (f: () => void) => { f(); const all: number[] = []; for (let r = 0; r < 5; r++) { const a = performance.now(); let n = 0; while (performance.now() - a < 250) { f(); n++ } all.push((performance.now() - a) / n) } return all.sort((x, y) => x - y)[2]! }
    const walk = time(() => { const w = document.createTreeWalker(document, 5); while (w.nextNode()); })
    const t0 = performance.now(); g.scan(document); const cold = performance.now() - t0
    return { walk, cold, scan: time(() => g.scan(document)), read: time(() => g.readPage(document, 'meta', 'Okta SSO')) } })
  console.log(name.padEnd(8), JSON.stringify(t), 'scan/walk', (t.scan / t.walk).toFixed(1), 'read/walk', (t.read / t.walk).toFixed(1))
  await page.close()
}
await browser.close()
