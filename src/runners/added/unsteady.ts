import type { Problem } from '../../text/problem.ts';

/** What gives something else each time it is asked. */
const unsteady = /(?<![.\w$])(Math\s*\.\s*random|Date|performance|crypto)\b|\bimport\s*\(\s*(?!["'`]|\s)/g;

/** Where a module depends on something else than its content and what it is given: luck, the clock, names made on the way. */
export function unsteadyIn(text: string, file: string): Problem[] {
  const code = withoutTexts(text);
  return [...code.matchAll(unsteady)].slice(0, 20).map(({ 0: found, 1: named = 'import(…)', index }) => ({
    file,
    line: code.slice(0, index).split('\n').length,
    code: 'parts-unsteady',
    message: {
      en: `${named.replace(/\s/g, '')} gives something else each time${found.startsWith('import') ? ': what it imports cannot be hashed' : ', and a run has to give the same bits again'}`,
      fr: `${named.replace(/\s/g, '')} donne autre chose à chaque fois${found.startsWith('import') ? ' : ce qu’il importe ne peut pas être haché' : ', et un passage doit redonner les mêmes bits'}`,
    },
    remedy: {
      en: found.startsWith('import')
        ? "import a path that is written out, such as './lib.mjs'"
        : 'take luck(world, name, person, week) of the toolkit, and the week that begin and its effect are given',
      fr: found.startsWith('import')
        ? 'importez un chemin écrit en toutes lettres, comme ./lib.mjs'
        : 'prenez luck(world, nom, personne, semaine) de la boîte à outils, et la semaine que reçoivent begin et son effet',
    },
  }));
}

/** Quoted texts and comments may speak of anything; lines stay where they are. */
const withoutTexts = (text: string): string =>
  text.replace(
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (quoted) => `${quoted[0] === '/' ? ' ' : '""'}${quoted.replace(/[^\n]/g, '')}`,
  );
