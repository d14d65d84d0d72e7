import { pageGuide } from '../lib/guide/page-guide'

const NAME = /^virtual:page-guide\/(okta|meta)$/

/**
 * Gives each console's script the part of the guide that it needs, as plain data. A plugin of Vite: tree shaking can't
 * take entries out of an object, nor the texts for people out of an entry.
 */
export function pageGuides() {
  return {
    name: 'page-guide',
    resolveId: (id: string) => (NAME.test(id) ? `\0${id}` : null),
    load: (id: string) => {
      const console = NAME.exec(id.replace('\0', ''))?.[1]
      if (console !== 'okta' && console !== 'meta') return null
      return `export default ${JSON.stringify(pageGuide(console))}`
    },
  }
}
