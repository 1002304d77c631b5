import type { Key } from '../../engine/draws.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import { evenly } from './evenly.ts';
import { lognormal } from './lognormal.ts';
import { shuffle } from './shuffle.ts';
import { uniforms } from './uniforms.ts';

/** Who reports to whom, layer by layer: a manager always comes before the people who report to them. */
export interface ReportingTree {
  /** Position of each person's manager, −1 for the head, who stands at 0. */
  readonly manager: Int32Array;
  /** Layers below the head (0). */
  readonly level: Int32Array;
  /** Where each person's direct reports begin; `people + 1` entries, reports of one person standing side by side. */
  readonly firstReport: Int32Array;
}

/** ln(1 + 0.7²) = σ² of a lognormal with coefficient of variation 0.7: spans measured in a manufacturing firm [C]. */
const SPAN_SIGMA = 0.6315;
/** Share of people who lead somebody, above the last layer and below the head's reports, who all do [A]. */
const LEADING = 0.75;
/** Spans are aimed slightly low, so that the median of thirty of them does not come out above the one asked for. */
const AIM = 0.95;
/** The head's span over the median, from – to: 8 to 11 reports where the median is 6 [C]. */
const HEAD_SPAN = [1.33, 1.83] as const;

/** Documentation of these constants. */
export const reportingTreeConstants: DocumentedConstants = {
  SPAN_SIGMA: {
    value: SPAN_SIGMA,
    en: 'spread of spans of control',
    fr: 'dispersion du nombre de subordonnés directs',
    unit: 'standard deviation of the logarithm',
    basis: 'C',
    source: 'coefficient of variation 0.7 of spans in a manufacturing firm’s hierarchy and mail, 154 people',
    range: [0.4, 0.8],
  },
  LEADING: {
    value: LEADING,
    en: 'people who lead somebody, above the last layer and below the head’s reports',
    fr: 'personnes qui dirigent quelqu’un, au-dessus de la dernière couche et sous les subordonnés de la tête',
    unit: 'share',
    basis: 'A',
    range: [0.5, 0.9],
  },
  AIM: {
    value: AIM,
    en: 'how low spans are aimed, so that their median comes out as asked for',
    fr: 'visée des subordonnés directs, pour que leur médiane soit celle demandée',
    unit: 'factor',
    basis: 'A',
    range: [0.9, 1],
  },
  'HEAD_SPAN.least': {
    value: HEAD_SPAN[0],
    en: 'the head’s reports over the median, at least',
    fr: 'subordonnés de la tête rapportés à la médiane, au moins',
    unit: 'factor',
    basis: 'C',
    source: '8 to 11 reports of the head where the median is 6',
    range: [1, 1.5],
  },
  'HEAD_SPAN.most': {
    value: HEAD_SPAN[1],
    en: 'the head’s reports over the median, at most',
    fr: 'subordonnés de la tête rapportés à la médiane, au plus',
    unit: 'factor',
    basis: 'C',
    source: '8 to 11 reports of the head where the median is 6',
    range: [1.5, 2.5],
  },
};

/**
 * A hierarchy of `people` with right-skewed spans of control around the median `span`. It grows downwards: most
 * people of a layer lead a team, until everybody is placed. Spans are spread evenly over their distribution rather
 * than drawn one by one, so that even thirty managers have the median asked for.
 */
export function reportingTree(people: number, span: number, key: Key): ReportingTree {
  const leads = uniforms(key, 'generate.leads');
  const order = uniforms(key, 'generate.order of leaders');
  const headSpan = uniforms(key, 'generate.head span')();
  const spans = evenly(key, 'generate.spans');
  const nextSpan = () => Math.max(1, Math.round(AIM * span * lognormal(spans(), SPAN_SIGMA)));

  const manager = new Int32Array(people).fill(-1);
  const level = new Int32Array(people);
  const firstReport = new Int32Array(people + 1);
  const spanOf = new Int32Array(people);
  let layer = 0;
  let placed = 1;
  spanOf[0] = Math.max(1, Math.round(span * (HEAD_SPAN[0] + (HEAD_SPAN[1] - HEAD_SPAN[0]) * headSpan)));
  while (layer < people) {
    const layerEnd = placed;
    if (layer > 0 && placed < people) {
      // who leads is drawn first, and in no order, so that a last layer of few teams hangs anywhere in the tree
      const leaders: number[] = [];
      for (let i = layer; i < layerEnd; i++) if (level[i] === 1 || leads() < LEADING) leaders.push(i);
      if (leaders.length === 0) leaders.push(layer);
      shuffle(leaders, order);
      let unplaced = people - placed;
      for (const leader of leaders) {
        spanOf[leader] = Math.min(unplaced, nextSpan());
        unplaced -= spanOf[leader];
        if (unplaced === 0) break;
      }
    }
    for (let i = layer; i < layerEnd; i++) {
      firstReport[i] = placed;
      const end = Math.min(people, placed + spanOf[i]);
      for (; placed < end; placed++) {
        manager[placed] = i;
        level[placed] = level[i] + 1;
      }
    }
    layer = layerEnd;
  }
  firstReport[people] = people;
  return { manager, level, firstReport };
}
