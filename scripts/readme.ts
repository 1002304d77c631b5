/**
 * Redraws what the README shows of the product: docs/adoption.svg and the verdict and curves between the marks of
 * README.md, from the scenario that `npm start` runs. `npx tsx scripts/readme.ts`, whenever results have changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compare } from '../src/experiment/compare.ts';
import { prepare } from '../src/experiment/prepare.ts';
import { style } from '../src/report/html/style.ts';
import { reportHtml } from '../src/report/reportHtml.ts';
import { resultOf } from '../src/report/result.ts';
import { plainPaint } from '../src/report/terminal/paint.ts';
import { terminalSummary } from '../src/report/terminal/terminalSummary.ts';
import { shippedFiles } from '../src/runners/files.ts';
import { readScenario } from '../src/scenario/readScenario.ts';

const root = resolve(import.meta.dirname, '..');
const WIDTH = 96;

const source = await readScenario('organic-to-coordinated.yaml', {
  read: shippedFiles,
  shipped: shippedFiles,
});
const comparison = await compare(await prepare(source, shippedFiles));
const { fingerprint } = resultOf(comparison, source);
const told = { language: 'en', fingerprint: fingerprint.short } as const;

const page = reportHtml(comparison, { ...told, resolvedText: '' });
const drawing = page.match(/<svg [^>]*"adoption-wide[\s\S]*?<\/svg>/)?.[0];
if (drawing === undefined) throw new Error('the report has no adoption chart');
// alone in a file, the drawing needs the page's colours, its own rules and a ground to stand on
const colours = style.slice(0, style.indexOf('@media print'));
const rules = style.split('\n').filter((rule) => /^(svg|\.(axes|mark|curve|band|leader|plan-))/.test(rule));
const ground = '<rect width="100%" height="100%" style="fill:var(--ground)"/>';
writeFileSync(
  resolve(root, 'docs/adoption.svg'),
  `${drawing.replace('>', `><style>${colours}${rules.join('\n')}</style>${ground}`)}\n`,
);

const summary = terminalSummary(comparison, { ...told, width: WIDTH, paint: plainPaint }).split('\n\n');
// the table of figures is left to the terminal
const shown = [...summary.slice(0, 3), ...summary.slice(-1)].join('\n\n').trimEnd();
const readme = resolve(root, 'README.md');
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(
    /<!-- verdict -->[\s\S]*<!-- end of verdict -->/,
    () => `<!-- verdict -->\n\`\`\`text\n${shown}\n\`\`\`\n<!-- end of verdict -->`,
  ),
);
