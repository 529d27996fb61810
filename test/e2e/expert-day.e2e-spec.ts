import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoUserOf } from '../../src/access/demo-users.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { faultsAtWidths, faultsOfPages, notSeenBy, type PageFaults } from '../support/axe-round.js';
import { faultsOn, WebDriver } from '../support/browser.js';
import { sendLetter, takeStep } from '../support/forms.js';
import { decidedLumpSum, ordered } from '../support/placement-steps.js';

const BSN = '999993653';
const NAMES = ['Noor', 'Sam', 'Kees'] as const;

let api: ApiDriver;
let web: WebDriver;
let noor: ApiPlacement;
let sam: ApiPlacement;
let kees: ApiPlacement;

/** Three workers of one employer, ordered in month 4 (D8). */
beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  const employer = await api.employer();
  const placements: ApiPlacement[] = [];
  for (const callName of NAMES) {
    const name = { firstNames: callName, callName, prefix: 'van', lastName: 'Zwaanendaal' };
    const bsn = callName === 'Noor' ? BSN : null;
    const candidate = await api.candidate('gooi', { name, bsn });
    placements.push(await decidedLumpSum(api, { candidate, employer }));
  }
  await api.until('2026-02-03');
  for (const placement of placements) {
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  }
  await api.until('2026-05-18');
  for (const placement of placements) await ordered(placement, '2026-05-18');
  [noor, sam, kees] = placements as [ApiPlacement, ApiPlacement, ApiPlacement];
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web?.stop();
  await api?.stop();
});

const pathOf = ({ id }: ApiPlacement): string => `/metingen/${id}/measurement-1`;
const done = (page: Page, text: string) => page.waitForSelector(`[role=status]:has-text("${text}")`);

async function until(day: string): Promise<void> {
  await api.until(day);
  web.forgetSessions();
}

async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`[name="${name}"]`, value);
}

const REPORT = {
  performedJob: 'Hulp bakkerij',
  referenceJob: 'Medewerker bakkerij',
  contact: 'Ans Bakker, leidinggevende',
  interviewed: 'Ans Bakker en de werknemer',
  expertPhone: '035-1234567',
};
const TASKS = {
  'tasks.0.name': 'Kratten stapelen',
  'tasks.0.share': '60',
  'tasks.0.pace': '70',
  'tasks.0.quality': '90',
  'tasks.0.netWorkingTime': '100',
  'tasks.1.name': 'Vloer vegen',
  'tasks.1.share': '40',
  'tasks.1.pace': '60,5',
  'tasks.1.quality': '100',
  'tasks.1.netWorkingTime': '100',
};

