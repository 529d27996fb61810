import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { faultsOfPages, notSeenBy } from '../support/axe-round.js';
import { queryOnce } from '../support/databases.js';
import { WebDriver } from '../support/browser.js';
import { fillIn, sendLetter, takeStep } from '../support/forms.js';
import { decidedLumpSum, measuredBy, orderedAsAsked } from '../support/placement-steps.js';

let api: ApiDriver;
let web: WebDriver;
let moved: ApiPlacement;
let ending: ApiPlacement;
let renewed: ApiPlacement;

/** One clock for all: each journey goes on where the one before it stopped. */
beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  moved = await decidedLumpSum(api);
  ending = await decidedLumpSum(api);
  renewed = await decidedLumpSum(api);
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web.stop();
  await api.stop();
});

const COLLEAGUE = '00000000-0000-4000-8000-0000000c0111';

/** A file of a person or an employer, as it is from now on. */
async function rename(path: string, change: object): Promise<void> {
  const { headers } = await api.as('consultant.gooi').get(path);
  const sent = api.as('consultant.gooi').patch(path).set('If-Match', String(headers['etag']));
  expect((await sent.send(change)).status).toBe(204);
}

/** A session does not outlive a day. */
async function until(day: string): Promise<void> {
  await api.until(day);
  web.forgetSessions();
}

const consultant = (): Promise<Page> => web.as('consultant.gooi', { script: false });
const mainOf = async (page: Page, { id }: ApiPlacement): Promise<string> => {
  await page.goto(`/plaatsingen/${id}`);
  return (await page.textContent('main')) ?? '';
};

describe('A start that moves after the decision (M5)', () => {
  it('says before it is saved which days move, and asks for a changed decision', async () => {
    const page = await consultant();
    await page.goto(`/plaatsingen/${moved.id}/stap/placement/start.moved`);
    await fillIn(page, { plannedStart: '2026-03-02', reason: 'employerAsked' });
    await page.click('button[value=controleren]');
    expect(await page.textContent('section[aria-labelledby=gevolgen]')).toContain('2 maart 2026');
    await page.click('button[value=vastleggen]');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd: Start verschuiven');
    expect(await mainOf(page, moved)).toContain('02-03-2026');
    const said = 'Geplande eerste werkdag: 2 maart 2026. Reden: De werkgever vroeg het.';
    expect(await page.textContent('.verhaal')).toContain(said);
    expect(await page.textContent('section[aria-labelledby=besluiten]')).toContain('Besloten op 12 januari 2026');
    const number = await changedDecision(page, 'startMoved');
    const sending = await web.as('back-office.gooi', { script: false });
    for (const to of ['employer', 'worker']) {
      await sendLetter(sending, moved.id, `changed-decision.decision-${number}.${to}`);
    }
  });

  it('pays from the real first day and counts six months from there', async () => {
    await until('2026-03-03');
    const office = await web.as('back-office.gooi', { script: false });
    await takeStep(office, moved.id, 'start.confirmed', { firstDay: '2026-03-02' });
    const main = await mainOf(await consultant(), moved);
    expect(main).toContain('Einde vaste subsidie01-09-2026');
    expect(main).toContain('maart 2026');
    expect(main).not.toContain('februari 2026Vaste');
    const asking = await consultant();
    await asking.goto(`/plaatsingen/${moved.id}/geld`);
    expect(await asking.textContent('.lead')).toMatch(/Nu €.* per maand \(maart 2026\)\. (Straks|Vanaf) .*2026/);
  });
});

/** Prepared by the consultant, signed by somebody else; the number of the decision. */
async function changedDecision(page: Page, ground: string): Promise<string> {
  await takeStep(page, moved.id, 'decision.prepared', { kind: 'change', ground, reason: 'inOrder' });
  const { draft } = await moved.facts();
  const { number } = draft as { readonly number: number };
  await takeStep(await web.as('reviewer.gooi', { script: false }), moved.id, 'change.decided', {});
  return String(number);
}

