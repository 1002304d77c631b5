import { expect, test } from 'vitest';
import { parseStudy } from '../../src/study/readStudy.ts';
import { studySchema } from '../../src/study/studySchema.ts';
import { leastScenario, studyFiles } from '../study/studyFiles.ts';
import { documentAt } from './documents.ts';

const page = documentAt('docs/guide/studies.md');
const files = studyFiles({
  'my.yaml': leastScenario,
  'other.yaml': leastScenario,
  'firms/one.yaml': leastScenario,
  'firms/table.csv': 'id,manager,unit\n1,,A\n',
  'firms/acme/people.csv': 'id,manager,unit\n1,,A\n',
});

test.each([...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => [text]))(
  'the study of the guide is read: %s',
  async (text) => {
    expect((await parseStudy(text, 'study.yaml', files)).points.length).toBeGreaterThan(1);
  },
);

test('the guide names the keys of studies', () => {
  const told = ['title', 'question', 'scenarios', 'vary', 'design', 'precision', 'replicates', 'seed'];
  const also = ['assumptions', 'outputs', 'compare', 'expect', 'study', 'fork'];
  for (const key of [...told, ...also]) {
    expect(Object.keys(studySchema.in.shape)).toContain(key);
    expect(page).toMatch(new RegExp(`\\b${key}\\b`));
  }
});
