import { checkAgainst } from '../scenario/checkAgainst.ts';
import { inputError, type Message } from '../scenario/faults.ts';
import {
  keyPlaceAt,
  type LocatedMap,
  type LocatedValue,
  type Path,
  placeAt,
  tellPath,
} from '../scenario/locatedValue.ts';
import { openFile } from '../scenario/openFile.ts';
import { type Override, overridden, readPath } from '../scenario/override.ts';
import { baseName, folderOf } from '../scenario/paths.ts';
import { readYaml } from '../scenario/readYaml.ts';
import { scenarioText } from '../scenario/scenarioText.ts';
import { numberText, shown } from '../scenario/shown.ts';
import { mostSobolDimensions } from '../statistics/sobolSequence.ts';
import { readAsked } from './asked.ts';
import { commonSettings } from './commonSettings.ts';
import { MOST_POINTS } from './designSchema.ts';
import { effectiveStudy } from './effectiveStudy.ts';
import type { Factor } from './factor.ts';
import { factorPath } from './factorPath.ts';
import { findScenarios } from './findScenarios.ts';
import { nothingObserved } from './observing/observing.ts';
import { inPresentForm } from './olderForm.ts';
import { columnsOf, countPoints, pointsOf } from './points.ts';
import { noteEarlyLook } from './precision/noteEarlyLook.ts';
import { readFactors } from './readFactors.ts';
import type { StudyFiles } from './studyFiles.ts';
import { type Study, studySchema } from './studySchema.ts';
import type { StudySource } from './studySource.ts';

/**
 * Reads a study file and what it names, as far as to know its points; the scenarios themselves are read when they are run,
 * or by `checkPoints`. An override under a key of study files sets the study's own, any other one sets a value of every
 * scenario.
 *
 * @throws InputError of subject `scenario` with every fault at its file, line and column
 */
export async function readStudy(
  path: string,
  files: StudyFiles,
  overrides: readonly Override[] = [],
): Promise<StudySource> {
  return parseStudy(await openFile(path, files.read, { file: path }), path, files, overrides);
}

/** The same for a text or bytes at hand; `fileName` is what messages call them and what paths are relative to. */
export async function parseStudy(
  content: string | Uint8Array,
  fileName: string,
  files: StudyFiles,
  overrides: readonly Override[] = [],
): Promise<StudySource> {
  const { text, notes } = scenarioText(content, fileName);
  const file = readYaml(text, fileName);
  if (file.kind !== 'map') throw inputError(file.origin, notAMap(file));
  const present = inPresentForm(file);
  const source = await studyOf(present.written, fileName, files, overrides);
  return { ...source, notes: [...notes, ...present.notes, ...source.notes] };
}

/**
 * A study of scenarios without a study file: each as it is, in the order in which they are named. Names are files, patterns
 * and folders, from the working folder; `name` is what the study is called.
 *
 * @throws InputError
 */
export async function studyOfScenarios(
  names: readonly string[],
  files: StudyFiles,
  overrides: readonly Override[] = [],
  name = 'study',
): Promise<StudySource> {
  const origin = { file: name };
  const value = (of: string | number): LocatedValue => ({ kind: 'scalar', value: of, origin });
  const entries = new Map([
    ['study', { key: origin, value: value(1) }],
    ['scenarios', { key: origin, value: { kind: 'list' as const, items: names.map(value), origin } }],
  ]);
  return studyOf({ kind: 'map', entries, origin }, name, files, overrides, '');
}

async function studyOf(
  file: LocatedMap,
  path: string,
  files: StudyFiles,
  overrides: readonly Override[],
  folder = folderOf(path),
): Promise<StudySource> {
  const ofStudy = overrides.filter(isOfStudy);
  const { value: study, written } = checkAgainst(overridden(file, ofStudy), studySchema);
  const { paths: scenarios, notes } = await findScenarios(study.scenarios, written, folder, files);
  const factors = await readFactors(study, { written, folder, files });
  for (const path of Object.keys(study.calibrate?.fit ?? {})) {
    const at: Path = ['calibrate', 'fit', path];
    factorPath(path, keyPlaceAt(written, at), tellPath(at));
  }
  const ofScenarios = overrides.filter((each) => !isOfStudy(each));
  refuseVaried(ofScenarios, factors);
  checkSampling(study, factors, written);

  const asked = readAsked(study, written);
  const crossing = { scenarios, factors, design: study.design, before: [], after: ofScenarios };
  const count = countPoints(crossing);
  if (count > MOST_POINTS) throw inputError(keyPlaceAt(written, ['vary']), tooManyPoints(count), 'vary');
  const before = commonSettings(study, count, factors, ofScenarios, written);
  return {
    name: baseName(path),
    path,
    title: study.title,
    question: study.question,
    study,
    ...asked,
    factors: columnsOf(crossing),
    points: pointsOf({ ...crossing, before }),
    notes: [...notes, ...noteEarlyLook(study, written)],
    written,
    observing: nothingObserved,
    resolved: effectiveStudy(study),
  };
}

