import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { A_CONTRACT, ApiDriver, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { LINK_PURPOSES } from '../../src/links/link-kinds.js';
import { faultsAtWidths, notSeenBy } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { fillIn, takeStep } from '../support/forms.js';
import type { Letterbox } from '../support/letterbox.js';
import {
  change,
  EMPLOYER_MAIL,
  EMPLOYER_PHONE,
  PROXY,
  reachablePlacement,
  WORKER_MAIL,
  WORKER_PHONE,
} from '../support/linked-placement.js';

let api: ApiDriver;
let web: WebDriver;
let placement: ApiPlacement;
let post: Letterbox;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  ({ placement, post } = await reachablePlacement(api));
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web?.stop();
  await api?.stop();
});

/** Everything without script, on a telephone, unless a test needs axe. */
async function telephone(script = false): Promise<Page> {
  const page = await web.visitor({ script });
  await page.setViewportSize({ width: 400, height: 800 });
  return page;
}

/** Opens the last link that went to somebody and gives the code that came another way. */
async function comeIn(mail: string, phone: string, script = false): Promise<Page> {
  await api.relay();
  const page = await telephone(script);
  await page.goto(await post.linkTo(mail));
  await page.fill('[name=code]', await post.codeTo(phone));
  await page.click('button:has-text("Verder")');
  return page;
}

/** Signed in anew: the clock of this database moves on, and sessions end with it. */
async function member(username: string, script = false): Promise<Page> {
  const page = await web.visitor({ script });
  await page.goto('/login');
  await page.click(`button[value="${username}"]`);
  await page.waitForURL(`${web.address}/`);
  return page;
}

const send = (body: object, who = 'consultant.gooi') => api.as(who).post(`${placement.path}/links`).send(body);
/** What a report says beside what was measured (C8). */
const REPORT = {
  performedJob: 'Hulp bakkerij',
  referenceJob: 'Medewerker bakkerij',
  contact: 'Karin de Wit, leidinggevende',
  interviewed: 'Karin de Wit en de werknemer',
  expertPhone: '035-1234567',
  'tasks.0.explanation': 'Pakt rustig in.',
  'tasks.1.explanation': 'Veegt netjes, in een lager tempo.',
};
const heading = (page: Page): Promise<string | null> => page.textContent('h1');

describe('An employer without an account, on a telephone without script', () => {
  it('gives the code, confirms the first day worked, and may not do it twice (B17)', async () => {
    await api.until('2026-02-06');
    const page = await comeIn(EMPLOYER_MAIL, EMPLOYER_PHONE);
    expect(new URL(page.url()).pathname).toBe('/link');
    expect(await heading(page)).toBe('Bevestig de eerste werkdag');
    expect(await page.textContent('main')).toContain('Noor van der Zwaanendaal');
    expect(await page.textContent('header')).not.toContain('Inloggen');
    await page.fill('[name=firstDay]', '2026-02-09');
    await page.click('button:has-text("Bevestigen")');
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.inputValue('[name=firstDay]')).toBe('2026-02-09');
    await page.fill('[name=firstDay]', '2026-02-03');
    await page.click('button:has-text("Bevestigen")');
    expect(await heading(page)).toBe('Bedankt, wij hebben uw antwoord');
    expect(await placement.tracks()).toMatchObject({ employment: 'running' });
    await page.goto(await post.linkTo(EMPLOYER_MAIL));
    expect(await heading(page)).toBe('U hebt al geantwoord');
    // What the first day worked asks by itself goes out before what the next tests ask.
    await api.relay();
  });

  it('is told what to do after a wrong code, and when the link is blocked', async () => {
    await send({ purpose: 'change', addressee: 'employer' });
    await api.relay();
    const page = await telephone();
    await page.goto(await post.linkTo(EMPLOYER_MAIL));
    const wrong = (await post.codeTo(EMPLOYER_PHONE)) === '111111' ? '222222' : '111111';
    for (const left of [4, 3, 2]) {
      await page.fill('[name=code]', wrong);
      await page.click('button:has-text("Verder")');
      expect(await page.textContent('.foutlijst')).toContain(`nog ${left} keer`);
    }
    for (let tries = 0; tries < 2; tries += 1) {
      await page.fill('[name=code]', wrong);
      await page.click('button:has-text("Verder")');
    }
    expect(await heading(page)).toBe('Deze link is geblokkeerd');
    expect(await page.textContent('footer')).toContain('Vragen? Bel 14 0000');
    await page.goto('/link/bestaat-niet');
    expect(await heading(page)).toBe('Deze link werkt niet');
  });

  it('cannot send a form that is not of this visit', async () => {
    await send({ purpose: 'change', addressee: 'employer' });
    const page = await comeIn(EMPLOYER_MAIL, EMPLOYER_PHONE);
    const answer = await page.request.post('/link', { form: { kind: 'hours', _csrf: 'from-elsewhere' } });
    expect(answer.status()).toBe(403);
  });
});

