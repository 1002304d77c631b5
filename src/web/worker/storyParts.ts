// what is loaded once a story is told
export { openStory, playStory } from '../../story/playStory.ts';
export { readStory } from '../../story/readStory.ts';
export { storyViewOf } from '../../story/storyViewOf.ts';
