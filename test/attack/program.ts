import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the product. */
export const root = resolve(import.meta.dirname, '../..');

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(join(folder, file)).mtimeMs,
    ),
  );

const built = join(root, 'dist/app/main.js');
const isBuilt = existsSync(built) && statSync(built).mtimeMs > newest(join(root, 'src'));

/** The command that runs `uptake`: what was built, unless the source is newer. */
export const program = (args: readonly string[], nodeFlags: readonly string[] = []): readonly string[] =>
  isBuilt
    ? [process.execPath, ...nodeFlags, built, ...args]
    : [
        process.execPath,
        ...nodeFlags,
        '--import',
        import.meta.resolve('tsx'),
        join(root, 'src/app/main.ts'),
        ...args,
      ];