describe('The agenda (D8, M23)', () => {
  it('plans one visit to two workers of one employer, with the invitations shown before', async () => {
    const page = await web.as('expert.gooi');
    await page.goto('/agenda');
    expect(await page.textContent('#te-plannen')).toContain('Nog te plannen (3)');
    await page.goto(`/agenda/plannen?m=${noor.id}.1`);
    await fillIn(page, { visitOn: '2026-05-20', startsAt: '09:30', minutes: '90' });
    await page.check(`input[value="${sam.id}.1"]`);
    await page.click('button[value=controleren]');
    expect(await page.textContent('section:has(#gevolgen)')).toContain('11:00–12:30: Sam van Zwaanendaal');
    expect(await page.textContent('.brief')).toContain(
      'Het bezoek voor de loonwaardemeting is op 20 mei 2026 om 09:30',
    );
    expect(await noor.facts('measurement-1')).toMatchObject({ visitOn: null });
    await page.click('button[value=vastleggen]');
    await done(page, '2 bezoeken zijn gepland');
    expect(await page.textContent('.afspraken')).toContain('één bezoek, 2 werknemers');
    expect(await sam.facts('measurement-1')).toMatchObject({ visitOn: '2026-05-20', startsAt: '11:00' });
  });

  it('moves one of them and leaves the other as it is', async () => {
    const page = await web.as('expert.gooi');
    await page.goto(`/agenda/plannen?m=${noor.id}.1&m=${sam.id}.1`);
    await page.fill('[name=minutes]', '60');
    await page.uncheck(`input[value="${noor.id}.1"]`);
    await page.fill('[name=startsAt]', '11:00');
    await page.click('button[value=controleren]');
    await page.click('button[value=vastleggen]');
    await done(page, 'gepland');
    expect(await sam.facts('measurement-1')).toMatchObject({ startsAt: '11:00', minutes: 60, visitSequence: 2 });
    expect(await noor.facts('measurement-1')).toMatchObject({ startsAt: '09:30', visitSequence: 1 });
  });

  it('refuses a day that is over and an hour that is none, and keeps what was typed', async () => {
    const page = await web.as('expert.gooi', { script: false });
    await page.goto(`/agenda/plannen?m=${kees.id}.1`);
    await fillIn(page, { visitOn: '2026-05-01', startsAt: '10:00', minutes: '5' });
    await page.click('button[value=controleren]');
    expect(await page.textContent('.foutlijst')).toContain('Vul 15 tot en met 480 minuten in');
    await page.fill('[name=minutes]', '60');
    await page.click('button[value=controleren]');
    expect(await page.getAttribute('.foutlijst a', 'href')).toBe('#veld-visitOn');
    expect(await page.inputValue('[name=startsAt]')).toBe('10:00');
  });
});

describe('A calendar subscription', () => {
  it('shows visits without names by a link that can be revoked', async () => {
    const page = await web.as('expert.gooi');
    await page.goto('/agenda/abonnement');
    await page.fill('[name=naam]', 'Mijn telefoon');
    // Who clicks twice has one link.
    await page.dblclick('button:has-text("Link maken")');
    const link = await page.inputValue('#link');
    const outside = (await web.visitor()).request;
    const feed = await outside.get(link);
    expect(feed.headers()['content-type']).toContain('text/calendar');
    const text = await feed.text();
    expect(text).toContain(`UID:visit-${noor.id}-1@`);
    expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20260520T093000');
    expect(text).not.toMatch(/Noor|Zwaanendaal|Kruimel/);
    await page.reload();
    expect(await page.textContent('.foutlijst')).toContain('niet nog een keer getoond');
    expect(await page.content()).not.toContain('.ics');
    expect(await page.locator('button:has-text("Intrekken")').count()).toBe(1);
    await page.click('button:has-text("Intrekken")');
    expect((await outside.get(link)).status()).toBe(404);
  });
});

describe('What cannot be measured in month 4 (M49)', () => {
  it('is kept with its days and without a reason, and waits', async () => {
    const page = await web.as('expert.gooi', { script: false });
    await page.goto(pathOf(kees));
    await page.click('summary:has-text("kan nu niet doorgaan")');
    await fillIn(page, { from: '2026-05-18', expectedBack: '2026-05-01' });
    await page.selectOption('[name=saidBy]', 'employer');
    const form = 'form[action$="blokkeren"]';
    await page.click(`${form} button`);
    expect(await page.textContent('.foutlijst')).toContain('De verwachte terugkeer ligt voor de eerste dag');
    await page.fill('[name=expectedBack]', '2026-06-08');
    await page.click(`${form} button`);
    expect(await page.textContent('[role=status]')).toContain('nu niet kan doorgaan');
    expect(await page.textContent('section:has(#geblokkeerd)')).toContain('rond 8 juni 2026');
  });
});

