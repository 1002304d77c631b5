import { describe, expect, test } from 'vitest';
import { matchTies } from '../../../src/org/matching/matchTies.ts';

/** Files of ties: their columns, what each holds (i people, n numbers, d dates, u units, t text), and the ends and weight. */
const files: readonly (readonly [string, readonly string[], string, readonly (string | undefined)[]])[] = [
  [
    'a collaboration analysis',
    ['PersonId', 'Collaborator_PersonId', 'MetricDate', 'Emails_sent'],
    'iidn',
    ['PersonId', 'Collaborator_PersonId', 'Emails_sent'],
  ],
  ['a mailbox', ['From', 'To', 'Subject', 'Date'], 'iitd', ['From', 'To', undefined]],
  [
    'une messagerie',
    ['Expéditeur', 'Destinataire', 'Nb de messages'],
    'iin',
    ['Expéditeur', 'Destinataire', 'Nb de messages'],
  ],
  [
    'a mail server',
    ['SenderAddress', 'RecipientAddress', 'MessageCount'],
    'iin',
    ['SenderAddress', 'RecipientAddress', 'MessageCount'],
  ],
  [
    'two columns with numbers',
    ['Employee 1', 'Employee 2', 'Meetings'],
    'iin',
    ['Employee 1', 'Employee 2', 'Meetings'],
  ],
  [
    'two columns with letters',
    ['Person A', 'Person B', 'Hours per week'],
    'iin',
    ['Person A', 'Person B', 'Hours per week'],
  ],
  [
    'a survey in French',
    ['Répondant', 'Personne citée', 'Fréquence'],
    'iin',
    ['Répondant', 'Personne citée', 'Fréquence'],
  ],
  [
    'two numbers',
    ['Matricule de', 'Matricule vers', 'Volume échanges'],
    'iin',
    ['Matricule de', 'Matricule vers', 'Volume échanges'],
  ],
  ['a chat', ['user', 'mentioned_user', 'n'], 'iin', ['user', 'mentioned_user', 'n']],
  ['a questionnaire', ['Emp ID', 'Colleague ID', 'Score'], 'iin', ['Emp ID', 'Colleague ID', 'Score']],
  ['telephone calls', ['Caller', 'Callee', 'Duration (min)', 'Calls'], 'iinn', ['Caller', 'Callee', 'Calls']],
  [
    'ends among their departments',
    ['From Department', 'From', 'To Department', 'To', 'Week', 'Number of emails'],
    'uiuidn',
    ['From', 'To', 'Number of emails'],
  ],
];

const lookAt = (header: readonly string[], holds: string) => ({
  header,
  rows: Array.from({ length: 8 }, (_, i) =>
    [...holds].map((kind, k) => {
      if (kind === 'i') return k === holds.indexOf('i') ? `E${i}` : `E${(i * 3 + 1) % 8}`;
      if (kind === 'n') return `${i + 1}`;
      if (kind === 'd') return `2026-01-0${i + 1}`;
      return kind === 'u' ? ['HQ', 'Ops'][i % 2]! : 'hello';
    }),
  ),
  complete: true,
});
const found = ({ matches }: ReturnType<typeof matchTies>) =>
  [matches.source, matches.target, matches.weight].map((match) => match?.header);

describe.each([
  ['where it is known who there is', (name: string) => /^E\d$/.test(name)],
  ['where nobody is known', undefined],
])('%s', (_where, isKnown) => {
  test.each(files)('the ends and the weight of %s are found', (_name, header, holds, expected) => {
    expect(found(matchTies(lookAt(header, holds), isKnown))).toEqual(expected);
  });
});

test('among two columns that may be an end, the one that names people of the file wins', () => {
  const look = { ...lookAt(['From Name', 'From ID', 'To Name', 'To ID'], 'titi') };
  expect(found(matchTies(look, (name) => /^E\d$/.test(name))).slice(0, 2)).toEqual(['From ID', 'To ID']);
});

test('names that say nothing leave it to the values', () => {
  const look = lookAt(['Alpha', 'Omega', 'Xyz'], 'iin');
  expect(found(matchTies(look, (name) => /^E\d$/.test(name)))).toEqual(['Alpha', 'Omega', undefined]);
  expect(found(matchTies(look, undefined))).toEqual([undefined, undefined, undefined]);
});
