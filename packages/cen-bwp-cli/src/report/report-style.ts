/** The style of the report: light and dark by the reader's wish, printable, readable at 360 px. No font, no file from elsewhere. */
export const reportStyle: string = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #fff; --line: #d0d7de; --fill: #0969da; --warn: #9a6700; --bad: #b3261e; --band: #f6f8fa }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b1; --paper: #0d1117; --line: #30363d; --fill: #58a6ff; --warn: #e3b341; --bad: #ff7b72; --band: #161b22 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.15rem; margin: 2rem 0 .25rem }
p { margin: .25rem 0 } .soft { color: var(--soft) } .warn { color: var(--warn) } .bad { color: var(--bad) }
.wide { overflow-x: auto } .wide:focus-visible { outline: 2px solid var(--fill) }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums }
caption { text-align: left; color: var(--soft); padding: .25rem 0 }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top } th[scope="row"], .number, .at { white-space: nowrap } thead .number { white-space: normal }
thead th { background: var(--band); vertical-align: bottom } .number { text-align: right }
svg { display: block; width: 8rem; height: .75rem } .track { fill: var(--line) } .bar { fill: var(--fill) } .over { fill: var(--bad) }
@media (max-width: 40rem) {
  body { padding: .5rem }
  .wide { overflow-x: visible }
  table, caption, tbody, tr, td, th[scope="row"] { display: block }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  tr { border-bottom: 1px solid var(--line); padding: .35rem 0 }
  th[scope="row"], td { border: 0; padding: .1rem .25rem; text-align: left; white-space: normal; overflow-wrap: anywhere }
  td { display: grid; grid-template-columns: 8.5rem 1fr; column-gap: .5rem }
  td::before { content: attr(data-head); color: var(--soft) }
  .number { text-align: left }
  svg { grid-column: 2; width: 100% }
}
@media print { :root { --ink: #000; --soft: #333; --paper: #fff; --line: #999; --band: #eee; --fill: #444; --warn: #000; --bad: #000 } body { max-width: none; padding: 0 } h2, caption, thead { break-after: avoid } section { break-inside: avoid } .wide { overflow: visible } tr { break-inside: avoid } thead { display: table-header-group } th[scope="row"] { white-space: normal } svg, thead th { print-color-adjust: exact } }
`.trim();
