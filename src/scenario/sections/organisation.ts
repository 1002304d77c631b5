import * as z from 'zod';
import { fact, share } from '../../model/quantities.ts';
import { type GraphFormat, graphFormats, graphImports } from '../../org/imports/graphImports.ts';
import { strangerPolicies } from '../../org/matching/strangers.ts';
import { type PeopleColumn, peopleColumnNames, peopleColumns } from '../../org/peopleColumns.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { alternatives } from '../../text/joinWords.ts';
import { addIssue } from '../faults.ts';
import { mostPathLength } from '../paths.ts';

const count = (least: number, most: number) => z.int().min(least).max(most);

/** Units that a generated organisation has unless told otherwise, over the root of its people [A]. */
const UNITS_PER_ROOT = 0.58;
/** People for each unit, at least: with fewer, whatever the sizes, units of one or two people are the rule [A]. */
const PEOPLE_PER_UNIT = 3;
/** 9 for 240 people, 82 for 20,000; never more than there are people for. */
const usualUnits = (people: number) => Math.max(1, Math.round(UNITS_PER_ROOT * Math.sqrt(people)));

/** Documentation of these constants. */
export const organisationConstants: DocumentedConstants = {
  UNITS_PER_ROOT: {
    value: UNITS_PER_ROOT,
    en: 'units of a generated organisation over the square root of its people, unless the file says otherwise',
    fr: 'unités d’une organisation générée, rapportées à la racine carrée de ses personnes, sauf indication contraire',
    unit: 'units',
    basis: 'A',
    range: [0.3, 1],
  },
  PEOPLE_PER_UNIT: {
    value: PEOPLE_PER_UNIT,
    en: 'people of a generated organisation for each unit, at least',
    fr: 'personnes d’une organisation générée par unité, au moins',
    unit: 'people a unit',
    basis: 'A',
    range: [2, 5],
  },
};

const worldsSchema = fact(count(1, 1_000_000), {
  en: 'possible worlds that the replicates share; without it, as many as replicates, fewer for large organisations, at least 20',
  fr: 'mondes possibles que les passages se partagent ; sans eux, autant que de passages, moins pour les grandes organisations, au moins 20',
  unit: 'worlds',
  basis: 'A',
});

