import type { PlanResult } from '../../experiment/comparison.ts';
import { classes } from '../../model/structures/structures.ts';
import { memberName, planTitle } from '../names.ts';
import { splitGroup } from '../seriesOf.ts';
import { figure } from './figure.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Page } from './page.ts';
import { say } from './page.ts';
import type { Layer, Stack } from './stackedPanels.ts';
import { stackedPanels } from './stackedPanels.ts';
import { weeklyTable } from './weeklyTable.ts';
import { words } from './words.ts';

/** From no activity to everybody. */
const order: readonly string[] = [...classes]
  .sort((one, other) => one.layer - other.layer)
  .map(({ name }) => name);

/** Which structure the organisation has, week by week and plan by plan, counting the committed only. */
export const structureTracker = (page: Page): Markup | undefined =>
  tracker(page, 'structure', (plan) =>
    layersOf(
      page,
      plan,
      'structure',
      (member) => `structure-${order.includes(member) ? member : 'other'}`,
    ).sort((one, other) => rank(one) - rank(other)),
  );

const rank = ({ className }: Layer) => order.indexOf(className.slice('structure-'.length));

/** Which condition of the target is furthest from being met; the rest of the replicates meet them all. */
export const blockingTracker = (page: Page): Markup | undefined =>
  tracker(page, 'blocking', (plan) => {
    const layers = layersOf(page, plan, 'blocking', (_, k) => `condition-${k % 8}`);
    if (layers.length === 0) return [];
    const rest = layers[0].values.map((_, week) =>
      Math.max(
        0,
        layers.reduce((left, { values }) => left - values[week], 1),
      ),
    );
    return [{ label: say(page, words.allHold), className: 'condition-none', values: rest }, ...layers];
  });

function tracker(
  page: Page,
  id: 'structure' | 'blocking',
  layersOfPlan: (plan: PlanResult) => readonly Layer[],
): Markup | undefined {
  const { comparison, language } = page;
  const caption = say(page, id === 'structure' ? words.structureCaption : words.blockingCaption);
  const heading = say(page, words[id]);
  const stacks = comparison.plans.flatMap((plan, k): Stack[] => {
    const layers = layersOfPlan(plan);
    const title = planTitle(comparison, plan.name, language);
    const drawn = { id: `${id}-${k}`, title, called: `${heading} – ${title}`, description: caption };
    return layers.length === 0 ? [] : [{ ...drawn, layers }];
  });
  if (stacks.length === 0) return undefined;
  return figure({
    id,
    heading,
    caption,
    drawing: stackedPanels(page, stacks),
    tableLabel: say(page, words.asTable),
    table: markup`<div class="tables">${stacks.map(({ title, layers }) =>
      weeklyTable(
        page,
        title,
        'share',
        layers
          .filter(({ values }) => values.some((share) => share > 0))
          .map(({ label, values }) => ({ heading: label, values })),
      ),
    )}</div>`,
  });
}

/** The groups of a metric as layers, in the order of the weekly table. */
const layersOf = (
  page: Page,
  plan: PlanResult,
  metric: string,
  classOf: (member: string, k: number) => string,
): Layer[] =>
  plan.weekly
    .filter((series) => series.metric === metric && series.group !== 'all')
    .map(({ group, mean }, k) => {
      const { dimension, member } = splitGroup(group);
      return {
        label: memberName(dimension, member, page.language),
        className: classOf(member, k),
        values: mean,
      };
    });
