import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { faultsAtWidths, faultsOfPages, notSeenBy, type PageFaults } from '../support/axe-round.js';
import { faultsOn, WebDriver } from '../support/browser.js';
import { queryOnce } from '../support/databases.js';
import { answer, fillIn } from '../support/forms.js';
import { shiftOf } from '../support/layout-shift.js';
import { decidedLumpSum } from '../support/placement-steps.js';

let api: ApiDriver;
let web: WebDriver;
let placement: ApiPlacement;
let employer = '';

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  placement = await decidedLumpSum(api);
  web = await WebDriver.start(api.db);
  const { body } = await api.as('consultant.gooi').get(`/placements/${placement.id}`);
  onTheWay = `/personen/${body.candidate}/op-weg`;
});

afterAll(async () => {
  await web.stop();
  await api.stop();
});

const pathOf = (): string => `/plaatsingen/${placement.id}`;
let onTheWay: string;

describe('Signing in', () => {
  it('asks who one is, leads to the page that was asked for, and ends with signing out', async () => {
    const page = await web.visitor();
    await page.goto('/caseload');
    await page.click('button[value="consultant.gooi"]');
    await page.waitForURL('**/caseload');
    expect(await page.textContent('h1')).toBe('Caseload');
    await page.click('text=Uitloggen');
    await page.goto('/caseload');
    expect(await page.textContent('h1')).toBe('Kies een gebruiker');
  });

  it('keeps the session in a cookie that no script reads', async () => {
    const page = await web.as('consultant.gooi');
    const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'praktijkroute');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  it('refuses a form that is not of this session', async () => {
    const page = await web.as('consultant.gooi');
    const answer = await page.request.post('/zoeken', { form: { q: 'Zwaanendaal', _csrf: 'from-elsewhere' } });
    expect(answer.status()).toBe(403);
  });
});

describe('The caseload of a consultant', () => {
  it('shows who, where it stands, who must act and by when', async () => {
    const page = await web.as('consultant.gooi');
    await page.goto('/caseload');
    const row = await page.textContent('tbody tr');
    expect(row).toContain('Noor van der Zwaanendaal');
    expect(row).toContain('Bakkerij Kruimel');
    expect(row).toContain('Werkgever');
    expect(row).toContain('02-02-2026 (over 21 dagen)');
  });

  it('is filtered and sorted by its address, and says what comes next', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto('/caseload');
    expect(await page.textContent('tbody tr')).toContain('Eerste werkdag bevestigen');
    await page.selectOption('[name=zet]', 'employer');
    await page.click('button:has-text("Filteren")');
    expect(await page.textContent('tbody tr')).toContain('Noor van der Zwaanendaal');
    await page.click('thead a:has-text("Wie")');
    expect(new URL(page.url()).searchParams.get('sorteer')).toBe('naam');
    expect(await page.getAttribute('thead th:has-text("Wie")', 'aria-sort')).toBe('ascending');
    await page.selectOption('[name=zet]', 'finance');
    await page.click('button:has-text("Filteren")');
    expect(await page.textContent('.leeg')).toContain('Geen plaatsingen met deze filters');
  });

  it('is handed to a colleague, who has it then (M43)', async () => {
    const page = await web.as('manager.gooi', { script: false });
    const spare = await api.placement();
    await aSecondConsultant();
    await page.goto('/caseload/overdragen?van=geen');
    expect(await page.textContent('.leeg')).toContain('geen open plaatsingen');
    await page.selectOption('[name=van]', { label: 'Sanne de Boer' });
    await page.click('button:has-text("Tonen")');
    await page.click('button:has-text("Overdragen")');
    expect(await page.title()).toMatch(/^Fout: /);
    await page.uncheck(`[name=placements][value^="${placement.id}"]`);
    await page.selectOption('[name=to]', { label: 'Joris Overnemer' });
    await page.selectOption('[name=reason]', 'workload');
    await page.click('button:has-text("Overdragen")');
    expect(await page.textContent('[role=status]')).toContain('overgedragen');
    expect((await spare.view()).owner).toBe(COLLEAGUE);
    expect((await placement.view()).owner).not.toBe(COLLEAGUE);
  });

  it('is found by name, without the name in the address', async () => {
    const page = await web.as('consultant.gooi');
    await page.goto('/');
    await page.fill('#zoekvraag', 'Zwaanendaal');
    await page.press('#zoekvraag', 'Enter');
    await page.waitForURL('**/zoeken');
    expect(await page.textContent('tbody tr')).toContain('Noor van der Zwaanendaal');
    expect(await faultsAtWidths(page, 'search results')).toEqual({});
  });
});