describe('A change, from the employer to the back office', () => {
  it('is reported by link, keeps what was typed after a fault, and changes nothing yet', async () => {
    const page = await comeIn(EMPLOYER_MAIL, EMPLOYER_PHONE);
    await page.click('text=De uren veranderen');
    await page.fill('[name=from]', '2026-03-01');
    await page.fill('[name=hours]', '70');
    await page.click('button:has-text("Doorgeven")');
    expect(await page.textContent('.foutlijst')).toContain('60');
    expect(await page.inputValue('[name=from]')).toBe('2026-03-01');
    await page.fill('[name=hours]', '24');
    await page.fill('[name=explanation]', 'Op verzoek van Noor.');
    await page.click('button:has-text("Doorgeven")');
    expect(await page.textContent('[role=status]')).toContain('Bedankt');
    expect(await page.textContent('.verhaal')).toContain('Wij bekijken dit nog.');
    expect((await placement.facts())['hours']).toBe('32');
  });

  it('is a task with its effect in euros, and is accepted in one click; the second sees who was first', async () => {
    const [first, second] = [await member('back-office.gooi'), await member('consultant.gooi')];
    for (const page of [first, second]) {
      await page.goto('/wijzigingen');
      await page.click('text=24 uur per week');
      expect(await page.textContent('main')).toContain('Op verzoek van Noor.');
      expect(await page.textContent('#gevolgen')).toContain('Wat dit veroorzaakt');
      expect(await page.textContent('main')).toContain('€');
    }
    await first.click('button:has-text("Verwerken")');
    expect(await first.textContent('[role=status]')).toContain('De melding is verwerkt');
    expect((await placement.facts())['hours']).toBe('24');
    const [answer] = await Promise.all([
      second.waitForResponse((response) => response.request().method() === 'POST'),
      second.click('button:has-text("Verwerken")'),
    ]);
    expect(answer.status()).toBe(409);
    expect(await second.textContent('.foutlijst')).toMatch(/heeft deze melding al verwerkt/);
    await api.relay();
    expect((await post.mails()).at(-1)?.subject).toMatch(/^Uw wijziging is verwerkt/);
  });

  it('is given back with a reason, which the reporter reads behind the link', async () => {
    const page = await comeIn(EMPLOYER_MAIL, EMPLOYER_PHONE);
    await page.click('text=Het loon verandert');
    await page.fill('[name=from]', '2026-03-01');
    await page.fill('[name=monthlyWage]', '2.150,50');
    await page.click('button:has-text("Doorgeven")');
    const office = await member('back-office.gooi');
    await office.goto('/wijzigingen');
    await office.click('text=€ 2.150,50');
    await office.click('summary:has-text("Terugsturen")');
    await office.check('[name=reason][value=proofMissing]');
    await office.fill('[name=explanation]', 'Stuur de loonstrook van maart mee.');
    await office.click('button:has-text("Terugsturen")');
    expect(await office.textContent('[role=status]')).toContain('teruggestuurd');
    await api.relay();
    expect((await post.mails()).at(-1)?.text).toContain('Wij hebben eerst een bewijs nodig');
    await page.goto('/link');
    expect(await page.textContent('.verhaal')).toContain('Stuur de loonstrook van maart mee.');
  });
});

