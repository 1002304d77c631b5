/** A firm of 66 people with names that are found again wherever they go. */
const units = ['Nord-Picardie', 'Köln "Süd"', 'R&D', '__proto__', 'toString', 'Übersee'];
const divisions = ['Haute-Garonne', 'Rest of Wörld'];
const functions = ['Communication interne Vexin', 'Sales', 'Plumbing', 'plumbing', 'Falconry', 'IT-Zauberei'];
const sites = ['Quai Branly 37', 'Rue Férou'];
const size = 66;
const person = (i: number) => `Zoé Quincampoix ${i}`;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const line = (i: number, threshold: number | '') =>
  [
    cell(person(i)),
    // some are in no unit
    i % 13 === 12 ? '' : cell(units[i % units.length]),
    cell(divisions[i % 4 === 0 ? 0 : 1]),
    cell(functions[(i * 5) % functions.length]),
    cell(sites[i % 2]),
    i === 0 ? '' : cell(person(Math.floor((i - 1) / 4))),
    i % 3 === 0 ? 'yes' : 'no',
    threshold,
    i % 4 === 0 ? '' : (i % 9) / 10,
    i % 6 === 0 ? (i % 5) / 5 : '',
    i % 8 === 0 ? 1 : 0,
  ].join(',');
const people = (threshold: (i: number) => number | '') =>
  ['id,unit,division,function,site,manager,customerFacing,threshold,readiness,leadership,start']
    .concat(Array.from({ length: size }, (_, i) => line(i, threshold(i))))
    .join('\n');
const tie = (step: number) =>
  Array.from(
    { length: size },
    (_, i) => `${cell(person(i))},${cell(person((i * step + 3) % size))},${1 + (i % 4)}`,
  )
    .filter((line) => line.split(',')[0] !== line.split(',')[1])
    .join('\n');
const parties = ['Maison Lagardère', 'Zwiebel KG', 'P7'];

/** Its files, by their paths. */
export const firmFiles = {
  'secret/people.csv': people((i) => (i % 5 === 0 ? '' : (i % 7) / 10)),
  'secret/mails.csv': `source,target,weight\n${tie(7)}\n`,
  'secret/talks.csv': `source,target,weight\n${tie(11)}\n${parties.map((party, k) => `${cell(party)},${cell(person(5 * k))},2`).join('\n')}\n`,
  'secret/partners.csv': `id,kind\n${parties.map((party, k) => `${cell(party)},${k === 0 ? 'Orchestre' : 'Fournil'}`).join('\n')}\n`,
};

/** The file of people in which all have a threshold. */
export const everybodysThreshold = people((i) => (i % 7) / 10);

/** Names of people, parties and labels that nobody may learn. */
export const namesOfFirm = [
  'Quincampoix',
  ...units.filter((unit) => unit !== 'toString' && unit !== '__proto__'),
  ...divisions,
  ...sites,
  'Vexin',
  'Falconry',
  'Zauberei',
  'Lagardère',
  'Zwiebel',
  'Orchestre',
  'Fournil',
];

/** Plans that name people, units, divisions and functions wherever a scenario can. */
const plansNaming = `
  named:
    title: { en: "Acme first", fr: "Acme d’abord" }
    steps:
      - id: first
        do:
          - { tactic: policy }
          - { tactic: announce, who: { units: [Nord-Picardie, toString, (none)] } }
          - { tactic: train, who: { functions: [Falconry, Communication interne Vexin] }, hours: 6 }
          - { tactic: centralTeam, functions: [sales, PLUMBING], grows: true }
          - { tactic: train, who: { people: ["Zoé Quincampoix 3", "Zoé Quincampoix 44"] } }
          - { tactic: extract, choose: { people: ["Zoé Quincampoix 9", "Zoé Quincampoix 20"] } }
          - { tactic: divisionHub, divisions: [Haute-Garonne] }
        gate: { when: "first.trained >= 99%", within: 2w, otherwise: next }
      - id: then
        after: first
        do: [{ tactic: pilot, who: { units: [R&D] }, weeks: 4w }]
        repeat: { tactic: hub, every: 1w, choose: { people: ["Zoé Quincampoix 8", "Zoé Quincampoix 2", "Zoé Quincampoix 31"] } }
  gated:
    steps:
      - id: ask
        do: [{ tactic: announce, who: { people: ["Zoé Quincampoix 1"] } }]
        gate: { when: "target.buyIn >= 90%", within: 2w, otherwise: { fork: circle } }
  circle:
    steps:
      - id: again
        do: [{ tactic: listen }]
        gate: { when: "target.buyIn >= 95%", within: 2w, otherwise: { fork: gated } }
  lost:
    steps:
      - id: try
        do: [{ tactic: mandate, weeks: 3w }]
        gate: { when: "target.buyIn >= 99%", within: 2w, otherwise: giveUp }
      - { id: on, after: try, do: [{ tactic: announce }] }
  change: { fork: { of: gated, at: 5w, continue: lost } }`;

/** A scenario of the firm, without its version. */
export const firmScenario = (plans = plansNaming): string => `title: { en: "Acme", fr: "Acme" }
question: { en: "Acme?", fr: "Acme ?" }
horizon: 8w
replicates: 6
organisation: {
  people: { csv: secret/people.csv, columns: { id: id, unit: unit } },
  ties: [{ csv: secret/mails.csv, directed: true }, { csv: secret/talks.csv, scale: log1p }],
  external: { csv: secret/partners.csv } }
start: { people: ["Zoé Quincampoix 0", "Zoé Quincampoix 17", "Zoé Quincampoix 40"] }
climate: { resistance: 1.2, units: { 'Köln "Süd"': { resistance: 2, fit: 0.4 }, toString: { habit: 0.7 } } }
outputs: { metrics: [buyIn, adopters, dynamicSignal, integration], by: [unit, site, function, division] }
${plans === '' ? '' : `plans:${plans}`}
`;
