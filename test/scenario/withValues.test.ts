import { describe, expect, test } from 'vitest';
import { withOrganisation, withPeopleRenamed, withValues } from '../../src/scenario/withValues.ts';

const text = `# what it is about
version: 1
title: Two sites # as the board calls it
organisation: # made up for now
  generate: { people: 240 } # more next year
  # or a file
# how it is led
climate: { leadership: 0.5, habit: 0.2 } # asked in March
start: { people: [E1, 00013] }
plans:
  # the loud one
  blitzkrieg: { style: blitzkrieg }
  quiet: { steps: [{ id: a, do: [{ tactic: listen, at: 1w, who: { people: [E1, E7] } }] }] }
`;

describe('a scenario', () => {
  test('has other values and all its comments but those of what is replaced whole', () => {
    const changed = withValues(text, [
      ['climate.leadership', 0.25],
      ['plans.quiet.steps[0].do[0].at', '3w'],
      ['resources.seats', '4%'],
    ]);
    expect(changed).toBe(
      text
        .replace('leadership: 0.5', 'leadership: 0.25')
        .replace('at: 1w', 'at: 3w')
        .concat('resources: { seats: 4% }\n'),
    );
  });

  test('has another organisation, everything else kept to the letter', () => {
    const changed = withOrganisation(text, { people: { csv: 'people.csv' } });
    expect(changed).toContain('organisation: # made up for now\n  people: { csv: people.csv }\n');
    expect(changed).not.toContain('generate');
    for (const kept of [
      '# what it is about',
      '# as the board calls it',
      '# how it is led',
      '# asked in March',
      '# the loud one',
    ])
      expect(changed).toContain(kept);
  });

  test('that extends another says that what that one has of an organisation holds no more', () => {
    const changed = withOrganisation('extends: base.yaml\n', { people: { csv: 'people.csv' } });
    expect(changed).toContain('generate: null');
    expect(changed).toContain('graph: null');
  });

  test('names people otherwise wherever it names some, and tells how many it could not', () => {
    const names = new Map([
      ['E1', 'P0002'],
      ['00013', 'P0001'],
    ]);
    const { text: renamed, left } = withPeopleRenamed(text, (id) => names.get(id));
    expect(renamed).toBe(text.replace('[E1, 00013]', '[P0002, P0001]').replace('[E1, E7]', '[P0002, E7]'));
    expect(left).toBe(1);
  });
});