describe('A renewed contract that is told late (M29)', () => {
  it('stops when no news comes, and goes on backwards when it does', async () => {
    const office = await web.as('back-office.gooi', { script: false });
    await takeStep(office, renewed.id, 'start.confirmed', { firstDay: '2026-02-02' });
    await takeStep(
      office,
      renewed.id,
      'contract.received',
      { from: '2026-02-02', until: '2026-04-30', hours: '32', sectorFullTimeHours: '40', receivedOn: '2026-03-03' },
      { permanent: 'nee' },
    );
    const page = await consultant();
    expect(await mainOf(page, renewed)).toContain('30-03-2026 Aanzegdag');
    await until('2026-05-20');
    const later = await consultant();
    expect(await mainOf(later, renewed)).toContain('Contract afgelopen');
    await takeStep(
      later,
      renewed.id,
      'contract.renewed',
      { from: '2026-05-01', until: '2026-10-31', hours: '32', sectorFullTimeHours: '40', toldOn: '2026-05-20' },
      { permanent: 'nee' },
    );
    const main = await mainOf(later, renewed);
    expect(main).toContain('Aan het werk');
    expect(main).toContain('01-05-202631-10-2026');
    expect(main).toContain('mei 2026Vaste subsidie');
  });

  it('stands on an earlier day as it was known then, with what changed since', async () => {
    const hours = { from: '2026-05-04', hours: '24', sectorFullTimeHours: '40', kind: 'fixed' };
    await renewed.does('consultant', 'hours.changed', hours);
    const draft = { ground: 'hours', from: '2026-05-04', replaces: 1 };
    await renewed.decidesUnsent('change', draft, '2026-05-20');
    const told = { heldOn: '2026-05-19', with: 'employer', kind: 'contact', helpWanted: null };
    const { entry } = await renewed.does('consultant', 'contact.recorded', told);
    await renewed.does('consultant', 'contact.revoked', { contact: entry, reason: 'typingError' });
    const { candidate, employer } = (await renewed.view()) as unknown as Record<'candidate' | 'employer', string>;
    await rename(`/candidates/${candidate}`, { person: { name: { firstNames: 'Noor', lastName: 'Vermeulen' } } });
    await rename(`/employers/${employer}`, { name: 'Bakkerij De Korst' });
    const page = await consultant();
    const on = async (day: string): Promise<string> => {
      await page.goto(`/plaatsingen/${renewed.id}/toen?dag=${day}`);
      return (await page.textContent('main')) ?? '';
    };
    const april = await on('2026-04-15');
    for (const said of [
      'Zoals het was op 15 april 2026',
      'Contract: was vanaf 02-02-2026 tot en met 30-04-2026, is nu vanaf 01-05-2026 tot en met 31-10-2026.',
      'Uren per week: was 32 van 40, is nu 24 van 40.',
      'Genomen besluiten: was 1, is nu 2.',
      'Werknemer: was Noor van der Zwaanendaal, is nu Noor Vermeulen.',
      'Werkgever: was Bakkerij Kruimel, is nu Bakkerij De Korst.',
      'WerknemerNoor van der ZwaanendaalWerkgeverBakkerij Kruimel',
      '02-02-202630-04-202632 van 40',
      'april 2026Vaste subsidie',
      'Einde contract30-04-2026',
      'Aan de werkgever op 12 januari 2026',
    ])
      expect(april).toContain(said);
    for (const later of ['01-05-2026 31', 'mei 2026Vaste', 'Vervangen door besluit 2', 'heeft gewijzigde uren'])
      expect(april).not.toContain(later);
    const lapsed = await on('2026-05-19');
    expect(lapsed).toContain('Contract afgelopen');
    expect(await on('2026-05-20')).toContain('Sindsdien is er niets vastgelegd.');
    expect(await page.textContent('section[aria-labelledby=besluiten]')).toContain('Vervangen door besluit 2');
    expect(await page.textContent('section[aria-labelledby=contact]')).not.toContain('19-05-2026Contact');
    expect(await on('2026-01-01')).toContain('bestond de plaatsing nog niet');
    expect(await on('2027-01-01')).toContain('Kies een dag tot en met vandaag.');
  });
});

