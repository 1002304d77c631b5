// Starts the command line of this clone in plain JavaScript: the sources are built where they have changed since, and that
// is run in this process.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BuildError, buildOfSources } from './buildOfSources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is wrong and what to do, by what is missing. */
const told = {
  'missing-libraries': {
    en: 'libraries that the sources need are not there, or are those of another system – run npm ci in the folder of the product first',
    fr: 'des bibliothèques dont les sources ont besoin manquent, ou sont celles d’un autre système – lancez d’abord npm ci dans le dossier du produit',
  },
  unwritable: {
    en: `the sources have to be built first, and nothing can be written to ${join(root, '.built')} – make it writable or make room (older builds in it may be removed), start it there once, and it may be read-only again`,
    fr: `les sources doivent d’abord être construites, et rien ne peut être écrit dans ${join(root, '.built')} – rendez-le inscriptible ou faites de la place (les anciennes constructions qui s’y trouvent peuvent être supprimées), démarrez-le une fois, et il peut redevenir en lecture seule`,
  },
  'faulty-sources': {
    en: 'the sources cannot be built, for the reason above – mend them, or go back to those of a release',
    fr: 'les sources ne peuvent pas être construites, pour la raison ci-dessus – corrigez-les, ou revenez à celles d’une version',
  },
};

/** Faults of sources that are told; of most, one is the cause of the others. */
const MOST_FAULTS = 3;

/** The reader's language, as the command line has it; this is told before there is a command line. */
function language() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const line = process.argv.join(' ');
  const asked = /--lang[ =](en|fr)\b/.exec(line)?.[1];
  return asked ?? (/^fr(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en');
}

try {
  const folder = await buildOfSources(root);
  // it takes a moment at every start, and stacks are shown only then
  if (process.env.UPTAKE_DEBUG === '1') process.setSourceMapsEnabled(true);
  await import(pathToFileURL(join(folder, 'app/main.js')).href);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  if (error.fault === 'faulty-sources')
    for (const { location, text } of error.cause.errors.slice(0, MOST_FAULTS))
      console.error(location ? `${location.file}:${location.line}:${location.column + 1}  ${text}` : text);
  console.error(told[error.fault][language()]);
  if (process.env.UPTAKE_DEBUG === '1') console.error(error.cause);
  process.exitCode = 1;
}
