import type { WorldView } from '../../report/page/peopleView.ts';

/** The world that is shown person by person. */
export interface WorldState {
  /** Undefined before it was played. */
  readonly view: WorldView | undefined;
  /** Why it could not be; empty otherwise. */
  readonly fault: string;
}
