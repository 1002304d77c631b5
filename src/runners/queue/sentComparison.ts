import type { Design } from '../../experiment/design.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { addedParts } from '../../model/added/addedParts.ts';
import type { Org } from '../../org/org.ts';
import { placeOf } from '../../scenario/faults.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { InputError } from '../../text/problem.ts';
import { type Content, MOST_SENT, mostOpened, openedParcel, type Parcel, parcelOf } from './parcel.ts';
import { pseudonymised } from './pseudonymised.ts';
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
 * Of real people no names are sent, unless parts from outside are played: what these look for in names nobody knows.
 *
 * @throws InputError of subject `data` where its organisation is too large to be sent
 */
export async function sentComparison(prepared: Prepared): Promise<SentComparison> {
  const { source, org } = prepared;
  const design = sentDesign(prepared);
  if (source.scenario.organisation.generate !== undefined) {
    return { design: await packed(design, source), org: undefined };
  }
  const named = { design, org: sentOrg(org) };
  const sent = org.real && addedParts().length === 0 ? pseudonymised(named.design, named.org) : named;
  const [first, second] = await Promise.all([packed(sent.design, source), packed(sent.org, source)]);
  return { design: first, org: second };
}

async function packed(value: SentDesign | SentOrg, source: ScenarioSource): Promise<Parcel> {
  const parcel = await parcelOf(value, value.kind);
  if (parcel === undefined) throw tooLarge(source, value.kind);
  return parcel;
}

const told = {
  design: { en: 'the scenario', fr: 'le scénario', grand: 'grand' },
  organisation: { en: 'the organisation', fr: 'l’organisation', grand: 'grande' },
} as const satisfies Record<Content, object>;

function tooLarge(source: ScenarioSource, content: Content): InputError {
  const [sent, opened] = [MOST_SENT / 2 ** 20, mostOpened[content] / 2 ** 20];
  const { en, fr, grand } = told[content];
  const place = content === 'design' ? { file: source.path } : placeOf(source, 'organisation');
  return new InputError('data', [
    {
      ...place,
      code: 'too-large-for-queue',
      message: {
        en: `${en} is too large for a queue, which takes ${sent} MiB compressed and ${opened} MiB in all`,
        fr: `${fr} est trop ${grand} pour une file d’attente, qui prend ${sent} Mio compressés et ${opened} Mio en tout`,
      },
      remedy: {
        en: 'copy the files to every machine, run a part on each with --chunk i/n --out folder, and join them with uptake merge',
        fr: 'copiez les fichiers sur chaque machine, jouez-y une partie par --chunk i/n --out dossier, puis réunissez-les par uptake merge',
      },
    },
  ]);
}

/**
 * What a thread opens for the design of a comparison that was sent.
 *
 * @throws Error where the bytes are none
 */
export const openedDesign = (bytes: Uint8Array): Promise<{ design: Design; replicates: number }> =>
  opened(bytes, 'design', designSent);

/**
 * The same for its organisation.
 *
 * @throws Error where the bytes are none
 */
export const openedOrg = (bytes: Uint8Array): Promise<Org> => opened(bytes, 'organisation', orgSent);

async function opened<Sent extends { readonly kind: Content }, Made>(
  bytes: Uint8Array,
  kind: Content,
  made: (sent: Sent) => Made,
): Promise<Made> {
  try {
    const sent = (await openedParcel(bytes, kind)) as Sent;
    if (sent.kind === kind) return made(sent);
  } catch (cause) {
    throw new Error(`a parcel of the queue holds no ${kind}`, { cause });
  }
  throw new Error(`a parcel of the queue holds no ${kind}`);
}
