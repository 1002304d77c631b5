import { seedKey } from '../../../engine/draws.ts';
import { openFiles } from '../../../org/connect/openFiles.ts';
import type { Org } from '../../../org/org.ts';
import { pseudonyms } from '../../../org/privacy.ts';
import { type FirmRead, readFirm } from '../../../report/page/firm/readFirm.ts';
import type { FirmProgress } from '../../../report/page/firmView.ts';
import { showNumber } from '../../../report/quantity.ts';
import { sayIn } from '../../../report/typeset.ts';
import { today } from '../../../runners/today.ts';
import type { OnProgress } from '../../../text/onProgress.ts';
import type { Language } from '../../../text/text.ts';
import { truncate } from '../../../text/truncate.ts';
import type { FirmAsked } from '../../protocol/requests.ts';
import { type Brought, readFrom, type Session } from '../session.ts';

/** Milliseconds between two tellings of how far reading is. */
const TELLING = 120;

/** What reading a firm is done within. */
export interface Bringing {
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly tell: (progress: FirmProgress) => void;
}

/** The files as they were dropped, opened once however often they are asked about. @throws InputError for what cannot be opened */
async function broughtIn({ files }: FirmAsked, { session, signal }: Bringing): Promise<Brought> {
  const of = files.map(({ name, size, lastModified }) => `${name} ${size} ${lastModified}`).join('\n');
  if (session.brought?.of === of) return session.brought;
  session.brought = undefined;
  const contents: Record<string, Uint8Array> = {};
  const lines = new Map<string, number>();
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    signal.throwIfAborted();
    contents[file.name] = bytes;
    lines.set(file.name, linesIn(bytes));
  }
  const opened = await openFiles(Object.keys(contents), readFrom(contents));
  session.brought = { of, contents, lines, opened };
  return session.brought;
}

/** Reads what was brought, as somebody settled. @throws InputError for files that cannot be opened */
export async function readFirmOf(asked: FirmAsked, bringing: Bringing): Promise<FirmRead> {
  const { contents, opened, lines } = await broughtIn(asked, bringing);
  const read = await readFirm(opened, readFrom(contents), asked.settled, {
    onStage: stagesTold(lines, asked.language, bringing.tell),
    today: today(),
  });
  bringing.signal.throwIfAborted();
  return read;
}

/** What everybody is called from here on: who knows the identifiers and not the secret cannot tell who is who. */
export const namesFor = (org: Org, { secret }: Pick<FirmAsked, 'secret'>): string[] =>
  pseudonyms(org, seedKey(secret));

const LINE_FEED = 10;

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}

/** Tells now and then how far reading is: `12,000 of 40,000 lines`. */
function stagesTold(
  lines: ReadonlyMap<string, number>,
  language: Language,
  tell: Bringing['tell'],
): OnProgress {
  let last = 0;
  let doing = '';
  return (stage, share) => {
    const now = performance.now();
    const isNew = doing !== stage.en;
    if (!isNew && now - last < TELLING) return;
    [last, doing] = [now, stage.en];
    const file = [...lines].find(([name]) => stage.en.endsWith(truncate(name)));
    const all = file?.[1] ?? 0;
    const shown = (count: number) => showNumber(count, language);
    const say = sayIn(language);
    tell({
      doing: say(stage),
      lines:
        all < 2
          ? ''
          : say({
              en: `${shown(Math.round(all * share))} of ${shown(all)} lines`,
              fr: `${shown(Math.round(all * share))} sur ${shown(all)} lignes`,
            }),
      share,
    });
  };
}
