/**
 * Redraws what the README shows of the product: docs/adoption.svg and the decision between the marks of README.md, from
 * the scenario that `npm start` runs. `npm run docs:readme`, whenever results have changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compare } from '../src/experiment/compare.ts';
import { prepare } from '../src/experiment/prepare.ts';
import { adoptionSvg } from '../src/report/html/adoptionSvg.ts';
import { resultOf } from '../src/report/result.ts';
import { decisionLines } from '../src/report/terminal/decisionLines.ts';
import { shippedFiles } from '../src/runners/files.ts';
import { readScenario } from '../src/scenario/readScenario.ts';

const root = resolve(import.meta.dirname, '..');

const source = await readScenario('organic-to-coordinated.yaml', {
  read: shippedFiles,
});
const comparison = await compare(await prepare(source, shippedFiles));
const fingerprint = resultOf(comparison, source).fingerprint.short;

writeFileSync(
  resolve(root, 'docs/adoption.svg'),
  adoptionSvg({ comparison, judgements: [], language: 'en', fingerprint, resolvedText: '' }),
);

const readme = resolve(root, 'README.md');
const decision = decisionLines(comparison, 'en', fingerprint, 118).join('\n');
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(
    /<!-- verdict -->[\s\S]*<!-- end of verdict -->/,
    () => `<!-- verdict -->\n\`\`\`text\n${decision}\n\`\`\`\n<!-- end of verdict -->`,
  ),
);
