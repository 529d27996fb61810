import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DocumentsModule } from '../../src/documents/documents.module.js';
import { LetterRunWork } from '../../src/documents/runs/letter-run-work.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { faultsAtWidths, faultsOfPages, notSeenBy } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum } from '../support/placement-steps.js';

let api: ApiDriver;
let web: WebDriver;
let placement: ApiPlacement;
let employer: string;

/** B6 on the row of 1 January 2026: € 1,376.64 a month for 32 hours, 27 of 28 days of February. */
beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [DocumentsModule]);
  placement = await decidedLumpSum(api);
  ({ employer } = await placement.view());
  await queryOnce(
    api.db.urls.owner,
    `insert into paying_account select id, 1, 'NL91ABNA0417164300', 'Gemeente Voorbeeld', '2026-01-01' from tenant where id = $1`,
    ['00000000-0000-4000-8000-000000000001'],
  );
  await api.until('2026-04-10');
  await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-04-10' });
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web?.stop();
  await api?.stop();
});

async function opened(username: string, path: string, script = false): Promise<Page> {
  const page = await web.as(username, { script });
  await page.goto(path);
  // A session ends when the clock of a test moves on by weeks.
  if (!page.url().endsWith(path)) {
    await page.click(`button[value="${username}"]`);
    await page.waitForURL(`**${path}`);
  }
  return page;
}
const main = async (page: Page): Promise<string> => ((await page.textContent('main')) ?? '').replaceAll(/\s+/g, ' ');

describe('The account of an employer (M16)', () => {
  it('is asked for with proof, and keeps what was typed when the number cannot be one', async () => {
    const page = await opened('back-office.gooi', '/geld/rekeningen');
    expect(await main(page)).toContain('Betalingen aan deze werkgevers wachten');
    await page.click('main a:has-text("Bakkerij Kruimel")');
    await page.fill('[name=iban]', 'NL00 INGB 0001 2345 67');
    await page.click('button:has-text("Voorleggen")');
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await main(page)).toContain('Kies het bewijs');
    await page.selectOption('[name=proof]', 'bankStatement');
    await page.click('button:has-text("Voorleggen")');
    expect(await main(page)).toContain('geen geldig IBAN');
    expect(await page.inputValue('[name=iban]')).toBe('NL00 INGB 0001 2345 67');
    await page.fill('[name=iban]', 'NL20 INGB 0001 2345 67');
    await page.click('button:has-text("Voorleggen")');
    expect(await main(page)).toContain('Iemand anders keurt hem goed');
    expect(await page.content()).not.toContain('NL20');
  });

  it('is approved by a second person after calling back', async () => {
    const page = await opened('manager.gooi', `/geld/rekeningen/${employer}`);
    expect(await main(page)).toContain('Bel een nummer dat al bekend was');
    await page.fill('[name=calledBackOn]', '2026-04-09');
    await page.click('button:has-text("Goedkeuren")');
    expect(await main(page)).toContain('Goedgekeurd');
  });

  it('raises an alarm when another employer uses it, and asks why it is right', async () => {
    const other = await api.employer();
    const page = await opened('back-office.gooi', `/geld/rekeningen/${other}`);
    await page.fill('[name=iban]', 'NL20INGB0001234567');
    await page.selectOption('[name=proof]', 'signedForm');
    await page.click('button:has-text("Voorleggen")');
    expect(await main(page)).toContain('Een andere werkgever gebruikt deze rekening ook');
    const second = await opened('manager.gooi', `/geld/rekeningen/${other}`);
    await second.fill('[name=calledBackOn]', '2026-04-09');
    await second.click('button:has-text("Goedkeuren")');
    expect(await second.textContent('.foutlijst')).toContain('Geef de reden waarom hij toch klopt');
    await second.selectOption('[name=despiteAlarm]', 'sameGroup');
    await second.click('button:has-text("Goedkeuren")');
    expect(await main(second)).toContain('Goedgekeurd');
  });
});

