import type { Page } from 'playwright-core';

/** Fills fields by their name, whatever kind they are; closed parts of the form are opened first. */
export async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"]`).first();
    await open(page, `[name="${name}"]`);
    if ((await field.getAttribute('class'))?.includes('utrecht-select') === true) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Answers questions with yes or no. */
export async function answer(page: Page, values: Readonly<Record<string, 'ja' | 'nee'>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.check(`[name="${name}"][value=${value}]`);
}

/** A step of a placement by its form: filled in, looked at, saved. */
export async function takeStep(
  page: Page,
  placement: string,
  step: string,
  values: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, 'ja' | 'nee'>> = {},
): Promise<void> {
  const [instance, type] = step.includes('/') ? step.split('/') : ['placement', step];
  const { kind, ...others } = values;
  const chosen = type === 'decision.prepared' ? `?kind=${kind ?? ''}` : '';
  await page.goto(`/plaatsingen/${placement}/stap/${instance}/${type}${chosen}`);
  await fillIn(page, chosen === '' ? values : others);
  await answer(page, answers);
  await page.click('button[value=controleren]');
  if ((await page.locator('#gevolgen').count()) === 0) throw new Error(`${step}: ${await page.textContent('main')}`);
  await page.click('button[value=vastleggen]');
  await page.waitForSelector('[role=status]');
}

/** A letter by its page: made, and sent by hand-over, which needs no address. @param letter as `lump-sum-decision.decision-1.employer` */
export async function sendLetter(page: Page, placement: string, letter: string): Promise<void> {
  await page.goto(`/plaatsingen/${placement}/documenten`);
  await page.selectOption('[name=brief]', letter);
  await page.click('button:has-text("Brief maken")');
  await page.selectOption('[name=channel]', 'portal');
  await page.click('button:has-text("Versturen")');
  await page.waitForSelector('text=De post is teruggekomen');
}

async function open(page: Page, selector: string): Promise<void> {
  const summary = page.locator(`details:not([open]):has(${selector}) > summary`);
  if ((await summary.count()) > 0) await summary.first().click();
}