describe('The measuring form on the work floor (C2–C5)', () => {
  it('computes while somebody types, and keeps what was typed without a connection', async () => {
    await until('2026-05-20');
    const page = await web.as('expert.gooi');
    await page.goto(pathOf(noor));
    await page.click('button:has-text("Bezoek vastleggen")');
    await done(page, 'Het bezoek is vastgelegd');
    await page.check('[name=regular][value=nee]');
    await page.click('summary:has-text("Hoofdtaak 2")');
    await fillIn(page, { ...TASKS, 'tasks.1.share': '30' });
    await page.waitForSelector('#uitkomst:has-text("samen 90 procent en niet 100")');
    // The connection breaks when the concept is stored and before the page hears of it.
    const toSave = '**/concept';
    await page.route(toSave, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.fill('[name="tasks.1.share"]', '40');
    await page.waitForSelector('#uitkomst:has-text("62 procent")');
    expect(await page.textContent('#uitkomst')).toContain('aandeel 60 × tempo 70 × kwaliteit 90');
    await page.waitForSelector('[data-bewaar-status]:has-text("Geen verbinding")');

    // Not the browser's own offline: a page that closes is told that it is online again, and then still saves.
    await page.unroute(toSave);
    await page.route(toSave, (route) => route.abort());
    const before = await page.evaluate<string>('JSON.stringify(localStorage)');
    const lost = page.waitForEvent('requestfailed', (request) => request.postData()?.includes('Ans') === true);
    await fillIn(page, { 'tasks.0.explanation': 'Stapelt rustig door.', interviewed: 'Ans Bakker' });
    await page.waitForFunction('(before) => JSON.stringify(localStorage) !== before', before);
    await lost;
    await page.waitForSelector('[data-bewaar-status]:has-text("Geen verbinding")');
    const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(kept).toContain(pathOf(noor));
    expect(kept).not.toMatch(/Stapelt|Ans|Zwaanendaal/);
    const context = page.context();
    await page.close();

    const again = await context.newPage();
    await again.goto(pathOf(noor));
    await again.waitForSelector('[data-bewaar-status]:has-text("staat er weer")');
    expect(await again.inputValue('[name="tasks.0.explanation"]')).toBe('Stapelt rustig door.');
    expect(await again.inputValue('[name=interviewed]')).not.toBe('Ans Bakker');
    await again.waitForSelector('[data-bewaar-status]:has-text("Concept bewaard")');
    expect(await again.evaluate('Object.keys(localStorage).length')).toBe(0);
    await context.close();
  });

  it('offers what was typed here when a newer concept was saved elsewhere, and loses neither', async () => {
    const page = await web.as('expert.gooi');
    const field = '[name="tasks.0.explanation"]';
    await page.goto(pathOf(noor));
    await page.route('**/concept', (route) => route.abort());
    const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/concept'));
    await page.fill(field, 'Hier getypt.');
    await lost;
    const elsewhere = await web.as('expert.gooi', { script: false });
    await elsewhere.goto(pathOf(noor));
    await elsewhere.fill(field, 'Stapelt rustig door.');
    await elsewhere.fill('[name=_toelichting]', 'Elders opgeslagen.');
    await elsewhere.click('button:has-text("Concept opslaan")');
    await page.unroute('**/concept');
    await page.reload();
    await page.waitForSelector('[data-bewaar-aanbod]:has-text("Dat staat niet in dit formulier")');
    expect(await page.inputValue('[name=_toelichting]')).toBe('Elders opgeslagen.');
    expect(await faultsAtWidths(page, 'offer of what was typed here')).toEqual({});
    await page.click('button:has-text("Zet terug wat ik hier typte")');
    await page.waitForSelector('[data-bewaar-status]:has-text("Concept bewaard")');
    expect(await page.inputValue(field)).toBe('Hier getypt.');
    expect(await page.inputValue('[name=_toelichting]')).toBe('');
    await page.reload();
    await page.click('button:has-text("Zet terug wat ik hier typte")');
    await page.waitForSelector('[data-bewaar-status]:has-text("Concept bewaard")');
    expect(await page.inputValue('[name=_toelichting]')).toBe('Elders opgeslagen.');
    await page.click('button:has-text("Gooi weg wat ik hier typte")');
    expect(await page.isVisible('[data-bewaar-aanbod]')).toBe(false);
    expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);
  });

  it('keeps what was typed when the session is over, and puts it back after signing in', async () => {
    const page = await web.as('expert.gooi');
    await page.goto(pathOf(noor));
    await page.context().clearCookies();
    await page.fill('[name=_toelichting]', 'Werkt graag buiten.');
    await page.waitForSelector('[data-bewaar-status]:has-text("U bent uitgelogd")');
    expect(await page.textContent('#uitkomst')).toContain('62 procent');
    await page.reload();
    await page.click('button[value="expert.gooi"]');
    await page.waitForURL(`**${pathOf(noor)}`);
    await page.waitForSelector('[data-bewaar-status]:has-text("Concept bewaard")');
    expect(await page.inputValue('[name=_toelichting]')).toBe('Werkt graag buiten.');
  });

  it('names everything that is missing at once, and makes the draft with all fields of C8', async () => {
    const page = await web.as('expert.gooi');
    await page.goto(pathOf(noor));
    expect(await page.inputValue('[name="tasks.0.explanation"]')).toBe('Stapelt rustig door.');
    await page.click('button[value=maken]');
    const faults = await page.textContent('.foutlijst');
    for (const fault of ['Vul in: normfunctie', 'Hoofdtaak 2: vul een toelichting in', 'Vul in: uw telefoonnummer']) {
      expect(faults).toContain(fault);
    }
    expect(await faultsOn(page)).toEqual([]);
    await fillIn(page, { ...REPORT, 'tasks.1.explanation': 'Veegt netjes, in een lager tempo.', 'tasks.0.made': '70' });
    await fillIn(page, { 'tasks.0.norm': '100', 'tasks.0.what': 'kratten' });
    await page.click('button[value=maken]');
    await done(page, 'Het concept van het rapport is klaar');
    const text = await page.textContent('main');
    for (const field of [
      'Medewerker bakkerij',
      'Ans Bakker, leidinggevende',
      '32 van 40',
      '70 van 100 kratten',
      'RL-101',
    ]) {
      expect(text).toContain(field);
    }
    expect(text).toContain('Het concept van het loonwaarderapport aan werknemer');
    await page.click('button:has-text("naar werknemer en werkgever sturen")');
    await done(page, 'De termijn is begonnen');
  });

  it('works without script, also for a regular performance', async () => {
    const page = await web.as('expert.gooi', { script: false });
    await page.goto(pathOf(sam));
    await page.click('button:has-text("Bezoek vastleggen")');
    await page.check('[name=regular][value=ja]');
    await fillIn(page, REPORT);
    await page.click('.uitkomst button[value=bereken]');
    expect(await page.textContent('#uitkomst')).toContain('100 procent');
    await page.click('button[value=maken]');
    expect(await page.textContent('.foutlijst')).toContain('Leg uit waarom de prestatie regulier is');
    await page.fill('[name=_toelichting]', 'Doet alle taken zoals de collega’s.');
    await page.click('button[value=concept]');
    expect(await page.textContent('[role=status]')).toContain('Concept opgeslagen');
    await page.goto(pathOf(sam));
    expect(await page.inputValue('[name=performedJob]')).toBe('Hulp bakkerij');
    await page.click('button[value=maken]');
    await page.click('button:has-text("naar werknemer en werkgever sturen")');
    expect(await sam.facts('measurement-1')).toMatchObject({
      draftValue: 100,
      regular: true,
      viewsUntil: '2026-06-04',
    });
  });
});

