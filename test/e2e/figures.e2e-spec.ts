import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiDriver } from '../support/api-driver.js';
import { faultsOfPages, notSeenBy } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { decidedLumpSum } from '../support/placement-steps.js';
import { FIGURES } from '../../src/outcomes/figures/all-figures.js';

let api: ApiDriver;
let web: WebDriver;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  const placement = await decidedLumpSum(api);
  const items = [
    { kind: 'arrangement', from: '2026-01-12', level: '3' },
    { kind: 'programme', from: '2026-01-12', programme: 'ips', budgetLine: 'PERS-2026' },
    { kind: 'form', from: '2026-01-12', form: 'secondment' },
    { kind: 'socialReturn', from: '2026-01-12', applies: true, contract: 'SR-2025-014' },
  ];
  await api.as('consultant.gooi').post(`${placement.path}/particulars`).set('If-Match', '"0"').send({ items });
  await api.until('2026-02-03');
  await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  web = await WebDriver.start(api.db);
});

const switchedOn = (name: string, value: boolean) =>
  api.as('administrator.gooi').put(`/policies/${name}`).set('If-Match', '"0"').send({
    from: '2026-02-03',
    value,
    ground: 'Collegebesluit, na instemming van de ondernemingsraad',
    decidedOn: '2026-02-03',
  });

afterAll(async () => {
  await web.stop();
  await api.stop();
});

describe('The figures of a manager', () => {
  it('say of when they are, what they mean, and lead to the files behind them, with script off', async () => {
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/');
    await page.click('nav >> text=Uitkomsten');
    await page.click('text=Werk gevonden en verloren');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Cijfers van 3 februari 2026');
    expect(text).toContain('In 2026-Q1 vond 1 mens werk en verloren 0 mensen werk.');
    expect(text).toContain('Wat dit cijfer betekent');
    await page.click('[aria-label*="Gevonden in 2026-Q1"]');
    expect(await page.textContent('tbody tr')).toContain('Noor van der Zwaanendaal');
  });

  it('say how they came about: over which files, found anew and the same', async () => {
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/uitkomsten/stromen');
    await page.click('text=Hoe is dit ontstaan?');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Door de filters: 1 plaatsing van 1 persoon.');
    expect(text).toContain('Elk getal is gelijk aan wat hierboven staat.');
    expect(text).toContain('Het cijfer is zojuist nagespeeld uit het logboek van 1 dossier');
    expect(text).toContain('1 dossier is regel voor regel vergeleken');
    await page.fill('[name=dag]', '2026-01-20');
    await page.click('button:has-text("Bekijken")');
    const then = (await page.textContent('main')) ?? '';
    expect(then).toContain('Cijfers zoals bekend op 20 januari 2026');
    expect(then).toContain('In 2026-Q1 vonden 0 mensen werk en verloren 0 mensen werk.');
    await page.click('tbody a:has-text("Bekijken")');
    expect(await page.textContent('h1')).toBe('Hoe is dit ontstaan: plaatsing');
    expect(await page.textContent('section[aria-labelledby=bewijs]')).toContain('Ja.');
    const other = await web.as('finance.gooi', { script: false });
    await other.goto('/uitkomsten/stromen/ontstaan');
    const hidden = (await other.textContent('main')) ?? '';
    expect(hidden).toContain('Minder dan vijf personen');
    expect(hidden).not.toContain('Zwaanendaal');
  });

  it('keep the filters in the address, for the file as well', async () => {
    const page = await web.as('manager.gooi');
    await page.goto('/uitkomsten/cohorten');
    await page.selectOption('[name=per]', 'jaar');
    await page.click('button:has-text("Filteren")');
    expect(page.url()).toContain('per=jaar');
    const href = (await page.getAttribute('text=Downloaden als CSV', 'href')) ?? '';
    const file = await page.request.get(href);
    expect(file.headers()['content-disposition']).toContain('cohorten-2026-02-03.csv');
    expect((await file.text()).split('\r\n')[1]).toBe('"2026";1;1;1,25;0;0;0;0;0;1;');
    const workbook = await page.request.get(href.replace('.csv', '.xlsx'));
    expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
  });

  it('are filtered by what was recorded, under "Meer filters", and lead to the files of a number (seeds 11, 47)', async () => {
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/uitkomsten/arrangementen');
    await page.click('summary:has-text("Meer filters")');
    await page.selectOption('[name=programma]', 'ips');
    await page.click('button:has-text("Filteren")');
    expect(page.url()).toContain('programma=ips');
    expect(await page.textContent('summary')).toBe('Meer filters (1 gekozen)');
    await page.click('table:has-text("Plaatsingen naar arrangement") tr:has-text("Arrangement 3") a');
    expect(page.url()).toContain('/lijst/arrangement_3_gestart?');
    expect(page.url()).toContain('programma=ips');
    expect(await page.textContent('tbody tr')).toContain('Noor van der Zwaanendaal');
  });

  it('are not for an expert; the spread per expert is for a manager, once it was switched on (G12)', async () => {
    const page = await web.as('expert.gooi');
    expect((await page.goto('/uitkomsten/banen'))?.status()).toBe(403);
    const manager = await web.as('manager.gooi');
    expect((await manager.goto('/uitkomsten/spreiding'))?.status()).toBe(403);
    expect((await switchedOn('expertSpread', true)).status).toBe(204);
    expect((await manager.goto('/uitkomsten/spreiding'))?.status()).toBe(200);
    const consultant = await web.as('consultant.gooi');
    expect((await consultant.goto('/uitkomsten/spreiding'))?.status()).toBe(403);
  });
});

describe('Every figure at both widths', () => {
  it('has no fault that axe knows and is no wider than its window', async () => {
    const paths = [
      ...FIGURES.map(({ key }) => key),
      'stromen/lijst/gevonden-2026-Q1',
      'werkvorm?vorm=secondment',
      'stromen/ontstaan?dag=2026-01-20',
    ].map((path) => `/uitkomsten/${path}`);
    expect(await faultsOfPages(await web.as('manager.gooi'), paths)).toEqual({});
    expect(notSeenBy('figures')).toEqual([]);
  });
});
