import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OutputError } from '../../src/store/outputError.ts';
import { writeFolderAtomically } from '../../src/store/writeFolderAtomically.ts';
import { folderWith } from '../cli/testTerminal.ts';

const filled = (text: string) => (folder: string) => writeFile(join(folder, 'table.csv'), text);

describe('a folder that is written', () => {
  test('stands there with everything, and nothing beside it', async () => {
    const folder = folderWith();
    await writeFolderAtomically(join(folder, 'runs', 'a'), filled('all'));
    expect(readFileSync(join(folder, 'runs', 'a', 'table.csv'), 'utf8')).toBe('all');
    expect(readdirSync(join(folder, 'runs'))).toEqual(['a']);
  });

  test('is not there at all when filling it fails, nor are the folders above that were made for it', async () => {
    const folder = folderWith();
    const failing = async (partial: string) => {
      await filled('half')(partial);
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    const attempt = writeFolderAtomically(join(folder, 'deep', 'down', 'a'), failing);
    await expect(attempt).rejects.toThrow(/disk is full/);
    await expect(attempt).rejects.toBeInstanceOf(OutputError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is refused where another stands, which stays as it is', async () => {
    const folder = folderWith();
    await writeFolderAtomically(join(folder, 'a'), filled('old'));
    await expect(writeFolderAtomically(join(folder, 'a'), filled('new'))).rejects.toMatchObject({
      fault: 'exists',
    });
    expect(readFileSync(join(folder, 'a', 'table.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('replaces another when asked to, and takes the place of an empty one in any case', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'a'));
    await writeFolderAtomically(join(folder, 'a'), filled('old'));
    await writeFolderAtomically(join(folder, 'a'), filled('new'), true);
    expect(readFileSync(join(folder, 'a', 'table.csv'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('stays whole when the new one cannot be completed', async () => {
    const folder = folderWith();
    await writeFolderAtomically(join(folder, 'a'), filled('old'));
    const breaking = () => Promise.reject(new Error('broken off'));
    await expect(writeFolderAtomically(join(folder, 'a'), breaking, true)).rejects.toThrow('broken off');
    expect(readFileSync(join(folder, 'a', 'table.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('a process killed in the middle', () => {
  /** Starts a process that writes one file and then waits for ever, or dies between two renames. */
  async function killedWhile(body: string, folder: string): Promise<void> {
    const module = new URL('../../src/store/writeFolderAtomically.ts', import.meta.url).href;
    const script = `import { writeFolderAtomically } from ${JSON.stringify(module)};
      import { writeFileSync } from 'node:fs';
      const folder = ${JSON.stringify(folder)};
      ${body}`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  test('leaves nothing under the final name, and the next run sweeps what it left beside', async () => {
    const folder = folderWith();
    await killedWhile(
      `await writeFolderAtomically(folder + '/a', async (partial) => {
        writeFileSync(partial + '/table.csv', 'half');
        console.log('half');
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`,
      folder,
    );
    expect(existsSync(join(folder, 'a'))).toBe(false);
    expect(readdirSync(folder)).toHaveLength(1);
    await writeFolderAtomically(join(folder, 'b'), filled('all'));
    expect(readdirSync(folder)).toEqual(['b']);
  });

  test('gives back the folder that it had put aside', async () => {
    const folder = folderWith();
    const leftovers = new URL('../../src/store/removeStale.ts', import.meta.url).href;
    await killedWhile(
      `const { unfinished } = await import(${JSON.stringify(leftovers)});
       const { mkdirSync } = await import('node:fs');
       const old = folder + '/' + unfinished('old', 'a');
       mkdirSync(old);
       writeFileSync(old + '/table.csv', 'old');
       console.log('aside');
       setTimeout(() => {}, 60_000);`,
      folder,
    );
    await writeFolderAtomically(join(folder, 'b'), filled('all'));
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'a', 'table.csv'), 'utf8')).toBe('old');
  });

  test('does not make others sweep away what a living process is writing', async () => {
    const folder = folderWith();
    await writeFolderAtomically(join(folder, 'a'), async (partial) => {
      writeFileSync(join(partial, 'table.csv'), 'slow');
      await writeFolderAtomically(join(folder, 'b'), filled('quick'));
    });
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });
});
