import { parseArgs } from 'node:util';
import { type Work, works } from './contestants/contestant.ts';

/** What one bench is asked to do. */
export interface Options {
  readonly quick: boolean;
  /** The server alone, beside a bare route. */
  readonly serving: boolean;
  /** The page in a browser alone. */
  readonly page: boolean;
  /** The queue beside threads alone. */
  readonly queue: boolean;
  /** Names of contestants, nobody else takes part; undefined: everybody. */
  readonly only: readonly string[] | undefined;
  readonly works: readonly Work[];
  /** Sizes of the diffusions; undefined: the usual ones. */
  readonly people: readonly number[] | undefined;
  /** File for the results as JSON. */
  readonly out: string | undefined;
  /** Page whose table is written anew between its markers. */
  readonly write: string | undefined;
  /** Folder of another build of the product, to be measured beside this one. */
  readonly against: string | undefined;
}

export const usage = `npm run bench -- [options]

  --quick             everyday form, a minute
  --serving           the server alone: kept results, beside a bare route
  --page              the page alone, in Chromium: sizes, times, memory
  --queue             the queue alone, beside threads; needs redis-server
  --only uptake,C     these contestants alone
  --work W1           one work alone: ${works.join(', ')}
  --people 1000,5000  sizes of W1 and W2
  --against folder    another build of the product takes part as "before"
  --out file.json     where the results go
  --write page.md     writes the tables into a page, between the markers of what was measured`;

/** @throws Error with a sentence for whoever wrote the command */
export function readOptions(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: 'boolean', default: false },
      serving: { type: 'boolean', default: false },
      page: { type: 'boolean', default: false },
      queue: { type: 'boolean', default: false },
      only: { type: 'string' },
      work: { type: 'string' },
      people: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'string' },
      against: { type: 'string' },
    },
  });
  const people = values.people?.split(',').map(Number);
  if (people?.some((size) => !(Number.isInteger(size) && size >= 20)))
    throw new Error('--people takes whole numbers from 20 on, such as 1000,10000');
  return {
    quick: values.quick,
    serving: values.serving,
    page: values.page,
    queue: values.queue,
    only: values.only?.split(','),
    works: values.work === undefined ? works : values.work.split(',').map(workNamed),
    people,
    out: values.out,
    write: values.write,
    against: values.against,
  };
}

function workNamed(name: string): Work {
  const found = works.find((work) => work.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Error(`there is no work "${name}": it is one of ${works.join(', ')}`);
  return found;
}
