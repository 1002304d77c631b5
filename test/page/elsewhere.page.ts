import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, until, waitFor } from '../browser/find.ts';
import { browsers, findBrowser } from '../browser/findBrowser.ts';
import { openPage } from '../browser/openPage.ts';
import { servedPage } from '../browser/servedPage.ts';
import { fingerprintOf, openAt } from './shownPage.ts';

/** A plan that is changed, a change of mind, another organisation that is made up, and another seed. */
const changed = {
  n: '24',
  seed: '7',
  set: [
    'assumptions=none',
    'organisation.generate.people=120',
    'climate.leadership=0.6',
    'plans.doubt={ fork: { of: blitzkrieg, at: 20w, continue: voluntary } }',
  ],
};
const programs = browsers.map((browser) => ({ browser, program: findBrowser(browser) }));
const missing = programs.filter(({ program }) => program === undefined).map(({ browser }) => browser);

describe.skipIf(missing.length > 0)(
  `a link${missing.length > 0 ? ` (needs package: ${missing.join(' ')})` : ''}`,
  () => {
    let served: Awaited<ReturnType<typeof servedPage>>;
    beforeAll(async () => {
      served = await servedPage();
    });
    afterAll(async () => {
      await served?.close();
    });

    it.each(programs.map((from) => ({ from, to: programs.find((each) => each !== from)! })))(
      'from $from.browser shows the same in $to.browser, to the bit',
      async ({ from, to }) => {
        const one = await openPage(from.browser, from.program!);
        try {
          await openAt(one, served.url, changed);
          const seen = await fingerprintOf(one);
          await click(one, { role: 'button', name: 'Share' });
          const link = await until(one, () => document.querySelector<HTMLInputElement>('input.link')?.value);
          const other = await openPage(to.browser, to.program!);
          try {
            await other.goto(link);
            expect(await fingerprintOf(other)).toBe(seen);
            expect((await waitFor(other, '.status [role=status]')).text).toBe('the same as was sent');
            expect(other.errors).toEqual([]);
          } finally {
            await other.close();
          }
        } finally {
          await one.close();
        }
      },
    );
  },
);