describe('Views (C7)', () => {
  it('takes an oral view only when it was read back, and asks an answer to each point', async () => {
    const page = await web.as('expert.gooi');
    await page.goto(pathOf(noor));
    await page.click('summary:has-text("zienswijze vastleggen")');
    await page.selectOption('[name=party]', 'worker');
    await page.check('[name=agrees][value=nee]');
    await page.check('[name=readBack][value=nee]');
    await page.fill('[name="punt.0"]', 'Het tempo was die dag lager door de warmte.');
    await page.click('button:has-text("Zienswijze vastleggen")');
    expect(await page.textContent('.foutlijst')).toContain('opgeschreven en voorgelezen');
    expect(await page.inputValue('[name="punt.0"]')).toContain('warmte');
    expect(await faultsOn(page)).toEqual([]);
    await page.check('[name=readBack][value=ja]');
    await page.click('button:has-text("Zienswijze vastleggen")');
    await done(page, 'De zienswijze is vastgelegd');
    expect(await page.textContent('section:has(#zienswijzen)')).toContain('Nog niet beantwoord');
  });

  it('lets the term pass by itself, and hands in when every point is answered', async () => {
    await until('2026-06-08');
    const page = await web.as('expert.gooi');
    await page.goto(pathOf(noor));
    expect(await page.textContent('section:has(#zienswijzen)')).toContain('Heeft niet gereageerd binnen de termijn');
    await page.click('button[value=indienen]');
    expect(await page.textContent('.foutlijst')).toContain('Beantwoord eerst elk punt');
    await page.fill('[name="antwoord.worker.0"]', 'Er is een hele ochtend gekeken, ook voor de warmte.');
    await page.click('button:has-text("Antwoorden vastleggen")');
    await done(page, 'De antwoorden zijn vastgelegd');
    await page.fill('[name="tasks.0.pace"]', '80');
    await page.click('button[value=indienen]');
    expect(await page.textContent('.foutlijst')).toContain('U hebt cijfers veranderd');
    await page.fill('[name="tasks.0.pace"]', '70');
    await page.click('button[value=indienen]');
    await done(page, 'Het rapport is ingediend');
  });
});

