import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { faultsOn, WIDTHS } from './browser.js';
import { shiftOf } from './layout-shift.js';
import { ROUNDS, routeOf, type Round } from './rounds.js';

/** What is wrong by page and width, `{ '/caseload at 400 px': ['color-contrast: a'] }`: empty when all is well. */
export type PageFaults = Readonly<Record<string, readonly string[]>>;

/** Routes that were looked at by this spec: every spec has modules of its own. */
const seen = new Set<string | undefined>();

/** Faults of pages that each answer with 200, loaded once and looked at at both widths. */
export async function faultsOfPages(page: Page, paths: readonly string[]): Promise<PageFaults> {
  const faults: Record<string, readonly string[]> = {};
  for (const path of paths) {
    const answer = await page.goto(path);
    if (answer?.status() !== 200) faults[path] = [`status ${answer?.status()}`];
    else Object.assign(faults, await faultsAtWidths(page, path));
  }
  return faults;
}

/** Faults of the page that is open, at both widths, and whether it jumped while it came in at the width it has. */
export async function faultsAtWidths(page: Page, name: string): Promise<PageFaults> {
  const faults: Record<string, readonly string[]> = {};
  // Like axe, of the first run only.
  const jumps = process.env['TEST_BACKEND'] === 'real' ? [] : await shiftOf(page);
  if (jumps.length > 0) faults[`${name} as it came in at ${page.viewportSize()?.width} px`] = jumps;
  for (const width of widthsFrom(page)) {
    await page.setViewportSize({ width, height: 900 });
    const found = await faultsOn(page);
    if (found.length > 0) faults[`${name} at ${width} px`] = found;
    await takePicture(page, name, width);
  }
  seen.add(routeOf(new URL(page.url()).pathname));
  return faults;
}

/** The width that is there first: the next page then comes in at the other one, so that a round has loads at both. */
const widthsFrom = (page: Page): readonly number[] =>
  page.viewportSize()?.width === WIDTHS[1] ? WIDTHS.toReversed() : WIDTHS;

/** What the register of rounds says that a spec looks at and it did not: empty at its end. */
export const notSeenBy = (round: Round): readonly string[] => ROUNDS[round].filter((route) => !seen.has(route));

let pictures = 0;

/** With `PICTURES=folder` every page of every round is kept as people see it, to be looked at. */
async function takePicture(page: Page, name: string, width: number): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  const words = name.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[^\w]+/g, '-');
  pictures += 1;
  const number = String(pictures).padStart(3, '0');
  await page.screenshot({ path: join(folder, `${number}-${words}-${width}.png`), fullPage: true });
}
