import { type GraphImport, graphFormats, graphImports } from '../../../org/imports/graphImports.ts';
import { type ColumnKind, peopleColumnNames, peopleColumns } from '../../../org/peopleColumns.ts';
import { smallestGroup } from '../../../org/smallestGroup.ts';
import { markdownTable } from '../markdownTable.ts';

/** What files of people and graph files may hold, and how each is recognised. */
export const organisationFilesPage = (): string[] => [
  '## Columns of people',
  '',
  'Columns of a file of people and attributes of the nodes of a graph, by our names, which `organisation.people.columns`',
  'maps to those of a file. What is not mapped is found by our name, then by the words of its name, such as those of',
  'the other names here, without regard to case, accents, spaces and punctuation, and by its values. *by*: `outputs.by`',
  'may name it. *Without names*: what `uptake org anonymise`, and exports of people who exist, make of it.',
  '',
  ...markdownTable(
    ['column', 'heading', 'en-tête', 'holds', 'by', 'other names', 'without names', 'English', 'français'],
    peopleColumnNames.map((name) => {
      const { kind, groups, synonyms, anonymised, title, meaning } = peopleColumns[name];
      return [
        `\`${name}\``,
        title.en,
        title.fr,
        held[kind],
        groups ? 'yes' : '–',
        synonyms.join(', '),
        nameless[anonymised],
        meaning.en,
        meaning.fr,
      ];
    }),
  ),
  '',
  '## Graph files',
  '',
  'What `organisation.graph` may name: people and ties in one file.',
  '',
  ...markdownTable(
    ['key', 'endings', 'English', 'français'],
    graphFormats.map((format) => {
      const { endings, title }: GraphImport = graphImports[format];
      return [`\`${format}\``, endings.map((ending) => `\`${ending}\``).join(', '), title.en, title.fr];
    }),
  ),
];

const held: Readonly<Record<ColumnKind, string>> = {
  identifier: 'a name, unique',
  manager: 'an identifier',
  labels: 'a label',
  layers: 'a whole number, 0 at the top',
  flag: '1 or 0, yes or no',
  adopterType: 'one of Rogers’ five types',
  number: 'a number',
};

const nameless: Readonly<Record<(typeof peopleColumns)[keyof typeof peopleColumns]['anonymised'], string>> = {
  pseudonyms: 'pseudonyms',
  letters: 'letters',
  lettersForFew: `letters for labels of fewer than ${smallestGroup} people`,
  kept: 'kept',
  onDemand: 'left out, unless `--reveal` asks for it',
};
