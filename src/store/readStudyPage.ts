import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortFingerprint } from '../experiment/fingerprint.ts';
import type { PagePoint, StudyPage } from '../report/studyReport/studyPage.ts';
import { toPlain } from '../scenario/locatedValue.ts';
import { readYaml } from '../scenario/readYaml.ts';
import { comparedMetrics } from '../study/comparedMetrics.ts';
import type { Study } from '../study/studySchema.ts';
import type { Language, Text } from '../text/text.ts';
import { keptChanges, keptJudgements } from './keptAnswers.ts';
import { type KeptRow, keptRows, levelIn, tablesIn } from './keptTable.ts';
import type { StudyManifest } from './studyManifest.ts';
import { RESOLVED_STUDY } from './studyTexts.ts';

/**
 * The report of a study that stands in a folder; nothing is computed again.
 *
 * @throws InputError of subject `data` where a table was changed since
 */
export async function readStudyPage(
  folder: string,
  manifest: StudyManifest,
  language: Language,
): Promise<StudyPage> {
  const { name, title, question, factors, engine, counts, fingerprint } = manifest;
  const study = toPlain(
    readYaml(await readFile(join(folder, RESOLVED_STUDY), 'utf8'), RESOLVED_STUDY),
  ) as Pick<Study, 'compare'>;
  const metrics: readonly string[] = comparedMetrics(study);
  const compared = (row: KeptRow) => metrics.includes(String(row.metric));
  const summary = await byPoint(folder, manifest, 'summary', compared);
  const contrasts = await byPoint(folder, manifest, 'contrasts', compared);
  const [precise, expected] = await Promise.all(
    ['precision', 'expectations'].map(async (table) =>
      tablesIn(manifest).includes(table) ? byPoint(folder, manifest, table) : new Map<number, KeptRow[]>(),
    ),
  );
  const points: PagePoint[] = [];
  for await (const row of keptRows(folder, manifest, 'points')) {
    const number = Number(row.point);
    const plans = plansIn(summary.get(number) ?? [], manifest.plans ?? []);
    const observed = manifest.observed?.find((each) => each.point === number);
    const [metric] = (precise.get(number) ?? []).map((each) => String(each.metric));
    points.push({
      people: Number(row.people),
      worlds: Number(row.worlds),
      replicates: Number(row.replicates),
      currency: String(row.currency),
      plans,
      // as it was written
      ...(observed as Pick<PagePoint, 'fit' | 'standing'> | undefined),
      point: { number, levels: factors.map((factor) => levelIn(row, factor)) },
      contrasts: (contrasts.get(number) ?? []) as unknown as PagePoint['contrasts'],
      decision:
        row.chosen === ''
          ? undefined
          : { chosen: String(row.chosen), contenders: contendersIn(String(row.contenders), plans) },
      precision:
        metric === undefined
          ? undefined
          : ({
              metric,
              isEnough: row.stillNeeded === 0,
              halfWidth: Number(row.halfWidth),
              goal: Number(row.halfWidthGoal),
              stillNeeded: Number(row.stillNeeded),
            } as PagePoint['precision']),
      changes: keptChanges(manifest, number),
      judgements: keptJudgements(expected.get(number) ?? []),
    });
  }
  return {
    ...{ name, title, question, factors, points, metrics, engine, language },
    failures: manifest.failures,
    runs: counts.runs,
    fingerprint: shortFingerprint(fingerprint),
  };
}

async function byPoint(
  folder: string,
  manifest: StudyManifest,
  name: string,
  isAsked: (row: KeptRow) => boolean = () => true,
): Promise<Map<number, KeptRow[]>> {
  const groups = new Map<number, KeptRow[]>();
  for await (const row of keptRows(folder, manifest, name)) {
    if (!isAsked(row)) continue;
    const group = groups.get(Number(row.point)) ?? [];
    groups.set(Number(row.point), group);
    group.push(row);
  }
  return groups;
}

const noTitle: Text = { en: '', fr: '' };

function plansIn(
  rows: readonly KeptRow[],
  titles: readonly { readonly name: string; readonly title: Text }[],
): PagePoint['plans'] {
  // where nothing is compared, as under the reference rules, no row names a plan
  const names =
    rows.length > 0 ? [...new Set(rows.map(({ plan }) => String(plan)))] : titles.map(({ name }) => name);
  return names.map((name) => ({
    name,
    title: titles.find((plan) => plan.name === name)?.title ?? noTitle,
    summary: rows.filter(({ plan }) => plan === name) as unknown as PagePoint['plans'][number]['summary'],
  }));
}

/** Names apart by spaces, which may have some themselves: the longest that fits comes first. */
function contendersIn(written: string, plans: PagePoint['plans']): string[] {
  const names = plans.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const found: string[] = [];
  for (let rest = written; rest !== ''; ) {
    const name = names.find((each) => rest === each || rest.startsWith(`${each} `)) ?? rest;
    found.push(name);
    rest = rest.slice(name.length + 1);
  }
  return found;
}
