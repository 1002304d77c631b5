/** Milliseconds that may pass before messages are looked for: a message costs less than a hundredth of that. */
const OFTEN = 4;

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
let last = performance.now();

/** Lets messages and timers have their turn; a timer of 0 would take 4 ms each time. */
export async function yieldInWorker(): Promise<void> {
  if (performance.now() - last < OFTEN) return;
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });
  last = performance.now();
}
