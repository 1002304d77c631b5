/**
 * Has the browser keep the page, so that it opens without a network from the second time on. Where the browser does not
 * allow it – plain HTTP from another machine, private windows of some – nothing happens: the page works all the same.
 * Called once there is something to see, since keeping takes the network and a core for a moment.
 */
export function keepOffline(): void {
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('sw.js').catch(() => {
    // not allowed here, or served by somebody who left it out
  });
}
