/** The HTML report's style sheet: light and dark on screen, black on white on paper of either size. */
export const style = `
:root {
  color-scheme: light dark; font-size: 15px;
  --page: #eef1f0; --sheet: #fff; --sunken: #f4f6f5; --line: #d7dddb; --ink: #18211f; --soft: #4b5854;
  --accent: #0a6660; --good: #17653a; --good-bg: #e4f3e9; --bad: #a8221b; --bad-bg: #fcebea;
  --mind: #7d4a00; --mind-bg: #fdf2de; --plain: #4b5854; --plain-bg: #eef1f0;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #0d1110; --sheet: #171d1c; --sunken: #1f2725; --line: #333d3a; --ink: #e6ecea; --soft: #a9b6b2;
    --accent: #62cbbf; --good: #7fd3a0; --good-bg: #16301f; --bad: #ff958c; --bad-bg: #3b1e1c;
    --mind: #f1bd68; --mind-bg: #362a12; --plain: #a9b6b2; --plain-bg: #262f2d;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, 'Segoe UI', sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 2.5rem 3rem; background: var(--sheet); border-radius: 10px; }
h1, h2, h3, p, dl, dd, ul, pre { margin: 0; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; letter-spacing: -.015em; }
h2 { margin: 2.75rem 0 .9rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent); font-size: 1.2rem; }
h3 { margin: 1.5rem 0 .4rem; font-size: 1rem; }
h3 small, .soft { color: var(--soft); font-weight: 400; font-size: .85rem; }
.kicker { margin-bottom: .4rem; color: var(--accent); font-weight: 600; font-size: .85rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr)); gap: .9rem 1.5rem; margin-top: 1.5rem; }
dt { color: var(--soft); font-size: .8rem; }
h1, dd, td, .text, .soft { overflow-wrap: anywhere; unicode-bidi: isolate; }
code, pre { font-family: var(--mono); font-size: .86em; }
.summary { display: flex; flex-wrap: wrap; margin-top: 1.75rem; border: 1px solid var(--line); border-radius: 8px; }
.summary div { flex: 1 1 6.5rem; padding: .7rem 1rem; }
.summary dd { font-weight: 650; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.value { padding: .8rem 0; border-bottom: 1px solid var(--line); }
.value header { display: flex; gap: .75rem; align-items: baseline; justify-content: space-between; }
.value h3 { margin: 0; }
.value .text, pre { margin: .35rem 0; padding: .5rem .7rem; background: var(--sunken); border-radius: 6px; }
.value .facts { margin: .6rem 0; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); }
.wide { grid-column: 1 / -1; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .78em; line-height: 1.4; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { padding: .3rem .75rem .3rem 0; color: var(--soft); font-weight: 500; font-size: .8rem; text-align: left; }
td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); vertical-align: top; }
.verdict { width: 7.5rem; } .when { width: 11.5rem; } .mark { color: var(--soft); font-size: .85rem; }
.detail { white-space: pre-line; }
.pill { display: inline-block; padding: .05rem .55rem; border: 1px solid; border-radius: 1rem; font-weight: 600; font-size: .78rem; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .mind { color: var(--mind); } .plain { color: var(--plain); }
.pill.good { background: var(--good-bg); } .pill.bad { background: var(--bad-bg); }
.pill.mind { background: var(--mind-bg); } .pill.plain { background: var(--plain-bg); }
.summary .plain { color: inherit; }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .82rem; }
@media screen and (max-width: 40rem) {
  main { margin: 0; padding: 1.25rem; border-radius: 0; }
  thead { display: none; } tr { display: block; padding: .5rem 0; border-top: 1px solid var(--line); }
  td { display: block; width: auto; padding: .1rem 0; border: 0; }
}
@page { margin: 16mm 15mm; }
@media print {
  :root { color-scheme: light; font-size: 9.5pt; }
  body { background: none; }
  main { max-width: none; margin: 0; padding: 0; border-radius: 0; background: none; }
  h2, h3 { break-after: avoid; }
  tr, .value, .facts, .summary, pre, footer { break-inside: avoid; }
  thead { display: table-header-group; }
  .value .text, pre { border: 1px solid var(--line); background: none; }
  .pill { background: none !important; }
}
`