const generateSchema = z
  .strictObject({
    people: fact(count(PEOPLE_PER_UNIT, 3_000_000).default(240), {
      en: 'number of people',
      fr: 'nombre de personnes',
      unit: 'people',
      basis: 'A',
    }),
    units: fact(count(1, 1_000_000).optional(), {
      en: 'number of units, at most one for 3 people; without it, about 0.58 times the square root of the people',
      fr: 'nombre d’unités, au plus une pour 3 personnes ; sans lui, environ 0,58 fois la racine carrée du nombre de personnes',
      unit: 'units',
      basis: 'A',
    }),
    divisions: fact(count(1, 100_000).default(1), {
      en: 'number of divisions, at most as many as units',
      fr: 'nombre de divisions, au plus autant que d’unités',
      unit: 'divisions',
      basis: 'A',
    }),
    sites: fact(count(1, 100_000).optional(), {
      en: 'number of sites; without it, 2',
      fr: 'nombre de sites ; sans lui, 2',
      unit: 'sites',
      basis: 'A',
    }),
    span: fact(z.number().min(2).max(50).default(6), {
      en: 'median span of control',
      fr: 'étendue de contrôle médiane',
      unit: 'people a manager',
      basis: 'C',
      source: 'published measures of span of control: median 5–6, right-skewed',
    }),
    contacts: fact(z.number().min(0).max(500).optional(), {
      en: 'mean number of working contacts of a person, whatever the size; without it, 14',
      fr: 'nombre moyen de contacts de travail par personne, quelle que soit la taille ; sans lui, 14',
      unit: 'contacts a person',
      basis: 'C',
      source: 'measured e-mail and advice networks: 8–20',
    }),
    fixed: z
      .boolean()
      .default(false)
      .describe('true: one organisation is kept; without it, one is drawn anew in each possible world'),
    seed: z
      .union([z.number(), z.string().min(1).max(200)], { error: 'seed' })
      .transform(String)
      .optional()
      .describe('the seed of the organisation that is kept (fixed: true); without it, that of the file'),
    worlds: worldsSchema.optional(),
    functions: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(50)
      .optional()
      .describe(
        'labels of the functions that units may have, the most needed first; without it, those of a usual firm',
      ),
    customerFacing: fact(share().optional(), {
      en: 'share of people who meet customers; without it, what their functions imply',
      fr: 'part des personnes au contact des clients ; sans elle, ce qu’impliquent leurs fonctions',
      unit: 'share',
      basis: 'A',
    }),
  })
  .superRefine(({ fixed, seed }, context) => {
    if (seed === undefined || fixed) return;
    addIssue(context, ['seed'], {
      code: 'seed-of-many',
      message: {
        en: 'a seed names one organisation, and one is drawn anew in each possible world',
        fr: 'une graine désigne une organisation, et il en est tiré une dans chaque monde possible',
      },
      remedy: {
        en: 'write fixed: true beside it to keep that one, or remove seed:',
        fr: 'écrivez fixed: true à côté pour garder celle-là, ou retirez seed:',
      },
    });
  })
  .superRefine(({ people, units, divisions, sites, contacts }, context) => {
    if (!(people >= PEOPLE_PER_UNIT)) return; // told already
    const most = units ?? usualUnits(people);
    if (people < PEOPLE_PER_UNIT * most) addIssue(context, ['units'], tooManyUnits(most, people));
    if (divisions > most)
      addIssue(context, ['divisions'], tooMany('divisions', 'divisions', most, 'units', 'unités'));
    if ((sites ?? 1) > people)
      addIssue(context, ['sites'], tooMany('sites', 'sites', people, 'people', 'personnes'));
    if ((contacts ?? 0) >= people)
      addIssue(context, ['contacts'], {
        code: 'too-many-contacts',
        message: {
          en: `nobody can have ${contacts} contacts among ${people} people`,
          fr: `personne ne peut avoir ${contacts} contacts parmi ${people} personnes`,
        },
        remedy: { en: `write at most ${people - 1}`, fr: `écrivez au plus ${people - 1}` },
      });
  })
  .transform(({ units, sites, contacts, ...rest }) => ({
    ...rest,
    units: units ?? usualUnits(rest.people),
    sites: sites ?? Math.min(2, rest.people),
    contacts: contacts ?? Math.min(14, rest.people - 1),
  }))
  .describe('an organisation made up to resemble measured ones');

const tooManyUnits = (units: number, people: number) => {
  const [most, fewest] = [Math.floor(people / PEOPLE_PER_UNIT), PEOPLE_PER_UNIT * units];
  return {
    code: 'too-many-units',
    message: {
      en: `${units} units of ${people} people are too many: there have to be ${PEOPLE_PER_UNIT} people for each`,
      fr: `${units} unités pour ${people} personnes, c’est trop : il faut ${PEOPLE_PER_UNIT} personnes par unité`,
    },
    remedy: {
      en: `write at most units: ${most}, or at least people: ${fewest}`,
      fr: `écrivez au plus units: ${most}, ou au moins people: ${fewest}`,
    },
  };
};

const tooMany = (what: string, quoi: string, most: number, of: string, de: string) => ({
  code: 'too-many',
  message: { en: `more ${what} than the ${most} ${of}`, fr: `plus de ${quoi} que les ${most} ${de}` },
  remedy: { en: `write at most ${most}`, fr: `écrivez au plus ${most}` },
});

const path = (what: string) =>
  z.string().min(1).max(mostPathLength).describe(`path of ${what}, relative to the file that names it`);
const columnName = z.string().min(1).max(1000);
const column = (what: string) =>
  columnName.nullable().optional().describe(`the file's column of ${what}; null says that none is`);

const whereSchema = z
  .record(columnName, z.union([z.array(cellSchema()).min(1).max(1000), cellSchema()]))
  .optional()
  .meta({
    description:
      'which lines of the file are kept: those with one of these values in each of these columns; whoever is left out is no stranger',
    examples: [{ Status: ['Active'] }],
  });

