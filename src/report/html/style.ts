import { drawingStyle } from './drawingStyle.ts';
import { darkTokens, faces, lightTokens, printTokens } from './tokens.ts';

/**
 * The page's style sheet: no font, image or script from elsewhere. The plans' colours are those of Okabe and Ito (2008), darkened on light
 * ground and lightened on dark until text in them stands out 4.5 : 1; every line has a dash and a label too. Paper is
 * white whatever the screen.
 */
export const style = `
:root{color-scheme:light dark;${faces}${lightTokens}}
@media (prefers-color-scheme:dark){:root{${darkTokens}}}
@media print{:root{color-scheme:light;${printTokens}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.45 var(--sans);font-variant-numeric:lining-nums tabular-nums;-webkit-font-smoothing:antialiased}
${drawingStyle}
h2,h3{margin:0}
h3{font-size:14px;font-weight:650;margin:0 0 3px}
p,ul{max-width:46rem}
small{color:var(--ink3);font-size:12px}
button{font:inherit;font-size:13px;color:var(--ink2);background:none;border:1px solid var(--rule);border-radius:7px;padding:3px 10px;cursor:pointer}
button:hover{background:var(--raised);color:var(--ink)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px;border-radius:3px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.narrow{display:none}
@media screen and (max-width:700px){.wide{display:none}.narrow{display:block}}
.annex{max-width:1080px;margin:32px auto 64px;padding:0 40px}
.annex>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 12px;border-bottom:1px solid var(--ink3);padding-bottom:8px}
.annex>header h2{font-size:16px;font-weight:650}
.acts{margin-left:auto;display:flex;gap:6px}
.part{border-bottom:1px solid var(--rule)}
.part>summary{display:flex;gap:8px;align-items:baseline;padding:9px 0;cursor:pointer;list-style:none}
.part>summary::-webkit-details-marker{display:none}
.part>summary::before{content:"›";width:10px;font-weight:650;color:var(--ink3)}
.part[open]>summary::before{content:"⌄"}
.part>summary h2{font-size:14px;font-weight:500}
.part[open]>summary h2{font-weight:650}
.part>section{padding:4px 0 24px 18px;font-size:14px}
.part details{margin-top:12px}
.part details summary{cursor:pointer;color:var(--ink2);width:fit-content;padding:2px 0;text-decoration:underline;text-underline-offset:3px}
.annex .question{font:400 17px/1.4 var(--voice);color:var(--ink2);margin:0 0 16px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:12px 32px;margin:0}
.facts .expectation{grid-column:1/-1;max-width:46rem}
.facts dt{font-size:12px;color:var(--ink3)}.facts dd{margin:0;overflow-wrap:anywhere}
.main-point{font:400 17px/1.4 var(--voice);font-variant-numeric:lining-nums;margin:3px 0 6px;max-width:54rem}
.pair+.pair{margin-top:16px;padding-top:14px;border-top:1px solid var(--grid)}
.lesser .main-point{font-size:15px}
.pair ul{margin:0;padding-left:1.2rem;color:var(--ink2)}.pair li{margin:2px 0}
.part .caption{color:var(--ink3);font-size:13px;margin:0 0 14px}
.caution{border-left:3px solid var(--ink3);padding:1px 0 1px 12px}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:12px 0 0;padding:0;font-size:13px;max-width:none}
.swatch{background:var(--layer);display:inline-block;width:1.1em;height:1.1em;margin-right:.45em;vertical-align:-.18em;border:1px solid var(--ink3);border-radius:2px}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18.5rem,100%),1fr));gap:24px}
.panels>*{max-width:26rem}
@media screen and (min-width:60rem){.columns-2{grid-template-columns:repeat(2,1fr)}.columns-3{grid-template-columns:repeat(3,1fr)}}
.wide+.panels,.narrow+.panels{margin-top:24px}
.scroll{overflow-x:auto;margin-top:8px}
.tables{display:grid;gap:16px}
.part table{border-collapse:collapse;width:100%;font-size:13px}
.part .weekly{width:auto;min-width:50%}
caption{text-align:left;font-weight:600;padding:6px 0}
.part th,.part td{padding:5px 10px;text-align:right;border-bottom:1px solid var(--grid);vertical-align:top;white-space:nowrap}
.part th:first-child,.part td:first-child{text-align:left;padding-left:0;white-space:normal}
.part thead th{border-bottom:1px solid var(--ink3);font-weight:600;vertical-align:bottom;white-space:normal}
.part tbody th{font-weight:400}
/* intervals of large amounts are cut in two rather than off */
.figures td:nth-child(3),.figures td:nth-child(4){white-space:normal;min-width:7rem}
.scroll+h3,.part ul+h3,.part p+h3{margin-top:20px}
.part .grouped .group{font-weight:600;padding-top:14px;text-align:left}
.grouped .group small{font-weight:400;margin-left:.4em}
.part .grouped tbody th[scope="row"]{padding-left:1rem;min-width:13rem}
.part .plans th,.part .plans td{text-align:left;white-space:normal}
.part .plans td:nth-child(2){white-space:nowrap}
.bar{display:block;height:4px;margin:3px 0 0 auto;background:var(--plan);border-radius:2px}
.groups{margin-bottom:18px}.groups td{min-width:7.5rem}
.drawings{list-style:none;margin:0 0 20px;padding:0}.drawings li{display:flex;gap:8px;align-items:center;padding:4px 0;border-bottom:1px solid var(--grid)}.drawings span{flex:1}

pre{background:var(--raised);padding:16px;overflow-x:auto;font-size:12px;line-height:1.45;border-radius:8px}
code,pre{font-family:var(--mono)}
@media screen and (max-width:700px){.annex{padding:0 16px}.part>section{padding-left:0}.drawings li{flex-wrap:wrap}.drawings span{flex-basis:100%}}
@media print{
body{-webkit-print-color-adjust:exact;print-color-adjust:exact;background:#fff}
.annex{max-width:none;margin:0;padding:0}
.annex:not(:has(>details[open])),.annex>details:not([open]),.acts,.annex>header small,.part details:not([open])>summary,.drawings{display:none}
.part{border:0}.part>section{padding:0 0 18px}
.part>summary{break-after:avoid}.part>summary::before{display:none}
.part>summary h2{font-size:15px;font-weight:650}
h3,.caption,caption{break-after:avoid}
.pair,.drawing>*,.panel,.caption,.legend,.tables>*,tr,.caution{break-inside:avoid}
thead{display:table-header-group}
.tables{grid-template-columns:repeat(2,minmax(0,1fr));gap:10px 30px}
.panels{grid-template-columns:repeat(2,1fr);gap:16px}
.scroll,pre{overflow:visible}
pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:0;background:none;font-size:8.5pt}
.part table{font-size:11.5px}
.part th,.part td{padding:2.5px 6px}
.part .grouped tbody th[scope="row"],.figures td:nth-child(3),.figures td:nth-child(4){min-width:0}
.grouped tbody,.groups{break-inside:avoid}
.part .weekly{min-width:0;font-size:11px}
.part .weekly td,.part .weekly th,.groups td{white-space:normal;padding-left:2px;padding-right:2px}
}
`;