describe('A step by form, with script off', () => {
  it('says what it causes before it is saved, and then stands in the story', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto(pathOf());
    await page.click('summary:has-text("Vastleggen of wijzigen")');
    await page.click('main a:has-text("Start verschuiven")');
    await page.fill('[name=plannedStart]', '2026-03-02');
    await page.selectOption('[name=reason]', 'employerAsked');
    await page.click('button[value=controleren]');
    expect(await page.textContent('#gevolgen')).toContain('Wat dit veroorzaakt');
    expect((await placement.facts())['plannedStart']).toBe('2026-02-02');
    // Changed after looking: it is looked at again, not saved.
    await page.fill('[name=plannedStart]', '2026-03-09');
    await page.click('button[value=vastleggen]');
    expect(await page.textContent('#gevolgen')).toContain('Wat dit veroorzaakt');
    expect((await placement.facts())['plannedStart']).toBe('2026-02-02');
    await page.click('button[value=vastleggen]');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd: Start verschuiven');
    expect(await page.textContent('.verhaal')).toContain('Sanne de Boer heeft de startdatum verschoven');
    expect((await placement.facts())['plannedStart']).toBe('2026-03-09');
  });

  it('keeps what was typed when something is missing, and leads to the field', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto(`${pathOf()}/stap/placement/contact.recorded`);
    await page.selectOption('[name=with]', 'worker');
    await page.fill('[name=_toelichting]', 'Het gaat goed op het werk.');
    await page.click('button[value=controleren]');
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.getAttribute('.foutlijst a', 'href')).toBe('#veld-kind');
    expect(await page.inputValue('[name=with]')).toBe('worker');
    expect(await page.inputValue('[name=_toelichting]')).toBe('Het gaat goed op het werk.');
    expect(
      await faultsOn(await sameWithScript('consultant.gooi', `${pathOf()}/stap/placement/contact.recorded`)),
    ).toEqual([]);
  });
});

describe('Two people on one placement', () => {
  it('tell the second who was first, keep what was typed and let it be saved after looking', async () => {
    const [first, second] = [await web.as('consultant.gooi'), await web.as('back-office.gooi')];
    await first.goto(`${pathOf()}/stap/placement/contact.recorded`);
    await second.goto(`${pathOf()}/stap/placement/contact.recorded`);
    for (const page of [first, second]) {
      await page.selectOption('[name=with]', page === first ? 'worker' : 'employer');
      await page.selectOption('[name=kind]', 'week-1');
      await page.click('button[value=controleren]');
      await page.waitForSelector('#gevolgen');
    }
    await first.click('button[value=vastleggen]');
    await first.waitForSelector('[role=status]');
    const [answer] = await Promise.all([
      second.waitForResponse((response) => response.request().method() === 'POST'),
      second.click('button[value=vastleggen]'),
    ]);
    expect(answer.status()).toBe(409);
    expect(await second.textContent('#botsing')).toBe('Iemand anders was u voor');
    expect(await second.textContent('.foutlijst')).toContain('Contact vastleggen (Sanne de Boer)');
    expect(await second.inputValue('[name=with]')).toBe('employer');
    expect(await faultsOn(second)).toEqual([]);
    await second.click('button[value=controleren]');
    await second.click('button[value=vastleggen]');
    expect(await second.textContent('[role=status]')).toContain('Vastgelegd');
  });
});

