import { counted } from '../../report/counted.ts';
import { showNumber } from '../../report/quantity.ts';
import { failedFor } from '../../runners/queue/chunkJob.ts';
import type { DatabaseRoom } from '../../runners/queue/parcels.ts';
import { isForsaken, type QueueSeen } from '../../runners/queue/queueSeen.ts';
import type { DatabaseSeen } from '../../runners/queue/watchQueues.ts';
import { type Language, type Text, untranslated } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import { described } from './tellWorkers.ts';

/** Reasons and workers that are told one by one. */
const MOST_REASONS = 5;
const MOST_WORKERS = 20;
/** Characters of a reason. */
const LONGEST = 200;

/** What is in a database of queues, line by line. */
export function queueLines(shown: string, { room, queues }: DatabaseSeen, output: Output): string {
  const { say, colours } = output;
  const lines = [`${colours.bold(shown)} · ${say(roomText(room))}`];
  if (room.evicts !== undefined) lines.push(colours.yellow(say(loses(room.evicts))));
  for (const queue of queues) lines.push('', ...linesOf(queue, output));
  return `${lines.join('\n')}\n`;
}

function linesOf(queue: QueueSeen, { say, colours }: Output): string[] {
  const { name, chunks, workers, failures, isPaused, threads } = queue;
  const lines = [`${colours.bold(name)} · ${say(whose(queue))}`];
  const add = (title: Text, told: string) => lines.push(`  ${say(title).padEnd(WIDTH)} ${told}`);
  add(titles.chunks, say(chunksText(chunks)));
  if (isPaused) add(nothing, colours.yellow(say(paused)));
  add(titles.workers, say(workersText(workers.length, threads)));
  for (const worker of workers.slice(0, MOST_WORKERS)) add(nothing, say(workerText(worker)));
  if (workers.length > MOST_WORKERS) add(nothing, say(more(workers.length - MOST_WORKERS)));
  if (isForsaken(queue)) add(nothing, colours.yellow(say(forsaken(queue))));
  failures.slice(0, MOST_REASONS).forEach((failure, k) => {
    add(k === 0 ? titles.failed : nothing, say(failureText(failure)));
  });
  if (failures.length > MOST_REASONS) add(nothing, say(more(failures.length - MOST_REASONS)));
  return lines;
}

const nothing = untranslated('');
const titles = {
  chunks: { en: 'chunks', fr: 'morceaux' },
  workers: untranslated('workers'),
  failed: { en: 'failed', fr: 'échecs' },
} as const satisfies Record<string, Text>;
const WIDTH = 8;

const inBoth = (tell: (language: Language) => string): Text => ({ en: tell('en'), fr: tell('fr') });

function roomText({ bytes, isOfAll, limit }: DatabaseRoom): Text {
  const size = (of: number, language: Language) =>
    `${showNumber(of / 2 ** 20, language, of < 100 * 2 ** 20 ? 1 : 0)} ${language === 'en' ? 'MiB' : 'Mio'}`;
  const [en, fr] = [
    limit === undefined ? '' : ` of ${size(limit, 'en')}`,
    limit === undefined ? '' : ` sur ${size(limit, 'fr')}`,
  ];
  return isOfAll
    ? {
        en: `${size(bytes, 'en')}${en} of memory, for all that is in it`,
        fr: `${size(bytes, 'fr')}${fr} de mémoire, pour tout ce que contient la base`,
      }
    : { en: `${size(bytes, 'en')} on the disk`, fr: `${size(bytes, 'fr')} sur le disque` };
}

const loses = (policy: string): Text => ({
  en: `this Redis throws away what it has no room for (maxmemory-policy ${policy}), chunks too: set it to noeviction`,
  fr: `ce Redis jette ce pour quoi il n’a plus de place (maxmemory-policy ${policy}), des morceaux aussi : mettez noeviction`,
});

const whose = (queue: QueueSeen): Text =>
  inBoth((language) => {
    const is = described(queue, language);
    if (queue.isOwn) return language === 'en' ? `${is}, as here` : `${is}, comme ici`;
    return language === 'en' ? `${is}, another than here` : `${is}, autre qu’ici`;
  });

const chunksText = ({ waiting, working, failed, completed }: QueueSeen['chunks']): Text =>
  inBoth((language) => {
    const [waits, works, fails, done] = [waiting, working, failed, completed].map((n) =>
      showNumber(n, language),
    );
    return language === 'en'
      ? `${waits} waiting · ${works} being worked on · ${fails} failed · ${done} completed, of those remembered`
      : `${waits} en attente · ${works} en cours · ${fails} en échec · ${done} finis, parmi ceux que la file garde en mémoire`;
  });

const paused: Text = {
  en: 'the queue is paused: its workers begin nothing more',
  fr: 'la file est suspendue : ses workers ne commencent plus rien',
};

const workersText = (workers: number, threads: number): Text =>
  workers === 0
    ? { en: 'none', fr: 'aucun' }
    : {
        en: `${showNumber(workers, 'en')} with ${counted(threads, 'thread', 'threads', 'en')}`,
        fr: `${showNumber(workers, 'fr')} avec ${counted(threads, 'fil', 'fils', 'fr')}`,
      };

const workerText = ({ name, machine, process, threads }: QueueSeen['workers'][number]): Text =>
  machine === undefined
    ? untranslated(name)
    : {
        en: `${machine}, process ${process}: ${counted(threads, 'thread', 'threads', 'en')}`,
        fr: `${machine}, processus ${process} : ${counted(threads, 'fil', 'fils', 'fr')}`,
      };

const forsaken = (queue: QueueSeen): Text => {
  const { waiting } = queue.chunks;
  return {
    en: `nobody takes ${waiting === 1 ? 'the chunk that waits' : `the ${showNumber(waiting, 'en')} chunks that wait`}: start uptake worker with ${described(queue, 'en')}`,
    fr: `personne ne prend ${waiting === 1 ? 'le morceau qui attend' : `les ${showNumber(waiting, 'fr')} morceaux qui attendent`} : lancez uptake worker avec ${described(queue, 'fr')}`,
  };
};

function failureText({ reason, chunks, latest, isHarmless }: QueueSeen['failures'][number]): Text {
  const when = new Date(latest).toISOString().replace(/:\d\d\.\d+Z$/, 'Z');
  const told = isHarmless ? (known[reason] ?? plain(reason)) : plain(reason);
  return {
    en: `${showNumber(chunks, 'en')} × ${told.en} (latest ${when})`,
    fr: `${showNumber(chunks, 'fr')} × ${told.fr} (le dernier ${when})`,
  };
}

/** What somebody else's program wrote, on one line. */
function plain(reason: string): Text {
  const line = reason.replace(/\s+/g, ' ').replace(/\p{C}/gu, '·');
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return untranslated(cut);
}

const known: Readonly<Record<string, Text>> = {
  [failedFor.cancelled]: {
    en: 'cancelled by whoever had asked for it',
    fr: 'annulé par qui l’avait demandé',
  },
  [failedFor.parcelMissing]: {
    en: 'what it is a chunk of was not there any more; handed in again',
    fr: 'ce dont c’est un morceau n’était plus là ; déposé de nouveau',
  },
};

const more = (count: number): Text => ({ en: `… and ${count} more`, fr: `… et ${count} de plus` });
