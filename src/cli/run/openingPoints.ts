import { keepReadOrganisations } from '../../experiment/keepReadOrganisations.ts';
import { machineMemory } from '../../runners/machineMemory.ts';
import { workbookInThread } from '../../runners/workbookInThread.ts';
import type { OpeningPoints } from '../../study/openPoint.ts';

/** Organisations from files that are held in memory for the points to come. */
const KEPT_ORGANISATIONS = 4;

/** What the points of a study are opened with on this machine. */
export const openingPoints = (
  files: OpeningPoints['files'],
  more: number,
  asked: OpeningPoints['asked'],
): OpeningPoints => ({
  files,
  more,
  asked,
  memory: machineMemory(),
  readWorkbook: workbookInThread,
  readOnce: keepReadOrganisations(KEPT_ORGANISATIONS),
});
