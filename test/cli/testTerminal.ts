import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Serve, ServeQueue, Terminal } from '../../src/cli/output/terminal.ts';
import { uptake } from '../../src/cli/uptake.ts';

/** A folder of its own for one test, with the files that are given. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A scenario that runs in a few milliseconds. */
export const smallScenario = `version: 1
title: { en: "A small firm", fr: "Une petite entreprise" }
horizon: 12w
replicates: 3
organisation: { generate: { people: 30, units: 3 } }
target: { structure: coordinated, hold: 2w }
plans:
  blitzkrieg: { style: blitzkrieg }
  voluntary: { style: voluntary }
outputs: { metrics: [declared, buyIn], by: [] }
`;

/** What a command line printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly environment?: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly serve?: Serve;
  readonly serveQueue?: ServeQueue;
  readonly isTerminal?: boolean;
  /** The lines that somebody at the keyboard types, one for each question; nobody is there without them. */
  readonly typed?: readonly string[];
  /** Characters in a line, 100 unless given. */
  readonly width?: number;
}

/** Performs a command line in a folder, in this process. */
export async function inFolder(folder: string, args: readonly string[], world: World = {}): Promise<Ended> {
  const { environment = {}, signal = new AbortController().signal, isTerminal = false, width = 100 } = world;
  const written = { out: '', err: '' };
  const typed = [...(world.typed ?? [])];
  const sink = (name: 'out' | 'err') => ({
    write(text: string) {
      written[name] += text;
    },
    isTerminal,
    width,
  });
  const terminal: Terminal = {
    workingFolder: folder,
    environment,
    out: sink('out'),
    err: sink('err'),
    signal,
    input: { isTerminal: world.typed !== undefined, readLine: () => Promise.resolve(typed.shift()) },
    interruptible: (work) => work(),
    endInOwnTime() {},
    serve: world.serve ?? (() => Promise.reject(new Error('nobody serves in this test'))),
    serveQueue: world.serveQueue ?? (() => Promise.reject(new Error('nobody serves in this test'))),
  };
  const code = await uptake(args, terminal);
  return { code, ...written };
}
