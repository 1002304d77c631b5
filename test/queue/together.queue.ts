import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { engineVersion } from '../../src/engine/version.ts';
import { openQueue } from '../../src/runners/queue/openQueue.ts';
import { queueAddress } from '../../src/runners/queue/queueAddress.ts';
import { onBoth, onRedis } from './onBoth.ts';
import { beginWorker, differences, handIn, studyFolder, whenKept } from './programs.ts';
import { startServer } from './servers.ts';
import { SHORT } from './study.ts';

onBoth('a study that is handed in twice at once', (kind) => {
  it('comes to the same bytes for both, and for one where the other is cancelled', async () => {
    const server = await startServer(kind);
    await beginWorker(server, { threads: 2 });
    const folders = [studyFolder(), studyFolder(), studyFolder()];
    const [first, second, third] = folders.map((folder) => handIn(server, folder, { study: SHORT }));
    await whenKept(folders[2], 2);
    third.child.kill('SIGINT');
    expect(await third.ended, third.said()).toMatchObject({ code: 130 });
    expect(await first.ended, first.said()).toMatchObject({ code: 0 });
    expect(await second.ended, second.said()).toMatchObject({ code: 0 });
    expect(folders.slice(0, 2).map((folder) => differences(folder, SHORT))).toEqual([[], []]);
  });
});

onRedis('a chunk', () => {
  it('that is delivered once more after it was done counts once', async () => {
    const server = await startServer('redis');
    const folder = studyFolder();
    await beginWorker(server);
    const study = handIn(server, folder, { study: SHORT });
    await whenKept(folder, 2);
    const queue = await openQueue(queueAddress(server.url, {}));
    const [done] = await queue.jobs.getJobs(['completed']);
    await done.remove();
    await queue.jobs.add('chunk', done.data, { jobId: String(done.id), priority: 1 });
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder, SHORT)).toEqual([]);
    await queue.close();
  });

  it('of another engine is refused by whoever finds it in this queue, and says so', async () => {
    const server = await startServer('redis');
    const folder = studyFolder();
    const worker = await beginWorker(server);
    const queue = await openQueue(queueAddress(server.url, {}));
    const study = handIn(server, folder, { study: SHORT });
    await whenKept(folder, 1);
    const [{ data }] = await queue.jobs.getJobs(['completed']);
    await queue.jobs.add(
      'chunk',
      { ...data, engine: '0.0.1' },
      { jobId: 'of-another', priority: 1, attempts: 3 },
    );
    await worker.says(/the chunk is for engine 0\.0\.1, and this worker is/);
    const other = (await queue.jobs.getJob('of-another'))!;
    expect(other).toMatchObject({ attemptsMade: 1 });
    study.child.kill('SIGINT');
    await study.ended;
    await queue.close();
  });
});

onRedis('workers of another engine', () => {
  it('leave a study alone, which says what they are', async () => {
    const server = await startServer('redis');
    const folder = studyFolder();
    const stranger = await beginWorker(server, { program: programOf('0.0.1', folder) });
    expect(stranger.said()).toContain('for engine 0.0.1');
    const study = handIn(server, folder, { study: SHORT });
    await study.says(/nobody works on .* yet: start .* worker --queue/);
    await study.says(
      new RegExp(
        `1 worker there has engine 0\\.0\\.1, and this study needs engine ${engineVersion.replaceAll('.', '\\.')}`,
      ),
    );
    await beginWorker(server, { threads: 2 });
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(differences(folder, SHORT)).toEqual([]);
  });
});

onRedis('an urgent study', () => {
  it('that is handed in later is over before a long one', async () => {
    const server = await startServer('redis');
    const [long, urgent] = [studyFolder(), studyFolder()];
    writeFileSync(
      join(urgent, 'sweep.yaml'),
      'study: 1\nscenarios: [firm.yaml]\nvary: [{ factor: climate.leadership, values: [0.15, 0.35] }]\n',
    );
    await beginWorker(server);
    const patient = handIn(server, long);
    await whenKept(long, 2);
    const hurried = handIn(server, urgent, { args: ['--priority', '1'] });
    expect(await hurried.ended, hurried.said()).toMatchObject({ code: 0 });
    expect(patient.child.exitCode).toBeNull();
    patient.child.kill('SIGINT');
    await patient.ended;
  });
});

/** A copy of the program whose engine says that it is of another version. */
function programOf(version: string, folder: string): string {
  const built = dirname(dirname(inject('program')));
  const copy = join(folder, 'other');
  mkdirSync(copy);
  cpSync(built, join(copy, 'dist'), { recursive: true });
  cpSync(join(dirname(built), 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(dirname(built), 'node_modules'), join(copy, 'node_modules'));
  for (const name of readdirSync(join(copy, 'dist'), { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.js'),
  )) {
    const path = join(copy, 'dist', name);
    const code = readFileSync(path, 'utf8');
    const changed = code.replace(`engineVersion = "${engineVersion}"`, `engineVersion = "${version}"`);
    if (changed !== code) writeFileSync(path, changed);
  }
  return join(copy, 'dist/app/main.js');
}