/** A value as a file holds it, whether or not it is written in quotation marks. */
function cellSchema() {
  return z.union([z.string().max(1000), z.number()]);
}

const strangersSchema = (whom: string) =>
  z
    .enum(strangerPolicies)
    .optional()
    .describe(
      `what is done about ${whom}: leave-out (unless said otherwise) counts them and leaves them out, up to half of the lines; refuse refuses them`,
    );

const peopleColumnShape = Object.fromEntries(
  peopleColumnNames.map((name) => [name, column(peopleColumns[name].meaning.en)]),
) as Record<PeopleColumn, ReturnType<typeof column>>;

/** The keys that name a table: a CSV file, or a sheet of a workbook. */
const tableShape = (what: string, example: string) => ({
  csv: path(`a CSV file with one ${what} a line`)
    .optional()
    .meta({ examples: [example] }),
  xlsx: path(
    `an Excel workbook (.xlsx) with one ${what} a line of a sheet, instead of a CSV file`,
  ).optional(),
  sheet: z
    .union([z.string().min(1).max(200), z.int().min(0)])
    .transform(String)
    .optional()
    .describe(
      'the sheet of the workbook, by its name, or its number where none is called so; without it, the one that is likest to such a table',
    ),
});

/** That there is one, for editors, which know of no checks but the schema's; maps may leave it to a base. */
const someTable = { anyOf: [{ required: ['csv'] }, { required: ['xlsx'] }] };

/** A table is one file, and only workbooks have sheets. */
function checkTable(
  { csv, xlsx, sheet }: { csv?: string | undefined; xlsx?: string | undefined; sheet?: string | undefined },
  context: z.core.$RefinementCtx,
): void {
  if ((csv === undefined) === (xlsx === undefined))
    addIssue(context, [csv === undefined ? 'csv' : 'xlsx'], {
      code: 'one-table',
      message:
        csv === undefined
          ? { en: 'no file is named', fr: 'aucun fichier n’est indiqué' }
          : { en: 'two files are named', fr: 'deux fichiers sont indiqués' },
      remedy: {
        en: 'write csv: for a CSV file, or xlsx: for a workbook',
        fr: 'écrivez csv: pour un fichier CSV, ou xlsx: pour un classeur',
      },
    });
  else if (sheet !== undefined && xlsx === undefined)
    addIssue(context, ['sheet'], {
      code: 'sheet-of-text',
      message: { en: 'a CSV file has no sheets', fr: 'un fichier CSV n’a pas de feuilles' },
      remedy: {
        en: 'remove sheet:, or name the workbook under xlsx:',
        fr: 'retirez sheet:, ou indiquez le classeur sous xlsx:',
      },
    });
}

const peopleFileSchema = z
  .strictObject({
    ...tableShape('person', 'people.csv'),
    columns: z
      .strictObject({
        ...peopleColumnShape,
        also: z
          .union([
            columnName,
            z
              .array(z.union([columnName, z.array(columnName).min(2).max(5)]))
              .min(1)
              .max(10),
          ])
          .optional()
          .describe(
            'columns by which managers and the ends of ties may name people besides the identifier, such as mail or name; a list inside the list makes up one name of several columns',
          ),
      })
      .prefault({})
      .describe('our names for the columns of the file; what is left out is matched by name and values'),
    where: whereSchema,
    strangers: strangersSchema('managers who are not in the file'),
  })
  .superRefine(checkTable)
  .describe('the people, from a file');

const tieFileSchema = z
  .strictObject({
    ...tableShape('tie', 'mail.csv'),
    columns: z
      .strictObject({
        source: column('one end of the tie'),
        target: column('the other end'),
        weight: column('the weight; without such a column, 1'),
      })
      .prefault({})
      .describe('our names for the columns of the file; what is left out is matched by name and values'),
    where: whereSchema,
    strangers: strangersSchema('ties to whoever is neither a person nor an external party'),
    directed: z
      .boolean()
      .default(false)
      .describe('true: the source influences the target, not the other way round'),
    reverse: z
      .boolean()
      .default(false)
      .describe('true: the target influences the source (files in which the source names whom it asks)'),
    scale: z
      .enum(['none', 'log1p'])
      .default('none')
      .describe('what is done to weights once repeats are added up: nothing, or log(1 + weight)'),
    minWeight: fact(z.number().min(0).optional(), {
      en: 'ties below this weight, once repeats are added up, are left out',
      fr: 'les liens de poids inférieur, répétitions additionnées, sont laissés de côté',
      unit: 'weight',
      basis: 'A',
    }),
  })
  .superRefine(checkTable)
  .meta({ description: 'ties, from a file', ...someTable });

