import type { CommandShape } from '../help/describedCommand.ts';

/** A command and all below it, each after the one above it. */
export const everyCommand = (command: CommandShape): CommandShape[] => [
  command,
  ...command.commands.flatMap(everyCommand),
];