describe('A measurement from its order to its determination, by pages and links alone (steps 8 to 13)', () => {
  const measurement = (): string => `/metingen/${placement.id}/measurement-1`;

  it('is ordered, and its visit planned, moved by nobody and held', async () => {
    await api.until('2026-06-01');
    const on = '2026-06-01';
    const consultant = await member('consultant.gooi');
    await takeStep(consultant, placement.id, 'measurement.requested', { reason: 'first', requestedOn: on });
    await takeStep(consultant, placement.id, 'measurement-1/suitability.judged', { outcome: 'suitable', judgedOn: on });
    await takeStep(await member('back-office.gooi'), placement.id, 'measurement-1/measurement.ordered', {
      expertId: memberOf('expert.gooi'),
      registrationNumber: 'RL-101',
      registrationCheckedOn: on,
      registrationValidUntil: '2027-06-01',
      orderedOn: on,
    });
    const expert = await member('expert.gooi');
    await expert.goto('/agenda');
    await expert.click('a[href^="/agenda/plannen"]');
    await fillIn(expert, { visitOn: '2026-06-03', startsAt: '09:30', minutes: '90' });
    await expert.click('button[value=controleren]');
    await expert.click('button[value=vastleggen]');
    await expert.waitForSelector('[role=status]:has-text("gepland")');
    await sayWhetherItFits();
  });

  it('has a form that becomes the draft, which goes to worker and employer', async () => {
    await api.until('2026-06-03');
    const expert = await member('expert.gooi');
    await expert.goto(measurement());
    await expert.click('button:has-text("Bezoek vastleggen")');
    await expert.check('[name=regular][value=nee]');
    await fillIn(expert, { ...REPORT, ...SIXTY });
    await expert.click('button[value=maken]');
    await expert.waitForSelector('[role=status]:has-text("Het concept van het rapport is klaar")');
    await expert.click('button:has-text("naar werknemer en werkgever sturen")');
    await expert.waitForSelector('[role=status]:has-text("De termijn is begonnen")');
  });

  it('is read with the fields of C8 and answered point by point by the employer (C7)', async () => {
    const page = await comeIn(EMPLOYER_MAIL, EMPLOYER_PHONE);
    const draft = (await page.textContent('main')) ?? '';
    for (const shown of ['Noor van der Zwaanendaal', '4 mei 1996', 'Broden inpakken', 'Loonwaarde: 59 procent']) {
      expect(draft).toContain(shown);
    }
    expect(draft).not.toMatch(/BSN|uitkering|burgerservicenummer/i);
    await page.check('[name=agrees][value=nee]');
    await page.click('button:has-text("Reactie versturen")');
    expect(await page.textContent('.foutlijst')).toContain('Eén punt is genoeg');
    expect(await page.isChecked('[name=agrees][value=nee]')).toBe(true);
    await page.fill('[name=points]', 'Het tempo is lager op maandag.');
    await page.fill('[name="points.1"]', 'De pauze telt niet mee.');
    await page.click('button:has-text("Reactie versturen")');
    expect(await heading(page)).toBe('Bedankt, wij hebben uw antwoord');
    const { body } = await api.as('expert.gooi').get(`${placement.path}/measurements/1/views`);
    expect(body.employer).toMatchObject({ how: 'written', agrees: false, points: 2 });
    expect(body.said[0].sealed.points[0].point).toBe('Het tempo is lager op maandag.');
  });

  it('may be told instead of written: the expert gets the task to call (M19)', async () => {
    const page = await comeIn(WORKER_MAIL, WORKER_PHONE);
    await page.click('button:has-text("Ik wil het vertellen")');
    expect(await heading(page)).toBe('Bedankt, wij hebben uw antwoord');
    const { body } = await api.as('expert.gooi').get('/inbox');
    expect(body.items).toContainEqual(expect.objectContaining({ template: 'link.oralView' }));
  });

  it('is agreed with by the worker, who asked for the link again', async () => {
    expect((await send({ purpose: 'view', addressee: 'worker', measurement: 1 })).status).toBe(201);
    const page = await comeIn(WORKER_MAIL, WORKER_PHONE);
    expect(await page.textContent('main')).toContain('Loonwaarde: 59 procent');
    await page.check('[name=agrees][value=ja]');
    await page.click('button:has-text("Reactie versturen")');
    expect(await heading(page)).toBe('Bedankt, wij hebben uw antwoord');
  });

  it('is answered by the expert point by point, becomes the report with what both said in it, and is determined', async () => {
    const page = await member('expert.gooi');
    await page.goto(measurement());
    expect(await page.textContent('section:has(#zienswijzen)')).toContain('Het tempo is lager op maandag.');
    await page.fill('[name="antwoord.employer.0"]', 'Er is een hele week gekeken.');
    await page.fill('[name="antwoord.employer.1"]', 'Pauzes zijn niet meegeteld.');
    await page.click('button:has-text("Antwoorden vastleggen")');
    await page.waitForSelector('[role=status]:has-text("De antwoorden zijn vastgelegd")');
    await page.click('button[value=indienen]');
    expect(await page.textContent('[role=status]')).toContain('Het rapport is ingediend');
    expect(await placement.facts('measurement-1')).toMatchObject({ draftValue: 59, version: 1 });
    const reviewer = await member('reviewer.gooi');
    await reviewer.goto('/beoordelen');
    await reviewer.click('tbody a');
    expect(await reviewer.textContent('main')).toContain('Er is een hele week gekeken.');
    await reviewer.click('button:has-text("Rapport accepteren")');
    await reviewer.click('button:has-text("vaststellen op 59 procent")');
    await reviewer.waitForSelector('[role=status]:has-text("vastgesteld")');
    expect(await placement.facts('measurement-1')).toMatchObject({ wageValue: 59 });
  });
});

