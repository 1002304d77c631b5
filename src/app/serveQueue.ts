import type { ServeQueue } from '../cli/output/terminal.ts';

/** Starts the page of a queue; it is loaded only now. */
export const serveQueue: ServeQueue = async ({ host, port, signal, ...page }) => {
  const { buildQueuePage } = await import('../api/queuePage/buildQueuePage.ts');
  const { startListening } = await import('../api/startListening.ts');
  return startListening(await buildQueuePage(page), { host, port, signal });
};