describe('Many at once, of which a colleague changed one meanwhile', () => {
  it('says so of that one and does the rest, as the API does (M43)', async () => {
    await queryOnce(
      api.db.urls.owner,
      `insert into member (id, tenant, issuer, subject, roles, name)
       values ($1, '00000000-0000-4000-8000-000000000001', 'test', 'overnemer', '{consultant}', 'Joris Overnemer')`,
      [COLLEAGUE],
    );
    const manager = await web.as('manager.gooi', { script: false });
    await manager.goto('/werkverdeling');
    await manager.locator('section:has(#consulenten) tr a:has-text("Overdragen")').first().click();
    const ours = [moved, renewed].map(({ id }) => `[name=placements][value^="${id}:"]`);
    for (const box of await manager.locator('[name=placements]').all()) await box.uncheck();
    for (const box of ours) await manager.check(box);
    const told = { heldOn: '2026-05-20', with: 'employer', kind: 'contact', helpWanted: null };
    await renewed.does('consultant', 'contact.recorded', told);
    await manager.selectOption('[name=to]', { label: 'Joris Overnemer' });
    await manager.selectOption('[name=reason]', 'workload');
    await manager.click('button:has-text("Overdragen")');
    const said = (await manager.textContent('[role=status]')) ?? '';
    expect(said).toContain('blijft waar die is: Dit is intussen door iemand anders veranderd.');
    expect(said.match(/blijft waar die is/g)).toHaveLength(1);
    expect([(await moved.view()).owner, (await renewed.view()).owner === COLLEAGUE]).toEqual([COLLEAGUE, false]);
  });
});

describe('An end that is known in month 5', () => {
  it('asks to measure before it, and does so with one click', async () => {
    const office = await web.as('back-office.gooi', { script: false });
    await takeStep(office, ending.id, 'start.confirmed', { firstDay: '2026-02-02' });
    await until('2026-06-01');
    const page = await consultant();
    await page.goto(`/plaatsingen/${ending.id}/stap/placement/ending.announced`);
    await fillIn(page, { lastDay: '2026-07-10', reason: 'tooLittleWork' });
    await page.click('button[value=controleren]');
    const costs = (await page.textContent('section[aria-labelledby=gevolgen]')) ?? '';
    expect(costs).toContain('Volgende maand (juli 2026)');
    expect(costs).not.toContain('De bedragen veranderen niet');
    await page.click('button[value=vastleggen]');
    const main = await mainOf(page, ending);
    expect(main).toContain('Meet de loonwaarde nog voor het einde');
    expect(main).toContain('Einde bekendLaatste werkdag: 10 juli 2026. Reden: Te weinig werk.');
    expect(main).toContain(
      'Afspraak: eerst niet metenAfgesproken op: 12 januari 2026. Met wie: Werkgever. Hoe: Telefonisch.',
    );
    await page.click('a:has-text("Meting voor het einde starten")');
    expect(await page.inputValue('[name=reason]')).toBe('endNear');
    await page.click('button[value=controleren]');
    await page.click('button[value=vastleggen]');
    await page.waitForSelector('[role=status]');
    expect(await mainOf(page, ending)).toContain('nog niet beoordeeld (C11)');
  });

  it('is what its decision opens with, and a ground that the file contradicts is refused', async () => {
    const page = await consultant();
    await page.goto(`/plaatsingen/${ending.id}/stap/placement/decision.prepared`);
    const kinds = page.locator('[name=kind]');
    const offered = await kinds.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    expect(offered).toEqual(['measured', 'change', 'end', 'withdrawal']);
    expect(await page.locator('[name=kind]:checked').getAttribute('value')).toBe('end');
    await page.click('button:has-text("Verder")');
    expect([await page.inputValue('[name=ground]'), await page.inputValue('[name=from]')]).toEqual([
      'employmentEnded',
      '2026-07-11',
    ]);
    expect(await page.locator('[name=amount], [name=wageValue], [name=ground] [value=hours]').count()).toBe(0);
    expect(await page.textContent('label[for=veld-from]')).toBe('Eerste dag zonder subsidie');
    expect(await page.textContent('#veld-_toelichting-uitleg')).toContain('komt zo in de brief');
    await fillIn(page, { ground: 'deceased', reason: 'asked' });
    await page.click('button[value=controleren]');
    expect(await page.textContent('.foutlijst')).toContain('niet dat de werknemer is overleden');
    await fillIn(page, { ground: 'employmentEnded' });
    await page.click('button[value=controleren]');
    expect(await page.locator('#gevolgen').count()).toBe(1);
  });

  it('is measured, and the end is settled with its euros in view', async () => {
    const task = { share: 100, pace: 80, quality: 80, netWorkingTime: 100 };
    await measuredBy(api, await orderedAsAsked(ending), { regular: false, tasks: [task] });
    web.forgetSessions();
    const main = await mainOf(await consultant(), ending);
    expect(main).toContain('Loonwaarde64 procent');
    expect(main).not.toContain('Meet de loonwaarde nog voor het einde');
    await until('2026-07-13');
    const page = await consultant();
    await page.goto(`/plaatsingen/${ending.id}`);
    expect(await page.textContent('#geld + *')).toContain('Samen nog te betalen');
  });
});