/** D8: the employer cannot come and says when it can; the expert sees it in the agenda. */
async function sayWhetherItFits(): Promise<void> {
  const page = await comeIn(EMPLOYER_MAIL, EMPLOYER_PHONE, true);
  expect(await page.textContent('main')).toContain('woensdag 3 juni 2026, om 09:30 uur');
  await page.check('[name=answer][value=cannot]');
  await page.click('button:has-text("Versturen")');
  expect(await page.textContent('.foutlijst')).toContain('Noem een dag waarop u wel kunt');
  const faults = await faultsAtBoth(page);
  await page.fill('[name="days.0.on"]', '2026-06-12');
  await page.selectOption('[name="days.0.part"]', 'morning');
  await page.click('button:has-text("Versturen")');
  expect(await page.textContent('[role=status]')).toContain('De deskundige kijkt wanneer het wel kan.');
  const expert = await member('expert.gooi', true);
  await expert.goto('/agenda');
  expect(await expert.textContent('main')).toContain(
    "Werkgever kan niet; kan wel op vrijdag 12 juni 2026 ('s ochtends)",
  );
  expect([...faults, ...(await faultsAtBoth(page)), ...(await faultsAtBoth(expert))]).toEqual([]);
}

const faultsAtBoth = async (page: Page): Promise<string[]> => Object.values(await faultsAtWidths(page, 'page')).flat();

