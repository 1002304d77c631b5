import type { DialPreview, DialView } from '../../report/page/dialView.ts';
import type { Text } from '../../text/text.ts';

/** The dial between two plans, as far as it was played. */
export interface DialState {
  readonly view: DialView | undefined;
  /** The point that is held, played in a few worlds, until the handle is let go. */
  readonly preview: DialPreview | undefined;
  /** Why there is no way between the two; undefined where there is one. */
  readonly noWay: Text | undefined;
}
