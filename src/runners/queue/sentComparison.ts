import type { Design } from '../../experiment/design.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Org } from '../../org/org.ts';
import { placeOf } from '../../scenario/faults.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { InputError } from '../../text/problem.ts';
import { MOST_OPENED, MOST_SENT, openedParcel, type Parcel, parcelOf } from './parcel.ts';
import { designSent, type SentDesign, sentDesign } from './sentDesign.ts';
import { orgSent, type SentOrg, sentOrg } from './sentOrg.ts';

/** A comparison as those get it who perform its chunks. */
export interface SentComparison {
  readonly design: Parcel;
  /** Undefined where it is generated: everybody makes it anew. */
  readonly org: Parcel | undefined;
}

/**
 * Packs what the runs of a comparison follow from. The same comparison gives the same bytes, whoever packs it and where its files lie.
 *
 * @throws InputError of subject `data` where its organisation is too large to be sent
 */
export async function sentComparison(prepared: Prepared): Promise<SentComparison> {
  const { source, org } = prepared;
  const generated = source.scenario.organisation.generate !== undefined;
  const [design, people] = await Promise.all([
    parcelOf(sentDesign(prepared)),
    generated ? undefined : parcelOf(sentOrg(org)),
  ]);
  if (design === undefined || (!generated && people === undefined)) throw tooLarge(source);
  return { design, org: people };
}

function tooLarge(source: ScenarioSource): InputError {
  const [sent, opened] = [MOST_SENT / 2 ** 20, MOST_OPENED / 2 ** 20];
  return new InputError('data', [
    {
      ...placeOf(source, 'organisation'),
      code: 'too-large-for-queue',
      message: {
        en: `the organisation is too large for a queue: packed, it may have ${sent} MiB, and unpacked ${opened}`,
        fr: `l’organisation est trop grande pour une file d’attente : emballée, elle peut avoir ${sent} Mio, et déballée ${opened}`,
      },
      remedy: {
        en: 'copy the files to every machine and run a part on each with --chunk i/n --out folder, then uptake merge',
        fr: 'copiez les fichiers sur chaque machine et jouez-y une partie par --chunk i/n --out dossier, puis uptake merge',
      },
    },
  ]);
}

/**
 * What a thread opens for the design of a comparison that was sent.
 *
 * @throws Error where the bytes are none
 */
export async function openedDesign(bytes: Uint8Array): Promise<{ design: Design; replicates: number }> {
  return designSent((await opened(bytes, 'design')) as SentDesign);
}

/** The same for its organisation. */
export async function openedOrg(bytes: Uint8Array): Promise<Org> {
  return orgSent((await opened(bytes, 'organisation')) as SentOrg);
}

async function opened(bytes: Uint8Array, kind: string): Promise<unknown> {
  const value = await openedParcel(bytes);
  if ((value as { kind?: unknown } | null)?.kind !== kind) throw new Error(`a parcel holds no ${kind}`);
  return value;
}
