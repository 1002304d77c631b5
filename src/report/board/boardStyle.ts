/** How the two sheets look: one screen and one page of A4 each, one column on phones. */
export const boardStyle = `
.sheet{max-width:1440px;margin:0 auto;padding:14px 40px 12px;display:flex;flex-direction:column;font-size:13px;line-height:1.4}
.sheet-2{border-top:1px solid var(--rule);margin-top:24px}
.eyebrow{display:flex;justify-content:space-between;gap:16px;font-size:12px;color:var(--ink3);border-bottom:1px solid var(--rule);padding-bottom:7px}
.titled{display:flex;min-width:0;white-space:nowrap}.titled span:first-child{overflow:hidden;text-overflow:ellipsis}
.brand{display:inline-flex;align-items:center;gap:7px;color:var(--ink);font-size:13px;font-weight:650}
.brand svg{width:16px;height:16px}.logo{fill:none;stroke:var(--ink);stroke-width:2.2;stroke-linecap:round}
.question{color:var(--ink3);font-size:14px;margin:10px 0 0;max-width:none;overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2}
h1.voice{font:400 30px/1.26 var(--voice);letter-spacing:-.006em;font-variant-numeric:lining-nums;margin:6px 0 0;text-wrap:pretty;overflow-wrap:anywhere}
h1 b,.say b{font-weight:700}
.interval{font:400 12px/1 var(--sans);color:var(--ink3);letter-spacing:0;white-space:nowrap;font-variant-numeric:lining-nums tabular-nums}
.plan-name{text-decoration:underline;text-decoration-color:var(--plan);text-decoration-thickness:3px;text-underline-offset:.16em;text-decoration-skip-ink:none}
.plan-name.plan-1,.plan-name.plan-5{text-decoration-style:dashed}.plan-name.plan-2,.plan-name.plan-7{text-decoration-style:dotted}.plan-name.plan-3,.plan-name.plan-6{text-decoration-style:double}.plan-name.plan-none{text-decoration:none}
.terms{font-size:12px;color:var(--ink2);margin:8px 0 0;max-width:none}
dfn{font-style:normal;font-weight:600;color:var(--ink)}
.block h2{font-size:14px;font-weight:650;letter-spacing:-.005em;line-height:1.35;margin:0 0 6px}
.block h2 small{font-weight:400;font-size:12px;color:var(--ink3);letter-spacing:0;margin-left:2px}
.block .caption{font-size:12px;color:var(--ink3);margin:-4px 0 6px}
.block,.cautions{border-top:1px solid var(--rule);padding-top:9px;margin-top:12px}
.say{font:400 16px/1.34 var(--voice);font-variant-numeric:lining-nums;margin:7px 0 0;max-width:none}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 36px}
.two>.block{min-width:0}
.cautions p{font-size:12px;color:var(--ink2);margin:0;max-width:none}.cautions b{color:var(--ink);font-weight:650}
.sheet .caution{font-size:12px;margin:8px 0 0}
.key{display:inline-grid;place-items:center;width:18px;height:18px;border-radius:4px;background:var(--plan);color:var(--paper);font:650 11px/1 var(--sans);flex:none}
.score{width:100%;border-collapse:collapse;font-size:13px;margin:0;table-layout:fixed}
.score th:first-child{width:24.5%}.score.plans-5 th:first-child{width:20%;white-space:normal}.score.plans-5 thead th:last-child{width:12%}.score.plans-5 td .interval{min-width:4.2em;margin-left:2px}.score.plans-5 td:last-child .interval{min-width:0}
.score.plans-5{font-size:12.5px}.score.plans-5 .interval{font-size:11px}.duo:not(:has(.effects)):not(.before),.before.single{grid-template-columns:minmax(0,1fr)}
.said{margin:0}.said div{display:flex;justify-content:space-between;gap:12px;padding:2px 0;border-bottom:1px solid var(--grid);font-size:12px}.said dt{color:var(--ink2)}.said dd{margin:0;text-align:right;font-weight:600}.expected .say{margin-top:0;font-size:15px}
.stacked .who{flex-direction:column-reverse;gap:2px;align-items:flex-end}
.stacked td .interval{display:block!important;min-width:0!important;margin:0!important;line-height:1.2}
.score th,.score td{padding:4px 0 4px 6px;border-bottom:1px solid var(--grid);text-align:right;white-space:nowrap;vertical-align:baseline}
.score thead th{border-bottom:1px solid var(--ink3);font-weight:600;padding-bottom:6px;vertical-align:bottom}
.score th:first-child{text-align:left;padding-left:0;font-weight:400;white-space:normal}
.score thead th:first-child,.score thead small{font-size:12px;color:var(--ink3);font-weight:400;display:table-cell}
.score thead small{display:block;white-space:normal}
.score td{font-weight:600}.score .means td{font-weight:400}
.score .means th[colspan]{font-size:12px;color:var(--ink3);padding-top:8px;border-bottom-color:var(--rule)}
.score td .interval{display:inline-block;min-width:4.9em;margin-left:4px;text-align:right}
.score .who{display:inline-flex;gap:7px;align-items:center;max-width:100%}
.score .called{overflow:hidden;white-space:normal;overflow-wrap:anywhere;min-width:0;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-height:1.2}
.sample{width:44px;height:6px;margin:5px 0 1px auto}
.score .light{font-weight:400}
.beside{font-size:12px;color:var(--ink2);margin:6px 0 0;max-width:none}
.sheet .scroll{overflow-x:auto;position:relative}
.way-table small{color:var(--ink3)}
ul.risks{list-style:none;margin:0;padding:0}
.risks li{display:grid;grid-template-columns:18px 1fr;gap:8px;padding:5px 0;border-bottom:1px solid var(--grid);font-size:13px;align-items:start}
.risks b{font-weight:650}
.foot{margin-top:auto;padding-top:7px;display:flex;gap:18px;font-size:11px;color:var(--ink3);white-space:nowrap}
.foot .fill{flex:1}.foot code{font-size:11px}.foot b{color:var(--ink);font-weight:650}
.paper-only,.paper{display:none}
.cautions{padding-bottom:10px}
.cautions+.foot{border-top:1px solid var(--rule)}
.effects svg{max-width:380px}
@media screen and (min-width:1100px),screen and (max-width:860px){.score td .interval{display:block;min-width:0!important;margin:0!important;line-height:1.25;font-size:11px}.score .interval:empty{display:none}}
@media screen and (min-width:1100px){
.sheet-1:not(.lone){min-height:min(900px,100vh)}
.evidence{display:grid;grid-template-columns:minmax(0,1.08fr) minmax(0,1fr);gap:0 44px;align-items:start;margin-top:10px}
.evidence .scores td,.evidence .scores tbody th{padding-top:4px;padding-bottom:4px}
h1.voice{font-size:32px;line-height:1.25}h1.voice.long{font-size:26px}
.evidence .scores{grid-row:span 2;border-top:1px solid var(--rule);padding-top:9px;margin-top:12px}
.sheet-2{display:grid;grid-template-columns:1fr 1fr;grid-auto-flow:row dense;gap:0 44px;align-items:start}
.sheet-2>.eyebrow,.sheet-2>.foot{grid-column:1/-1}.sheet-2>.duo{display:contents}.sheet-2>.way{grid-column:1}.sheet-2>.before .block{min-width:0}.sheet-2>.cautions{grid-column:2;display:block}.sheet-2>.cautions p+p{margin-top:8px}
}
@media screen and (min-width:1400px){.score:not(.plans-5) tbody th:first-child{white-space:nowrap}}
@media screen and (max-width:1099px){
.sheet{max-width:820px;padding-left:24px;padding-right:24px}
.evidence .scores{margin-top:12px}
h1.voice{font-size:26px}
}
@media screen and (max-width:700px){
.sheet{padding:10px 16px}
.question{display:none}
h1.voice{font-size:22px;line-height:1.24;margin-top:10px}
.sheet-1 .terms{order:1}.sheet-1 .cautions{order:2}.sheet-1 .foot{order:3}
.two{grid-template-columns:minmax(0,1fr)}
.score{font-size:12.5px}.score th:first-child{width:26%}.score .means td{white-space:normal}
.score th,.score td{padding:3px 0 3px 4px}
.score td .interval{display:block;min-width:0;margin:0;line-height:1.2;font-size:11px;white-space:normal}
.score .interval:empty{display:none}
.score thead th{font-size:12px}.score thead small{display:none}.sample{width:30px}
.score .who{display:flex;flex-direction:column-reverse;align-items:flex-end;gap:2px}
.score .called{max-width:6.2em}.score.plans-5 thead th{font-size:11px}.score.plans-5 thead th:last-child{width:14%}
.cautions p+p{margin-top:8px}
.way-table.stacked{min-width:560px}.way-table.stacked th:first-child{width:20%}
.foot{flex-wrap:wrap;gap:2px 14px}
}

.runs h1.voice{font-size:24px;margin:14px 0 10px}
.runs .scroll{overflow-x:auto}
.runs-table{min-width:900px}.runs-table.score th:first-child{width:22%}
.score .group{white-space:normal;text-align:left;padding:18px 0 6px;font-weight:400}
.runs-table .group b{font-weight:650;font-size:14px}.runs-table .group small{color:var(--ink3)}.runs-table .group .say{display:block;font-size:15px;margin:4px 0 2px;max-width:62rem;white-space:normal}
.runs-table .group .of-run{display:block;position:sticky;left:0;width:fit-content;max-width:min(62rem,calc(100vw - 32px))}
.runs-table .who{flex-direction:row;align-items:center;gap:7px}.runs-table .called{max-width:none}.runs-table thead th{white-space:normal}
.runs-table td .interval{display:block;min-width:0;margin:0;line-height:1.25}
@page{size:A4;margin:14mm 15mm 16mm}
@page board{margin:0}
@page annex{margin:14mm 15mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#585d65}}
@media print{
.sheet{page:board;break-after:page;width:210mm;max-width:none;min-height:295mm;margin:0;padding:9mm 15mm 7mm;border:0;font-size:12.5px}
.sheet:last-of-type{break-after:auto}
h1.voice{font-size:21.5px;line-height:1.22;margin-top:5px}
:lang(fr) h1.voice{font-size:20px}:root h1.voice.long{font-size:18px}.two.cautions{grid-template-columns:2fr 3fr}
.question{font-size:12px;line-height:1.3;margin-top:6px}
.terms{margin-top:5px;font-size:11.5px}
.score:not(.plans-5) tbody th:first-child{white-space:nowrap}
.wide.screen{display:none}.paper{display:block}
.evidence{display:block}.evidence .scores{margin-top:8px}
.block,.cautions{padding-top:6px;margin-top:6px}
.cautions{padding-bottom:4px}.cautions p,.risks li{font-size:11.5px;line-height:1.36}.risks li{padding:3px 0}
.score td,.score th{padding-top:1.9px;padding-bottom:1.9px}.score td{white-space:normal}.score td .interval{font-size:11px;min-width:4.4em;margin-left:3px}
.say{font-size:14.5px;margin-top:5px}
.paper-only{display:inline}
.foot{border-top:1px solid var(--rule)}
.block,.cautions,.score tr{break-inside:avoid}
.annex{page:annex;break-before:page}
}
`;
