import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptContrast, KeptPoint, KeptStudy } from '../study/keptStudy.ts';
import { keptRows, levelIn } from './keptTable.ts';
import type { StudyManifest } from './studyManifest.ts';

/**
 * Reads the conclusions of a study from its folder.
 *
 * @param shown what the folder is called
 * @throws InputError of subject `data` where a table was changed since
 */
export async function readKeptStudy(
  folder: string,
  shown: string,
  manifest: StudyManifest,
): Promise<KeptStudy> {
  const { name, engine, factors } = manifest;
  const contrasts = new Map<number, KeptContrast[]>();
  for await (const row of keptRows(folder, manifest, 'contrasts')) {
    const { point, a, b, metric, difference, ciLow, ciHigh } = row;
    const of = contrasts.get(Number(point)) ?? [];
    contrasts.set(Number(point), of);
    of.push({
      ...{ a: String(a), b: String(b), metric: String(metric) },
      ...{ difference: Number(difference), ciLow: Number(ciLow), ciHigh: Number(ciHigh) },
    });
  }
  const points: KeptPoint[] = [];
  const replicates: unknown[] = [];
  for await (const row of keptRows(folder, manifest, 'points')) {
    const number = Number(row.point);
    const levels = factors.map((factor) => String(levelIn(row, factor)));
    points.push({
      ...{ number, levels, chosen: String(row.chosen), currency: String(row.currency) },
      contrasts: contrasts.get(number) ?? [],
    });
    replicates.push(row.replicates);
  }
  const luck = JSON.stringify([await seedsIn(folder, manifest), replicates]);
  return { shown, name, engine, factors, points, luck };
}

/** What a study and its scenarios say of their seeds. */
async function seedsIn(folder: string, { files }: StudyManifest): Promise<(string | undefined)[]> {
  const names = Object.keys(files).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => /^seed:.*$/m.exec(text)?.[0]);
}
