import type { Text } from '../text/text.ts';
import type { Message } from './faults.ts';
import { scenarioSchema } from './scenarioSchema.ts';

/** Keys that only study files have, which run scenarios. */
const studyKeys = new Set([
  'study',
  'experiment',
  'scenario',
  'scenarios',
  'vary',
  'design',
  'precision',
  'compare',
  'sensitivity',
  'flip',
  'optimise',
  'calibrate',
  'observed',
  'fork',
]);

/** Keys of studies that ask for analyses which other tools make of a study's tables. */
const laterKeys = new Set(['sensitivity', 'flip', 'optimise']);

const notYet = (key: string): Message => ({
  code: 'not-in-this-version',
  message: {
    en: `"${key}" is not part of this version`,
    fr: `« ${key} » ne fait pas partie de cette version`,
  },
  remedy: {
    en: 'take it out and run the design; summary.csv and replicates.csv, a column for every factor, are what SALib and the like take',
    fr: 'retirez-le et lancez le plan d’expérience ; summary.csv et replicates.csv, une colonne par facteur, sont ce que prennent SALib et les outils semblables',
  },
});

/** Keys of scenarios that say what kind of file they are. */
const ofFiles = new Set(['version', 'extends']);

const nameThem: Text = { en: 'write scenarios: [my.yaml]', fr: 'écrivez scenarios: [mon.yaml]' };
const removeIt: Text = { en: 'remove it', fr: 'retirez-le' };

const keyOfScenarios = (key: string): Message => ({
  code: 'key-of-scenarios',
  message: {
    en: `"${key}" belongs to scenario files, which a study runs`,
    fr: `« ${key} » est propre aux fichiers de scénario, qu’une étude lance`,
  },
  remedy:
    key === 'scenario'
      ? nameThem
      : ofFiles.has(key)
        ? removeIt
        : {
            en: `write it into the scenario, or let it vary: vary: [{ factor: ${key}…, values: […] }]`,
            fr: `écrivez-le dans le scénario, ou faites-le varier : vary: [{ factor: ${key}…, values: […] }]`,
          },
});

const keyOfStudies = (key: string): Message => ({
  code: 'key-of-studies',
  message: {
    en: `"${key}" belongs to study files, which run scenarios`,
    fr: `« ${key} » est propre aux fichiers d’étude, qui lancent des scénarios`,
  },
  remedy: {
    en: 'write it into a file of its own, beside study: 1 and scenarios: [this file], and run that one',
    fr: 'écrivez-le dans un fichier à part, à côté de study: 1 et scenarios: [ce fichier], et lancez celui-là',
  },
});

/** What is said of a key of a study in a scenario, and the other way round; undefined of every other key. */
export function keyOfAnotherFile(key: string, allowed: readonly string[]): Message | undefined {
  if (allowed.includes('organisation')) return studyKeys.has(key) ? keyOfStudies(key) : undefined;
  if (!allowed.includes('scenarios')) return undefined;
  if (laterKeys.has(key)) return notYet(key);
  return key === 'scenario' || Object.hasOwn(scenarioSchema.in.shape, key) ? keyOfScenarios(key) : undefined;
}
