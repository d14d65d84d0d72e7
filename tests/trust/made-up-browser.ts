/**
 * The extension's API as far as the panel's own reader needs it, made up. The modules take it from the world when they
 * are loaded, so import this before any of them.
 */
export const madeUpBrowser: {
  runtime: { id: string }
  permissions: unknown
  tabs: unknown
  windows: unknown
  scripting: unknown
} = { runtime: { id: 'trust' }, permissions: {}, tabs: {}, windows: {}, scripting: {} }

Object.assign(globalThis, { chrome: madeUpBrowser })
