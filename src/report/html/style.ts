import { classes } from '../../model/structures/structures.ts';

const layersOfStructures = classes
  .map(
    ({ name, colour, labelColour }) =>
      `.structure-${name} { --layer: ${colour};${labelColour === undefined ? '' : ` --on-layer: ${labelColour};`} }`,
  )
  .join('\n');

/**
 * The page's style sheet: no font, image or script from elsewhere. The plans' colours are those of Okabe and Ito (2008);
 * on light ground the palest are darkened until they stand out 3 : 1, and every line has a dash and a label too.
 */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f5f6f8; --ink: #14171c; --quiet: #535b66; --rule: #d4d8de; --accent: #0060a0;
  --plan-0: #0072b2; --plan-1: #d55e00; --plan-2: #008a64; --plan-3: #b3558a;
  --plan-4: #b37a00; --plan-5: #2784bd; --plan-6: #14171c; --plan-7: #8a7d00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --raised: #1e232a; --ink: #eef0f3; --quiet: #a9b2bd; --rule: #3a424d; --accent: #7cc4f5;
    --plan-0: #3f9fdc; --plan-1: #f07f2e; --plan-2: #1dbb8d; --plan-3: #dd92ba;
    --plan-4: #e69f00; --plan-5: #8fd0f5; --plan-6: #eef0f3; --plan-7: #f0e442;
  }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff; --raised: #f5f6f8; --ink: #14171c; --quiet: #535b66; --rule: #d4d8de; --accent: #0060a0;
    --plan-0: #0072b2; --plan-1: #d55e00; --plan-2: #008a64; --plan-3: #b3558a;
    --plan-4: #b37a00; --plan-5: #2784bd; --plan-6: #14171c; --plan-7: #8a7d00;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1, .main-point, .question { font-family: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif; }
