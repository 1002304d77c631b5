import { readFile } from 'node:fs/promises';
import type { Sources } from '../../src/scenario/readScenario.ts';

/** A style short enough to see through. */
export const shortStyle = `version: 1
title: { en: Guerrilla, fr: Guérilla }
steps:
  - id: tell
    do:
      - { tactic: announce, at: 2w }
`;

/** Files by path, as if they lay in the working folder; every style is {@link shortStyle}. */
export const memory = (files: Record<string, string | Uint8Array>): Sources => ({
  async read(path) {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    if (content === undefined) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
    return typeof content === 'string' ? Buffer.from(content) : content;
  },
  shipped: async () => Buffer.from(shortStyle),
});

/** Files from the disk; every style is {@link shortStyle}. */
export const disk: Sources = { read: (path) => readFile(path), shipped: async () => Buffer.from(shortStyle) };