describe('A pay run (B16, F8)', () => {
  it('is prepared, looked at and approved by somebody else, and released to the bank', async () => {
    const office = await opened('back-office.gooi', '/geld/open');
    expect(await main(office)).toContain('Nog te betalen€ 2.704,11');
    await office.click('main nav a[href="/geld"]');
    await office.waitForURL('**/geld');
    await office.selectOption('[name=month]', '2026-03');
    await office.click('button:has-text("Klaarzetten")');
    expect(await main(office)).toContain('U hebt deze betaalrun klaargezet');
    const path = new URL(office.url()).pathname;
    const manager = await opened('manager.gooi', path);
    expect(await main(manager)).toContain('De eerste betaling van deze plaatsing');
    expect(await manager.textContent('tbody')).toContain('€\u00a01.327,47');
    const late = await opened('manager.gooi', path);
    await manager.click('button:has-text("Goedkeuren")');
    // Somebody else was first: the form is gone, what was wrong is told all the same.
    await late.click('button:has-text("Goedkeuren")');
    expect(await late.textContent('.foutlijst')).toContain('de betaalrun is goedgekeurd');
    const finance = await opened('finance.gooi', '/');
    expect(await main(finance)).toContain('€ 2.704,11 over maart 2026');
    await finance.click('main a:has-text("Betaalrun vrij te geven")');
    await finance.click('button:has-text("Vrijgeven")');
    const [download] = await Promise.all([
      finance.waitForEvent('download'),
      finance.click('a:has-text("Betaalbestand ophalen")'),
    ]);
    const file = await readFile((await download.path()) ?? '', 'utf8');
    expect(file).toContain('<CtrlSum>2704.11</CtrlSum>');
    expect(file).toContain('NL20INGB0001234567');
  });

  it('M32: explains a difference by what changed since', async () => {
    await api.until('2026-05-12');
    const hours = { from: '2026-03-01', hours: '24', sectorFullTimeHours: '40', kind: 'fixed' };
    await placement.does('consultant', 'hours.changed', hours);
    const page = await opened('finance.gooi', '/geld');
    await page.click('button:has-text("Klaarzetten")');
    const [first] = (await page.$$eval('tbody', (all) => all.map((one) => one.textContent ?? ''))) as string[];
    expect(first).toContain('−\u00a0€\u00a0344,16');
    expect(first).toContain('veranderde de contracturen');
    await page.click('summary:has-text("Betaalrun intrekken")');
    await page.selectOption('[name=reason]', 'wrongFact');
    await page.click('button:has-text("Intrekken")');
    expect(await main(page)).toContain('telt nergens mee');
  });

  it('B9: a birth date that moves amounts shows what it does before it is recorded, also of a month that was paid', async () => {
    const { candidate } = await placement.view();
    const page = await opened('back-office.gooi', `/personen/${candidate}/gegevens`, true);
    const before = await page.inputValue('[name=birthDate]');
    const mend = async (day: string) => {
      await page.fill('[name=birthDate]', day);
      await page.click('button:has-text("Vastleggen")');
    };
    await mend('2007-01-10');
    expect(await main(page)).toContain('Er is nog niets vastgelegd. Klopt de geboortedatum? Kies dan Vastleggen.');
    expect(await main(page)).toContain('Te veel over eerdere maanden− €');
    expect(await faultsAtWidths(page, 'another birth date')).toEqual({});
    // Another day is looked at anew; one that ends the subsidy says so.
    await mend('1939-05-04');
    expect(await main(page)).toContain('Met deze geboortedatum is de AOW-leeftijd bereikt.');
    await mend('2007-01-10');
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd: geboortedatum.');
    await mend(before);
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd: geboortedatum.');
  });

  it('M16: a payment that the bank sent back waits for another account', async () => {
    const page = await opened('finance.gooi', '/geld');
    await page.click('tbody tr:has-text("Vrijgegeven") a');
    await page.click('summary:has-text("Een betaling is teruggekomen")');
    await page.selectOption('[name=employer]', { index: 1 });
    await page.fill('[name=returnedOn]', '2026-04-20');
    await page.selectOption('[name=reason]', 'accountClosed');
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('.foutlijst')).toContain('De bank betaalt op 25 april 2026');
    await page.fill('[name=returnedOn]', '2026-04-28');
    await page.click('button:has-text("Vastleggen")');
    expect(await main(page)).toContain('De rekening is opgeheven');
    await page.goto('/geld/rekeningen');
    expect(await main(page)).toContain('De bank stortte een betaling terug op 28-04-2026');
  });
});

describe('What was overpaid (M33)', () => {
  it('is claimed on a decision, in parts, and what comes in counts for the oldest part', async () => {
    await api.until('2026-05-20');
    const ended = { lastDay: '2026-02-28', reason: 'resigned', knownOn: '2026-05-20', paidUntil: '2026-03-31' };
    await placement.does('consultant', 'employment.ended', ended);
    await placement.decides('end', { from: '2026-03-01', ground: 'employmentEnded' }, '2026-05-20');
    await placement.decides('recovery', { amount: '1376.64' }, '2026-05-20');
    const runs = await opened('back-office.gooi', '/geld');
    await runs.click('button:has-text("Klaarzetten")');
    const page = await opened('finance.gooi', '/geld/terugvorderingen');
    expect(await main(page)).toContain('Besloten, nog geen vordering geopend');
    await page.click('tbody a');
    expect(await page.inputValue('[name=amount]')).toBe('1376,64');
    await page.selectOption('[name=ground]', 'endedEarlier');
    await page.fill('[name=termLastDay]', '2026-07-01');
    await page.fill('[name=installments]', '3');
    await page.click('button:has-text("Vordering openen")');
    expect(await main(page)).toContain('In 3 maanden te betalen');
    await page.fill('[name=amount]', '500,00');
    await page.click('button:has-text("Vastleggen")');
    expect(await main(page)).toContain('€ 876,64');
    await page.fill('[name=writtenOff]', '900');
    await page.selectOption('[name=writeOffGround]', 'smallAmount');
    await page.click('button:has-text("Afboeken")');
    expect(await page.textContent('.foutlijst')).toContain('Er staat nog € 876,64 open');
  });
});

