import { describe, expect, test } from 'vitest';
import { prepareText } from '../../../src/experiment/prepareText.ts';
import { whomToStartWith } from '../../../src/experiment/seeding/seeding.ts';
import { questionOf } from '../../../src/experiment/seeding/seedingQuestion.ts';
import { whomViewOf } from '../../../src/report/page/whomViewOf.ts';
import { seedingAnswer } from '../../../src/report/seeding/seedingAnswer.ts';

describe('whom to start with, as the page tells it', () => {
  test('has nobody and people by lot first, marks the one to start with, and names no option of the command line', async () => {
    const prepared = await prepareText(`organisation: { generate: { people: 40, units: 4 } }
horizon: 30w
target: { deadline: 26w, participation: 25% }
plans: { win: { style: guerrilla }, oblige: { style: blitzkrieg } }
`);
    const question = questionOf(prepared, 'oblige', 3);
    const asked = { size: 3, entrance: 'start', replicates: 12, trials: 1, reveal: false } as const;
    const whom = await whomToStartWith(question.change, {
      ...asked,
      ways: ['random', 'degree', 'innovativeness'],
      evaluations: 2,
    });
    const answer = seedingAnswer(prepared, question, whom, asked);
    for (const language of ['en', 'fr'] as const) {
      const view = whomViewOf(answer, language);
      expect(view.plan).toBe('oblige');
      expect(view.rows.map(({ cells }) => cells[0]).slice(0, 2)).toEqual(
        language === 'en' ? ['nobody', 'people by lot'] : ['personne', 'des personnes au hasard'],
      );
      expect(view.rows.every(({ cells }) => cells.length === view.head.length)).toBe(true);
      expect(view.rows.map(({ isBest }) => isBest)).toEqual(
        whom.teams.map((team) => team === whom.choice.best?.rival),
      );
      expect(view.about).toContain(language === 'en' ? '3 of 40 people' : '3 personnes sur 40');
      expect(JSON.stringify(view)).not.toContain('--');
    }
    const real = whomViewOf({ ...answer, veiled: true }, 'en');
    expect(real.people).toEqual([expect.stringContaining('is not shown here')]);
  });
});
