import type { CommandShape } from '../help/describedCommand.ts';
import { bashScript, zshScript } from './bash.ts';
import { fishScript } from './fish.ts';

/** Scripts that complete what is typed, by the shell that reads them. */
export const shells = {
  bash: { scriptFor: bashScript },
  zsh: { scriptFor: zshScript },
  fish: { scriptFor: fishScript },
} as const satisfies Record<string, { scriptFor: (program: CommandShape) => string }>;

export type Shell = keyof typeof shells;
