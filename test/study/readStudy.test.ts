import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { checkPoints } from '../../src/study/checkPoints.ts';
import { parseStudy, readStudy, studyOfScenarios } from '../../src/study/readStudy.ts';
import { InputError, tellProblem } from '../../src/text/problem.ts';
import { leastScenario, studyFiles } from './studyFiles.ts';

const study = (lines: string, files: Record<string, string> = {}) =>
  parseStudy(`study: 1\nscenarios: [base.yaml]\n${lines}`, 'study.yaml', studyFiles(files));
const levels = async (lines: string) => (await study(lines)).points.map((point) => point.levels);

/** What is said of a faulty study, one line a fault. */
const faults = async (reading: Promise<unknown>): Promise<string[]> => {
  try {
    await reading;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const problem of error.problems) expect(problem.message.fr).not.toBe(problem.message.en);
    return error.problems.map((problem) => tellProblem(problem, 'en'));
  }
  return [];
};

describe('a factorial design', () => {
  test('crosses factors in the order of the file, the last fastest', async () => {
    const { factors, points } = await study(`vary:
  - { factor: climate.leadership, values: [0.2, 0.8] }
  - { factor: target.structure, values: [coordinated, dandelion] }
`);
    expect(factors).toEqual(['climate.leadership', 'target.structure']);
    expect(points.map((point) => point.levels)).toEqual([
      [0.2, 'coordinated'],
      [0.2, 'dandelion'],
      [0.8, 'coordinated'],
      [0.8, 'dandelion'],
    ]);
    expect(points.map((point) => point.number)).toEqual([0, 1, 2, 3]);
  });

  test('lets scenarios change slowest, in a column of their own only where there are several', async () => {
    const files = studyFiles({ 'other.yaml': leastScenario });
    const { factors, points } = await parseStudy(
      'study: 1\nscenarios: [other.yaml, base.yaml]\nvary: [{ factor: climate.fit, values: [0, 1] }]',
      'study.yaml',
      files,
    );
    expect(factors).toEqual(['scenario', 'climate.fit']);
    expect(points.map((point) => point.levels)).toEqual([
      ['other', 0],
      ['other', 1],
      ['base', 0],
      ['base', 1],
    ]);
    expect((await study('')).factors).toEqual([]);
    expect((await study('')).points).toHaveLength(1);
  });

  test('lets the values of a zip go side by side', async () => {
    expect(
      await levels(`vary:
  - zip: { target.structure: [coordinated, dandelion], target.deadline: [78w, 104w] }
  - { factor: resources.seats, values: [2%, 0.05] }
`),
    ).toEqual([
      ['coordinated', 78, 0.02],
      ['coordinated', 78, 0.05],
      ['dandelion', 104, 0.02],
      ['dandelion', 104, 0.05],
    ]);
  });

  test('has what its scenarios read at every point', async () => {
    const { points } = await study(`seed: 7
replicates: 12
outputs: { metrics: [declared], by: [unit] }
vary: [{ factor: target.deadline, values: [30w, 40] }, { factor: climate.leadership, values: [25%] }]
`);
    const last = points[1]!;
    const { scenario } = await readScenario(last.scenario, studyFiles({}), last.overrides);
    expect(scenario.target.deadline).toBe(40);
    expect(scenario.climate.leadership).toBe(0.25);
    expect([scenario.seed, scenario.replicates]).toEqual(['7', 12]);
    expect(scenario.outputs).toEqual({ metrics: ['declared'], by: ['unit'] });
    expect(scenario.assumptions).toBe('none');
  });
});

