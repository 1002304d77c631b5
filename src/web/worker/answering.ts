import type { Progress, RequestKind } from '../protocol/requests.ts';
import type { Session } from './session.ts';

/** How a request is answered: what is held between two of them, whether it is still wanted, and who is told on the way. */
export interface Answering<Kind extends RequestKind> {
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress<Kind>) => void;
}