describe('With the keyboard alone', () => {
  it('signs in, finds a placement, passes by the menu, and records a contact', async () => {
    const page = await web.visitor();
    await page.goto('/login');
    await press(page, 'button[value="consultant.gooi"]');
    await page.waitForURL(`${web.address}/`);
    await press(page, 'nav a[href="/caseload"]');
    await page.waitForURL('**/caseload');
    await press(page, '.utrecht-skip-link');
    await press(page, `main a[href="${pathOf()}"]`);
    await page.waitForURL(`**${pathOf()}`);
    await press(page, '.utrecht-skip-link');
    await press(page, 'main a[href$="/contact.recorded"]');
    await page.waitForURL('**/contact.recorded');
    await press(page, 'select[name=with]', 'ArrowDown');
    await press(page, 'select[name=kind]', 'ArrowDown');
    await press(page, 'button[value=controleren]');
    await page.waitForSelector('#gevolgen');
    await press(page, 'button[value=vastleggen]');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd: Contact vastleggen');
  });
});

describe('Starting a placement in one sitting', () => {
  it('checks the BSN, keeps what was typed and opens the file', async () => {
    const page = await web.as('consultant.gooi');
    await page.goto('/nieuwe-plaatsing');
    for (const [name, value] of Object.entries({
      firstNames: 'Samir',
      lastName: 'Duinker',
      birthDate: '1999-03-09',
      bsn: '123456789',
      employerName: 'Kwekerij Duinzicht',
      hours: '28,5',
      sectorFullTimeHours: '38',
      plannedStart: '2026-02-02',
    })) {
      await page.fill(`[name=${name}]`, value);
    }
    await page.waitForSelector('#vooruitblik table');
    expect(await page.textContent('#vooruitblik')).toContain('1 augustus 2026');
    for (const [name, value] of Object.entries({
      municipality: '0402',
      circle: 'generalAssistance',
      route: 'lumpSum',
      register: 'no',
    })) {
      await page.selectOption(`[name=${name}]`, value);
    }
    await page.click('button[value=openen]');
    expect(await page.textContent('.foutlijst')).toContain('geen geldig burgerservicenummer');
    expect(await page.inputValue('[name=hours]')).toBe('28,5');
    await page.fill('[name=bsn]', '999993653');
    await page.click('button[value=openen]');
    await page.waitForURL('**/plaatsingen/**');
    expect(await page.textContent('h1')).toBe('Samir Duinker');
  });
});

describe('The way to work of a person, with script off', () => {
  it('is recorded, mended and taken away, and what stood there stays in sight (seeds 11, 12, 23)', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto(pathOf());
    await page.click('text=Op weg naar werk');
    expect(await page.textContent('h1')).toBe('Op weg naar werk: Noor van der Zwaanendaal');
    await page.click('tr:has-text("Trede op de participatieladder") a');
    await page.selectOption('[name=step]', '5');
    await page.selectOption('[name=contact]', 'notReached');
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('.foutlijst')).toContain('wie niet is bereikt, staat op trede onbekend.');
    expect(await page.inputValue('[name=step]')).toBe('5');
    await page.selectOption('[name=contact]', 'reached');
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('[role=status]')).toContain('Het is vastgelegd.');
    expect(await page.textContent('tr:has-text("Trede op de participatieladder")')).toContain('Trede 5');
    await page.click('tr:has-text("Trede op de participatieladder") a');
    await page.click('a:has-text("Verbeteren")');
    await page.selectOption('[name=step]', '3');
    await page.click('button:has-text("Verbetering vastleggen")');
    await page.click('tr:has-text("Trede op de participatieladder") a');
    const rows = await page.locator('main tbody tr').allTextContents();
    expect(rows.map((row) => /Trede \d/.exec(row)?.[0])).toEqual(['Trede 3', 'Trede 5']);
    expect(rows[1]).toContain('Verbeterd');
    await page.click('button:has-text("Weghalen")');
    expect(await page.textContent('tr:has-text("Trede op de participatieladder")')).toContain('Niet ingevuld');
  });
});

