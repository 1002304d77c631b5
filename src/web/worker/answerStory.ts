import { runInWorkers, workersBeside } from '../../runners/browser/runInWorkers.ts';
import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { readFrom } from './session.ts';
import { beginWork, urgency } from './turns.ts';

/** Milliseconds between two tellings of how far the worlds are. */
const PICTURE = 200;

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
  const turn = beginWork(urgency.worlds);
  try {
    let last = performance.now();
    const played = await playStory(opened, {
      signal,
      runner: runInWorkers({ workers: workersBeside(), signal, turn: turn.take }),
      onProgress(done, total) {
        if (performance.now() - last < PICTURE) return;
        last = performance.now();
        tell({ done, total });
      },
    });
    session.story = { key, played };
    return storyViewOf(played, language);
  } finally {
    turn.end();
  }
}
