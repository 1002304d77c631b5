import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';

/** Commands that serve what they are asked: nobody who asks may bring code, and the page computes without it. */
const serving = new Set(['serve', 'start']);

/**
 * The modules after `--parts`, wherever they stand: they are added before the commands are loaded, whose schemas are made of
 * all tactics and metrics there are.
 */
export function partsNamed(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.flatMap((arg, k) => {
    if (arg.startsWith('--parts=')) return [arg.slice('--parts='.length)];
    const next = options[k + 1];
    return arg === '--parts' && next !== undefined ? [next] : [];
  });
}

/** Commands that read scenarios, or runs of them, or perform them for others. */
const reading = new Set([
  'validate',
  'show',
  'run',
  'worker',
  'compare',
  'explain',
  'fork',
  'verify',
  'merge',
  'report',
  'export',
  'whom',
  'schema',
]);

/** Adds the parts that a command line names, where its command takes any. @throws InputError, UsageError */
export async function addParts(
  called: string | undefined,
  args: readonly string[],
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
): Promise<void> {
  const named = partsNamed(args);
  if (named.length === 0 || called === undefined) return;
  if (serving.has(called)) throw notServed;
  if (!reading.has(called)) return;
  const { loadParts } = await import('../../runners/loadParts.ts');
  await loadParts(named, workingFolder);
}

const notServed = new UsageError(
  {
    en: 'the page and the API take no parts: they run nobody’s code but the product’s',
    fr: 'la page et l’API n’acceptent pas de parties : elles n’exécutent que le code du produit',
  },
  {
    en: 'write uptake run my.yaml --parts ./mine.mjs, and open the report of its folder',
    fr: 'écrivez uptake run mon.yaml --parts ./mine.mjs, et ouvrez le rapport de son dossier',
  },
);
