/** Waiting without holding the page up. */

/** Resolves when the browser is idle, at the latest after `latest` milliseconds. */
export function idle(latest: number): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: latest });
    else setTimeout(resolve, 0);
  });
}

/** Milliseconds that a piece of work may take before the page gets its turn. */
const SLICE = 8;

/** Does something for each item, giving way to the page after every 8 ms; ends early when `going` says no. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, going: () => boolean): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > SLICE) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!going()) return;
      since = performance.now();
    }
    work(item);
  }
}
