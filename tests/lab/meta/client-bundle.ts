import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

let bundle: Promise<string> | null = null

/** The console's script for the browser, built once per process. */
export function consoleScript(): Promise<string> {
  bundle ??= build({
    entryPoints: [fileURLToPath(new URL('client/main.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }).then((result) => result.outputFiles[0]?.text ?? '')
  return bundle
}
