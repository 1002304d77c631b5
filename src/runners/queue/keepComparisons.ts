import { keepLatest } from '../../experiment/keepLatest.ts';
import type { OfChunks } from '../chunksOnThreads.ts';
import { sha256 } from '../sha256.ts';
import type { ChunkJob } from './chunkJob.ts';
import { parcelName } from './parcelName.ts';
import type { Parcels } from './parcels.ts';
import { openedDesign, openedOrg } from './sentComparison.ts';

/** Comparisons and organisations that a worker holds for the chunks to come. */
const DESIGNS = 32;
const ORGANISATIONS = 4;

/** Opens what chunks are performed of, each once as long as it is held. */
export function keepComparisons(parcels: Parcels) {
  const designs = keepLatest<OfChunks | undefined>(DESIGNS);
  const organisations = keepLatest<OfChunks['org'] | undefined>(ORGANISATIONS);

  /** What was sent under a name, if that is what is there. */
  const sent = async (name: string) => {
    const bytes = await parcels.get(name);
    return bytes && parcelName.of(sha256(bytes)) === name ? bytes : undefined;
  };
  const organisation = (name: string) =>
    organisations(name, async () => {
      const bytes = await sent(name);
      return bytes && openedOrg(bytes);
    });

  return {
    /** The comparison of a chunk: of the same scenario there may be several, with an organisation each. Undefined where it is not in the database any more. */
    open: ({
      design,
      org,
      plans,
    }: Pick<ChunkJob, 'design' | 'org' | 'plans'>): Promise<OfChunks | undefined> =>
      designs(`${design} ${org} ${plans}`, async () => {
        const bytes = await sent(design);
        const people = org === null ? 'generated' : await organisation(org);
        if (bytes === undefined || people === undefined) return undefined;
        const { design: of, replicates } = await openedDesign(bytes);
        return { ...of, replicates, plans: { length: plans }, org: people };
      }),
  };
}
