import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const linter = resolve(import.meta.dirname, '../../node_modules/@redocly/cli/bin/cli.js');
/** Ends the linter where it opens a connection: it has nothing to ask of anybody. */
const alone = 'import { Socket } from "node:net"; Socket.prototype.connect = () => process.exit(97);';

/** What the linter's recommended rules have against a description: each error and warning by its rule and place. */
export async function lintDescription(document: unknown): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-lint-'));
  try {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    const child = spawn(
      process.execPath,
      [
        ...['--import', `data:text/javascript,${encodeURIComponent(alone)}`, linter],
        ...['lint', 'openapi.json', '--extends', 'recommended', '--format', 'json', '--max-problems', '1000'],
      ],
      {
        cwd: folder,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    const [out, told, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise((done) => child.once('close', done)),
    ]);
    if (code !== 0 && code !== 1) throw new Error(`the linter ended with ${code}: ${told}`);
    const { totals, problems }: Lint = JSON.parse(out);
    if (totals.errors + totals.warnings !== problems.length)
      throw new Error('the linter counts other problems than it tells');
    return problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Lint {
  readonly totals: { readonly errors: number; readonly warnings: number };
  readonly problems: readonly {
    readonly ruleId: string;
    readonly location: readonly { readonly pointer?: string }[];
  }[];
}
