import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegionApiModule } from '../../src/region/region-api.module.js';
import { RegionDailyPass } from '../../src/region/region-daily-pass.js';
import { ApiDriver } from '../support/api-driver.js';
import { faultsOfPages, notSeenBy, type PageFaults } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { decidedLumpSum } from '../support/placement-steps.js';

let api: ApiDriver;
let web: WebDriver;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [RegionApiModule]);
  const placement = await decidedLumpSum(api);
  await api.until('2026-02-03');
  await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  await api.until('2026-05-13');
  await api.rooms.app.get(RegionDailyPass, { strict: false }).run('2026-05-13');
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web?.stop();
  await api?.stop();
});

describe('The region, with script off', () => {
  it('an administrator reads in what was printed, and records a target after its faults were told at once', async () => {
    const page = await web.as('administrator.gooi', { script: false });
    await page.goto('/regio/gedrukt');
    await page.click('button:has-text("Gedrukte tabellen inlezen")');
    const printed = (await page.textContent('main')) ?? '';
    expect(printed).toContain('Kolom UWV: gedrukt 1.104, de delen tellen op tot 1.128.');
    await page.goto('/regio/vastleggen?soort=target');
    await page.fill('[name=period]', 'straks');
    await page.click('button:has-text("Vastleggen")');
    expect(await page.locator('.utrecht-form-field-error-message').count()).toBeGreaterThan(2);
    await page.fill('[name=period]', '2027');
    await page.fill('[name=version]', 'Begroting');
    await page.fill('[name=total]', '1500');
    await page.fill('[name=source]', 'Begroting 2027, 1 november 2026');
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('main')).toContain('Het cijfer is vastgelegd.');
    await page.goto('/regio');
    expect(await page.textContent('main')).toContain('1.500');
    expect(await page.locator('.grafiek svg.breed[role=img]').count()).toBeGreaterThan(4);
    const csv = await page.request.get((await page.getAttribute('a:has-text("CSV")', 'href')) ?? '');
    expect(await csv.text()).toContain('"2027";"Begroting";1500;;');
    const book = await page.request.get('/regio/gedrukt/ladder.xlsx');
    expect([book.status(), book.headers()['content-disposition']]).toEqual([200, 'attachment; filename=regio-ladder.xlsx']); // prettier-ignore
    expect((await page.request.get('/regio/gedrukt/ladder.exe')).status()).toBe(404);
    await page.goto('/regio/overheidswerkgevers');
    expect(await page.locator('.grafiek svg.breed[role=img]').count()).toBe(1);
    const employers = await page.request.get((await page.getAttribute('a:has-text("CSV")', 'href')) ?? '');
    expect(await employers.text()).toContain('"Gooise Meren";"2019";6;171;6,71;"berekend"');
    expect((await page.request.get('/regio/overheidswerkgevers/iets.csv')).status()).toBe(404);
    await page.click('a:has-text("Hoe is dit ontstaan")');
    expect(await page.textContent('main')).toContain('Overheidswerkgevers met hun banen en doelen');
  });

  it('a coordinator compares the municipalities and finds no person and no placement', async () => {
    const page = await web.as('regional-coordinator.weesp', { script: false });
    expect(await page.textContent('nav')).not.toContain('Caseload');
    await page.goto('/regio/gemeenten?tabel=stromen');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('Werk gevonden');
    expect(text).toContain('niet getoond');
    for (const path of [
      '/caseload',
      '/uitkomsten/banen',
      '/risico',
      '/geld',
      '/brieven',
      '/momentopnamen',
      '/rapportages',
    ]) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, 403]);
    }
  });

  it('a manager keeps a picture, puts it beside today, makes a report and opens the team meeting', async () => {
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/momentopnamen');
    await page.fill('[name=name]', '0-meting');
    await page.selectOption('[name=kind]', 'zero');
    await page.click('button:has-text("Bewaren")');
    await page.click('button:has-text("Vergelijken")');
    expect(await page.textContent('main')).toContain('0-meting (13 mei 2026) naast Vandaag (13 mei 2026)');
    await page.goto('/rapportages');
    await page.click('section:has-text("Dashboardbrief") >> button:has-text("Nu maken")');
    expect(await page.textContent('main')).toContain('De rapportage is gemaakt.');
    const pdf = await page.request.get((await page.getAttribute('a:has-text("PDF")', 'href')) ?? '');
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await page.goto('/rapportages/banen-behouden');
    expect(await page.textContent('main')).toContain('Contact met werknemer en werkgever over tijd');
  });
});

const PAGES = {
  'administrator.gooi': [
    '/regio',
    '/regio/gedrukt',
    '/regio/doelen/ontstaan',
    '/regio/vastgelegd',
    '/regio/vastleggen?soort=publicEmployer',
    '/regio/intrekken?soort=target&gebied=region&periode=2027&versie=Begroting',
    '/regio/cijfers-inlezen',
  ],
  'regional-coordinator.gooi': ['/regio/gemeenten', '/regio/overheidswerkgevers'],
  'manager.gooi': [
    '/regio/gemeenten/banen/2026-Q1/ontstaan',
    '/momentopnamen',
    '/momentopnamen/1',
    '/momentopnamen/vergelijken?toen=1&nu=nu',
    '/rapportages',
    '/rapportages/banen-behouden',
  ],
};

describe('Pages of region, pictures and reports at both widths', () => {
  it('have no fault that axe knows and are no wider than their window', async () => {
    const faults: PageFaults[] = [];
    for (const [user, paths] of Object.entries(PAGES)) faults.push(await faultsOfPages(await web.as(user), paths));
    expect(Object.assign({}, ...faults)).toEqual({});
    expect(notSeenBy('region')).toEqual([]);
  });
});
