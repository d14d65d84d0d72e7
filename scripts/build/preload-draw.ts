import type { WxtViteConfig } from 'wxt'

/** The module that draws the panel. The page's own script asks for it at once; the browser may fetch it before that. */
const DRAW = '/entrypoints/sidepanel/draw.tsx'

/**
 * A plugin that has the panel's page fetch and compile what draws it beside its first script, in place of after it:
 * Vite does that only for what is imported statically.
 */
export function preloadDraw(): NonNullable<WxtViteConfig['plugins']>[number] {
  return {
    name: 'preload-draw',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunk = Object.values(bundle).find(
          (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(DRAW)),
        )
        if (!chunk) return []
        const attrs = { rel: 'modulepreload', crossorigin: true, href: `/${chunk.fileName}` }
        return [{ tag: 'link', attrs, injectTo: 'head' }]
      },
    },
  }
}
