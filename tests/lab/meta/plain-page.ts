const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for an HTML page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/** The strip that keeps anybody from taking the practice console for the real one. */
export const PRACTICE_STRIP =
  '<div style="background:#5c3b00;color:#fff;font:12px/20px sans-serif;text-align:center">Practice console – not Meta</div>'

/** A page without any script: a heading and a paragraph. */
export function plainPage(heading: string, text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(heading)}</title>
<body style="margin:0;font:15px/1.5 sans-serif">${PRACTICE_STRIP}
<main style="max-width:36rem;margin:3rem auto;padding:0 1rem"><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(text)}</p></main></body></html>`
}