const keysOfStudies: ReadonlySet<string> = new Set(Object.keys(studySchema.in.shape));

/** Whether an override sets a key of the study itself, and not a value of its scenarios. */
export function isOfStudy({ path }: Override): boolean {
  const [key, ...inside] = readPath(path);
  // a study says whether assumptions are drawn, its scenarios say how
  return keysOfStudies.has(String(key)) && !(key === 'assumptions' && inside.length > 0);
}

/** @throws InputError for what is set beside the file and varies in it */
function refuseVaried(overrides: readonly Override[], factors: readonly Factor[]): void {
  const varied = factors.flatMap(({ columns }) => columns);
  for (const { path } of overrides) {
    const factor = varied.find(
      (column) => column === path || column.startsWith(`${path}.`) || path.startsWith(`${column}.`),
    );
    if (factor !== undefined) throw inputError({ file: 'command line' }, setAndVaried(factor), path);
  }
}

/** @throws InputError for a sampled design of which nothing is drawn, or too much */
function checkSampling({ design }: Study, factors: readonly Factor[], written: LocatedValue): void {
  if (design.kind === 'factorial') return;
  const drawn = factors.filter(({ crossed }) => !crossed).length;
  const place = placeAt(written, ['design', 'kind']);
  if (drawn === 0) throw inputError(place, nothingDrawn, 'design.kind');
  if (design.kind === 'sobol' && drawn > mostSobolDimensions)
    throw inputError(place, tooManyDrawn(drawn), 'design.kind');
}

const notAMap = (file: LocatedValue): Message => {
  const found = shown(file.kind === 'scalar' ? file.value : []);
  return {
    code: 'not-a-map',
    message: {
      en: `expected a study (key: value), found ${found.en}`,
      fr: `une étude (clé: valeur) est attendue, trouvé ${found.fr}`,
    },
    remedy: {
      en: 'write study: 1 and scenarios: [my.yaml]',
      fr: 'écrivez study: 1 et scenarios: [mon.yaml]',
    },
  };
};

function tooManyPoints(count: number): Message {
  const [points, most] = [numberText(count), numberText(MOST_POINTS)];
  return {
    code: 'too-many-points',
    message: {
      en: `the study has ${points.en} points, and may have ${most.en}`,
      fr: `l’étude a ${points.fr} points, et peut en avoir ${most.fr}`,
    },
    remedy: {
      en: 'write fewer values, zip some that go together, or draw samples with design: { kind: sobol, samples: 1024 }',
      fr: 'écrivez moins de valeurs, réunissez par zip celles qui vont ensemble, ou tirez un échantillon par design: { kind: sobol, samples: 1024 }',
    },
  };
}

const setAndVaried = (path: string): Message => ({
  code: 'set-and-varied',
  message: { en: `"${path}" varies in the study`, fr: `« ${path} » varie dans l’étude` },
  remedy: {
    en: 'leave it out of the command line, or take it out of vary:',
    fr: 'retirez-le de la ligne de commande, ou de vary:',
  },
});

const nothingDrawn: Message = {
  code: 'nothing-drawn',
  message: { en: 'there is nothing to draw samples of', fr: 'il n’y a rien dont tirer un échantillon' },
  remedy: {
    en: 'write what varies under vary:, or design: { kind: factorial }',
    fr: 'écrivez ce qui varie sous vary:, ou design: { kind: factorial }',
  },
};

const tooManyDrawn = (count: number): Message => ({
  code: 'too-many-dimensions',
  message: {
    en: `${count} factors are drawn, and Sobol’s sequence has at most ${mostSobolDimensions} here`,
    fr: `${count} facteurs sont tirés, et la suite de Sobol en a au plus ${mostSobolDimensions} ici`,
  },
  remedy: {
    en: 'write fewer, or kind: latin-hypercube',
    fr: 'écrivez-en moins, ou kind: latin-hypercube',
  },
});