describe('Others with a link', () => {
  it('the employer answers the four questions about the workplace', async () => {
    await send({ purpose: 'conditions', addressee: 'employer' });
    const page = await comeIn(EMPLOYER_MAIL, EMPLOYER_PHONE);
    for (const name of ['adapted', 'guidance', 'management']) await page.check(`[name=${name}][value=yes]`);
    await page.check('[name=accepted][value=help]');
    await page.click('button:has-text("Antwoorden versturen")');
    expect(await heading(page)).toBe('Bedankt, wij hebben uw antwoord');
    const { body } = await api.as('consultant.gooi').get('/inbox');
    expect(body.items).toContainEqual(expect.objectContaining({ template: 'link.conditionsOpen' }));
  });

  it('the worker answers three questions, and reads the own file', async () => {
    await send({ purpose: 'questions', addressee: 'worker' });
    const page = await comeIn(WORKER_MAIL, WORKER_PHONE);
    await page.check('[name=pleasure][value=none]');
    await page.check('[name=help][value=guidance]');
    await page.click('button:has-text("Versturen")');
    expect(await page.textContent('.foutlijst')).toContain('Kies een antwoord');
    await page.check('[name=wish][value=none]');
    await page.click('button:has-text("Versturen")');
    expect(await heading(page)).toBe('Bedankt, wij hebben uw antwoord');
    await send({ purpose: 'ownFile', addressee: 'worker' });
    const own = await comeIn(WORKER_MAIL, WORKER_PHONE);
    expect(await own.textContent('main')).toContain('3 februari 2026');
    expect(await own.textContent('main')).toContain('Sanne de Boer');
  });

  it('the payroll office declares the hours of a month (M7, M14)', async () => {
    const { employer } = (await placement.view()) as unknown as { readonly employer: string };
    await change(api, `/employers/${employer}`, PROXY);
    await placement.does('consultant', 'hours.changed', {
      from: '2026-05-01',
      hours: '20',
      sectorFullTimeHours: '40',
      kind: 'declared',
    });
    await send({ purpose: 'hours', addressee: 'payrollOffice', month: '2026-05' });
    const page = await comeIn(PROXY.proxies[0]?.mail ?? '', '+31600000103');
    expect(await heading(page)).toBe('Uren van mei 2026');
    await page.fill('[name=hours]', '86,5');
    await page.click('button:has-text("Uren opgeven")');
    expect(await heading(page)).toBe('Bedankt, wij hebben uw antwoord');
    const { body } = await api.as('finance.gooi').get(`${placement.path}/facts`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ kind: 'declaredHours', from: '2026-05-01', value: { hours: '86.5' } }),
    );
  });

  it('the jobcoach hands in plan, hours and evaluation (M42)', async () => {
    await placement.does('consultant', 'support.requested', {
      kind: 'jobcoach',
      askedBy: 'employer',
      receivedOn: '2026-06-03',
    });
    const contact = { name: 'Joost Coach', mail: 'joost@coach.example', phone: '0600000104' };
    const made = await send({ purpose: 'support', addressee: 'jobcoach', support: 1, contact });
    expect(made.body).toMatchObject({ name: 'Joost Coach' });
    const page = await comeIn('joost@coach.example', '+31600000104');
    await page.fill('[name=plan]', 'Twee keer per week samen op de werkvloer.');
    await page.click('button:has-text("Plan versturen")');
    expect(await page.textContent('[role=status]')).toContain('plan');
    const { body } = await api.as('consultant.gooi').get('/inbox');
    expect(body.items).toContainEqual(expect.objectContaining({ template: 'link.planReceived' }));
  });
});

describe('Members', () => {
  it('make a link on the placement, see what became of it, and revoke it', async () => {
    const page = await member('consultant.gooi');
    await page.goto(`/plaatsingen/${placement.id}/links`);
    await page.selectOption('[name=purpose]', 'view');
    await page.selectOption('[name=addressee]', 'payrollOffice');
    await page.click('button:has-text("Link versturen")');
    expect(await page.textContent('.foutlijst')).toContain('niet voor het salariskantoor');
    await page.selectOption('[name=purpose]', 'change');
    await page.click('button:has-text("Link versturen")');
    expect(await page.textContent('[role=status]')).toContain('onderweg');
    await page.click('tbody tr:has-text("Wijziging melden"):has-text("Open") button:has-text("Intrekken")');
    await page.click('summary:has-text("eerdere links")');
    expect(await page.textContent('details tbody')).toContain('Ingetrokken');
  });
});

describe('A contract that was missing (M3)', () => {
  it('is added by a member and recorded with one click, filled in as it was agreed', async () => {
    const other = await api.placement();
    const day = '2026-06-03';
    const granted = { determinedOn: day, granted: true, basis: 'application', appliedOn: day };
    await other.does('consultant', 'targetGroup.determined', granted);
    const agreed = { agreedOn: day, plannedStart: '2026-06-15', from: '2026-06-15', ...A_CONTRACT, receivedOn: null };
    await other.does('consultant', 'employment.agreed', agreed);
    const page = await member('consultant.gooi', true);
    await page.goto(`/plaatsingen/${other.id}/bestanden`);
    await page.click('button:has-text("Toevoegen")');
    expect(await page.textContent('.foutlijst')).toContain('Kies een bestand.');
    const faults = await faultsAtBoth(page);
    await page.selectOption('[name=kind]', 'contract');
    await page.setInputFiles('[name=file]', { name: 'contract.txt', mimeType: 'text/plain', buffer: PDF });
    await page.click('button:has-text("Toevoegen")');
    expect(await page.textContent('[role=status]')).toBe('Het bestand is toegevoegd.');
    await page.click('tbody a:has-text("Arbeidscontract")');
    await page.waitForURL('**/bestanden/*-*');
    expect(await page.inputValue('[name=hours]')).toBe('32');
    faults.push(...(await faultsAtBoth(page)));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Bestand openen')]);
    expect(download.suggestedFilename()).toBe('contract-2026-06-03.pdf');
    await page.fill('[name=monthlyWage]', '900,00');
    await page.click('button:has-text("Contract vastleggen")');
    expect(await page.textContent('[role=status]')).toBe('Het bestand is verwerkt.');
    // M8: what was taken over with one click says what it causes.
    expect(await page.textContent('[role=status] + *')).toContain('ligt onder het minimumloon');
    expect(await other.facts()).toMatchObject({ contract: { received: true, from: '2026-06-15' } });
    await page.goto(`/plaatsingen/${other.id}`);
    faults.push(...(await faultsAtBoth(page)));
    expect(faults).toEqual([]);
  });
});

