import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiDriver, memberOf } from '../support/api-driver.js';
import { faultsAtWidths, faultsOfPages, notSeenBy } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { answer, fillIn, sendLetter, takeStep } from '../support/forms.js';

let api: ApiDriver;
let web: WebDriver;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  await api.candidate('gooi', { bsn: '111222333' });
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web.stop();
  await api.stop();
});

const NEW = '/nieuwe-plaatsing';
const consultant = (): Promise<Page> => web.as('consultant.gooi', { script: false });

const PERSON = { firstNames: 'Samir', lastName: 'Duinker', birthDate: '1999-03-09', bsn: '999993653' };
const TESTED = { circle: 'generalAssistance', bearsHoursPerDay: '6', basis: 'exOfficio' };
const EMPLOYER = { employerName: 'Kwekerij Duinzicht', kvkNumber: '12345678', locationName: 'Kas 3' };
const JOB = {
  hours: '28,5',
  sectorFullTimeHours: '38',
  monthlyWage: '1900',
  plannedStart: '2026-02-02',
  until: '2026-10-01',
  receivedOn: '2026-01-12',
  jobTitle: 'kasmedewerker',
  matchSource: 'halloWerk',
  arrangement: '3',
  jobSector: 'greenery',
  halloWerkReference: 'HW-20391',
  routeReason: 'employerCouldNotWait',
  programme: 'ips',
  budgetLine: 'PERS-2026',
  buddyName: 'Hanna Kas',
  'next.0.from': '2026-10-02',
  'next.0.until': '2027-04-01',
  'next.0.hours': '32',
};
const AGREED = {
  agreedOn: '2026-01-12',
  agreedWith: 'employer',
  agreedHow: 'phone',
  applicant: 'employer',
  applicationOn: '2026-01-12',
  infoVersion: '2026-1',
  infoChannel: 'conversation',
  supportAsker: 'worker',
};

const LEADER = { 'contact.leader.name': 'Bea Kassier' };

async function fillAll(page: Page): Promise<void> {
  await page.goto(NEW);
  await fillIn(page, { municipality: '0402', ...PERSON, ...TESTED, ...EMPLOYER, ...JOB, ...AGREED, ...LEADER });
  await answer(page, { canEarnMinimumWage: 'nee', performsTask: 'ja', basicSkills: 'ja', oneHourOnEnd: 'ja' });
  await page.check('[name=infoKinds][value=privacy]');
  await page.check('[name=supportKinds][value=jobcoach]');
}

describe('A form that is not ready', () => {
  it('is saved as a draft, found on the start page and finished later', async () => {
    const page = await consultant();
    await page.goto(NEW);
    await fillIn(page, { lastName: 'Halverwege', hours: '20' });
    await page.click('button[value=concept]');
    expect(await page.textContent('[role=status]')).toContain('Concept opgeslagen');
    await page.goto('/');
    await page.click('a:has-text("Nieuwe plaatsing, begonnen op")');
    expect(await page.inputValue('[name=lastName]')).toBe('Halverwege');
    expect(await page.inputValue('[name=hours]')).toBe('20');
  });

  it('tells the later of two tabs that the other saved; both stay', async () => {
    const [first, second] = [await consultant(), await consultant()];
    for (const page of [first, second]) {
      await page.goto('/concepten');
      await page.click('a:has-text("Nieuwe plaatsing, begonnen op")');
    }
    await fillIn(first, { hours: '21' });
    await first.click('button[value=concept]');
    await fillIn(second, { hours: '22' });
    await second.click('button[value=concept]');
    expect(await second.textContent('[role=alert]')).toContain('In een ander tabblad');
    expect(await second.inputValue('[name=hours]')).toBe('22');
    await second.click('button[value=concept-apart]');
    expect(await second.textContent('[role=status]')).toContain('Concept opgeslagen');
    await second.goto('/concepten');
    expect(await second.locator('.concepten li').count()).toBe(2);
    await second.click('.concepten li:first-child button');
    expect(await second.locator('.concepten li').count()).toBe(1);
    // The clock stands still here, so nothing says which of two is the newest: the next test finds its own alone.
    await second.click('.concepten li:first-child button');
    expect(await second.locator('.concepten li').count()).toBe(0);
  });
});