describe('The review', () => {
  it('returns a report with reasons, and shows both versions with what is different', async () => {
    const [reviewer, expert] = [await web.as('reviewer.gooi'), await web.as('expert.gooi')];
    await reviewer.goto('/beoordelen');
    await reviewer.click('tbody a');
    await reviewer.click('button:has-text("Rapport terugsturen")');
    expect(await reviewer.textContent('.foutlijst')).toContain('Kies minstens één reden');
    await reviewer.check('[name=reasons][value=explanation]');
    await reviewer.fill('[name=uitleg]', 'Leg uit hoe er is geteld.');
    await reviewer.click('button:has-text("Rapport terugsturen")');
    await done(reviewer, 'teruggestuurd');
    await expert.goto(pathOf(noor));
    expect(await expert.textContent('.utrecht-alert--warning')).toContain('Leg uit hoe er is geteld.');
    await expert.fill('[name="tasks.0.explanation"]', 'Stapelt rustig door. Geteld van 10 tot 11 uur.');
    await expert.click('button[value=indienen]');
    await done(expert, 'ingediend');
    expect(await expert.textContent('.vergelijking ins')).toContain('Geteld van 10 tot 11 uur.');
    await reviewer.goto(`/beoordelen/${noor.id}/measurement-1`);
    expect(await reviewer.textContent('.vergelijking ins')).toContain('Geteld van 10 tot 11 uur.');
    expect(await reviewer.textContent('.stappen')).toContain('Teruggestuurd door Ingrid Postma');
    await reviewer.click('button:has-text("Rapport accepteren")');
    await done(reviewer, 'geaccepteerd');
    await reviewer.click('button:has-text("vaststellen op 62 procent")');
    await done(reviewer, 'vastgesteld');
    expect(await noor.facts('measurement-1')).toMatchObject({ wageValue: 62, version: 2 });
  });

  it('determines a regular performance at 100 percent, without views', async () => {
    const [reviewer, expert] = [await web.as('reviewer.gooi'), await web.as('expert.gooi')];
    await expert.goto(pathOf(sam));
    await expert.click('button[value=indienen]');
    await done(expert, 'ingediend');
    await reviewer.goto(`/beoordelen/${sam.id}/measurement-1`);
    expect(await reviewer.textContent('.controles')).toContain('0 van 2 reageerden');
    await reviewer.click('button:has-text("Rapport accepteren")');
    await reviewer.click('button:has-text("vaststellen op 100 procent")');
    await done(reviewer, 'vastgesteld');
    expect(await sam.facts('measurement-1')).toMatchObject({ wageValue: 100 });
  });

  it('ends that subsidy with four eyes, and the outcome is regular work', async () => {
    const [preparing, deciding] = [await web.as('consultant.gooi'), await web.as('reviewer.gooi')];
    const office = await web.as('back-office.gooi');
    for (const to of ['employer', 'worker'])
      await sendLetter(office, sam.id, `wage-value-determination.measurement-1.${to}`);
    const ended = { kind: 'end', ground: 'fullWageValue', reason: 'inOrder', from: '2026-08-02' };
    await takeStep(preparing, sam.id, 'decision.prepared', ended);
    await takeStep(deciding, sam.id, 'end.decided', {});
    expect((await sam.view()).summary).toMatchObject({ outcome: 'regularWork' });
  });
});

