import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../../src/access/demo-users.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { faultsOfPages, notSeenBy } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { fillIn } from '../support/forms.js';
import { decidedLumpSum } from '../support/placement-steps.js';

let api: ApiDriver;
let web: WebDriver;
let placement: ApiPlacement;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  placement = await decidedLumpSum(api);
  await api.placement();
  const twin = { name: { firstNames: 'Dubbele', lastName: 'Dirksen' }, birthDate: '1990-01-02' };
  for (const mail of ['een@example.nl', 'twee@example.nl']) await api.candidate('gooi', { ...twin, mail });
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web?.stop();
  await api?.stop();
});

const said = async (page: Awaited<ReturnType<WebDriver['as']>>): Promise<string> =>
  (await page.textContent('[role=status]')) ?? '';

describe('The functional administrator, with script off', () => {
  it('enters a colleague with an account and roles, and hears every fault at once', async () => {
    const page = await web.as('administrator.gooi', { script: false });
    await page.goto('/beheer');
    await page.click('main a:has-text("Medewerkers")');
    await page.click('text=Medewerker toevoegen');
    await page.fill('[name=name]', 'Mia Molenaar');
    await page.fill('[name=mail]', 'geen adres');
    await page.click('button:has-text("Opslaan")');
    expect(await page.title()).toMatch(/^Fout: /);
    const faults = (await page.textContent('.foutlijst')) ?? '';
    expect(faults).toContain('e-mailadres');
    expect(await page.locator('.foutlijst li').count()).toBeGreaterThan(1);
    expect(await page.inputValue('[name=name]')).toBe('Mia Molenaar');
    await page.fill('[name=mail]', 'mia@example.nl');
    await page.check('[name=roles][value=consultant]');
    await page.fill('[name=issuer]', 'https://login.example.nl');
    await page.fill('[name=subject]', 'mia-1');
    await page.click('button:has-text("Opslaan")');
    expect(await said(page)).toContain('opgeslagen');
    expect(await page.textContent('tr:has-text("Mia Molenaar")')).toContain('Consulent');
  });

  it('cannot change the own roles', async () => {
    const page = await web.as('administrator.gooi');
    await page.goto('/beheer/medewerkers');
    expect(await page.locator('tr:has-text("Wouter Kok") a').count()).toBe(0);
    const answer = await page.goto(`/beheer/medewerkers/${demoUserOf('administrator.gooi')?.member ?? ''}`);
    expect(answer?.status()).toBe(200);
    await page.click('button:has-text("Opslaan")');
    expect(await page.textContent('.foutlijst')).toContain('eigen rollen');
  });

  it('sees what a choice of policy does before it is set, and who set it after', async () => {
    const page = await web.as('administrator.gooi', { script: false });
    await page.goto('/beheer/beleid');
    await page.click('a:has-text("Voorschot tijdens het wachten op de loonwaarde")');
    await page.selectOption('[name=value]', 'half');
    await page.fill('[name=from]', '2026-02-01');
    await page.click('main button[type=submit]:has-text("Bekijk")');
    expect(await page.locator('.foutlijst li').count()).toBe(2);
    expect(await page.inputValue('[name=value]')).toBe('half');
    await page.fill('[name=ground]', 'Collegebesluit 2026-1');
    await page.fill('[name=decidedOn]', '2026-01-05');
    await page.click('main button[type=submit]:has-text("Bekijk")');
    const effect = await said(page);
    expect(effect).toContain('van geen naar 50 procent');
    expect(effect).toContain('2 lopende dossiers');
    await page.click('button:has-text("Nu vastleggen")');
    expect(await said(page)).toContain('vastgelegd');
    const row = (await page.textContent('tr:has-text("Voorschot tijdens het wachten")')) ?? '';
    expect(row).toContain('vanaf 01-02-2026: 50 procent');
    await page.click('a:has-text("Voorschot tijdens het wachten op de loonwaarde")');
    expect(await page.textContent('section:has(#geschiedenis)')).toContain('Wouter Kok');
  });

  it('gives and ends a mandate', async () => {
    const page = await web.as('administrator.gooi');
    await page.goto('/beheer/mandaat');
    await page.selectOption('[name=decisionType]', 'lumpSum');
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('.foutlijst')).toContain('rol of een medewerker');
    await page.selectOption('[name=role]', 'consultant');
    await page.fill('[name=monthlyLimit]', '1500,00');
    await page.click('button:has-text("Vastleggen")');
    expect(await said(page)).toContain('vastgelegd');
    const row = page.locator('tr', { hasText: '€ 1.500,00' });
    expect(await row.textContent()).toContain('Geldt nu');
    await row.locator('button').click();
    expect(await said(page)).toContain('stopt na vandaag');
    await page.click('summary:has-text("Wie wat heeft gewijzigd")');
    expect(await page.textContent('details[open]')).toContain('Wouter Kok trok mandaat in');
  });

  it('says from when amounts are not certain', async () => {
    const page = await web.as('administrator.gooi');
    await page.goto('/beheer/tabellen');
    const words = (await page.textContent('main')) ?? '';
    expect(words).toContain('31 december 2026');
    expect(words).toContain('nog niet vast');
  });

  it('enters a row of a table, sees what it does, and leaves it to a second person', async () => {
    const page = await web.as('administrator.gooi');
    await page.goto('/beheer/tabellen/employerCharges');
    const enter = async (percent: string) => {
      await page.fill('[name=from]', '2027-01-01');
      await page.fill('[name=percent]', percent);
      await page.fill('[name=source]', 'Stcrt. 2026, 1 (bedacht)');
      await page.selectOption('[name=certainty]', 'published');
      await page.click('main form button[type=submit]');
    };
    await enter('52');
    expect(await page.textContent('.foutlijst, [role=alert]')).toContain('procentpunt');
    await enter('25,5');
    expect(await said(page)).toContain('van 25 naar 25,5 procent');
    await page.click('main form button[type=submit]');
    expect(await said(page)).toContain('tweede persoon');
    const manager = await web.as('manager.gooi');
    await manager.goto('/beheer/tabellen');
    await manager.click('button:has-text("vaststellen")');
    expect(await said(manager)).toContain('vastgesteld');
    expect(await manager.textContent('section:has(#werkgeverslasten)')).toContain('25,5 %');
  });
});

