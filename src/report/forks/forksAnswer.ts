import type { ChangesOfMind } from '../../experiment/forks/changesOfMind.ts';
import type { Text } from '../../text/text.ts';
import type { Firm } from '../sentences/worldWords.ts';

/** Changes of mind that were played, with all that tables and sentences need to say of them. */
export interface ForksAnswer extends ChangesOfMind {
  readonly scenario: string;
  readonly title: Text;
  readonly seed: string;
  /** The week that outcomes are read at. */
  readonly deadline: number;
  readonly currency: string;
  readonly firm: Firm;
  readonly engineVersion: string;
  titleOf(plan: string): Text;
}
