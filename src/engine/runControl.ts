/** How whoever waits for a long computation stays in control of it. Every part is optional; none changes a result. */
export interface RunControl {
  /** Ends the work at its next checkpoint; the promise is then rejected with the signal's reason. */
  readonly signal?: { readonly aborted: boolean; readonly reason: unknown } | undefined;
  /** Awaited at every checkpoint, so that the platform can attend to other things; what it throws ends the work. */
  readonly yieldToEventLoop?: (() => Promise<void>) | undefined;
  /** Told after every run of a long series; `total` is the most there may be. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Gives others their turn, and ends the work if it is no longer wanted. */
export async function checkpoint({
  signal,
  yieldToEventLoop,
}: Omit<RunControl, 'onProgress'>): Promise<void> {
  await yieldToEventLoop?.();
  if (signal?.aborted) throw signal.reason;
}
