import type { Page } from 'playwright-core';

/**
 * From here on a page jumps: the part of the window that moved, times how far as a part of its longest side. One line of text
 * of 24 px that comes late and pushes down what is below scores 0.015 at 1280 px and 0.02 at 400 px when that is most of the
 * window: rounding passes, a line does not. Up to 0.1 is called good in general.
 */
const MOST = 0.01;

/** Sums what moved since the page was opened, without what followed within half a second of an act of whoever looks. */
const MOVED = `new Promise((resolve) => {
  let moved = 0;
  const add = (entries) => entries.forEach((one) => { if (!one.hadRecentInput) moved += one.value; });
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  // What the last frame moved is known after the next one.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
    add(observer.takeRecords());
    observer.disconnect();
    resolve(moved);
  })));
})`;

/** How far the open page jumped while it came in, in the window it was opened in: before that window gets another size. */
export async function shiftOf(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('load');
  const moved = await page.evaluate<number>(MOVED);
  return moved < MOST ? [] : [`jumps while it comes in: ${moved.toFixed(3)}`];
}