const externalFileSchema = z
  .strictObject({
    ...tableShape('external party', 'partners.csv'),
    columns: z
      .strictObject({ id: column('the identifier'), kind: column('the kind of party') })
      .prefault({})
      .describe('our names for the columns of the file; what is left out is matched by name'),
  })
  .superRefine(checkTable)
  .meta({
    description: 'customers, suppliers, partners: their ties stand in the ties files',
    ...someTable,
  });

const graphPath = (format: GraphFormat) => path(`a ${graphImports[format].title.en} file`).optional();
const oneFormat = alternatives(graphFormats.map((format) => `${format}:`));

const graphFileSchema = z
  .strictObject({
    ...(Object.fromEntries(graphFormats.map((format) => [format, graphPath(format)])) as Record<
      GraphFormat,
      ReturnType<typeof graphPath>
    >),
    columns: z
      .strictObject(peopleColumnShape)
      .optional()
      .describe(
        'our names for the attributes of the nodes; without id, it is the attribute "id" where there is one, or else their own ids',
      ),
    strangers: z
      .enum(strangerPolicies)
      .optional()
      .describe(
        'what is done about edges that end at no node: left out with their number, up to half of all (leave-out), or refused',
      ),
  })
  .superRefine((graph, context) => {
    if (graphFormats.filter((format) => graph[format] !== undefined).length !== 1)
      addIssue(context, [], {
        code: 'one-graph',
        message: { en: 'a graph is one file', fr: 'un graphe est un seul fichier' },
        remedy: {
          en: `write one of ${oneFormat.en}`,
          fr: `écrivez l’un de ${oneFormat.fr}`,
        },
      });
  })
  .describe('people and ties from one graph file, of up to 200,000 ties');

/** Who there is: made up, from CSV files, or from one graph file. */
export const organisationSchema = z
  .strictObject({
    generate: generateSchema.optional(),
    people: peopleFileSchema.optional(),
    ties: z
      .array(tieFileSchema)
      .min(1)
      .max(20)
      .optional()
      .describe('files of ties; each is a layer of its own'),
    external: externalFileSchema.optional(),
    graph: graphFileSchema.optional(),
    worlds: worldsSchema.optional(),
    real: z
      .boolean()
      .optional()
      .describe(
        'whether the people of the files exist (true unless said otherwise): their names and small groups are then hidden',
      ),
  })
  .superRefine(({ generate, graph, people, ties, external }, context) => {
    const files = people ?? ties ?? graph;
    if (generate !== undefined && (files ?? external) !== undefined)
      addIssue(context, [], {
        code: 'two-organisations',
        message: {
          en: 'the organisation is generated and read from files at once',
          fr: 'l’organisation est à la fois générée et lue dans des fichiers',
        },
        remedy: {
          en: 'keep generate:, or people: with ties:, or graph:',
          fr: 'gardez generate:, ou people: avec ties:, ou graph:',
        },
      });
    else if (generate === undefined && files === undefined)
      addIssue(context, [], {
        code: 'no-organisation',
        message: { en: 'the organisation has no people', fr: 'l’organisation n’a personne' },
        remedy: {
          en: 'write one of generate:, people: (with ties:) or graph:',
          fr: 'écrivez l’un de generate:, people: (avec ties:) ou graph:',
        },
      });
  })
  .meta({
    description: 'who there is: generate, or people and ties from CSV files or workbooks, or one graph file',
    examples: [
      { generate: { people: 240 } },
      { people: { csv: 'people.csv' }, ties: [{ csv: 'mail.csv', scale: 'log1p' }] },
    ],
  });