describe('The data of a person, with script off', () => {
  const dataOf = (): string => onTheWay.replace('op-weg', 'gegevens');

  it('are changed with every fault at once, and what follows and who did it are said', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto(pathOf());
    await page.click('text=Gegevens van de persoon');
    expect(await page.textContent('h1')).toBe('Gegevens: Noor van der Zwaanendaal');
    await fillIn(page, { bsn: '123456789', street: 'Brink', mail: 'noor', municipality: '', 'rep.0.name': 'Bea' });
    await page.click('button:has-text("Vastleggen")');
    const faults = (await page.locator('.foutlijst li').allTextContents()).join('\n');
    for (const label of ['BSN', 'Huisnummer', 'Postcode', 'Woonplaats', 'E-mail', 'Woongemeente', 'Soort']) {
      expect(faults).toContain(`${label}: `);
    }
    expect(await page.inputValue('[name=street]')).toBe('Brink');
    const home = { houseNumber: '4', postalCode: '1251 ra', homePlace: 'Laren', municipality: '0402' };
    await fillIn(page, { ...home, bsn: '', mail: '', 'rep.0.name': '' });
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd: adres.');
    expect(await page.textContent('[role=status]')).toContain('Nieuwe brieven gaan naar het nieuwe adres.');
    expect(await page.inputValue('[name=postalCode]')).toBe('1251 RA');
    const story = await page.textContent('section[aria-labelledby=geschiedenis]');
    expect(story).toMatch(/Gewijzigd: adres.*Sanne de Boer.*Ingevoerd/s);
    expect(story).not.toContain('Brink');
  });

  it('keep what was typed when somebody else was first, and show what that one made of it', async () => {
    const [first, second] = [await web.as('back-office.gooi', { script: false }), await web.as('consultant.gooi')];
    for (const page of [first, second]) await page.goto(dataOf());
    await fillIn(first, { phone: '035 1234567', street: 'Nieuwstraat' });
    await first.click('button:has-text("Vastleggen")');
    expect(await first.textContent('[role=status]')).toContain('Vastgelegd: adres, telefoon.');
    await fillIn(second, { street: 'Hoogstraat', callName: 'Noortje' });
    const [answered] = await Promise.all([
      second.waitForResponse((response) => response.request().method() === 'POST'),
      second.click('button:has-text("Vastleggen")'),
    ]);
    expect(answered.status()).toBe(412);
    const said = await second.textContent('.foutlijst');
    expect(said).toContain('overgenomen van de ander: telefoon');
    expect(said).toContain('Straat: nu staat er: Nieuwstraat.');
    expect(await second.inputValue('[name=street]')).toBe('Hoogstraat');
    expect(await second.inputValue('[name=phone]')).toBe('035 1234567');
    expect(await faultsOn(second)).toEqual([]);
    await fillIn(second, { callName: 'Noor' });
    await second.click('button:has-text("Vastleggen")');
    expect(await second.textContent('[role=status]')).toContain('Vastgelegd: adres.');
  });

  it('F1: are for those who may see all of a person', async () => {
    const page = await web.as('wsp-adviser.gooi', { script: false });
    expect((await page.goto(dataOf()))?.status()).toBe(403);
    const reviewer = await web.as('reviewer.gooi', { script: false });
    await reviewer.goto(dataOf());
    expect(await reviewer.textContent('main')).toContain('Hoogstraat');
    expect(await reviewer.locator('main form').count()).toBe(0);
  });
});

