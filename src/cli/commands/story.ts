import type { DescribedCommand } from '../help/describedCommand.ts';
import type { Terminal } from '../output/terminal.ts';
import { registerStoryCheck } from './story/storyCheck.ts';
import { registerStoryNew } from './story/storyNew.ts';

export function registerStory(program: DescribedCommand, terminal: Terminal): void {
  const story = program.command('story', {
    en: 'write a guided story for the page, and check it',
    fr: 'écrit un récit guidé pour la page, et le vérifie',
  });
  registerStoryNew(story, terminal);
  registerStoryCheck(story, terminal);
}