describe('A form that somebody is called away from', () => {
  it('was saved by itself, and is found after the session ended', async () => {
    const page = await web.as('consultant.gooi');
    await page.goto(NEW);
    await fillIn(page, { lastName: 'Weggeroepen' });
    await page.selectOption('[name=circle]', 'ioaw');
    await page.waitForSelector('.bewaard [role=status]');
    expect(await page.textContent('.bewaard')).toContain('Bewaard als concept');
    const later = await consultant();
    await later.goto('/concepten');
    await later.click('.concepten li:first-child a');
    expect(await later.inputValue('[name=lastName]')).toBe('Weggeroepen');
    await later.goto('/concepten');
    await later.click('.concepten li:first-child button');
  });
});

describe('A form that is sent when the session is over, with script off', () => {
  it('keeps what was typed until somebody signed in again, and saves it then', async () => {
    const page = await consultant();
    await page.goto(NEW);
    await fillIn(page, { lastName: 'Verlopen', hours: '17' });
    const context = page.context();
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.click('button[value=concept]');
    expect(await page.textContent('h1')).toBe('U bent niet meer ingelogd');
    expect(await page.textContent('main')).toContain('Er is nog niets opgeslagen');
    // Another session of the same person, in another tab.
    web.forgetSessions();
    const other = await consultant();
    await context.addCookies(await other.context().cookies());
    expect(cookies).not.toEqual(await context.cookies());
    await page.click('button:has-text("Verder")');
    expect(await page.textContent('h1')).toBe('Wilt u dit nu opslaan?');
    await page.click('button:has-text("Ja, sla op")');
    expect(await page.textContent('[role=status]')).toContain('Concept opgeslagen');
    expect([await page.inputValue('[name=lastName]'), await page.inputValue('[name=hours]')]).toEqual([
      'Verlopen',
      '17',
    ]);
    await page.goto('/concepten');
    await page.click('.concepten li:first-child button');
  });
});

describe('While filling in, with script off', () => {
  it('shows what it brings, what is missing and why, on a button', async () => {
    const page = await consultant();
    await fillAll(page);
    await fillIn(page, { monthlyWage: '900', kvkNumber: '' });
    await page.click('button[value=bereken]:visible');
    const panel = await page.textContent('#vooruitblik');
    expect(panel).toContain('Hoort bij de doelgroep');
    expect(panel).toContain(
      'ligt onder het minimumloon: bij deze uren is dat op 2 februari 2026 €\u00a01.816,69 per maand',
    );
    // D8 with the notice day of the contract (1 September) after the last lump-sum day (1 August).
    expect(panel).toContain('Meting bestellen uiterlijk16 april 2026');
    expect(panel).toContain('100 procent€\u00a00,00');
    expect(panel).toContain('KvK-nummer van de werkgever');
    expect(await page.inputValue('[name="contact.leader.name"]')).toBe('Bea Kassier');
  });

  it('M44: warns for somebody who is known, and takes the file without losing the rest', async () => {
    const page = await consultant();
    await page.goto(NEW);
    await fillIn(page, { bsn: '111222333', hours: '24', zoekPersoon: 'Zwaanendaal' });
    await page.click('button[value=zoek-persoon]');
    expect(await page.textContent('#persoon')).toContain('geboren 04-05-1996');
    await page.click('button:has-text("Gebruik het dossier van")');
    expect(await page.textContent('#persoon')).toContain('Noor van der Zwaanendaal');
    expect(await page.inputValue('[name=hours]')).toBe('24');
    expect(await page.inputValue('[name=municipality]')).toBe('0402');
  });
});

let id: string;