describe('One employer over all placements (M13, M14, M46)', () => {
  it('shows its placements, and keeps what is changed of it with its history', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto(pathOf());
    await page.click('.deel__kop a');
    employer = page.url().split('/').at(-1) ?? '';
    expect(await page.textContent('h1')).toBe('Bakkerij Kruimel');
    const placements = await page.textContent('section[aria-labelledby=plaatsingen]');
    expect(placements).toContain('Eén plaatsing loopt, samen 32 uur per week.');
    expect(placements).toContain('Noor van der Zwaanendaal');
    await page.click('a:has-text("Gegevens en labels wijzigen")');
    await fillIn(page, { kvkNumber: '123', 'label.0.label': 'smaakmaker' });
    await page.click('button:has-text("Vastleggen")');
    const faults = (await page.locator('.foutlijst li').allTextContents()).join('\n');
    expect(faults).toContain('KvK-nummer: een KvK-nummer heeft acht cijfers.');
    expect(faults).toContain('Label 1 vanaf: ');
    await fillIn(page, { kvkNumber: '12345678', sector: 'retail', 'label.0.from': '2026-01-01' });
    await answer(page, { integrity: 'ja' });
    await fillIn(page, { integrityNote: 'Familieband met een collega.' });
    await page.click('button:has-text("Vastleggen")');
    await page.click('a:has-text("Vestiging toevoegen")');
    await fillIn(page, { name: 'Winkel Kerkstraat', place: 'Laren', 'contact.leader.name': 'Bea Kassier' });
    await page.click('button:has-text("Vastleggen")');
    expect((await page.locator('.foutlijst li').allTextContents()).join('\n')).toContain('Straat: ');
    await fillIn(page, { street: 'Kerkstraat', houseNumber: '4', postalCode: '1251 RA' });
    await page.click('button:has-text("Vastleggen")');
    await page.click('a:has-text("Gemachtigde toevoegen")');
    await fillIn(page, { name: 'Loonbureau Gooi', proofOn: '2026-01-05', from: '2026-01-05' });
    await page.click('button:has-text("Vastleggen")');
    const shown = await page.textContent('main');
    for (const said of [
      'Smaakmaker',
      'Familieband',
      'Kerkstraat 4, 1251 RA Laren',
      'Bea Kassier',
      'Bewijs van 05-01-2026',
    ]) {
      expect(shown).toContain(said);
    }
    expect(await page.textContent('section[aria-labelledby=geschiedenis]')).toContain('Gewijzigd: gemachtigden');
  });

  it('M41: is found by a WSP adviser, without money and without why somebody looks twice', async () => {
    const page = await web.as('wsp-adviser.gooi', { script: false });
    await page.goto('/werkgevers');
    expect(await page.textContent('section[aria-labelledby=branches]')).toMatch(/Detail- en groothandel\s*1\s*1/);
    await fillIn(page, { q: '12345678' });
    await page.press('[name=q]', 'Enter');
    await page.click('section[aria-labelledby=gevonden-werkgevers] a');
    const shown = await page.textContent('main');
    expect(shown).toContain('Tweede persoon kijkt mee');
    expect(shown).not.toContain('Familieband');
    expect(shown).not.toContain('Per maand');
  });
});

const PAGES = (): readonly string[] => [
  '/werkgevers',
  `/werkgevers/${employer}`,
  `/werkgevers/${employer}/gegevens`,
  `/werkgevers/${employer}/bestanden`,
  `/werkgevers/${employer}/vestiging/1`,
  `/werkgevers/${employer}/gemachtigde/2`,
  '/',
  '/berichten',
  '/caseload',
  '/caseload?sorteer=naam&richting=af',
  '/caseload/overdragen',
  '/concepten',
  pathOf(),
  `${pathOf()}/logboek`,
  `${pathOf()}/toen?dag=2026-01-12`,
  `${pathOf()}/verloop/placement`,
  `${pathOf()}/stap/placement/decision.prepared`,
  `${pathOf()}/stap/placement/decision.prepared?kind=penalty`,
  '/nieuwe-plaatsing',
  '/rol',
  '/over',
];

const PERSON_PAGES = (): readonly string[] => [
  onTheWay,
  onTheWay.replace('op-weg', 'gegevens'),
  `${onTheWay}/focusGroups`,
  `${onTheWay}/ladder`,
  `${onTheWay}/herkomst`,
  `${onTheWay}/geslacht`,
  '/ondersteuning',
  '/ondersteuning/kosten/ontstaan',
  '/harrie',
  '/harrie/trainingen/1',
  `/harrie/werkgever/${employer}`,
];

