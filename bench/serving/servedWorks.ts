/** A request that is answered with a result that is kept. */
interface ServedWork {
  readonly title: string;
  readonly method: 'GET' | 'POST';
  readonly scenario: object;
  /** Share of the bare route's answers a second that is hoped for at least. */
  readonly goal: number;
}

const firm = { version: 1, organisation: { generate: { people: 30 } }, replicates: 2 };
/** The answer is some 3 kB. */
const small = { ...firm, rule: { kind: 'bass', p: 0.03, q: 0.4 }, horizon: 47 };
/** The answer is some 1 MB. */
const large = { ...firm, horizon: 156 };

export const servedWorks: readonly ServedWork[] = [
  { title: 'GET of a small result', method: 'GET', scenario: small, goal: 0.8 },
  { title: 'GET of a large result', method: 'GET', scenario: large, goal: 0.8 },
  { title: 'POST of the same scenario again', method: 'POST', scenario: small, goal: 0.6 },
];
