/** Nobody else may wait for now. */
export class TooManyWaiting extends Error {
  /** Seconds after which there is probably room, at least 1. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('too many are waiting');
    this.name = 'TooManyWaiting';
    this.retryAfter = retryAfter;
  }
}
