import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiDriver } from '../support/api-driver.js';
import { faultsAtWidths } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { queryOnce } from '../support/databases.js';
import { fillIn } from '../support/forms.js';

let api: ApiDriver;
let web: WebDriver;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web.stop();
  await api.stop();
});

const NEW = '/klachten/nieuw/klacht';
const SAVE = 'main form button[type=submit]';
const complaints = async (): Promise<number> => (await queryOnce(api.db.urls.owner, 'select from complaint')).length;

async function fillComplaint(page: Page, story: string): Promise<void> {
  await page.goto(NEW);
  await fillIn(page, { subject: 'treatment', receivedOn: '2026-01-09', toldBy: 'worker', story });
  await page.check('[name=committee][value=nee]');
}

/** What the form would send. */
const fieldsOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(`Object.fromEntries(new FormData(document.querySelector('main form')))`);

describe.each([{ script: false }, { script: true }])('A form that is sent twice: %j', ({ script }) => {
  const story = (words: string): string => `${words} (${script ? 'met' : 'zonder'} script)`;
  const visitor = () => web.as('legal-officer.gooi', { script });

  it('is stored once by a double click, and all of it leads to the same', async () => {
    const before = await complaints();
    const page = await visitor();
    await fillComplaint(page, story('De werknemer vond het gesprek onprettig.'));
    const form = await fieldsOf(page);
    const send = () => page.request.post(NEW, { form, maxRedirects: 0 });
    const answers = await Promise.all([send(), send(), send()]);
    // Whoever comes while the first is answered is led on as the first; whoever comes later is told.
    for (const one of answers) {
      if (one.status() === 303) expect(one.headers()['location']).toBe('/klachten?klaar=vastgelegd');
      else expect(await one.text()).toContain('Dit was al opgeslagen');
    }
    expect(answers.map((one) => one.status())).toContain(303);
    expect(await complaints()).toBe(before + 1);
  });

  it('says after "back" that it was already saved, and leads to it', async () => {
    const page = await visitor();
    await fillComplaint(page, story('De brief kwam veel te laat aan.'));
    await page.click(SAVE);
    await page.waitForURL('**/klachten?klaar=vastgelegd');
    const stored = await complaints();
    await page.goBack();
    await page.click(SAVE);
    expect(await page.textContent('h1')).toBe('Dit was al opgeslagen');
    expect(await complaints()).toBe(stored);
    expect(await page.getAttribute('a:has-text("Bekijk wat er is opgeslagen")', 'href')).toBe('/klachten');
    expect(await page.getAttribute('a:has-text("Open het formulier opnieuw")', 'href')).toBe(NEW);
  });

  it('asks after "back" and another word in it, and stores that beside the first when somebody says so', async () => {
    const page = await visitor();
    await fillComplaint(page, story('Er werd niet teruggebeld.'));
    await page.click(SAVE);
    await page.waitForURL('**/klachten?klaar=vastgelegd');
    const stored = await complaints();
    await page.goBack();
    await page.fill('[name=story]', story('Er werd twee keer niet teruggebeld.'));
    await page.click(SAVE);
    expect(await page.textContent('h1')).toBe('Wilt u dit ook opslaan?');
    expect(await page.textContent('main')).toContain('Daarna veranderde u iets');
    expect(await complaints()).toBe(stored);
    await page.click('button:has-text("Sla dit op als nieuw")');
    await page.waitForURL('**/klachten?klaar=vastgelegd');
    expect(await complaints()).toBe(stored + 1);
  });

  it('asks of a form that was drawn anew and has the same in it', async () => {
    const page = await visitor();
    await fillComplaint(page, story('De rekening klopte niet.'));
    await page.click(SAVE);
    await page.waitForURL('**/klachten?klaar=vastgelegd');
    const stored = await complaints();
    await fillComplaint(page, story('De rekening klopte niet.'));
    await page.click(SAVE);
    expect(await page.textContent('main')).toContain('precies hetzelfde');
    expect(await complaints()).toBe(stored);
    if (script) expect(await faultsAtWidths(page, 'asked again')).toEqual({});
    await page.click('button:has-text("Sla dit op als nieuw")');
    await page.waitForURL('**/klachten?klaar=vastgelegd');
    expect(await complaints()).toBe(stored + 1);
  });

  it('is stored as it is mended after a fault', async () => {
    const page = await visitor();
    await fillComplaint(page, 'kort');
    await page.click(SAVE);
    expect(await page.textContent('main')).toContain('Dit kan zo nog niet');
    const stored = await complaints();
    await page.fill('[name=story]', story('De begeleiding was te kort.'));
    await page.click(SAVE);
    await page.waitForURL('**/klachten?klaar=vastgelegd');
    expect(await complaints()).toBe(stored + 1);
  });
});
