import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { OpenPage } from './openPage.ts';

/** As much of axe-core as is asked for. */
declare const axe: {
  run(
    context: Document,
    options: object,
  ): Promise<{
    violations: {
      id: string;
      help: string;
      nodes: { target: unknown; failureSummary?: string }[];
    }[];
  }>;
};

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.0 to 2.2 at levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in a page as it stands: each rule and place with what is wrong there, a line each. */
export async function axeFinds(page: OpenPage): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.inject(source);
  return page.evaluate(async (values) => {
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id} (${help}) at ${String(target)}: ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
  }, tags);
}