describe('The manager', () => {
  it('sees how the work is spread, and leads on to handing it over', async () => {
    const page = await web.as('manager.gooi');
    await page.goto('/werkverdeling');
    const row = page.locator('section:has(#consulenten) tr', { hasText: 'Sanne de Boer' });
    expect(await row.textContent()).toContain('2');
    await row.locator('a:has-text("Overdragen")').click();
    expect(await page.textContent('h1')).toBe('Plaatsingen overdragen');
  });

  it('sets who substitutes a colleague', async () => {
    const page = await web.as('manager.gooi');
    await page.goto('/beheer/vervanging');
    await page.selectOption('[name=member]', { label: 'Sanne de Boer' });
    await page.selectOption('[name=substitute]', { label: 'Sanne de Boer' });
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('.foutlijst')).toContain('kies een ander');
    await page.selectOption('[name=substitute]', { label: 'Mia Molenaar' });
    await page.click('button:has-text("Vastleggen")');
    expect(await said(page)).toContain('vastgelegd');
    await page.goto('/werkverdeling');
    expect(await page.textContent('main')).toContain('vervangen door Mia Molenaar');
  });

  it('gives a reader an assignment; the reader sees that file and no other', async () => {
    const manager = await web.as('manager.gooi');
    await manager.goto('/beheer/leesopdrachten');
    await manager.selectOption('[name=reader]', { label: 'Anna Vos' });
    await manager.fill('[name=purpose]', 'Accountantscontrole 2025');
    await manager.fill('[name=cases]', 'ONBEKEND1');
    await manager.fill('[name=until]', '2026-01-31');
    await manager.click('button:has-text("Opdracht geven")');
    expect(await manager.textContent('.foutlijst')).toContain('ONBEKEND1');
    await manager.fill('[name=cases]', placement.id.slice(0, 8));
    await manager.click('button:has-text("Opdracht geven")');
    expect(await said(manager)).toContain('gegeven');
    const reader = await web.as('reader.gooi');
    await reader.goto('/opdrachten');
    expect(await reader.textContent('tbody')).toContain('Accountantscontrole 2025');
    await reader.goto('/caseload');
    expect(await reader.locator('tbody tr').count()).toBe(1);
    await manager.click('button:has-text("Stopt vandaag")');
    expect(await said(manager)).toContain('stopt na vandaag');
  });
});