describe('When it goes otherwise (M20, M22, C6)', () => {
  it('goes on after the return, counts no access, and goes back with a conflict of interest', async () => {
    const page = await web.as('expert.gooi');
    await page.goto(pathOf(kees));
    await page.selectOption('[name=resume]', 'afterReturn');
    await page.click('button:has-text("De meting gaat verder")');
    await done(page, 'gaat weer verder');
    await page.click('a:has-text("Bezoek plannen")');
    await fillIn(page, { visitOn: '2026-06-08', startsAt: '13:00', minutes: '60' });
    await page.click('button[value=controleren]');
    await page.click('button[value=vastleggen]');
    await page.goto(pathOf(kees));
    await page.selectOption('[name=refusedBy]', 'nobodyThere');
    await page.click('button:has-text("geen toegang")');
    await done(page, 'niet naar binnen');
    await page.goto('/agenda');
    expect(await page.textContent('main')).toContain('1 keer geen toegang');
  });

  it('has no fault that axe knows on any page at both widths', async () => {
    const faults: PageFaults[] = [];
    for (const [user, paths] of Object.entries(PAGES())) faults.push(await faultsOfPages(await web.as(user), paths));
    expect(Object.assign({}, ...faults)).toEqual({});
    expect(notSeenBy('expert-day')).toEqual([]);
  });

  it('shows the expert no BSN and nothing of a benefit, on no page (F1)', async () => {
    const page = await web.as('expert.gooi');
    for (const path of PAGES()['expert.gooi']) {
      await page.goto(path);
      const html = await page.content();
      expect([path, html.includes(BSN), /bijstand|uitkering|generalAssistance/i.test(html)]).toEqual([
        path,
        false,
        false,
      ]);
    }
  });

  it('takes the order back when the expert is not independent, and shows it no more', async () => {
    const page = await web.as('expert.gooi');
    await page.goto(pathOf(kees));
    await page.click('summary:has-text("een belang")');
    await page.click('button:has-text("Belang melden")');
    await done(page, 'U hebt een belang gemeld');
    const answer = await page.goto(pathOf(kees));
    expect(answer?.status()).toBe(404);
    expect(await kees.facts('measurement-1')).toMatchObject({ expertId: null, visitOn: null });
  });
});

const PAGES = () => ({
  'expert.gooi': [
    '/',
    '/agenda',
    '/agenda/abonnement',
    `/agenda/plannen?m=${kees.id}.1`,
    pathOf(noor),
    pathOf(kees),
    '/caseload',
    `/plaatsingen/${noor.id}`,
    `/plaatsingen/${noor.id}/verloop/measurement-1`,
    `/plaatsingen/${noor.id}/logboek`,
    '/concepten',
  ],
  'reviewer.gooi': ['/', '/beoordelen', `/beoordelen/${noor.id}/measurement-1`],
  'manager.gooi': [
    `/werkverdeling/opdrachten?van=${demoUserOf('expert.gooi')?.member ?? ''}`,
    '/werkverdeling/opdrachten?van=geen',
  ],
});
