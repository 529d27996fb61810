import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { faultsAtWidths, faultsOfPages, notSeenBy, type PageFaults } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { decidedLumpSum } from '../support/placement-steps.js';
import { readPdf } from '../support/read-pdf.js';

let api: ApiDriver;
let web: WebDriver;
let placement: ApiPlacement;

const ADDRESS = { street: 'Lindelaan', houseNumber: '12a', postalCode: '1211 AB', place: 'Hilversum' };

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  const candidate = await api.candidate('gooi', { address: ADDRESS });
  placement = await decidedLumpSum(api, { candidate }, { sent: false });
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web?.stop();
  await api?.stop();
});

const office = () => web.as('back-office.gooi', { script: false });

async function pdfAt(path: string): ReturnType<typeof readPdf> {
  const page = await web.as('back-office.gooi');
  const answer = await page.request.get(path);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return readPdf(await answer.body());
}

describe('From a decision to its letters, in a browser without script', () => {
  it('makes both letters, signed by who decided', async () => {
    const page = await office();
    await page.goto('/brieven');
    expect(await page.textContent('tbody')).toContain('Besluit vaste loonkostensubsidie');
    await page.click('text=Maak de gekozen brieven');
    expect(await page.textContent('[role=status]')).toContain('2 brieven');
    await page.goto('/brieven?stand=versturen');
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(await page.textContent('tbody')).toContain('Ingrid Postma');
  });

  it('refuses to post a letter without an address, and sends the other', async () => {
    const page = await office();
    await page.goto('/brieven?stand=versturen');
    await page.click('text=Verstuur de gekozen brieven');
    expect(await page.textContent('.foutlijst')).toContain('Er is geen adres van de werkgever');
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await placement.facts()).toMatchObject({
      decisions: [{ workerSentOn: '2026-01-12', objectionLastDayWorker: '2026-02-23', employerSentOn: null }],
    });
  });

  it('hands the other letter over, which the workflow hears with its own last day (D4)', async () => {
    const page = await office();
    await page.goto('/brieven?stand=versturen');
    await page.selectOption('[name=channel]', 'portal');
    await page.click('text=Verstuur de gekozen brieven');
    expect(await page.textContent('[role=status]')).toContain('1 brief');
    expect((await placement.tracks())['decision']).toBe('none');
    await page.goto(`/plaatsingen/${placement.id}/documenten`);
    expect(await page.textContent('tbody')).toContain('23-02-2026');
    const path = await page.getAttribute('tbody tr a', 'href');
    const pdf = await pdfAt(`${path}.pdf`);
    expect(pdf).toMatchObject({ language: 'nl-NL', marked: true, accessible: true });
    expect(pdf.text).toContain('U kunt bezwaar maken tot en met 23 februari 2026');
  });

  it('prints what was sent as one accessible file', async () => {
    const page = await office();
    await page.goto('/brieven?stand=verstuurd');
    const form = new URLSearchParams({ _csrf: await page.inputValue('main [name=_csrf]'), stand: 'verstuurd' });
    for (const box of await page.locator('[name=brief]').all()) form.append('brief', await box.inputValue());
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await page.request.post('/brieven/samen', { data: form.toString(), headers });
    const pdf = await readPdf(await answer.body());
    expect(pdf).toMatchObject({ language: 'nl-NL', marked: true, accessible: true });
    expect(pdf.text.match(/Pagina 1 van/g)).toHaveLength(2);
  });

  it('records post that came back and makes the letter again as a next version', async () => {
    const page = await office();
    await page.goto('/brieven?stand=verstuurd');
    await page.click('tbody tr:has-text("werknemer") a:has-text("Besluit")');
    await page.click('text=De post is teruggekomen');
    expect(await page.textContent('main')).toContain('Teruggekomen');
    await page.click('text=Opnieuw maken uit het dossier');
    expect(await page.textContent('dl.feiten')).toContain('Versie2');
  });

  it('makes another letter by hand, on one page for the employer', async () => {
    const page = await office();
    await page.goto(`/plaatsingen/${placement.id}/documenten`);
    await page.selectOption('[name=brief]', 'agreements.placement.employer');
    await page.click('button:has-text("Brief maken")');
    expect(await page.textContent('h1')).toBe('Afspraken bij de start aan de werkgever');
    const pdf = await pdfAt(`${new URL(page.url()).pathname}.pdf`);
    expect(pdf.pages).toBe(1);
    expect(pdf.text).toContain('Wat u krijgt per maand vanaf 2 augustus 2026');
  });
});