describe('A code by letter', () => {
  it('is printed by the back office, without the link, and opens it', async () => {
    const { candidate } = (await placement.view()) as unknown as { readonly candidate: string };
    await change(api, `/candidates/${candidate}`, { person: { phone: null } });
    await send({ purpose: 'ownFile', addressee: 'worker' });
    await api.relay();
    const office = await member('back-office.gooi', true);
    await office.goto(`/plaatsingen/${placement.id}/links`);
    await office.click('text=Brief met code');
    await office.waitForURL('**/codebrief');
    const link = await post.linkTo(WORKER_MAIL);
    expect(await office.content()).not.toContain(link);
    expect(await faultsAtBoth(office)).toEqual([]);
    const { body } = await send({ purpose: 'change', addressee: 'employer' });
    await office.goto(`/plaatsingen/${placement.id}/links/${String(body.id)}/codebrief`);
    expect(await heading(office)).toBe('Dit kan nu niet');
    expect(await faultsAtBoth(office)).toEqual([]);
    await office.goBack();
    const page = await telephone();
    await page.goto(link);
    expect(await page.textContent('main')).toContain('U krijgt een code met de post.');
    await page.fill('[name=code]', (await office.textContent('.code')) ?? '');
    await page.click('button:has-text("Verder")');
    expect(await heading(page)).toBe('Uw gegevens');
    await change(api, `/candidates/${candidate}`, { person: { phone: WORKER_PHONE } });
  });
});

