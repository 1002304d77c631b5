import { classes, structures } from '../../../model/structures/structures.ts';
import { conditionsOf } from '../../../model/structures/targetProgress.ts';
import { markdownTable } from '../markdownTable.ts';

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ') || '–';

/** Every structure, what it needs, and what a compiled style sets up on the way to it. */
export function structuresPage(): string[] {
  const needs = new Map<string, string>(
    structures.map(({ name }) => [name, code(conditionsOf(name).map((condition) => condition.name))]),
  );
  const built = new Map<string, string>(
    structures.map(({ name, builds: { centre, once, waves } }) => [
      name,
      code([...(centre ? ['centralTeam'] : []), ...once, ...(waves === undefined ? [] : [waves])]),
    ]),
  );
  const missing = new Map(
    structures.flatMap(({ name }) => conditionsOf(name).map((each) => [each.name, each.missing])),
  );
  return [
    'What an organisation may be read as. Those with conditions may stand in `start.structure`, in `target.structure` and in the tactic `retarget`.',
    '',
    ...markdownTable(
      ['structure', 'conditions of the target', 'a style sets up', 'English', 'français'],
      classes.map(({ name, title }) => [
        `\`${name}\``,
        needs.get(name) ?? '–',
        built.get(name) ?? '–',
        title.en,
        title.fr,
      ]),
    ),
    '',
    'What is said of a condition while it is the one that blocks, in the groups of the metric `blocking`:',
    '',
    ...markdownTable(
      ['condition', 'English', 'français'],
      [...missing].map(([name, { en, fr }]) => [`\`${name}\``, en, fr]),
    ),
  ];
}
