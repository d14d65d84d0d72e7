/** A place in a library where text would become markup or code, which nothing of Tandem ever asks for. */
interface Sink {
  /** How the file's path ends. */
  file: string
  code: string
  /** What stands there instead. */
  instead: string
  /** How often the file holds it. */
  times: number
}

const refuse = (what: string) => `(() => { throw new Error("Tandem makes no ${what} out of text") })()`

/** Looked at in react-dom 19.3.1 and @zip.js/zip.js 2.24.0. */
export const SINKS: readonly Sink[] = [
  {
    // The property dangerouslySetInnerHTML, of elements and of custom elements.
    file: 'react-dom/cjs/react-dom-client.production.js',
    code: '(domElement.innerHTML = key)',
    instead: refuse('markup'),
    times: 2,
  },
  {
    // Codecs that a caller names by their address.
    file: '@zip.js/zip.js/lib/core/codec-registry.js',
    code: 'await import(/* webpackIgnore: true */ /* @vite-ignore */ codecURI)',
    instead: refuse('code'),
    times: 1,
  },
]

/**
 * A library's file with its sinks taken out; null for a file that has none. Throws where the library no longer reads as
 * it did when it was looked at: then somebody has to look again.
 */
export function withoutSinks(path: string, code: string): string | null {
  const own = SINKS.filter(({ file }) => path.endsWith(file))
  if (own.length === 0) return null
  return own.reduce((text, { file, code: sink, instead, times }) => {
    const parts = text.split(sink)
    if (parts.length - 1 !== times)
      throw new Error(
        `${file} holds "${sink}" ${parts.length - 1} times instead of ${times}: look at it again.`,
      )
    return parts.join(instead)
  }, code)
}

/**
 * Takes out of the build what makes markup or code out of text. So the extension holds no such place at all, which
 * Mozilla's linter asks for and which no mistake of ours can reach.
 */
export function dropSinks() {
  return {
    name: 'tandem-drop-sinks',
    apply: 'build' as const,
    // Before the file is changed by others.
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const text = withoutSinks(id.replaceAll('\\', '/'), code)
      return text === null ? null : { code: text, map: null }
    },
  }
}
