/**
 * What paper asks for beyond the screen's style sheet: black on white, nothing cut, no row on two pages, and at each
 * page's foot which document it belongs to (`label`: letters, digits and hyphens) and its number.
 */
export function printStyle(label: string): string {
  return `
@page {
  margin: 17mm 15mm 19mm;
  @bottom-left { content: "${label.replace(/[^a-z0-9-]/g, '')}"; color: #4b5854; font: 8pt sans-serif; }
  @bottom-right { content: counter(page) " / " counter(pages); color: #4b5854; font: 8pt sans-serif; }
}
@media print {
  :root { color-scheme: light; font-size: 9.5pt; }
  body { background: none; }
  main { max-width: none; margin: 0; padding: 0 1px; border-radius: 0; background: none; }
  h2 { margin: 1.7rem 0 .7rem; }
  .facts { grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .7rem 1.2rem; }
  h1, h2, h3, .kicker, .state, thead { break-after: avoid; }
  p, pre, tr, .value, .facts > div, .summary, .whole, .exchange, .signatures, footer { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  h2 + .soft { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .value .text, pre, .state { border-width: 1px; border-style: solid; border-color: var(--line); background: none; }
  .state { border-inline-start: 4px solid; }
  .pill { background: none !important; }
  .box { fill: none; stroke: var(--soft); }
}
`
}
