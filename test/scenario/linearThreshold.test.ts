import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const WEEKS = 12;
const scenario = `version: 1
horizon: ${WEEKS}w
organisation:
  people: { csv: people.csv, columns: { id: id, threshold: threshold, start: initial } }
  ties: [ { csv: ties.csv } ]
rule: { kind: threshold }
`;

/** People with a threshold in hundredths and what their start cell says; undirected ties, repeated and to oneself. */
interface Crowd {
  readonly people: readonly { readonly hundredths: number; readonly start: string }[];
  readonly ties: readonly (readonly [number, number])[];
}

const crowds: fc.Arbitrary<Crowd> = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc.record({
    people: fc.array(
      fc.record({
        hundredths: fc.constantFrom(0, 1, 20, 25, 33, 34, 50, 51, 66, 67, 75, 100, 101),
        start: fc.constantFrom('', '', '0', 'non', '1', 'oui'),
      }),
      { minLength: size, maxLength: size },
    ),
    ties: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 40 }),
  }),
);

/** Adopters week by week, by looking everybody up among everybody; a pair counts as often as it is named. */
function plainly({ people, ties }: Crowd): number[] {
  let adopted = people.map(({ start }) => start === '1' || start === 'oui');
  const counts = [adopted.filter(Boolean).length];
  for (let week = 1; week <= WEEKS; week++) {
    const before = adopted;
    adopted = people.map(({ hundredths }, i) => {
      const contacts = ties.flatMap(([a, b]) => (a === b ? [] : a === i ? [b] : b === i ? [a] : []));
      const won = contacts.filter((contact) => before[contact]).length;
      const met = contacts.length === 0 ? hundredths <= 0 : 100 * won >= hundredths * contacts.length;
      return before[i] === true || met;
    });
    counts.push(adopted.filter(Boolean).length);
  }
  return counts;
}

const plainFile = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(',')}\n`).join('');
/** As a French spreadsheet saves it: semicolons, CRLF, decimal commas, Windows-1252. */
const frenchFile = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => `${row.join(';').replaceAll('.', ',')}\r\n`).join(''), 'latin1');

test.each([
  ['plain files', plainFile],
  ['files of a French spreadsheet', frenchFile],
])('people and ties of %s adopt in the weeks in which the definition says', async (_, file) => {
  await fc.assert(
    fc.asyncProperty(crowds, async (crowd) => {
      const name = (i: number) => `é${i}`;
      const sources = memory({
        'people.csv': file([
          ['initial', 'id', 'threshold'],
          ...crowd.people.map(({ hundredths, start }, i) => [start, name(i), String(hundredths / 100)]),
        ]),
        'ties.csv': file([['source', 'target'], ...crowd.ties.map((ends) => ends.map(name))]),
      });
      const source = await parseScenario(scenario, 'f.yaml', sources);
      const { plans } = await compare(await prepare(source, sources.read));
      const adopters = plans[0]!.weekly.find(({ metric, group }) => metric === 'adopters' && group === 'all');
      expect(Array.from(adopters!.mean)).toEqual(plainly(crowd));
    }),
  );
});

test('whoever has no threshold, or a negative one, is named with the line of the file', async () => {
  const sources = memory({
    'people.csv': 'id,threshold,initial\na,0.5,1\n\nb,,0\nc,-0.3,\n',
    'ties.csv': 'source,target\na,b\n',
  });
  const source = await parseScenario(scenario, 'f.yaml', sources);
  const refused = await prepare(source, sources.read).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InputError);
  expect((refused as InputError).problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'people.csv:4 blank-threshold',
    'people.csv:5 negative-threshold',
  ]);
});
