import { availableParallelism, freemem } from 'node:os';
import { oldestNode } from '../../runners/productVersion.ts';
import type { Text } from '../../text/text.ts';
import type { DescribedCommand } from '../help/describedCommand.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import { type Output, type OutputOptions, outputFor } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';

interface DoctorOptions extends OutputOptions {
  readonly json?: boolean;
}

export function registerDoctor(program: DescribedCommand, terminal: Terminal): void {
  program
    .command('doctor', {
      en: 'look at this machine: Node, memory, processors, what the terminal can show, and whether results are the same bits here',
      fr: 'examine cette machine : Node, mémoire, processeurs, ce que le terminal sait montrer, et si les résultats y sont les mêmes au bit près',
    })
    .option('--json', { en: 'print one JSON object', fr: 'affiche un objet JSON' })
    .action((options: DoctorOptions) => doctor(terminal, options));
}

/** One thing that was looked at. */
interface Finding {
  /** Its name in JSON. */
  readonly name: string;
  readonly title: Text;
  readonly isWell: boolean;
  /** What was found, and where it is not well, what to do. */
  readonly told: Text;
  /** The same for programs. */
  readonly value: string | number;
}

/** Tells what was found. Exit code 1 where results cannot be trusted here, for want of a newer Node or of the same bits. */
export async function doctor(terminal: Terminal, options: DoctorOptions): Promise<ExitCode> {
  const output = outputFor(terminal, options);
  const found = [node(), await memory(), processors(), characters(terminal), await bits()];
  const isWell = found.every((each) => each.isWell);
  terminal.out.write(options.json ? `${JSON.stringify(asJson(found, isWell))}\n` : linesOf(found, output));
  return isWell ? exitCode.ok : exitCode.unexpected;
}

function node(): Finding {
  const { node: version } = process.versions;
  const isWell = version.localeCompare(oldestNode, 'en', { numeric: true }) >= 0;
  const remedy = { en: `${oldestNode} or later is needed`, fr: `il faut ${oldestNode} ou plus récent` };
  return {
    name: 'node',
    title: { en: 'Node', fr: 'Node' },
    isWell,
    told: isWell
      ? { en: version, fr: version }
      : { en: `${version} – ${remedy.en}`, fr: `${version} – ${remedy.fr}` },
    value: version,
  };
}

async function memory(): Promise<Finding> {
  const { machineMemory } = await import('../../runners/machineMemory.ts');
  const { total, heap } = machineMemory();
  const [all, free, objects] = [total, Math.min(freemem(), total), heap].map((bytes) => bytes / 2 ** 30);
  const [en, fr] = (['en', 'fr'] as const).map((language) =>
    [all, free, objects].map((size) =>
      size.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    ),
  );
  return {
    name: 'memory',
    title: { en: 'memory', fr: 'mémoire' },
    isWell: true,
    told: {
      en: `${en[0]} GiB, ${en[1]} free; ${en[2]} for objects of one thread`,
      fr: `${fr[0]} Gio, dont ${fr[1]} libres ; ${fr[2]} pour les objets d’un fil`,
    },
    value: total,
  };
}

function processors(): Finding {
  const count = availableParallelism();
  return {
    name: 'processors',
    title: { en: 'processors', fr: 'processeurs' },
    isWell: true,
    told: { en: String(count), fr: String(count) },
    value: count,
  };
}

/** Only eyes can tell whether a font has what charts are drawn with. */
function characters({ environment, out }: Terminal): Finding {
  const { LC_ALL, LC_CTYPE, LANG } = environment;
  const locale = LC_ALL || LC_CTYPE || LANG || '';
  const saysUtf8 = process.platform === 'win32' || /utf-?8/i.test(locale);
  const sample = '┤╭╮╰╯─│ – … é ≥ € ×';
  const [en, fr] = saysUtf8
    ? ['', '']
    : [` (locale ${locale || 'C'})`, ` (langue du système ${locale || 'C'})`];
  return {
    name: 'characters',
    title: { en: 'characters', fr: 'caractères' },
    isWell: true,
    told: {
      en: `${sample}${en} – where you see boxes or question marks, set LANG to a UTF-8 locale or take another font`,
      fr: `${sample}${fr} – si vous voyez des carrés ou des points d’interrogation, donnez à LANG une langue en UTF-8 ou changez de police`,
    },
    value: out.isTerminal ? 'terminal' : 'no terminal',
  };
}

async function bits(): Promise<Finding> {
  const { bitsHere, expectedBits } = await import('../../experiment/sameBits.ts');
  const here = await bitsHere();
  const isWell = here === expectedBits;
  return {
    name: 'bits',
    title: { en: 'same bits', fr: 'mêmes bits' },
    isWell,
    told: isWell
      ? {
          en: 'yes: a comparison with everything in it gave here what it gives everywhere',
          fr: 'oui : une comparaison où tout est calculé a donné ici ce qu’elle donne partout',
        }
      : {
          en: `no: ${here.slice(0, 12)} instead of ${expectedBits.slice(0, 12)} – results made here cannot be recomputed elsewhere; take another release of Node, or report it with these two numbers`,
          fr: `non : ${here.slice(0, 12)} au lieu de ${expectedBits.slice(0, 12)} – les résultats obtenus ici ne peuvent pas être recalculés ailleurs ; prenez une autre version de Node, ou signalez-le avec ces deux nombres`,
        },
    value: here,
  };
}

function linesOf(found: readonly Finding[], { say, colours }: Output): string {
  const width = Math.max(...found.map(({ title }) => say(title).length));
  const lines = found.map(({ title, isWell, told }) => {
    const mark = isWell ? colours.green('✓') : colours.red('✗');
    return `${mark} ${say(title).padEnd(width)}  ${say(told)}\n`;
  });
  return lines.join('');
}

const asJson = (found: readonly Finding[], isWell: boolean) => ({
  ok: isWell,
  ...Object.fromEntries(found.map(({ name, isWell: ok, value }) => [name, { ok, value }])),
});