describe('Every page at both widths', () => {
  it('of a person and of support has no fault that axe knows and is no wider than its window', async () => {
    const page = await web.as('consultant.gooi');
    await page.goto('/harrie');
    await page.click('summary:has-text("Training plannen")');
    await fillIn(page, { heldOn: '2026-03-19', place: 'Hilversum', seats: '12' });
    await page.click('button:has-text("plannen")');
    await page.waitForSelector('[role=status]:has-text("De training is gepland.")');
    expect(await faultsOfPages(page, PERSON_PAGES())).toEqual({});
  }, 120_000);

  it('has no fault that axe knows and is no wider than its window', async () => {
    const page = await web.as('consultant.gooi');
    expect(await faultsOfPages(page, PAGES())).toEqual({});
    expect((await page.goto('/bestaat-niet'))?.status()).toBe(404);
    expect(await faultsAtWidths(page, 'not found')).toEqual({});
    const visitor = await web.visitor();
    await visitor.goto('/login');
    expect(await faultsAtWidths(visitor, 'login')).toEqual({});
    expect(await faultsOfPages(visitor, ['/'])).toEqual({});
    expect(await visitor.textContent('main')).toContain('Inloggen');
    expect(notSeenBy('consultant-day')).toEqual([]);
  }, 120_000);

  it('that tells of a refusal, a failure here or a session that is over has none either', async () => {
    const page = await web.as('consultant.gooi');
    const faults: PageFaults[] = [];
    const look = async (title: string): Promise<void> => {
      expect(await page.textContent('h1')).toBe(title);
      faults.push(await faultsAtWidths(page, title));
    };
    expect((await page.goto('/risico'))?.status()).toBe(403);
    await look('Dit mag u niet');
    await page.goto(`${pathOf()}/bijzonderheden/arrangement`);
    await page.evaluate(`document.querySelector('main form[method=post]').action += '/terug'`);
    await page.click('main form[method=post] button[type=submit]');
    await page.waitForSelector('h1:has-text("Dit ")');
    expect(await page.getAttribute('main a:has-text("Bekijk hoe het nu is")', 'href')).toContain('/bijzonderheden');
    faults.push(await faultsAtWidths(page, 'refused without a form'));
    expect(await withoutDrafts(async () => (await page.goto('/concepten'))?.status())).toBe(500);
    await look('Er ging iets mis aan onze kant');
    await page.goto(`${pathOf()}/stap/placement/contact.recorded`);
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.click('button[value=controleren]');
    await look('U bent niet meer ingelogd');
    await page.context().addCookies(cookies);
    await page.click('button:has-text("Verder")');
    await look('Wilt u dit nu opslaan?');
    expect(faults).toEqual(faults.map(() => ({})));
  }, 120_000);
});

describe('A page that jumps while it comes in', () => {
  it('is told from one that stands still', async () => {
    const page = await web.visitor();
    await page.goto('/over');
    expect(await shiftOf(page)).toEqual([]);
    // As by an image without a size, above what was there already.
    await page.evaluate("document.querySelector('main').style.paddingBlockStart = '12rem'");
    expect(await shiftOf(page)).toEqual([expect.stringMatching(/^jumps while it comes in: 0\.\d{3}$/)]);
  });
});

/** The table of drafts is away for a moment: a failure of our own that nobody else meets. */
async function withoutDrafts<T>(work: () => Promise<T>): Promise<T> {
  await queryOnce(api.db.urls.owner, 'alter table form_draft rename to form_draft_away');
  try {
    return await work();
  } finally {
    await queryOnce(api.db.urls.owner, 'alter table form_draft_away rename to form_draft');
  }
}

/** Goes on with the tab key until a thing has the focus, which has to be seen there, and presses a key on it. */
async function press(page: Page, selector: string, key = 'Enter'): Promise<void> {
  const focused = `document.activeElement?.matches(${JSON.stringify(selector)}) === true`;
  for (let tabs = 0; !(await page.evaluate<boolean>(focused)); tabs += 1) {
    if (tabs > 150) throw new Error(`The tab key does not come to ${selector}.`);
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
  await page.keyboard.press(key);
}

const COLLEAGUE = '00000000-0000-4000-8000-0000000c0111';

async function aSecondConsultant(): Promise<void> {
  await queryOnce(
    api.db.urls.owner,
    `insert into member (id, tenant, issuer, subject, roles, name)
     values ($1, '00000000-0000-4000-8000-000000000001', 'test', 'overnemer', '{consultant}', 'Joris Overnemer')`,
    [COLLEAGUE],
  );
}

/** Axe needs script; the page is the same. */
async function sameWithScript(username: string, path: string): Promise<Awaited<ReturnType<WebDriver['as']>>> {
  const page = await web.as(username);
  await page.goto(path);
  await page.click('button[value=controleren]');
  await page.waitForSelector('.foutlijst');
  return page;
}