describe('The texts of letters', () => {
  it('refuse an unknown field with its place and keep what was typed', async () => {
    const page = await web.as('administrator.gooi', { script: false });
    await page.goto('/teksten/vragen');
    await page.fill('[name=text]', 'Bel ons.\nOf mail naar {{mael}}.');
    await page.click('button[value=opslaan]');
    expect(await page.textContent('.foutlijst')).toContain(
      'Regel 2, teken 14: Het invulveld {{mael}} bestaat hier niet.',
    );
    expect(await page.inputValue('[name=text]')).toContain('{{mael}}');
  });

  it('are looked at in a letter before they are saved, and hold from a day on', async () => {
    const page = await web.as('administrator.gooi', { script: false });
    await page.goto('/teksten/vragen');
    await page.fill('[name=text]', 'Bel gerust met {{telefoon}}.');
    await page.click('button[value=opslaan]');
    expect(await page.textContent('[role=status]')).toContain('Opgeslagen: Hebt u vragen?');
    expect(await page.textContent('main')).toContain('Bel gerust met {{telefoon}}.');
    const csrf = await (async () => {
      await page.goto('/teksten/vragen');
      return page.inputValue('[name=_csrf]');
    })();
    const answer = await page.request.post('/teksten/vragen', {
      form: { _csrf: csrf, text: 'Tot ziens, {{werkgever}}.', voorbeeld: 'refusal.employer', _doen: 'bekijken' },
    });
    expect((await readPdf(await answer.body())).text).toContain('Tot ziens, Voorbeeldbedrijf BV.');
  });

  it('are for the functional administrator alone', async () => {
    const page = await web.as('back-office.gooi');
    const answer = await page.goto('/teksten');
    expect(answer?.status()).toBe(403);
  });
});

describe('The logo on letters', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#154273"/></svg>';
  const file = (text: string) => ({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(text) });

  it('is set by the administrator, judged before it is kept, and stands on letters with its words', async () => {
    const page = await web.as('administrator.gooi');
    await page.goto('/briefhoofd');
    await page.setInputFiles('[name=file]', file(SVG.replace('<rect', '<script/><rect')));
    await page.click('button:has-text("Opslaan")');
    expect(await page.textContent('.foutlijst')).toContain('In de tekening staat een script.');
    expect(await page.textContent('.foutlijst')).toContain('Beschrijf het logo');
    expect(await faultsAtWidths(page, 'logo')).toEqual({});
    await page.setInputFiles('[name=file]', file(SVG));
    await page.fill('[name=alt]', 'Logo van Gooi');
    await page.click('button:has-text("Opslaan")');
    expect(await page.textContent('[role=status]')).toContain('Opgeslagen');
    expect(await page.getAttribute('img.briefhoofd', 'alt')).toBe('Logo van Gooi');
    const example = await page.request.get('/briefhoofd/voorbeeld.pdf');
    expect(await readPdf(await example.body())).toMatchObject({ marked: true, accessible: true });
  });
});

const PAGES = (): readonly (readonly [string, string])[] => [
  ['back-office.gooi', '/brieven'],
  ['back-office.gooi', '/brieven?stand=versturen'],
  ['back-office.gooi', '/brieven?stand=verstuurd'],
  ['back-office.gooi', '/brieven/jaar?jaar=2026'],
  ['back-office.gooi', `/plaatsingen/${placement.id}/documenten`],
  ['administrator.gooi', '/teksten'],
  ['administrator.gooi', '/teksten/bezwaar.hoe'],
];

describe('Every page of letters at both widths', () => {
  it('has no fault that axe knows and is no wider than its window', async () => {
    const faults: PageFaults[] = [];
    for (const [who, path] of PAGES()) faults.push(await faultsOfPages(await web.as(who), [path]));
    const page = await web.as('back-office.gooi');
    await page.goto('/brieven?stand=versturen');
    await page.click('main table a:has-text("Besluit")');
    faults.push(await faultsAtWidths(page, 'document'));
    expect(Object.assign({}, ...faults)).toEqual({});
    expect(notSeenBy('documents')).toEqual([]);
  }, 120_000);
});
