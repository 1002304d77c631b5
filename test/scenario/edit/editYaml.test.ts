import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  editYaml,
  linesOf,
  parse as parsePlaces,
  plainAt,
  plainValueOf,
  type YamlEdit,
} from '../../../src/scenario/edit/editYaml.ts';
import { InputError } from '../../../src/text/problem.ts';

type Path = (string | number)[];

const commented = `# of the whole
version: 1 # of the version

# of the plans
plans:
  # of the first
  guerrilla: { style: guerrilla } # behind the first
  by-hand: # behind a key
    title: "It's ours"   # behind a title
    steps:
      # of a step
      - id: extract # behind an id
        do:
          # of a tactic
          - { tactic: listen, at: 1w, weeks: 3 } # behind a tactic
          - tactic: extract

            # of hours
            hours: 24
          - { tactic: train,  # inside
              hours: 8 }
        gate: {when: 'extract.trained >= 60%', hold: 2w}

      - id: pilot
        after: [extract] # behind after
        do: []
# of what follows
outputs: { metrics: [declared, buyIn] } # the last
`;

const paths = (value: unknown, here: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [here]
    : [
        here,
        ...Object.entries(value).flatMap(([key, inner]) =>
          paths(inner, [...here, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const commentsIn = (text: string) => text.match(/#[^\n]*/g) ?? [];

const shipped = resolve(import.meta.dirname, '../../../scenarios');
const texts = [
  commented,
  commented.replaceAll('\n', '\r\n'),
  ...readdirSync(shipped)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(shipped, name), 'utf8')),
];

const value = fc.oneof(
  fc.constantFrom<unknown>('26w', '60%', 12, true, null, 'a: b, [c] &d', '', { tactic: 'train', hours: 8 }),
  fc.constant({ id: 'x', do: [{ tactic: 'listen', weeks: 3 }], gate: { when: 'x.trained >= 60%', hold: 3 } }),
  fc.constant([{ id: 'y', do: [] }, { id: 'z' }]),
);

const change = (text: string, place: number, kind: number, to: unknown): YamlEdit => {
  const plain = parse(text) as unknown;
  const all = paths(plain).slice(1);
  const path = all[place % all.length];
  const there = plainAt(plain, path);
  if (Array.isArray(there) && kind % 2 === 0)
    return { insert: path, before: place % (there.length + 1), value: to };
  if (typeof there === 'object' && there !== null && !Array.isArray(there) && kind % 2 === 0)
    return { set: [...path, 'new-key'], to };
  return kind % 3 === 0 ? { remove: path } : { set: path, to };
};

describe('a text that is edited', () => {
  it('is identical to the byte without a change', () => {
    for (const text of texts) expect(editYaml(text, [])).toBe(text);
  });

  it('says what was asked, or refuses, and keeps every comment outside of what was removed or replaced', () => {
    let refused = 0;
    let made = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(11), value, (text, place, kind, to) => {
        const edit = change(text, place, kind, to);
        let after: string;
        try {
          after = editYaml(text, [edit]);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          refused++;
          return;
        }
        made++;
        const path = 'set' in edit ? edit.set : 'remove' in edit ? edit.remove : undefined;
        const lines = path && linesOf(parsePlaces(text), text, path as Path);
        const outside = text
          .split('\n')
          .filter((_, k) => lines === undefined || k + 1 < lines.from || k + 1 > lines.to)
          .flatMap(commentsIn);
        const kept = commentsIn(after);
        for (const comment of outside) expect(kept).toContain(comment);
      }),
      { numRuns: 600 },
    );
    expect(refused / (made + refused)).toBeLessThan(0.02);
  });

  it('changes no byte before and after what is changed', () => {
    const after = editYaml(commented, [
      { set: ['plans', 'by-hand', 'steps', 0, 'do', 0, 'weeks'], to: '5w' },
    ]);
    expect(after).toBe(commented.replace('weeks: 3 }', 'weeks: 5w }'));
  });

  it('puts a tactic behind the others, and takes one away with what is said behind it', () => {
    const to = { tactic: 'policy', at: '2w' };
    const added = editYaml(commented, [
      { insert: ['plans', 'by-hand', 'steps', 0, 'do'], before: 3, value: to },
    ]);
    expect(added).toBe(
      commented.replace('hours: 8 }\n', 'hours: 8 }\n          - { tactic: policy, at: 2w }\n'),
    );
    const removed = editYaml(added, [{ remove: ['plans', 'by-hand', 'steps', 0, 'do', 0] }]);
    expect(removed).not.toContain('# behind a tactic');
    expect(removed).toContain('# of a tactic');
    expect(plainAt(plainValueOf(removed), ['plans', 'by-hand', 'steps', 0, 'do', 0, 'tactic'])).toBe(
      'extract',
    );
  });

  it('writes a plan of one line out below its key, and what was said behind stays', () => {
    const steps = [{ id: 'deploy', do: [{ tactic: 'listen', weeks: 3 }] }];
    const after = editYaml(commented, [{ set: ['plans', 'guerrilla'], to: { steps } }]);
    expect(after).toContain(
      '  guerrilla: # behind the first\n    steps:\n      - id: deploy\n        do:\n          - { tactic: listen, weeks: 3 }\n  by-hand:',
    );
  });

  it('puts another value in the place of a block whose key is commented, and what was said there stays', () => {
    const text = 'a: # why\n  x: 1 # in\n  y: 2\nb: 3\n';
    const set = (to: unknown) => editYaml(text, [{ set: ['a'], to }]);
    expect(set({ z: { k: 1 } })).toBe('a: # why\n  z: { k: 1 }\nb: 3\n');
    expect(set([1, 2])).toBe('a: # why\n  - 1\n  - 2\nb: 3\n');
    expect(set(5)).toBe('a: 5 # why\nb: 3\n');
    expect(set({})).toBe('a: {} # why\nb: 3\n');
  });

  it('keeps JSON what it is', () => {
    const json = '{\n  "version": 1,\n  "plans": { "a": { "style": "guerrilla" } }\n}\n';
    const after = editYaml(json, [
      { set: ['starts'], to: '2027-01-04' },
      { set: ['plans', 'a', 'style'], to: 'voluntary' },
    ]);
    expect(JSON.parse(after)).toEqual({
      version: 1,
      starts: '2027-01-04',
      plans: { a: { style: 'voluntary' } },
    });
  });
});

it('refuses in words a text whose aliases repeat more than a scenario may hold', () => {
  const letters = [...'abcdefghi'];
  const bomb = letters
    .map((letter, k) => {
      const repeated = k === 0 ? '1' : `*${letters[k - 1]}`;
      return `${letter}: &${letter} [${Array(10).fill(repeated).join(', ')}]`;
    })
    .join('\n');
  expect(() => plainValueOf(bomb)).toThrow(InputError);
  expect(() => editYaml(bomb, [{ set: ['version'], to: 1 }])).toThrow('the file holds too much');
});