describe('One placement from intake to decision, with script off', () => {
  it('names every fault at once, each with its field', async () => {
    const page = await consultant();
    await fillAll(page);
    await fillIn(page, { bsn: '123456789', monthlyWage: '900', agreedHow: '', basis: '', until: '2026-01-15' });
    await page.click('button[value=openen]');
    const faults = await page.locator('.foutlijst li').allTextContents();
    expect(faults.join('\n')).toMatch(/BSN: dit is geen geldig burgerservicenummer/);
    expect(faults.join('\n')).toMatch(/Loon per maand: het loon van € 900,00 per maand ligt onder het minimumloon/);
    expect(faults.join('\n')).toMatch(/Hoe: maak een keuze/);
    expect(faults.join('\n')).toMatch(/Contract tot en met: /);
    expect(await page.inputValue('[name=jobTitle]')).toBe('kasmedewerker');
  });

  it('tells what the rules say of a step of which a field cannot be read', async () => {
    const page = await consultant();
    await fillAll(page);
    const ahead = { receivedOn: '2027-05-05', infoVersion: '', agreedOn: '2026-03-01' };
    await fillIn(page, { hours: '99', until: '2026-01-15', ...ahead });
    await page.click('button[value=openen]');
    const faults = (await page.locator('.foutlijst li').allTextContents()).join('\n');
    for (const told of [
      /Uren per week: /,
      /Contract tot en met: /,
      /Contract ontvangen op: /,
      /Afgesproken met de werkgever op: /,
    ])
      expect(faults).toMatch(told);
    expect(faults).toContain('Versie van de tekst: vul dit in');
  });

  it('M12: stops whoever does not belong, and records only the refusal when that is asked', async () => {
    const page = await consultant();
    await fillAll(page);
    await fillIn(page, {
      lastName: 'Elders',
      bsn: '123456782',
      benefit: 'wajong',
      benefitFrom: '2020-01-01',
      employerName: 'Kwekerij Elders',
      kvkNumber: '',
    });
    await page.click('button[value=openen]');
    const faults = await page.locator('.foutlijst li').allTextContents();
    expect(faults.join('\n')).toContain(
      'Alleen de afwijzing vastleggen: deze persoon heeft een uitkering van UWV. Verwijs door naar UWV',
    );
    expect(faults).toHaveLength(1);
    await answer(page, { onlyRefusal: 'ja' });
    await page.click('button[value=openen]');
    expect(await page.textContent('h1')).toBe('Samir Elders');
    const refused = page.url();
    expect(await page.textContent('.verhaal')).not.toContain('dienstverband');
    await page.goto(`${refused}/documenten`);
    expect(await page.textContent('main')).toMatch(/[Dd]oelgroep/);
    await page.goto(`${refused}/stap/placement/decision.prepared`);
    expect(await page.textContent('main')).toContain('Besluit');
  });

  it('opens the file with all that was agreed', async () => {
    const page = await consultant();
    await fillAll(page);
    await page.selectOption('[name=secondBy]', memberOf('manager.gooi'));
    await page.click('button[value=openen]');
    expect(await page.textContent('h1')).toBe('Samir Duinker');
    id = page.url().split('/').at(-1) ?? '';
    // B2b: an agreement with a second person waits for that person, whatever else was recorded.
    expect(await page.textContent('main')).toContain('Afspraak: eerst niet meten wacht op een tweede persoon.');
    const manager = await web.as('manager.gooi', { script: false });
    await manager.goto(`/plaatsingen/${id}/voorstellen/1`);
    await manager.click('text=Bevestigen en vastleggen');
    await page.goto(`/plaatsingen/${id}/logboek`);
    const story = await page.textContent('.verhaal');
    for (const sentence of [
      'heeft vastgesteld of de kandidaat tot de doelgroep hoort',
      'heeft informatie gegeven',
      'heeft het dienstverband met de werkgever afgesproken',
      'heeft met de werkgever afgesproken dat meten eerst achterwege blijft',
      'heeft de aanvraag voor loonkostensubsidie vastgelegd',
      'heeft een aanvraag voor ondersteuning vastgelegd',
    ]) {
      expect(story).toContain(sentence);
    }
    expect(story).toContain('heeft bijzonderheden van de plaatsing vastgelegd');
    await page.goto(`/plaatsingen/${id}`);
    const particulars = await page.textContent('section[aria-labelledby=bijzonderheden]');
    for (const said of [
      'kasmedewerker',
      'HalloWerk: HW-20391',
      'Arrangement 3',
      'IPS',
      'Budget PERS-2026',
      'Hanna Kas',
    ]) {
      expect(particulars).toContain(said);
    }
    expect(particulars).toContain('2. Vanaf 02-10-2026, tot en met 01-04-2027, 32 uur, €\u00a01.900,00 per maand');
    await page.goto('/concepten');
    expect(await page.textContent('main')).not.toContain('Stap bij een nieuwe plaatsing');
  });

  it('keeps what was agreed later beside what held before, and tells every fault (seeds 11, 37)', async () => {
    const page = await consultant();
    await page.goto(`/plaatsingen/${id}/bijzonderheden/arrangement`);
    expect(await page.inputValue('[name=arrangement]')).toBe('3');
    await fillIn(page, { arrangement: '2', from: '2026-06-01' });
    await page.click('button:has-text("Vastleggen")');
    const history = await page.textContent('section[aria-labelledby=soort-arrangement]');
    expect(history).toMatch(/01-06-2026\s*Arrangement 2\s*Geldt later/);
    expect(history).toMatch(/02-02-2026\s*Arrangement 3\s*Gaat gelden/);
    await page.click('section[aria-labelledby=soort-arrangement] button:has-text("van 01-06-2026")');
    expect(await page.textContent('section[aria-labelledby=soort-arrangement]')).toContain('Teruggenomen');
    await page.goto(`/plaatsingen/${id}/bijzonderheden/contracts`);
    await fillIn(page, { 'next.0.from': '2026-09-01', 'next.1.from': '2027-04-02' });
    await page.click('button:has-text("Vastleggen")');
    const faults = (await page.locator('.foutlijst li').allTextContents()).join('\n');
    expect(faults).toContain('Dit contract begint voor het einde van het vorige.');
    expect(faults).toContain('Geef de laatste dag, of kies een vast contract.');
    expect(await page.inputValue('[name="next.0.hours"]')).toBe('32');
    // The renewal opens with the contract that was agreed to follow.
    await page.goto(`/plaatsingen/${id}/stap/placement/contract.renewed`);
    expect(await page.inputValue('[name=from]')).toBe('2026-10-02');
    expect(await page.inputValue('[name=hours]')).toBe('32');
  });

  it('is prepared by the consultant, decided by a reviewer and sent to both', async () => {
    const [preparing, deciding, sending] = [
      await consultant(),
      await web.as('reviewer.gooi', { script: false }),
      await web.as('back-office.gooi', { script: false }),
    ];
    await takeStep(preparing, id, 'decision.prepared', { kind: 'lumpSum', ground: 'policy', reason: 'inOrder' });
    await takeStep(deciding, id, 'lumpSum.decided', {});
    await sending.goto(`/plaatsingen/${id}/stap/placement/decision.sent`);
    expect(sending.url()).toContain(`/plaatsingen/${id}/documenten`);
    for (const to of ['employer', 'worker']) await sendLetter(sending, id, `lump-sum-decision.decision-1.${to}`);
    await preparing.goto(`/plaatsingen/${id}`);
    expect(await preparing.textContent('main')).toContain('Vaste subsidie toegekend');
  });
});

describe('The form and the drafts at both widths', () => {
  it('have no fault that axe knows and are no wider than their window', async () => {
    const page = await web.as('consultant.gooi');
    expect(await faultsOfPages(page, [NEW])).toEqual({});
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await fillIn(page, { hours: '28', sectorFullTimeHours: '38', plannedStart: '2026-02-02', bsn: '111222333' });
    await page.click('button[value=openen]');
    await page.waitForSelector('.foutlijst');
    const said = await page.locator('.foutlijst li').allTextContents();
    expect(said.filter((fault) => /^(Woongemeente|Geboortedatum|Uitkering bij)/.test(fault))).toHaveLength(3);
    expect(await faultsAtWidths(page, 'with faults')).toEqual({});
    const pages = ['', '/buddy', '/contracts', '/otherDecision', '/otherSupport'].map(
      (of) => `/plaatsingen/${id}/bijzonderheden${of}`,
    );
    const file = `/plaatsingen/${id}`;
    expect(await faultsOfPages(page, ['/concepten', ...pages, file, `${file}/vervolgcontract`])).toEqual({});
    expect(notSeenBy('consultant-start')).toEqual([]);
  });
});
