import type { RunControl } from '../engine/runControl.ts';
import { compare } from '../experiment/compare.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Organisations } from '../experiment/keepOrganisations.ts';
import { type Prepared, prepare } from '../experiment/prepare.ts';
import type { Runner } from '../experiment/runner.ts';
import type { Read } from '../org/org.ts';
import { openFile } from '../scenario/openFile.ts';
import type { Override } from '../scenario/override.ts';
import { folderOf, joinPaths } from '../scenario/paths.ts';
import { parseScenario, type ScenarioSource } from '../scenario/readScenario.ts';
import { checkStory } from './checkStory.ts';
import { judgeClaim } from './judgeClaim.ts';
import type { Story } from './story.ts';
import { claimed, createWeeklyReader, type WeeklyReader } from './weeklyWorlds.ts';

/** A story whose scenario was found, and fits it. */
export interface OpenedStory {
  readonly story: Story;
  readonly source: ScenarioSource;
  readonly prepared: Prepared;
}

/** A story that was played. */
export interface PlayedStory extends OpenedStory {
  readonly comparison: Comparison;
  readonly reader: WeeklyReader;
}

/** How a story is opened. */
export interface StoryOpening {
  /** Runs of every plan, instead of what the scenario says. */
  readonly replicates?: number | undefined;
  readonly organisations?: Organisations | undefined;
}

/**
 * Opens the scenario of a story and checks that it has what the story speaks of. Draws of what is not known are left to the
 * sandbox: a story waits for nothing.
 *
 * @param read opens files by their path from the story's folder on, or those that come with the product
 * @throws InputError
 */
export async function openStory(
  story: Story,
  read: Read,
  { replicates, organisations }: StoryOpening = {},
): Promise<OpenedStory> {
  const path = joinPaths(folderOf(story.file), story.front.scenario);
  const content = await openFile(path, read, { file: story.file, line: 2 });
  const overrides: Override[] = [
    ...Object.entries(story.front.set).map(([path, value]) => ({ path, value })),
    { path: 'assumptions', value: 'none' },
    ...(replicates === undefined ? [] : [{ path: 'replicates', value: replicates }]),
  ];
  const source = await parseScenario(content, path, { read }, overrides);
  const prepared = await prepare(source, read, { ...(organisations && { organisations }) });
  checkStory(story, prepared);
  return { story, source, prepared };
}

/** How a story is played. */
export interface StoryRun extends RunControl {
  /** Who runs the replicates; this thread, if not given. */
  readonly runner?: Runner | undefined;
}

/** Plays the worlds of a story, and keeps of them what it claims something of. */
export async function playStory(opened: OpenedStory, run: StoryRun = {}): Promise<PlayedStory> {
  const { story, prepared } = opened;
  const reader = createWeeklyReader(prepared, claimed(story));
  const comparison = await compare(prepared, { ...run, onTrajectory: reader.add });
  return { ...opened, comparison, reader };
}

/** What came of every claim, in the order of the story; undefined of one that nothing was measured of. */
export const judgeClaims = ({
  story,
  prepared,
  reader,
}: Pick<PlayedStory, 'story' | 'prepared' | 'reader'>) =>
  [...story.reveal, ...story.claims].map(({ line, is }) => ({
    line,
    claim: is,
    judged: judgeClaim(is, reader, prepared),
  }));