describe('Every page, at both widths', () => {
  const faults: Record<string, readonly string[]> = {};

  async function look(page: Page, name: string): Promise<void> {
    Object.assign(faults, await faultsAtWidths(page, name));
  }

  // A visit was looked at where it was planned, a change is looked at without this.
  const purposes = new Set(['visit', 'change']);

  async function opened(body: Asked, mail: string, phone: string): Promise<Page> {
    purposes.add(body.purpose);
    expect((await send(body)).status).toBe(201);
    return comeIn(mail, phone, true);
  }

  it('has no fault that axe knows and is no wider than its window', async () => {
    await send({ purpose: 'change', addressee: 'employer' });
    await api.relay();
    const page = await telephone(true);
    await page.goto(await post.linkTo(EMPLOYER_MAIL));
    expect(await page.textContent('footer')).toContain('Vragen? Bel 14 0000 of mail naar werk@gooi.');
    expect(await page.textContent('header')).toContain('Dagelijks bestuur Gooi');
    await look(page, 'code');
    await page.fill('[name=code]', '1');
    await page.click('button:has-text("Verder")');
    await look(page, 'wrong code');
    await page.fill('[name=code]', await post.codeTo(EMPLOYER_PHONE));
    await page.click('button:has-text("Verder")');
    await look(page, 'choose a change');
    for (const kind of ['extension', 'end', 'contact']) {
      await page.goto(`/link?soort=${kind}`);
      await look(page, kind);
    }
    await page.click('button:has-text("Doorgeven")');
    await look(page, 'faults in a change');
    const employer = [EMPLOYER_MAIL, EMPLOYER_PHONE] as const;
    const worker = [WORKER_MAIL, WORKER_PHONE] as const;
    await look(await opened({ purpose: 'firstDay', addressee: 'employer' }, ...employer), 'first day');
    await look(await opened({ purpose: 'hours', addressee: 'employer', month: '2026-04' }, ...employer), 'hours');
    const conditions = await opened({ purpose: 'conditions', addressee: 'employer' }, ...employer);
    await conditions.click('button:has-text("Antwoorden versturen")');
    await look(conditions, 'faults in conditions');
    await look(await opened({ purpose: 'view', addressee: 'worker', measurement: 1 }, ...worker), 'draft');
    const questions = await opened({ purpose: 'questions', addressee: 'worker' }, ...worker);
    await look(questions, 'questions');
    for (const name of ['pleasure', 'help', 'wish']) await questions.check(`[name=${name}] >> nth=0`);
    await questions.click('button:has-text("Versturen")');
    await look(questions, 'thanks');
    await questions.click('button:has-text("Afsluiten")');
    await look(questions, 'left');
    await look(await opened({ purpose: 'ownFile', addressee: 'worker' }, ...worker), 'own file');
    await look(await opened(SUPPORT, 'joost@coach.example', '+31600000104'), 'support');
    const objection = await opened({ purpose: 'objection', addressee: 'employer' }, ...employer);
    await objection.click('button:has-text("Bezwaar versturen")');
    await look(objection, 'faults in an objection');
    await objection.fill('[name=explanation]', 'De uren kloppen niet.');
    await objection.click('button:has-text("Bezwaar versturen")');
    expect(await heading(objection)).toBe('Uw bezwaar is ontvangen');
    expect(await objection.textContent('main')).toContain('De uren kloppen niet.');
    await look(objection, 'proof of an objection');
    await objection.click('summary:has-text("intrekken")');
    await objection.click('button:has-text("Bezwaar intrekken")');
    expect(await objection.textContent('[role=alert]')).toContain('Zet een vinkje');
    await look(objection, 'faults in a withdrawal');
    await objection.check('[name=sure]');
    await objection.click('button:has-text("Bezwaar intrekken")');
    expect(await objection.textContent('[role=status]')).toContain('Uw bezwaar is ingetrokken');
    const upload = await opened({ purpose: 'upload', addressee: 'employer' }, ...employer);
    await upload.click('button:has-text("Bestand sturen")');
    expect(await upload.locator('.foutlijst a').count()).toBe(2);
    await look(upload, 'faults in a file');
    await upload.check('[name=kind][value=contract]');
    await upload.setInputFiles('[name=file]', { name: 'contract.pdf', mimeType: 'application/pdf', buffer: PDF });
    await upload.click('button:has-text("Bestand sturen")');
    expect(await upload.textContent('[role=status]')).toContain('Wij hebben uw bestand ontvangen');
    await look(upload, 'a file that was sent');
    await page.goto('/link/bestaat-niet');
    await look(page, 'closed');
    const office = await member('back-office.gooi', true);
    await office.goto(`/plaatsingen/${placement.id}/links`);
    await look(office, 'links');
    await office.goto('/wijzigingen');
    await look(office, 'reports');
    await office.click('tbody a');
    await office.waitForURL('**/wijzigingen/*');
    await look(office, 'report');
    expect(faults).toEqual({});
    expect([...purposes].toSorted()).toEqual([...LINK_PURPOSES].toSorted());
    expect(notSeenBy('links')).toEqual([]);
  }, 150_000);
});

const PDF = Buffer.from('%PDF-1.7 een contract');

type Asked = { readonly purpose: string; readonly addressee: string; readonly [more: string]: unknown };

const SUPPORT = {
  purpose: 'support',
  addressee: 'jobcoach',
  support: 1,
  contact: { name: 'Joost Coach', mail: 'joost@coach.example', phone: '0600000104' },
};

const SIXTY = {
  'tasks.0.name': 'Broden inpakken',
  'tasks.0.share': '60',
  'tasks.0.pace': '80',
  'tasks.0.quality': '90',
  'tasks.0.netWorkingTime': '100',
  'tasks.1.name': 'Vloer vegen',
  'tasks.1.share': '40',
  'tasks.1.pace': '50',
  'tasks.1.quality': '90',
  'tasks.1.netWorkingTime': '90',
};
