import type { Page } from 'playwright-core';
import { faultsOn, WIDTHS } from './browser.js';

/** What is wrong by page and width, `{ '/caseload at 400 px': ['color-contrast: a'] }`: empty when all is well. */
export type PageFaults = Readonly<Record<string, readonly string[]>>;

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

/** Faults of the page that is open, at both widths. */
export async function faultsAtWidths(page: Page, name: string): Promise<PageFaults> {
  const faults: Record<string, readonly string[]> = {};
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const found = await faultsOn(page);
    if (found.length > 0) faults[`${name} at ${width} px`] = found;
  }
  return faults;
}
