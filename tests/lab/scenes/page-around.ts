import { playBehaviours } from './behaviours'

/** By this event a drawn scene tells the page's own world to begin. */
export const behaviourEvent = 'scene-drawn'

/** Enough layout that things lie where a person would see them. */
export const styles = `
  body { margin: 0; font: 14px/1.4 sans-serif; }
  .shell { display: grid; grid-template-columns: auto 1fr; gap: 12px; padding: 12px; }
  .shell > h1, .shell > #tabs { grid-column: 1 / -1; margin: 0; }
  .nav a { display: block; min-height: 16px; }
  .upper { text-transform: uppercase; }
  .help { color: #666; display: block; }
  [role="button"] { display: inline-block; padding: 4px 8px; cursor: pointer; }
  .row, .g-row { padding: 4px 0; }
  .g-row { display: grid; grid-template-columns: 220px 1fr; }
  input, textarea { width: 320px; }
  input[type="checkbox"], input[type="radio"] { width: auto; }
  aside { max-width: 280px; }
  td > span, div > span + span { display: block; }
`

/** The page that scenes are drawn into; its script plays what consoles do by themselves. */
export const emptyPage = `<!doctype html><html><head><meta charset="utf-8"><style>${styles}</style>
<script>(${playBehaviours.toString()})(${JSON.stringify(behaviourEvent)})</script></head><body></body></html>`
