import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { playing } from './playing.ts';
import { readFrom } from './session.ts';
import { atTurn, urgency } from './turns.ts';

/** Reads a story, tells what it asks, and plays its worlds, beside the comparison that may be open. */
export async function answerStory(
  { story: { name, files }, language }: Asked<'story'>,
  { session, signal, tell }: Answering<'story'>,
): Promise<Answer<'story'>> {
  const { openStory, playStory, readStory, storyViewOf } = await import('./storyParts.ts');
  const key = JSON.stringify([name, files]);
  if (session.story?.key === key) return storyViewOf(session.story.played, language);
  const read = readFrom(files);
  const story = readStory(await read(name), name);
  const opened = await openStory(story, read, { organisations: session.organisations });
  signal.throwIfAborted();
  tell({ view: storyViewOf(opened, language) });
  return atTurn(urgency.worlds, async (turn) => {
    const played = await playStory(opened, playing({ session, signal, turn, tell }));
    session.story = { key, played };
    return storyViewOf(played, language);
  });
}
