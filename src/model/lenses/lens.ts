import type { Text } from '../../text/text.ts';
import type { WholeMetric } from '../metric.ts';
import type { NumberMetric } from '../wholeMetric.ts';

/**
 * A way in which the sources look at an organisation, as it is registered: one file, one word in the list of lenses.
 * It is a metric of the whole, and drives nothing.
 */
export type Lens = WholeMetric | Benefit;

/**
 * One of the benefits that Social Business Design promises (Cavazza 2010), as an index, which a scenario may price:
 * what is learnt in the field reaches whoever needs it, running costs fall, customers are content, new offers fail
 * less, customers and employees stay.
 */
export type Benefit = NumberMetric & {
  /** What is promised, to stand after *worth of*. */
  readonly promise: Text;
};

/** Declares a benefit. */
export const defineBenefit = (index: NumberMetric, promise: Text): Benefit => ({ ...index, promise });
