/** The HTML report's style sheet for the screen, light and dark; print-style.ts makes it one for paper. */
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
h2 { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; justify-content: space-between; margin: 2.75rem 0 .9rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent); font-size: 1.2rem; }
h3 { margin: 1.5rem 0 .4rem; font-size: 1rem; }
.state { margin-top: 1rem; padding: .6rem .9rem; border-inline-start: 4px solid; border-radius: 4px; background: var(--sunken); font-weight: 600; }
.renewal { margin-top: .75rem; }
.exchange { display: block; width: 100%; height: auto; overflow: visible; font-family: inherit; text-anchor: middle; }
.exchange text { fill: var(--ink); font-size: 12px; }
.exchange .name, .exchange .label { font-weight: 600; font-size: 13px; }
.exchange .account { direction: ltr; fill: var(--soft); font-family: var(--mono); font-size: 11px; }
.exchange .standing { fill: var(--soft); }
.box { fill: var(--sunken); stroke: var(--line); stroke-width: 1.5; }
.way { stroke: currentColor; stroke-width: 1.6; } .end { fill: currentColor; }
.way.plain { stroke-dasharray: 2 4; } .way.mind { stroke-dasharray: 8 4; } .way.bad { stroke-dasharray: 1.5 3; stroke-width: 2.6; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.blank { margin-top: 2.4rem; padding-top: .2rem; border-top: 1px solid var(--soft); color: var(--soft); font-size: .8rem; }
footer p + p { margin-top: .3rem; }
h3 small, .soft { color: var(--soft); font-weight: 400; font-size: .85rem; }
.kicker { margin-bottom: .4rem; color: var(--accent); font-weight: 600; font-size: .85rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr)); gap: .9rem 1.5rem; margin-top: 1.25rem; }
dt { color: var(--soft); font-size: .8rem; }
h1, dd, td, .text, .soft { overflow-wrap: anywhere; unicode-bidi: isolate; }
code, pre { direction: ltr; unicode-bidi: isolate; font-family: var(--mono); font-size: .86em; }
.summary { display: flex; flex-wrap: wrap; margin-top: 1.75rem; border: 1px solid var(--line); border-radius: 8px; }
.summary div { flex: 1 1 6.5rem; padding: .7rem 1rem; }
.summary dd { font-weight: 650; font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.value { padding: .8rem 0; border-bottom: 1px solid var(--line); }
.value header { display: flex; gap: .75rem; align-items: baseline; justify-content: space-between; }
.value h3 { margin: 0; }
.value .text, pre { margin: .35rem 0; padding: .5rem .7rem; background: var(--sunken); border-radius: 6px; }
.wide { grid-column: 1 / -1; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .78em; line-height: 1.4; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { padding: .3rem 0; padding-inline-end: .75rem; color: var(--soft); font-weight: 500; font-size: .8rem; text-align: start; }
td { padding: .5rem 0; padding-inline-end: .75rem; border-top: 1px solid var(--line); vertical-align: top; }
.verdict { width: 7.5rem; } .when { width: 13rem; } .mark { color: var(--soft); font-size: .85rem; }
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
  td[data-head]::before { content: attr(data-head) ': '; color: var(--soft); font-size: .85rem; }
}
`
