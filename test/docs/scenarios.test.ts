import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { filesFrom } from '../../src/runners/files.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { blocksOf, documentAt, root } from './documents.ts';

/** The file that the examples of `extends` stand on. */
const base = 'version: 1\norganisation: { generate: { people: 60 } }\npopulation: { betweenUnits: 0.5 }\n';
const read = async (path: string) =>
  path === 'base.yaml' ? Buffer.from(base) : filesFrom(join(root, 'docs/guide'))(path);

/** An excerpt of a file, with what every file needs. */
function whole(excerpt: string): string {
  const given = parse(excerpt);
  if ('extends' in given) return excerpt;
  return stringify({ version: 1, organisation: { generate: { people: 60 } }, ...given });
}

const examples = ['README.md', 'docs/guide/scenario.md', 'docs/guide/whom.md'].flatMap((path) =>
  blocksOf(documentAt(path), 'yaml').map((text, k) => ({ name: `${path} ${k + 1}`, text })),
);

describe('the scenarios in the documentation', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(7);
    expect(examples.some(({ name }) => name.startsWith('README'))).toBe(true);
  });

  it.each(examples)('$name is valid', async ({ text }) => {
    const { plans } = await parseScenario(whole(text), 'example.yaml', { read });
    expect(plans.length).toBeGreaterThan(0);
  });

  it('would be seen to be wrong', async () => {
    const wrong = whole('climate: { leadershop: 0.5 }\n');
    await expect(parseScenario(wrong, 'example.yaml', { read })).rejects.toThrow(/leadershop/);
  });
});
