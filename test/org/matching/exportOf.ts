import type { TableLook } from '../../../src/org/matching/tableLook.ts';

/** Forty people of a made-up firm, five to a manager, as exports tell of them: what a column of each kind holds. */
const firsts = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Guy', 'Hal', 'Ida', 'Jo'];
const lasts = ['Stone', 'Reed', 'Lake', 'Moor'];
const size = 40;
const above = (i: number) => (i === 0 ? -1 : Math.floor((i - 1) / 5));
const first = (i: number) => firsts[i % 10]!;
const last = (i: number) => lasts[Math.floor(i / 10)]!;
/** Who leads whom, and the team of the leader for leaders. */
const team = (i: number) => (above(i) < 0 ? 0 : above(i) === 0 ? i : above(i));
const ofManager = (of: (i: number) => string) => (i: number) => (above(i) < 0 ? '' : of(above(i)));
const cycle =
  (...words: readonly string[]) =>
  (i: number) =>
    words[i % words.length]!;

const own = {
  id: (i: number) => `E${1000 + i}`,
  number: (i: number) => `${5000 + i}`,
  lastFirst: (i: number) => `${last(i)}, ${first(i)}`,
  fullName: (i: number) => `${first(i)} ${last(i)}`,
  mail: (i: number) => `${first(i)}.${last(i)}@firm.example`.toLowerCase(),
  login: (i: number) => `${first(i)[0]}${last(i)}${i}`.toLowerCase(),
  guid: (i: number) => `a0b1-${i}-ff`,
  position: (i: number) => `POS-${i}`,
};

/** What the columns of an export may hold. */
export const kinds = {
  ...own,
  managerId: ofManager(own.id),
  managerNumber: ofManager(own.number),
  managerLastFirst: ofManager(own.lastFirst),
  managerName: ofManager(own.fullName),
  managerMail: ofManager(own.mail),
  managerLogin: ofManager(own.login),
  managerGuid: ofManager(own.guid),
  managerLast: ofManager(last),
  managerFirst: ofManager(first),
  managerPosition: ofManager(own.position),
  managerNameCode: ofManager((i) => `${own.fullName(i)} ${own.id(i)}`),
  skipId: ofManager(ofManager(own.id)),
  skipName: ofManager(ofManager(own.fullName)),
  // whoever people go to, all over the firm and in circles
  mentorId: (i: number) => own.id((7 * i + 3) % size),
  mentorName: (i: number) => own.fullName((7 * i + 3) % size),
  first,
  last,
  unit: cycle('HQ', 'Ops', 'Sales', 'IT'),
  // people of one manager share it
  ownUnit: (i: number) => ['HQ', 'Ops', 'Sales', 'IT', 'Law', 'Lab', 'Shop', 'Yard'][team(i) % 8]!,
  ownUnitCode: (i: number) => `U${100 + team(i)}`,
  ownDivision: (i: number) => ['Core', 'Field', 'Shared'][team(i) % 3]!,
  unitCode: cycle('D00', 'D01', 'D02', 'D03'),
  division: cycle('Core', 'Field'),
  site: cycle('Lyon', 'Lille', 'Paris'),
  job: cycle('CEO', 'Lead', 'Clerk', 'Developer', 'Seller'),
  date: (i: number) => `20${10 + (i % 10)}-03-0${1 + (i % 9)}`,
  phone: (i: number) => `+33 6 ${10 + i} 22 33 ${20 + i}`,
  state: cycle('Active'),
  salary: (i: number) => `${30_000 + i * 731}`,
  grade: cycle('G1', 'G2', 'G3', 'G4', 'G5'),
  gradeNumber: cycle('1', '2', '3', '4', '5', '6', '7'),
  seniority: cycle('Senior', 'Junior'),
  sex: cycle('M', 'F'),
  // blank for those who are not on the payroll
  someId: (i: number) => (i % 5 === 4 ? '' : own.id(i)),
  shift: cycle('J', 'N', 'J/N', 'J'),
  letter: cycle('A', 'B', 'C'),
  // levels of coded places, the third the finest that people share
  levelOne: cycle('100'),
  levelTwo: (i: number) => `${200 + (team(i) % 3)}`,
  levelThree: (i: number) => `${300 + team(i)}`,
  levelThreeName: (i: number) => `House ${String.fromCharCode(65 + team(i))}`,
  levelFour: cycle('D01', 'D02', 'D03'),
  twiceNamed: (i: number) => own.fullName(i === 39 ? 38 : i),
  social: (i: number) => `1${80 + i}0375${1000 + i}`,
  salutation: cycle('Mr', 'Mrs'),
  yesNo: cycle('Yes', 'No', 'No'),
  age: (i: number) => `${25 + i}`,
  country: cycle('France'),
  contract: cycle('CDI', 'CDD'),
  count: (i: number) => `${i % 7}`,
  layer: (i: number) => {
    let layers = 0;
    for (let person = i; above(person) >= 0; person = above(person)) layers++;
    return `${layers}`;
  },
  costCentre: cycle('CC100', 'CC101', 'CC102'),
  partnerId: (i: number) => own.id(i % 3),
  partnerName: (i: number) => own.lastFirst(i % 3),
  managerUnit: (i: number) => cycle('HQ', 'Ops', 'Sales', 'IT')(Math.max(0, above(i))),
  row: (i: number) => `${i + 1}`,
  workMode: cycle('Remote', 'Onsite'),
  company: cycle('Firm SA'),
  blank: cycle(''),
} as const;
export type ColumnKind = keyof typeof kinds;

/** An export with these columns, by name and what they hold. */
export const exportOf = (columns: Readonly<Record<string, ColumnKind>>): TableLook => ({
  header: Object.keys(columns),
  rows: Array.from({ length: size }, (_, i) => Object.values(columns).map((kind) => kinds[kind](i))),
  complete: true,
});
