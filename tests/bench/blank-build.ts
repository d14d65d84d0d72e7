import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'wxt'

const ROOT = join(import.meta.dirname, 'blank')
const silent = () => {}

/** Builds a page with one field drawn by React, with the tools of the product, into a folder. Returns the extension's. */
export async function buildBlank(folder: string): Promise<string> {
  await build({
    root: ROOT,
    configFile: false,
    outDir: folder,
    modules: ['@wxt-dev/module-react'],
    imports: false,
    manifest: { name: 'Blank', version: '1' },
    logger: {
      debug: silent,
      log: silent,
      info: silent,
      warn: silent,
      success: silent,
      error: console.error,
      fatal: console.error,
      level: 0,
    },
  })
  // Types that nobody reads: the page's own are the project's.
  rmSync(join(ROOT, '.wxt'), { recursive: true, force: true })
  return join(folder, 'chrome-mv3')
}