describe('An end that is told afterwards', () => {
  it('shows what it costs before it is confirmed', async () => {
    const page = await consultant();
    await page.goto(`/plaatsingen/${renewed.id}/stap/placement/employment.ended`);
    await fillIn(page, { lastDay: '2026-06-14', reason: 'resigned' });
    await page.click('button[value=controleren]');
    const shown = (await page.textContent('section[aria-labelledby=gevolgen]')) ?? '';
    expect(shown).toContain('Wat dit kost');
    expect(shown).toContain('Te veel over eerdere maanden');
  });
});

describe('A second job of the same person (M10)', () => {
  it('says how many hours the two are together', async () => {
    const page = await consultant();
    await page.goto(`/nieuwe-plaatsing?persoon=${(await renewed.view()).candidate}`);
    await fillIn(page, { hours: '28', sectorFullTimeHours: '38', plannedStart: '2026-08-03' });
    await page.click('button[value=bereken]:visible');
    expect(await page.textContent('#vooruitblik')).toContain('52 uur per week: te veel');
  });
});

describe('Contact of process step 7', () => {
  it('is written down in its own form, and counts in the scheme', async () => {
    const page = await consultant();
    await page.goto(`/plaatsingen/${moved.id}/contact/vragen`);
    await page.click('button:has-text("Vastleggen")');
    expect(await page.title()).toMatch(/^Fout: /);
    await fillIn(page, { heldOn: '2026-03-30', pleasure: 'training', help: 'none', wish: 'none' });
    await page.click('button:has-text("Vastleggen")');
    expect(await page.textContent('#contact + *')).toContain('Drie vragen aan de werknemer, week 430-03-2026gedaan');
    await page.goto(`/plaatsingen/${moved.id}/contact/voorwaarden`);
    await fillIn(page, { adapted: 'yes', guidance: 'help', accepted: 'yes', management: 'yes', heldOn: '2026-03-04' });
    await page.click('button:has-text("Vastleggen")');
    const main = await mainOf(page, moved);
    expect(main).toContain('Vier voorwaarden bij de start02-03-2026gedaan op 04-03-2026');
    expect(main).toContain('Wij willen hier hulp bij.');
    const noted = await page.textContent('section[aria-labelledby=contact] details');
    expect(noted).toContain('Wij willen hier hulp bij.');
  });
});

describe('Pages of a running placement at both widths', () => {
  it('have no fault that axe knows and are no wider than their window', async () => {
    const [first, second] = [`/plaatsingen/${moved.id}`, `/plaatsingen/${ending.id}`];
    const paths = [
      first,
      `${first}/contact/vragen`,
      `${first}/contact/voorwaarden`,
      `${first}/geld`,
      `${first}/geld/2026-04`,
      second,
    ];
    expect(await faultsOfPages(await web.as('consultant.gooi'), paths)).toEqual({});
    expect(notSeenBy('consultant-journeys')).toEqual([]);
  });
});
