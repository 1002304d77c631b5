import type { Comparison } from '../../experiment/comparison.ts';
import type { PlayedBranches } from '../../experiment/forks/playForks.ts';
import type { Organisations } from '../../experiment/keepOrganisations.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { HeldRollout } from '../../experiment/rollouts/holdInWorlds.ts';
import type { TowardsStructures } from '../../experiment/targets/towardsEachStructure.ts';
import type { OpenedFiles } from '../../org/connect/openFiles.ts';
import type { Read } from '../../org/org.ts';
import type { DialPoint } from '../../report/page/dialView.ts';
import type { Answer as SeedingAnswer } from '../../report/seeding/seedingAnswer.ts';
import type { InputFile } from '../../scenario/identity.ts';
import type { PlayedStory } from '../../story/playStory.ts';
import type { Language } from '../../text/text.ts';
import type { Compared, Given } from '../protocol/requests.ts';

/** A scenario that the page has open, as far as it got. */
export interface Opened {
  readonly prepared: Prepared;
  /** The organisation's files as they were read. */
  readonly inputs: () => readonly InputFile[];
  /** First ends of dials, by their plans and worlds. */
  readonly dialStarts: Map<string, DialPoint>;
  /** Branches of its plans that were played. */
  readonly branches: PlayedBranches;
  /** Plans that were played towards each structure, by what was asked. */
  readonly targets: Map<string, TowardsStructures>;
  /** Ways of choosing people that were compared, by what was asked. */
  readonly seedings: Map<string, SeedingAnswer>;
  /** From when every world is played; its draws follow later. */
  comparison?: Comparison;
  fingerprint?: Compared['fingerprint'];
}

/** Files of an organisation as they were dropped, and what they turned out to hold. */
export interface Brought {
  /** Tells files apart without reading them: names, sizes, times. */
  readonly of: string;
  readonly contents: Given['files'];
  readonly lines: ReadonlyMap<string, number>;
  readonly opened: OpenedFiles;
}

/** What the worker holds between two requests. */
export interface Session {
  /** The organisations of worlds, which a change of plans or climate leaves as they are. */
  readonly organisations: Organisations;
  language: Language;
  /** Published roll-outs that were played here: they hang on no scenario. */
  readonly rollouts: Map<string, HeldRollout>;
  /** What a small comparison that is the same on all machines gave here. */
  bits?: string;
  opened: Opened | undefined;
  /** Files of an organisation that is being brought, until others are or this worker ends. */
  brought?: Brought | undefined;
  /** The story that was played last, by its files: told again in another language, it is not played again. */
  story?: { readonly key: string; readonly played: PlayedStory };
}

/**
 * Opens files at hand; what is not among them does not exist. Files that were chosen or dropped have no folders: a file that a
 * scenario names in one is found by its name, where only one has it.
 */
export function readFrom(files: Given['files']): Read {
  const paths = Object.keys(files);
  const nameIn = (path: string) => path.split(/[\\/]/).at(-1);
  return async (path) => {
    const alike = paths.filter((each) => nameIn(each) === nameIn(path));
    const found = Object.hasOwn(files, path) ? path : alike.length === 1 ? alike[0] : undefined;
    const content = found === undefined ? undefined : files[found];
    if (content === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
}

/** The scenario that is open with its comparison. @throws Error where not every world is played yet */
export function playedIn(session: Session): Pick<Opened, 'prepared'> & { readonly comparison: Comparison } {
  const { prepared, comparison } = openedIn(session);
  if (comparison === undefined) throw new Error('not every world is played yet');
  return { prepared, comparison };
}

/** The scenario that is open. @throws Error where none is, which a page does not ask for */
export function openedIn({ opened }: Session): Opened {
  if (opened === undefined) throw new Error('no scenario is open');
  return opened;
}
