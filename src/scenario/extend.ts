import type { Read } from '../org/org.ts';
import type { Note } from '../text/problem.ts';
import { truncatePath } from '../text/truncate.ts';
import { tooLong } from './faultMessages.ts';
import { inputError, type Message } from './faults.ts';
import { type LocatedMap, type Origin, toPlain, withEntry } from './locatedValue.ts';
import { merge } from './merge.ts';
import { openFile } from './openFile.ts';
import { rebasePaths } from './organisationFiles.ts';
import { folderOf, joinPaths, mostPathLength } from './paths.ts';
import { type Held, readYaml } from './readYaml.ts';
import { scenarioText } from './scenarioText.ts';
import { shown } from './shown.ts';

/** Files that may extend one another in a row. */
const mostBases = 10;

/** A file with everything it extends merged below it, and what was noted while reading. */
export interface Extended {
  readonly written: LocatedMap;
  readonly notes: readonly Note[];
}

/**
 * Reads a file and the files it extends; the key `extends` itself disappears. Paths of the organisation's files come
 * out relative to the first file.
 *
 * @throws InputError naming the circle when files extend one another in a circle
 */
export async function extended(
  content: string | Uint8Array,
  path: string,
  read: Read,
  above: readonly string[] = [],
  held: Held = { values: 0, lexemes: 0 },
): Promise<Extended> {
  const { text, notes } = scenarioText(content, path);
  await refuseGraph(text, path);
  const written = readYaml(text, path, held);
  if (written.kind !== 'map') throw inputError(written.origin, notAMap);
  const named = written.entries.get('extends')?.value;
  if (named === undefined) return { written, notes };
  const own = withEntry(written, 'extends', undefined);
  if (named.kind !== 'scalar' || typeof named.value !== 'string' || named.value === '') {
    if (named.kind === 'scalar' && named.value === null) return { written: own, notes };
    throw inputError(named.origin, notAPath(toPlain(named)), 'extends');
  }
  if (named.value.length > mostPathLength)
    throw inputError(named.origin, tooLong(named.value, mostPathLength), 'extends');

  const basePath = joinPaths(folderOf(path), named.value);
  const chain = [...above, joinPaths('', path)];
  checkChain(chain, basePath, named.origin);
  const bytes = await openFile(basePath, read, named.origin);
  const base = await extended(bytes, basePath, read, chain, held);
  const beneath = rebasePaths(base.written, folderOf(named.value));
  return { written: merge(beneath, own) as LocatedMap, notes: [...base.notes, ...notes] };
}

/** A graph is told as such: its keys would all be faults of a scenario. */
async function refuseGraph(text: string, file: string): Promise<void> {
  if (!/^\s*[<{[]/.test(text)) return;
  const { graphFormatIn, graphIsNoScenario } = await import('../org/imports/graphFault.ts');
  const format = graphFormatIn(text);
  if (format !== undefined) throw inputError({ file, line: 1, column: 1 }, graphIsNoScenario(format, file));
}

function checkChain(chain: readonly string[], next: string, from: Origin): void {
  const start = chain.indexOf(next);
  if (start >= 0) {
    const circle = [...chain.slice(start), next].map(truncatePath).join(' → ');
    throw inputError(
      from,
      {
        code: 'extends-circle',
        message: {
          en: `files extend one another in a circle: ${circle}`,
          fr: `des fichiers s’étendent en cercle : ${circle}`,
        },
        remedy: { en: 'take extends: out of one of them', fr: 'retirez extends: de l’un d’eux' },
      },
      'extends',
    );
  }
  if (chain.length > mostBases)
    throw inputError(
      from,
      {
        code: 'extends-depth',
        message: {
          en: `more than ${mostBases} files extend one another`,
          fr: `plus de ${mostBases} fichiers s’étendent l’un l’autre`,
        },
        remedy: {
          en: 'merge some of them into one file',
          fr: 'réunissez-en quelques-uns en un seul fichier',
        },
      },
      'extends',
    );
}

const notAMap: Message = {
  code: 'wrong-type',
  message: {
    en: 'the file is not a map (key: value)',
    fr: 'le fichier n’est pas une liste de clés (clé: valeur)',
  },
  remedy: {
    en: 'begin with version: 1 and organisation:',
    fr: 'commencez par version: 1 et organisation:',
  },
};

const notAPath = (value: unknown): Message => ({
  code: 'wrong-type',
  message: {
    en: `extends names one file, found ${shown(value).en}`,
    fr: `extends nomme un fichier, trouvé ${shown(value).fr}`,
  },
  remedy: { en: 'write extends: base.yaml', fr: 'écrivez extends: base.yaml' },
});
