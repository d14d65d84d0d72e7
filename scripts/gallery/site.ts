import { build, preview } from 'vite'

const root = new URL('.', import.meta.url).pathname
const built = new URL('../../test-output/gallery/', import.meta.url).pathname
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'"

/** The gallery's pages, served under the panel's content security policy. */
export interface Site {
  address: string
  close(): Promise<void>
}

/**
 * Builds the gallery and serves it. Built first: a development server puts styles into the page in a way that the
 * policy forbids.
 */
export async function openSite(): Promise<Site> {
  await build({ root, configFile: false, logLevel: 'error', build: { outDir: built, emptyOutDir: true } })
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: built },
    preview: { port: 0, headers: { 'Content-Security-Policy': policy } },
  })
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('The gallery has no address.')
  return { address, close: () => server.close() }
}
