/** How long computations behave towards whoever waits for them. */
export interface Patience {
  /** Ends the work between two replicates; the promise is then rejected with the signal's reason. */
  readonly signal?: { readonly aborted: boolean; readonly reason: unknown } | undefined;
  /** Awaited after every replicate, so that whoever runs this can attend to other things. */
  readonly breathe?: (() => Promise<void>) | undefined;
  /** Told after every replicate of a long series. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Gives others their turn, and ends the work if it is no longer wanted. */
export async function pause({ signal, breathe }: Patience): Promise<void> {
  await breathe?.();
  if (signal?.aborted) throw signal.reason;
}