describe('a range', () => {
  test.each([
    ['{ from: 0.1, to: 0.9, step: 0.2 }', [0.1, 0.3, 0.5, 0.7, 0.9]],
    ['{ from: 0, to: 1, step: 0.1 }', [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
    ['{ from: 10%, to: 30%, step: 5% }', [0.1, 0.15, 0.2, 0.25, 0.3]],
    ['{ from: 7%, to: 7%, step: 1% }', [0.07]],
    ['{ from: 1, to: 0, step: -0.25 }', [1, 0.75, 0.5, 0.25, 0]],
    ['{ from: 0, to: 1, step: 0.333333333333 }', [0, 0.333333333333, 0.666666666666, 1]],
    ['{ from: 1e-7, to: 3e-7, step: 1e-7 }', [1e-7, 2e-7, 3e-7]],
  ])('of steps %s has the decimals that people would write', async (range, values) => {
    expect(await levels(`vary: [{ factor: climate.leadership, values: ${range} }]`)).toEqual(
      values.map((value) => [value]),
    );
  });

  test('of weeks is written with w or without', async () => {
    const weeks = [[26], [39], [52]];
    expect(
      await levels('vary: [{ factor: target.deadline, values: { from: 26w, to: 52w, step: 13w } }]'),
    ).toEqual(weeks);
    expect(
      await levels('vary: [{ factor: target.deadline, values: { from: 26, to: 52, step: 13 } }]'),
    ).toEqual(weeks);
  });
});

describe('a sampled design', () => {
  const design = (kind: string, samples: number) => `design: { kind: ${kind}, samples: ${samples}, seed: 3 }
vary:
  - { factor: climate.leadership, values: { from: 20%, to: 60% } }
  - { factor: organisation.generate.people, values: { from: 30, to: 3000, scale: log } }
  - { factor: target.structure, values: [coordinated, dandelion] }
  - { factor: climate.fit, values: { uniform: [0, 1] } }
`;

  test.each(['latin-hypercube', 'sobol'])('%s has one point in every stretch of each range', async (kind) => {
    const points = (await study(design(kind, 16))).points.map((point) => point.levels);
    expect(points).toHaveLength(16);
    const stretches = new Set(
      points.map(([leadership]) => Math.floor(((Number(leadership) - 0.2) / 0.4) * 16)),
    );
    expect(stretches.size).toBe(16);
    expect(new Set(points.map((point) => Math.floor(Number(point[3]) * 16))).size).toBe(16);
    expect(points.filter((point) => point[2] === 'dandelion')).toHaveLength(8);
    for (const [, people] of points) expect(Number.isInteger(people)).toBe(true);
    // evenly in the logarithm: half of them below the geometric mean
    expect(points.filter(([, people]) => Number(people) < 300)).toHaveLength(8);
  });

  test('is the same for the same seed, crossed with every scenario', async () => {
    const files = studyFiles({ 'other.yaml': leastScenario });
    const { points } = await parseStudy(
      `study: 1\nscenarios: [base.yaml, other.yaml]\n${design('sobol', 8)}`,
      's.yaml',
      files,
    );
    expect(points).toHaveLength(16);
    const values = points.map((point) => point.levels.slice(1));
    expect(values.slice(8)).toEqual(values.slice(0, 8));
    expect(values.slice(0, 8)).toEqual(await levels(design('sobol', 8)));
    expect(values.slice(0, 8)).not.toEqual(await levels(design('sobol', 8).replace('seed: 3', 'seed: 4')));
  });

  test('draws whole weeks, each as often', async () => {
    const drawn = await levels(
      'design: { kind: latin-hypercube, samples: 30 }\nvary: [{ factor: target.deadline, values: { from: 50w, to: 52w } }]',
    );
    for (const week of [50, 51, 52]) expect(drawn.filter(([level]) => level === week)).toHaveLength(10);
  });
});

describe('scenarios', () => {
  const files = studyFiles({
    'study.yaml': 'study: 1\nscenarios: ["*.yaml"]',
    'firms/b.yaml': leastScenario,
    'firms/a.yml': leastScenario,
    'firms/c.json': '{"version":1,"organisation":{"generate":{"people":30,"units":3}}}',
    'firms/notes.txt': 'nothing',
    'firms/package.json': '{"name":"x"}',
    'firms/plan.yaml': 'version: 1\nsteps: []\n',
    'firms/more/base.yaml': leastScenario,
  });
  const found = async (scenarios: string) => {
    const { points, factors, notes } = await parseStudy(
      `study: 1\nscenarios: ${scenarios}`,
      'study.yaml',
      files,
    );
    return {
      paths: points.map(({ scenario }) => scenario),
      names: points.map((p) => p.levels[0]),
      factors,
      notes,
    };
  };

  test('come from folders and patterns, sorted by name, without what is none', async () => {
    const { paths, notes } = await found('[firms]');
    expect(paths).toEqual(['firms/a.yml', 'firms/b.yaml', 'firms/c.json']);
    expect(notes.map((note) => note.message.en)).toEqual([
      'files that are no scenarios are left out: package.json, plan.yaml (2)',
    ]);
    expect((await found('["firms/*.y*ml"]')).paths).toEqual(['firms/a.yml', 'firms/b.yaml']);
    expect((await found('["*.yaml"]')).paths).toEqual(['base.yaml']);
    expect((await found('["firms/?.yaml", firms/b.yaml]')).paths).toEqual(['firms/b.yaml']);
    expect((await found('["**/*.yaml"]')).paths).toEqual([
      'base.yaml',
      'firms/b.yaml',
      'firms/more/base.yaml',
    ]);
  });

  test('of one name are told by their folders', async () => {
    expect((await found('[base.yaml, firms/more/base.yaml, firms/b.yaml]')).names).toEqual([
      'base',
      'firms/more/base',
      'b',
    ]);
  });

  test('make a study without a study file', async () => {
    const { points, factors, study: asked } = await studyOfScenarios(['base.yaml', 'firms'], files);
    expect(factors).toEqual(['scenario']);
    expect(points.map((p) => p.scenario)).toEqual([
      'base.yaml',
      'firms/a.yml',
      'firms/b.yaml',
      'firms/c.json',
    ]);
    expect(asked.study).toBe(1);
  });

  test('that are not there are told where they are named', async () => {
    expect(await faults(found('[base.yaml, "plants/*.yaml"]'))).toEqual([
      expect.stringMatching(/^study.yaml:2:24 {2}scenarios\[1\] {2}.*plants/),
    ]);
    expect(await faults(found('["firms/*.txt"]'))).toEqual([
      expect.stringContaining('scenarios[0]  there is no scenario in "firms/*.txt"'),
    ]);
    const alone = { read: files.read };
    expect(await faults(parseStudy('study: 1\nscenarios: ["*.yaml"]', 's.yaml', alone))).toEqual([
      expect.stringContaining('folders cannot be looked into here'),
    ]);
  });
});

describe('organisations', () => {
  const files = studyFiles({
    'studies/study.yaml': `study: 1
scenarios: [../scenarios/base.yaml]
vary: [{ factor: organisation, values: [../firms] }]
`,
    'scenarios/base.yaml': leastScenario,
    'firms/acme/people.csv': 'id,manager,unit\n1,,A\n2,1,A\n3,1,B\n',
    'firms/acme/ties.csv': 'source,target\n1,2\n',
    'firms/made.yaml': 'version: 1\norganisation: { generate: { people: 60, units: 4 } }\n',
    'firms/list.csv': 'id,manager,unit\n7,,A\n8,7,A\n9,7,A\n',
    'firms/net.gexf': '<gexf/>',
    'firms/empty/notes.txt': '',
  });

  test('are a factor: folders, tables, graphs and scenarios, by their names', async () => {
    const { factors, points } = await readStudy('studies/study.yaml', files);
    expect(factors).toEqual(['organisation']);
    expect(points.map((point) => point.levels[0])).toEqual(['acme', 'list', 'made', 'net']);
    const read = await Promise.all(
      points.map(
        async (point) => (await readScenario(point.scenario, files, point.overrides)).scenario.organisation,
      ),
    );
    expect(read[0]).toMatchObject({
      people: { csv: 'firms/acme/people.csv' },
      ties: [{ csv: 'firms/acme/ties.csv' }],
    });
    expect(read[0]?.generate).toBeUndefined();
    expect(read[1]).toMatchObject({ people: { csv: 'firms/list.csv' } });
    expect(read[2]).toMatchObject({ generate: { people: 60, units: 4 } });
    expect(read[3]).toMatchObject({ graph: { gexf: 'firms/net.gexf' } });
    expect(await checkPoints(await readStudy('studies/study.yaml', files), files)).toBe(4);
  });

  test('in the working folder are found from a scenario above it, where its name is known', async () => {
    const text =
      'study: 1\nscenarios: [../above.yaml]\nvary: [{ factor: organisation, values: [firms/list.csv] }]';
    const read = (more: object) => parseStudy(text, 's.yaml', { ...files, ...more });
    const absolute = (path: string) => (path.startsWith('..') ? `/srv${path.slice(2)}` : `/srv/here/${path}`);
    const { points } = await read({ absolute });
    expect(points[0]?.overrides.at(-1)?.value).toEqual({ people: { csv: '"here/firms/list.csv"' } });
    expect(await faults(read({}))).toEqual([
      expect.stringContaining('no way leads from the scenario’s folder'),
    ]);
  });

  test('that are none are told where they are named', async () => {
    const at = (values: string) =>
      faults(
        parseStudy(
          `study: 1\nscenarios: [scenarios/base.yaml]\nvary: [{ factor: organisation, values: ${values} }]`,
          's.yaml',
          files,
        ),
      );
    expect(await at('[firms/empty]')).toEqual([
      expect.stringContaining('s.yaml:3:41  vary[0].values[0]  there is no organisation in "firms/empty"'),
    ]);
    expect(await at('[30, 60]')).toEqual([
      expect.stringContaining('organisations are files, patterns or folders'),
    ]);
    expect(await at('[nowhere.yaml]')).toEqual([expect.stringContaining('nowhere.yaml')]);
  });
});

describe('a faulty study', () => {
  test.each([
    ['vary: [{ factor: climate.leadrship, values: [1] }]', '3:18  vary[0].factor  unknown key "leadrship"'],
    ['vary: [{ factor: climate.leadrship, values: [1] }]', 'did you mean "leadership"?'],
    ['vary: [{ factor: "a..b", values: [1] }]', '3:18  "a..b" is not the path of a value'],
    ['vary: [{ factor: version, values: [1] }]', 'vary[0].factor  "version" does not vary'],
    ['vary: [{ factor: replicates, values: [10, 20] }]', 'write replicates: or precision: beside vary:'],
    ['vary: [{ factor: climate.fit, values: [] }]', '3:39  vary[0].values'],
    ['vary: [{ factor: climate.fit, values: [0, 0.0] }]', 'vary[0].values[1]  the value 0 stands twice'],
    [
      'vary: [{ factor: resources.seats, values: [2%, 0.02] }]',
      'vary[0].values[1]  the value 0.02 stands twice',
    ],
    ['vary: [{ factor: climate.fit, values: [.nan] }]', 'vary[0].values[0]'],
    ['vary: [{ factor: climate.fit, values: [[1, 2]] }]', 'vary[0].values[0]'],
    ['vary: [{ factor: climate.fit, value: [1] }]', 'did you mean "values"?'],
    [
      'vary: [{ factor: climate.fit, values: { from: 0, to: 1, step: 0 } }]',
      'vary[0].values.step  a step of 0',
    ],
    ['vary: [{ factor: climate.fit, values: { from: 0, to: 1, step: -0.1 } }]', 'the step leads away from 1'],
    ['vary: [{ factor: climate.fit, values: { from: 1, to: 0, step: 0.1 } }]', 'the step leads away from 0'],
    ['vary: [{ factor: climate.fit, values: { from: 0, to: 1, step: 0.3 } }]', 'the steps end at 0.9'],
    ['vary: [{ factor: climate.fit, values: { from: 0, to: 1, step: 2 } }]', 'the steps end at 0,'],
    ['vary: [{ factor: climate.fit, values: { from: 0, to: 1, step: 1e-6 } }]', '1,000,001 values'],
    ['vary: [{ factor: climate.fit, values: { from: 0, to: 1, step: 1e-300 } }]', 'write a larger step'],
    ['vary: [{ factor: climate.fit, values: { from: .nan, to: 1, step: 1 } }]', 'vary[0].values.from'],
    ['vary: [{ factor: climate.fit, values: { from: 0, to: .inf, step: 1 } }]', 'vary[0].values.to'],
    [
      'vary: [{ factor: climate.fit, values: { from: 10%, to: 30w, step: 1w } }]',
      'the ends have different units',
    ],
    ['vary: [{ factor: climate.fit, values: { from: 0, to: 1 } }]', 'this range has no steps'],
    ['vary: [{ factor: climate.fit, values: { uniform: [0, 1] } }]', 'this range has no steps'],
    ['vary: [{ factor: climate.fit, values: [0, 1] }, { factor: climate.fit, values: [1] }]', 'varies twice'],
    [
      'vary: [{ factor: climate.fit, values: [1] }, { zip: { climate.fit: [1], climate.habit: [1] } }]',
      'varies twice',
    ],
    [
      'vary: [{ factor: resources.costs, values: [1] }, { factor: resources.costs.wage, values: [1] }]',
      'varies twice',
    ],
    [
      'vary: [{ zip: { climate.fit: [1, 0], climate.habit: [1] } }]',
      'the list has 1 values, and the first one 2',
    ],
    ['vary: [{ zip: {} }]', 'no path varies'],
    ['vary: [{ zip: { organisation: [a.yaml] } }]', 'organisations do not stand in a zip'],
    ['design: { kind: factorial, samples: 10 }', '3:37  design.samples'],
    ['design: { kind: sobol }\nvary: [{ factor: climate.fit, values: [0, 1] }]', '"samples" is missing'],
    ['design: { kind: sobol, samples: 10 }', 'there is nothing to draw samples of'],
    ['design: { kind: sobool, samples: 10 }', 'did you mean "sobol"?'],
    [
      'design: { kind: sobol, samples: 4 }\nvary: [{ factor: climate.fit, values: { from: 0, to: 1, scale: log } }]',
      'a logarithmic range begins above 0',
    ],
    [
      'design: { kind: sobol, samples: 4 }\nvary: [{ factor: climate.fit, values: { from: 1, to: 0 } }]',
      'the range ends before it begins',
    ],
    ['precision: { metric: keept, halfWidth: 2% }', '3:22  precision.metric'],
    ['precision: { halfWidth: 0% }', 'precision.halfWidth'],
    ['precision: { halfWidth: 2%, start: 500, max: 100 }', 'the first look (500) lies beyond the last (100)'],
    ['precision: { halfWidth: 2%, confidence: 100% }', 'precision.confidence'],
    ['compare: { metrics: [cots] }', 'did you mean "cost"?'],
    ['fork: { of: a, continue: b, weeks: 52..4 }', 'fork.weeks'],
    ['observed: { usage: a.csv, counts: b.csv }', 'two files are named'],
    ['observed: {}', 'no file is named'],
    ['calibrate: { to: a.csv, fit: {} }', 'calibrate.fit'],
    ['calibrate: { to: a.csv, fit: { population.treshold.mean: [0, 1] } }', 'did you mean "threshold"?'],
    ['calibrate: { to: a.csv, fit: { population.threshold.mean: [0] } }', 'calibrate.fit'],
    ['sensitivity: { method: sobol }', '3:1  sensitivity  "sensitivity" is not part of this version'],
    ['flip: { outcome: decision }', 'SALib'],
    ['climate: { leadership: 1 }', '"climate" belongs to scenario files, which a study runs'],
    ['version: 1', '"version" belongs to scenario files, which a study runs – remove it'],
    ['vry: []', 'did you mean "vary"?'],
    ['assumptions: maybe', 'assumptions  unknown value "maybe"'],
  ])('%s is told at its place', async (lines, told) => {
    const found = await faults(study(lines));
    expect(found.join('\n')).toContain(told);
    for (const fault of found) expect(fault).toMatch(/^study\.yaml:\d+:\d+ {2}/);
  });

  test('tells all of its faults at once', async () => {
    expect(
      await faults(
        study(`vary:
  - { factor: climate.lead, values: [1] }
  - { factor: climate.fit, values: { from: 0, to: 1, step: 0 } }
`),
      ),
    ).toHaveLength(2);
  });

  test.each([
    ['study: 2\nscenarios: [base.yaml]', 'write study: 1, the only one'],
    ['scenarios: [base.yaml]', 'write study: 1 at the top'],
    ['study: 1', 'write scenarios: [my.yaml]'],
    ['study: 1\nscenarios: []', 'scenarios'],
    ['study: 1\nscenarios: base.yaml', 'expected a list'],
    ['- study', 'expected a study'],
    ['# nothing', 'the file holds'],
  ])('%s lacks what a study must have', async (text, told) => {
    expect((await faults(parseStudy(text, 'study.yaml', studyFiles({})))).join('\n')).toContain(told);
  });

  test('has at most 100,000 points, counted before any is made', async () => {
    const many = (n: number) => `{ from: 0, to: ${n - 1}, step: 1 }`;
    const lines = (n: number) => `vary:
  - { factor: resources.costs.wage, values: ${many(1000)} }
  - { factor: resources.costs.delivery, values: ${many(n)} }
`;
    const before = performance.now();
    expect(await faults(study(lines(5000)))).toEqual([
      expect.stringContaining('study.yaml:3:1  vary  the study has 5,000,000 points, and may have 100,000'),
    ]);
    expect(performance.now() - before).toBeLessThan(2000);
    expect((await study(lines(100))).points).toHaveLength(100_000);
    expect(await faults(study(`${lines(100)}  - { factor: climate.fit, values: [0, 1] }`))).toHaveLength(1);
  });

  test('in a scenario is told to be a study', async () => {
    const reading = readScenario('s.yaml', studyFiles({ 's.yaml': `${leastScenario}vary: []\n` }));
    expect(await faults(reading)).toEqual([expect.stringContaining('"vary" belongs to study files')]);
  });
});

describe('what a scenario refuses', () => {
  const check = async (lines: string) => {
    const files = studyFiles({ 'study.yaml': `study: 1\nscenarios: [base.yaml]\n${lines}` });
    return checkPoints(await readStudy('study.yaml', files), files);
  };

  test('is told where the study has it, once', async () => {
    expect(
      await faults(
        check(`vary:
  - { factor: climate.fit, values: [0, 0.5, 1.5] }
  - { factor: target.structure, values: [coordinated, dandylion] }
`),
      ),
    ).toEqual([
      expect.stringMatching(/^study\.yaml:4:45 {2}climate\.fit {2}1\.5 is out of range – /),
      expect.stringMatching(
        /^study\.yaml:5:55 {2}target\.structure {2}unknown structure "dandylion" – did you/,
      ),
    ]);
  });

  test('of several values together is told with the point', async () => {
    expect(
      await faults(
        check('vary: [{ factor: horizon, values: [52w, 104w] }, { factor: target.deadline, values: [78w] }]'),
      ),
    ).toEqual([expect.stringContaining('(base.yaml, horizon = 52, target.deadline = 78)')]);
  });

  test('of a plan that is not there is told where it is named', async () => {
    expect(
      await faults(check('vary: [{ factor: "plans.mine.steps[0].gate.within", values: [4w] }]')),
    ).toEqual([expect.stringMatching(/^study\.yaml:3:\d+ .*there is no item \[0\]/)]);
  });

  test('is found among many points by their values', async () => {
    const many = `vary:
  - { factor: resources.costs.wage, values: { from: 0, to: 99, step: 1 } }
  - { factor: resources.costs.delivery, values: { from: 0, to: 99, step: 1 } }
  - { factor: climate.fit, values: [0, 1] }
`;
    expect(await check(many)).toBeLessThan(250);
    expect(await faults(check(many.replace('[0, 1]', '[0, 7]')))).toEqual([
      expect.stringContaining('study.yaml:6:40  climate.fit  7 is out of range'),
    ]);
  });
});

describe('an older form', () => {
  test('is read, shown in the present one, and noted', async () => {
    const text = `experiment: 1
scenario: base.yaml
replicates: { start: 50, until: { metric: kept, halfWidth: 3% } }
`;
    const source = await parseStudy(text, 'study.yaml', studyFiles({}));
    expect(source.resolved).toMatchObject({
      study: 1,
      scenarios: ['base.yaml'],
      precision: { metric: 'kept', halfWidth: 0.03, confidence: 0.95, start: 50, max: 2000 },
    });
    expect(source.resolved).not.toHaveProperty('replicates');
    expect(source.notes.map((note) => [note.line, note.message.en])).toEqual([
      [1, 'experiment: is an older form of study:'],
      [2, 'scenario: is an older form of scenarios: [base.yaml]'],
      [3, 'replicates: { until: … } is an older form of precision:'],
      [3, expect.stringMatching(/^the first look is at 50 worlds/)],
    ]);
  });
});

describe('an effective study', () => {
  test('read again is the same study', async () => {
    const text = `study: 1
title: Sweep
scenarios: [base.yaml]
vary: [{ factor: climate.fit, values: { from: 0, to: 1, step: 0.5 } }]
precision: { halfWidth: 2% }
fork: { of: blitzkrieg, continue: guerrilla, weeks: 4..52 }
seed: 7
`;
    const first = await parseStudy(text, 'study.yaml', studyFiles({}));
    const again = await parseStudy(JSON.stringify(first.resolved), 'study.json', studyFiles({}));
    expect(again.resolved).toEqual(first.resolved);
    expect(again.points.map((p) => p.levels)).toEqual(first.points.map((p) => p.levels));
  });
});

describe('what is set beside the file', () => {
  const text = 'study: 1\nscenarios: [base.yaml]\nvary: [{ factor: climate.fit, values: [0, 1] }]';
  const beside = (path: string, value: unknown) =>
    parseStudy(text, 'study.yaml', studyFiles({}), [{ path, value }]);

  test('is the study’s where it has such a key, and every scenario’s otherwise', async () => {
    expect((await beside('replicates', '30')).study.replicates).toBe(30);
    expect((await beside('precision', '{ halfWidth: 5% }')).study.precision?.halfWidth).toBe(0.05);
    const { points } = await beside('climate.leadership', '0.9');
    for (const point of points) {
      const { scenario } = await readScenario(point.scenario, studyFiles({}), point.overrides);
      expect(scenario.climate.leadership).toBe(0.9);
    }
  });

  test('does not set what varies', async () => {
    expect(await faults(beside('climate.fit', '0.9'))).toEqual([
      expect.stringContaining('varies in the study'),
    ]);
  });

  test('asks for assumptions where the study leaves them out', async () => {
    const paths = async (path: string, value: string) =>
      (await beside(path, value)).points[0]?.overrides.map((override) => override.path);
    expect(await paths('climate.leadership', '0.9')).toContain('assumptions');
    expect(await paths('assumptions', 'as-written')).not.toContain('assumptions');
  });
});