describe('Year statements (M34)', () => {
  it('are looked at and made by the back office, once each', async () => {
    const page = await opened('back-office.gooi', '/brieven/jaar');
    expect(await main(page)).toContain('1 werkgever');
    await page.click('button:has-text("Maak de jaaropgave")');
    expect(await page.textContent('[role=status]')).toContain('De jaaropgaven worden gemaakt. Klaar: 0 van 1.');
    expect(await page.textContent('[role=status]')).toContain('Gestart door Femke Jansen op');
    const scripted = await opened('back-office.gooi', '/brieven/jaar', true);
    expect(await faultsAtWidths(scripted, 'letters being made')).toEqual({});
    const work = api.rooms.app.get(LetterRunWork);
    while (await work.step());
    await page.click('a:has-text("Kijk hoe ver het nu is")');
    expect(await page.textContent('[role=status]')).toContain('Gemaakt: 1 jaaropgave.');
    expect(await main(page)).toContain('Er zijn voor 2026 geen jaaropgaven te maken');
    await page.goto('/brieven/jaar?jaar=2019');
    expect(await main(page)).toContain('Brieven over een nieuw bedrag maakt u hier voor 2025 en 2026.');
  });
});

describe('Interest that was proposed (B16)', () => {
  it('is declined with a reason: without one the form says so, with one it stays in the list', async () => {
    await queryOnce(
      api.db.urls.owner,
      `insert into interest_decision (placement, number, tenant, employer, late_run, month, late_amount, due_on, paid_on,
         days_late, amount, explanation, state, prepared_by, prepared_on)
       select l.placement, 1, l.tenant, $1, l.run, l.month, l.amount, '2026-03-25', '2026-04-25', 31, 12.40,
         '[{"text": "31 dagen te laat", "rules": ["B16"]}]', 'prepared', 'somebody else', '2026-05-20'
       from pay_line l order by l.month limit 1`,
      [employer],
    );
    const page = await opened('manager.gooi', '/geld/rente');
    expect(await main(page)).toContain('Wacht op een besluit');
    await page.click('button:has-text("Geen rente")');
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await main(page)).toContain('Wacht op een besluit');
    await page.fill('[name=reason]', 'De werkgever gaf zijn rekening te laat door.');
    await page.click('button:has-text("Geen rente")');
    const text = await main(page);
    expect(text).toContain('Geen rente op 20-05-2026: De werkgever gaf zijn rekening te laat door.');
    expect(text).not.toContain('Wacht op een besluit');
  });
});

const PAGES = async (): Promise<readonly string[]> => {
  const [run] = await queryOnce<{ id: string }>(api.db.urls.owner, 'select id from pay_run order by number limit 1');
  return [
    '/',
    '/geld',
    `/geld/runs/${run?.id}`,
    '/geld/open',
    '/geld/rekeningen',
    `/geld/rekeningen/${employer}`,
    '/geld/terugvorderingen',
    `/geld/plaatsingen/${placement.id}`,
    `/geld/plaatsingen/${placement.id}/vorderingen/1`,
    '/geld/anders-besloten',
    '/geld/rente',
    '/geld/jaaropgaven?jaar=2026',
    `/geld/jaaropgaven/${employer}/2026`,
  ];
};

describe('Every page of money at both widths', () => {
  it('has no fault that axe knows and is no wider than its window', async () => {
    const page = await web.as('finance.gooi');
    await page.goto('/login');
    await page.click('button[value="finance.gooi"]');
    expect(await faultsOfPages(page, await PAGES())).toEqual({});
    const office = await opened('back-office.gooi', `/plaatsingen/${placement.id}/bestanden`);
    await office.selectOption('[name=kind]', 'bankProof');
    const buffer = Buffer.from('%PDF-1.7 een afschrift');
    await office.setInputFiles('[name=file]', { name: 'afschrift.pdf', mimeType: 'application/pdf', buffer });
    await office.click('button:has-text("Toevoegen")');
    await office.goto(`/geld/rekeningen/${employer}`);
    await office.fill('[name=iban]', 'NL69INGB0123456789');
    await office.selectOption('[name=proof]', 'bankStatement');
    await office.click('button:has-text("Voorleggen")');
    const second = await web.as('manager.gooi');
    await second.goto('/login');
    await second.click('button[value="manager.gooi"]');
    await second.waitForURL(`${web.address}/`);
    await second.goto(`/geld/rekeningen/${employer}`);
    expect(await second.textContent('main a[href*="/bestanden/"]')).toContain('afschrift.pdf');
    expect(await faultsAtWidths(second, 'account with a proof file')).toEqual({});
    expect(notSeenBy('finance-day')).toEqual([]);
  });
});