describe('The back office', () => {
  it('merges two files of one person and takes it back', async () => {
    const page = await web.as('back-office.gooi', { script: false });
    await page.goto('/dubbele-dossiers');
    expect(await page.textContent('main')).toContain('Dubbele Dirksen');
    const group = page.locator('section', { has: page.locator('h2', { hasText: 'Dubbele Dirksen' }) });
    await group.locator('input[type=checkbox]').last().uncheck();
    await group.locator('button').click();
    expect(await page.textContent('.foutlijst')).toContain('nog een dossier');
    await group.locator('button').click();
    expect(await said(page)).toContain('samengevoegd');
    expect(await group.count()).toBe(0);
    await page.click('button:has-text("Ongedaan maken")');
    expect(await said(page)).toContain('ongedaan gemaakt');
    expect(await page.textContent('main')).toContain('Dubbele Dirksen');
  });
});

describe('Pages of administration', () => {
  const pages: readonly (readonly [string, readonly string[]])[] = [
    [
      'administrator.gooi',
      [
        '/beheer',
        '/beheer/medewerkers',
        '/beheer/medewerkers/nieuw',
        `/beheer/medewerkers/${demoUserOf('consultant.gooi')?.member ?? ''}`,
        '/beheer/vervanging',
        '/beheer/mandaat',
        '/beheer/beleid',
        '/beheer/beleid/advance',
        '/beheer/tabellen',
        '/beheer/tabellen/minimumWage',
        '/beheer/leesopdrachten',
        '/beheer/bureaus',
        '/beheer/organisaties',
        '/beheer/organisatienummer',
        '/beheer/instrumenten',
        '/beheer/beschut-werk',
        '/beheer/beschut-werk/ontstaan?gemeente=0402&jaar=2026',
        '/gegevenskwaliteit',
        '/gegevenskwaliteit/volledigheid',
        '/gegevenskwaliteit/volledigheid/ontstaan?gemeente=0402&gegeven=ladder',
      ],
    ],
    ['manager.gooi', ['/werkverdeling', '/dubbele-dossiers', '/beheer']],
    ['reader.gooi', ['/opdrachten']],
    ['reader.weesp', ['/opdrachten']],
  ];

  it('hold WCAG 2.2 AA and fit at both widths', async () => {
    const office = await web.as('administrator.gooi');
    await office.goto('/beheer/bureaus');
    await fillIn(office, { name: 'Meetbureau Vecht', price: '650', deliveryDays: '21' });
    await office.click('button:has-text("Bureau toevoegen")');
    await office.waitForSelector('[role=status]');
    const bureau = (await office.getAttribute('main a[href^="/beheer/bureaus/"]', 'href')) ?? '';
    await office.goto('/beheer/organisaties');
    await office.fill('[name=name]', 'Jobcoach Vecht');
    await office.check('[name=roles] >> nth=0');
    await office.click('button:has-text("Invoeren")');
    await office.waitForSelector('[role=status]');
    expect(await faultsOfPages(office, [bureau, '/beheer/organisaties/1'])).toEqual({});
    for (const [username, paths] of pages) {
      expect([username, await faultsOfPages(await web.as(username), paths)]).toEqual([username, {}]);
    }
    expect(notSeenBy('administrator-day')).toEqual([]);
  });

  it('are not for other roles', async () => {
    const page = await web.as('consultant.gooi');
    for (const path of ['/beheer', '/beheer/medewerkers', '/werkverdeling', '/dubbele-dossiers', '/opdrachten']) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, 403]);
    }
  });
});
