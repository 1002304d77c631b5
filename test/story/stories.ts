import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { saidPlainly } from '../../src/report/board/segments.ts';
import { shippedFiles } from '../../src/runners/files.ts';
import { judgeClaims, openStory, type PlayedStory, playStory } from '../../src/story/playStory.ts';
import { readStory } from '../../src/story/readStory.ts';
import { tellClaim } from '../../src/story/tellClaim.ts';
import type { Language } from '../../src/text/text.ts';

const folder = resolve(import.meta.dirname, '../../stories');

/** The stories that come with the product, by name. */
export const shippedStories = readdirSync(folder).map((file) => ({
  name: file.replace(/\.md$/, ''),
  text: readFileSync(join(folder, file), 'utf8'),
}));

/** The text of one of them, with other values in place of its scenario's. */
export const storyWith = (name: string, set: string): string =>
  shippedStories
    .find((story) => story.name === name)!
    .text.replace(/^set: \{ (.*) \}$/m, `set: { $1, ${set} }`);

/** Plays a story in so many worlds. */
export const played = async (text: string, replicates: number): Promise<PlayedStory> =>
  playStory(await openStory(readStory(text, 'tale.md'), shippedFiles, { replicates }));

/** Its claims: what came, and what is said of it. */
export const saidOf = (story: PlayedStory, language: Language = 'en') =>
  judgeClaims(story).map(({ claim, judged }) => ({
    outcome: judged!.outcome,
    judged: judged!,
    claim,
    said: saidPlainly(tellClaim(claim, judged!, story.comparison, language), language),
  }));
