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
    'a survey that tells whom it was sent to',
    ['Colleague_Email', 'RecipientEmail', 'Frequency'],
    'iin',
    ['RecipientEmail', 'Colleague_Email', 'Frequency'],
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

/** Exchanges among twenty people, by what each column holds. */
const holds = {
  source: (i: number) => `E${100 + ((i * 7) % 20)}`,
  target: (i: number) => `E${100 + ((i * 11 + 5) % 20)}`,
  sourceName: (i: number) => `Ada ${'abcdefghijklmnopqrst'[(i * 7) % 20]}stone`,
  targetName: (i: number) => `Ada ${'abcdefghijklmnopqrst'[(i * 11 + 5) % 20]}stone`,
  boss: (i: number) => `E${100 + (i % 3)}`,
  count: (i: number) => `${1 + ((i * 5) % 9)}`,
  answer: (i: number) => `${1 + ((i * 3) % 5)}`,
  bytes: (i: number) => `${20_411 + i * 7_919}`,
  number: (i: number) => `${100_200 + 3 * i}`,
  one: () => '1',
  date: (i: number) => `0${1 + (i % 9)}/07/2025`,
  text: (i: number) => ['lunch', 'plan', 'budget'][i % 3]!,
};
const exchange = (columns: Readonly<Record<string, keyof typeof holds>>) => ({
  header: Object.keys(columns),
  rows: Array.from({ length: 20 }, (_, i) => Object.values(columns).map((kind) => holds[kind](i))),
  complete: true,
});
const isPerson = (name: string) => /^E1[01]\d$/.test(name);

const told: readonly (readonly [
  string,
  Readonly<Record<string, keyof typeof holds>>,
  readonly (string | undefined)[],
])[] = [
  [
    'managers of two levels are no ends of ties',
    { 'N+1': 'boss', 'N+2': 'boss', Salarié: 'source', Collègue: 'target', 'Nb échanges': 'count' },
    ['Salarié', 'Collègue', 'Nb échanges'],
  ],
  [
    'two answers to numbered questions are no ends',
    { 'Question 1': 'answer', 'Question 2': 'answer', Respondent: 'source', Nominee: 'target' },
    ['Respondent', 'Nominee', 'Question 1'],
  ],
  [
    'of several questions with numbers for answers the first is the weight',
    {
      'Respondent ID': 'source',
      'Nominee ID': 'target',
      'Q1 Advice': 'answer',
      'Q2 Energy': 'answer',
    },
    ['Respondent ID', 'Nominee ID', 'Q1 Advice'],
  ],
  [
    'bytes, numbers of tickets and counts of participants are no weights',
    {
      Sender: 'source',
      Recipient: 'target',
      'Total bytes': 'bytes',
      'Case number': 'number',
      Participants: 'count',
      RecipientCount: 'count',
    },
    ['Sender', 'Recipient', undefined],
  ],
  [
    'what is one for every line weighs nothing',
    { From: 'source', To: 'target', Replies: 'one', Duration: 'count' },
    ['From', 'To', 'Duration'],
  ],
  [
    'whoever wrote a line down is none of its ends',
    { Qui: 'source', Pour: 'target', Heures: 'count', 'Validé par': 'boss', 'Saisi par': 'boss' },
    ['Qui', 'Pour', 'Heures'],
  ],
  [
    'who did it and whom it was done to are ends',
    { 'Opened by': 'source', 'Assigned to': 'target', 'Opened at': 'date' },
    ['Opened by', 'Assigned to', undefined],
  ],
  [
    'a little word inside a question is no end',
    { Respondent: 'source', Partner: 'target', 'Open to discussion': 'answer' },
    ['Respondent', 'Partner', undefined],
  ],
  [
    'both ends name people in the same way',
    {
      'Requester name': 'sourceName',
      'Requester ID': 'source',
      'Owner name': 'targetName',
      'Recipient ID': 'target',
    },
    ['Requester ID', 'Recipient ID', undefined],
  ],
  [
    'how long an incident lasted is no time that two people spent together',
    {
      Caller: 'source',
      'Assigned to': 'target',
      priority: 'text',
      state: 'text',
      business_duration: 'count',
    },
    ['Caller', 'Assigned to', undefined],
  ],
  [
    'whoever seeks advice asks its source',
    { Source: 'target', Seeker: 'source', Helpfulness: 'text' },
    ['Seeker', 'Source', undefined],
  ],
];

test.each(told)('%s', (_name, columns, expected) => {
  expect(found(matchTies(exchange(columns), isPerson))).toEqual(expected);
});

test('counts and dates name nobody, although people are numbered too', () => {
  const look = exchange({ Qui: 'sourceName', 'Va voir': 'targetName', 'Fois/sem.': 'count', Le: 'date' });
  const isNumbered = (name: string) => /^\d{1,2}$/.test(name);
  expect(found(matchTies(look, isNumbered))).toEqual(['Qui', 'Va voir', 'Fois/sem.']);
});

test('where nobody is known, two columns that name the same people are ends if one is called so', () => {
  const named = exchange({ Personne: 'sourceName', 'Travaille sur': 'targetName', Thème: 'text' });
  expect(found(matchTies(named, undefined)).slice(0, 2)).toEqual(['Personne', 'Travaille sur']);
  const unnamed = exchange({ Alpha: 'sourceName', Omega: 'targetName', Thème: 'text' });
  expect(found(matchTies(unnamed, undefined)).slice(0, 2)).toEqual([undefined, undefined]);
});

test('a size or a time of day is never proposed as weight', () => {
  const columns = {
    From: 'source',
    To: 'target',
    'Taille (Ko)': 'count',
    Heure: 'count',
    Size: 'count',
  } as const;
  const { matches, perhapsWeight } = matchTies(
    exchange({ ...columns, Time: 'count', Xyz: 'count' }),
    isPerson,
  );
  expect([matches.weight, perhapsWeight]).toEqual([undefined, [6]]);
});

test('answers to numbered questions are no ends, even where nobody is known', () => {
  const look = exchange({ Q1: 'count', Q2: 'count', Nominator: 'source', Nominee: 'target' });
  expect(found(matchTies(look, undefined)).slice(0, 2)).toEqual(['Nominator', 'Nominee']);
});
