import { classes } from '../../model/structures/structures.ts';
import { faces, lightTokens } from './tokens.ts';

/** Structures go from paper to ink, as they are declared: none ever has a plan's colour. */
const structures = classes
  .map(
    ({ name, colour, labelColour = '#16181d' }) =>
      `.structure-${name} { --layer: ${colour}; --on-layer: ${labelColour}; }`,
  )
  .join('\n');

/** Conditions of the target, likewise in ink: neighbours stand apart. */
const conditions = ['#c3c1ba', '#5b616c', '#dcdad3', '#3d424b', '#a5a49f', '#22262d', '#f1efe9', '#474c55']
  .map((ground, k) => `.condition-${k}{--layer:${ground};--on-layer:${k % 2 === 1 ? '#fff' : '#16181d'}}`)
  .join('\n');

const plans = Array.from(
  { length: 8 },
  (_, k) => `.plan-${k}{--plan:var(--plan-${k});--tint:var(--tint-${k})}`,
).join('\n');

/** The rules that a drawing needs wherever it stands, in a page or in a file of its own. */
export const drawingStyle = `
svg{display:block;width:100%;height:auto;overflow:visible}
svg text{font:12px var(--sans);fill:var(--ink3);font-variant-numeric:lining-nums tabular-nums}
svg .label{font-size:13px;font-weight:600;fill:var(--plan,var(--ink))}
svg .label.light{font-weight:400}
svg .note{font-size:13px;fill:var(--ink2)}
svg .strong{font-size:13px;font-weight:600;fill:var(--ink)}
svg .title{font-size:16px;font-weight:650;fill:var(--ink)}
svg .inside,svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg .inside{fill:var(--ink)}
svg .letter{font:650 11px var(--sans);fill:var(--paper)}
.key-ground{fill:var(--plan)}
.axes .grid{stroke:var(--grid)}
.axes .floor,.axes .tick{stroke:var(--ink3)}
.mark line{stroke:var(--ink3);stroke-dasharray:3 3}
.curve{fill:none;stroke:var(--plan,var(--ink));stroke-width:2.4;stroke-linejoin:round}
.curve.under{stroke:var(--paper);stroke-width:6}
.curve.plan-2{stroke-width:3.2;stroke-linecap:round}
.curve.thin{stroke-width:1.3;stroke-dasharray:none}
.curve.resistant{stroke:var(--ink3);stroke-width:1.6;stroke-dasharray:1.5 3}
.curve.plan-none{stroke-width:1.8}
.band{fill:var(--plan);fill-opacity:.12}
.band+.band{fill-opacity:.16}
.leader{fill:none;stroke:var(--plan,var(--ink3))}
.hatch{stroke:var(--plan);stroke-width:1.3;stroke-opacity:.75}
.hatch-ground{fill:var(--tint);fill-opacity:.55}
.plan-none{--plan:var(--ink3);--tint:var(--raised)}
${plans}
.layer{fill:var(--layer);stroke:var(--paper)}
svg .inside[class*="structure-"],svg .inside[class*="condition-"]{stroke:none;fill:var(--on-layer,var(--ink))}
${structures}
.structure-other{--layer:var(--paper)}
.condition-none{--layer:var(--paper);--on-layer:var(--ink)}
${conditions}
.way{fill:var(--sunk)}
.there{fill:var(--ink2)}
.asked{fill:var(--ink)}
.whisker{stroke:var(--ink);stroke-width:4}
.stem{stroke:var(--ink3)}
.dot{fill:var(--paper);stroke:var(--ink);stroke-width:2}
.point{fill:var(--plan);stroke:var(--plan)}
.hole{fill:var(--paper)}
.point.open{fill:none;stroke:var(--still);stroke-width:1.4}
.aim{stroke:var(--ink2);stroke-dasharray:2 3}
.line{stroke:var(--rule)}
.floor-strong{stroke:var(--ink);stroke-width:2}
svg .strong-small{font-weight:600;fill:var(--ink)}
svg .quiet{fill:var(--ink2)}
`;

/**
 * A drawing of a page as a file of its own: with the light colours, whatever reads it, and a ground to stand on; `adapts` adds
 * rules for readers whose screen is dark.
 */
export function aloneDrawing(drawing: string, adapts = ''): string {
  const rules = `:root{${faces}${lightTokens}}${adapts}${drawingStyle}`;
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? ['', '680', '400'];
  const margin = 16;
  const box = `viewBox="${-margin} ${-margin} ${Number(width) + 2 * margin} ${Number(height) + 2 * margin}"`;
  const ground = `<rect x="${-margin}" y="${-margin}" width="100%" height="100%" style="fill:var(--paper)"/>`;
  return `${drawing.replace(/viewBox="[^"]*"/, box).replace('>', `><style>${rules}</style>${ground}`)}\n`;
}