h1 { font-size: clamp(2rem, 5vw, 2.9rem); line-height: 1.12; margin: 0 0 .6rem; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .35rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
p, ul { max-width: 46rem; }
.question { font-size: 1.35rem; line-height: 1.35; margin: 0 0 1.6rem; color: var(--quiet); font-style: italic; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .9rem 2rem; margin: 0; padding: 1rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
.facts .expectation { grid-column: 1 / -1; max-width: 46rem; }
.facts dt { font-size: .8rem; color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
section { margin-top: 3.2rem; }
.verdict { margin-top: 2.4rem; }
.verdict h2 { font-size: 1rem; color: var(--quiet); font-weight: 600; }
.main-point { font-size: clamp(1.3rem, 3vw, 1.62rem); line-height: 1.36; margin: .2rem 0 .7rem; max-width: none; }
.pair + .pair { margin-top: 1.8rem; padding-top: 1.6rem; border-top: 1px solid var(--rule); }
.pair + .lesser { margin-top: 1rem; padding-top: .9rem; }
.lesser .main-point { font: inherit; font-weight: 600; margin: .2rem 0 .35rem; }
.lesser { font-size: .95rem; }
.pair ul { margin: 0; padding-left: 1.2rem; }
.pair li { margin: .2rem 0; }
.caption { color: var(--quiet); margin: 0 0 1rem; }
.caution { border-left: 4px solid var(--plan-1); padding: .1rem 0 .1rem 1rem; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; fill: var(--quiet); font-variant-numeric: tabular-nums; }
svg .label { fill: var(--ink); }
svg .inside { fill: var(--ink); stroke: var(--ground); stroke-width: 3.5px; paint-order: stroke; stroke-linejoin: round; }
.axes .grid { stroke: var(--rule); stroke-width: 1; }
.axes .floor, .axes .tick { stroke: var(--quiet); stroke-width: 1; }
.mark line { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 3 3; }
.curve { fill: none; stroke: var(--plan, var(--ink)); stroke-width: 2.6; stroke-linejoin: round; }
.curve.thin { stroke-width: 1.6; stroke-dasharray: 6 3; }
.curve.resistant { stroke: var(--quiet); stroke-width: 1.8; stroke-dasharray: 1.5 3; }
.band { fill: var(--plan); fill-opacity: .15; }
.leader { fill: none; stroke: var(--plan, var(--quiet)); stroke-width: 1.4; }
.hatch { stroke: var(--plan); stroke-width: 2.4; stroke-opacity: .55; }
.plan-0 { --plan: var(--plan-0); } .plan-1 { --plan: var(--plan-1); } .plan-2 { --plan: var(--plan-2); } .plan-3 { --plan: var(--plan-3); }
.plan-4 { --plan: var(--plan-4); } .plan-5 { --plan: var(--plan-5); } .plan-6 { --plan: var(--plan-6); } .plan-7 { --plan: var(--plan-7); }
.layer { fill: var(--layer); stroke: var(--ground); stroke-width: 1; }
.swatch { background: var(--layer); display: inline-block; width: 1.1em; height: 1.1em; margin-right: .45em; vertical-align: -.18em; border: 1px solid var(--quiet); border-radius: 2px; }
svg .inside[class*="structure-"], svg .inside[class*="condition-"] { stroke: none; fill: var(--on-layer, #14171c); }
${layersOfStructures}
.structure-other { --layer: #ffffff; }
.condition-none { --layer: var(--raised); --on-layer: var(--ink); }
.condition-0 { --layer: #56b4e9; } .condition-1 { --layer: #e69f00; } .condition-2 { --layer: #cc79a7; } .condition-3 { --layer: #f0e442; }
.condition-4 { --layer: #009e73; } .condition-5 { --layer: #d5dae1; } .condition-6 { --layer: #f2965a; } .condition-7 { --layer: #9aa5b3; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; margin: .8rem 0 0; padding: 0; font-size: .9rem; max-width: none; }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18.5rem, 100%), 1fr)); gap: 1.6rem 1.6rem; }
.panels > * { max-width: 26rem; }
@media screen and (min-width: 60rem) {
  .columns-2 { grid-template-columns: repeat(2, 1fr); } .columns-3 { grid-template-columns: repeat(3, 1fr); } .columns-4 { grid-template-columns: repeat(4, 1fr); }
}
.wide + .panels, .narrow + .panels { margin-top: 1.6rem; }
.narrow { display: none; }
@media screen and (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  .wide { display: none; }
  .narrow { display: block; }
}
details { margin-top: .9rem; }
summary { cursor: pointer; color: var(--accent); width: fit-content; padding: .2rem 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.scroll { overflow-x: auto; margin-top: .5rem; }
.tables { display: grid; gap: 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; }
.weekly { width: auto; min-width: 50%; }
caption { text-align: left; font-weight: 600; padding: .4rem 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .32rem .7rem; text-align: right; border-bottom: 1px solid var(--rule); vertical-align: top; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; }
thead th { border-bottom: 2px solid var(--quiet); font-weight: 600; vertical-align: bottom; white-space: normal; }
tbody th { font-weight: 400; }
/* intervals of large amounts are cut in two rather than off */
.figures td:nth-child(3), .figures td:nth-child(4) { white-space: normal; min-width: 7rem; }
.figures th:not(:first-child), .figures td { padding-left: .5rem; padding-right: .5rem; }
.scroll + h3 { margin-top: 1.4rem; }
.grouped .group { font-weight: 600; padding-top: .9rem; text-align: left; }
.grouped .group small { font-weight: 400; margin-left: .4em; }
.grouped tbody th[scope="row"] { padding-left: 1rem; min-width: 13rem; }
small { color: var(--quiet); font-size: .86em; }
.plans th, .plans td { text-align: left; white-space: normal; }
.plans td:nth-child(2) { white-space: nowrap; }
.bar { display: block; height: 4px; margin: .15rem 0 0 auto; background: var(--plan); border-radius: 2px; }
.groups { margin-bottom: 1.2rem; }
.groups td { min-width: 7.5rem; }
pre { background: var(--raised); padding: 1rem; overflow-x: auto; font-size: .82rem; line-height: 1.45; border-radius: 4px; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
footer { margin-top: 3.5rem; font-size: .92rem; }
@page { size: A4; margin: 15mm 15mm 16mm; }
@media print {
  html { font-size: 10.5pt; }
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  section, footer { margin-top: 1.7rem; }
  h2, h3, .caption, caption { break-after: avoid; }
  .pair, .drawing > *, .panel, .caption, .legend, .tables > *, tr, .caution, footer { break-inside: avoid; }
  .tables { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem 2rem; }
  .panels { grid-template-columns: repeat(3, 1fr); gap: 1rem; }
  .columns-2 { grid-template-columns: repeat(2, 1fr); } .columns-4 { grid-template-columns: repeat(4, 1fr); }
  .narrow, summary { display: none; }
  .wide { display: block; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll, pre { overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  table { font-size: .84rem; }
  th, td { padding: .13rem .45rem; }
  .grouped .group { padding-top: .5rem; }
  .grouped tbody th[scope="row"] { min-width: 0; }
  .figures td:nth-child(3), .figures td:nth-child(4) { min-width: 0; }
  .figures th:not(:first-child), .figures td { padding-left: .3rem; padding-right: .3rem; }
  .tabular { break-before: page; }
  .grouped tbody, .groups { break-inside: avoid; }
  .file { columns: 2; column-gap: 2rem; font-size: .68rem; }
  .weekly td, .weekly th, .groups td { white-space: normal; }
  .weekly { min-width: 0; font-size: .72rem; }
  .weekly td, .weekly th { padding-left: .12rem; padding-right: .12rem; overflow-wrap: anywhere; }
}
`;
