import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiDriver, DRAFT, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { faultsOfPages, notSeenBy } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
import { QualityModule } from '../../src/quality/quality.module.js';
import { QualityPass } from '../../src/quality/quality-pass.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, measured } from '../support/placement-steps.js';

const SIXTY = {
  regular: false,
  tasks: [
    { share: 60, pace: 80, quality: 90, netWorkingTime: 100 },
    { share: 40, pace: 50, quality: 90, netWorkingTime: 90 },
  ],
  sealed: { tasks: [{ name: 'Broden inpakken', explanation: 'Aan de lijn' }, { name: 'Vloer vegen' }] },
};

const CORRECTED = {
  fact: 'hours',
  from: '2026-02-02',
  day: null,
  sectorFullTimeHours: '40',
  wageValue: null,
  reason: 'typingError',
};

let api: ApiDriver;
let web: WebDriver;
let noor: ApiPlacement;
let kees: ApiPlacement;
let keesPerson: string;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [QualityModule]);
  noor = await decidedLumpSum(api);
  const name = { firstNames: 'Kees', callName: null, prefix: null, lastName: 'Duinker' };
  keesPerson = await api.candidate('gooi', { name });
  kees = await decidedLumpSum(api, { candidate: keesPerson });
  await api.until('2026-02-03');
  for (const placement of [noor, kees]) {
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  }
  await api.until('2026-06-01');
  await measured(api, noor, SIXTY);
  await noor.does('consultant', 'decision.prepared', { ...DRAFT, kind: 'measured' });
  await api.until('2026-08-20');
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web.stop();
  await api.stop();
});

const approvalOf = (placement: ApiPlacement): string => `/plaatsingen/${placement.id}/goedkeuren`;

describe('What a manager sees in the morning', () => {
  it('is what lies ready, with how many, who and by when', async () => {
    const page = await web.as('manager.gooi');
    await page.goto('/');
    const work = await page.textContent('section[aria-labelledby=wat-er-ligt]');
    expect(work).toContain('Besluiten goed te keuren1Manager! 08-07-2026');
    expect(work).toContain('Plaatsingen met risico2');
  });

  it('is what is at risk (G10), in days and euros', async () => {
    const page = await web.as('manager.gooi');
    await page.goto('/risico');
    const rows = await page.locator('main table').first().locator('tbody tr').allTextContents();
    expect(rows.find((row) => row.includes('Kees'))).toContain(
      'Aangehouden zonder loonwaardeTe laat besteld16-04-2026',
    );
    // 1,402.20 a month at 50 percent, 19 days from 2 August: × 12 × 19 ÷ 365.
    expect(rows.find((row) => row.includes('Kees'))).toContain('19€\u00a0875,89€\u00a01.402,20');
    expect(rows.find((row) => row.includes('Noor'))).toContain('Aangehouden, besluit ontbreekt');
    await page.selectOption('[name=soort]', 'held');
    await page.click('text=Filteren');
    expect(page.url()).toContain('soort=held');
    expect(await page.locator('main table').first().locator('tbody tr').count()).toBe(1);
  });

  it('are messages that say whom they are about, are marked as done, and are found again', async () => {
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/');
    await page.click('text=Alle berichten');
    const messages = page.locator('.taken > li');
    const open = await messages.count();
    const kees = messages.filter({ hasText: 'Kees Duinker bij Bakkerij Kruimel' }).first();
    const title = (await kees.locator('strong').textContent()) ?? 'none';
    await kees.locator('button:has-text("Klaar")').click();
    expect(new URL(page.url()).pathname).toBe('/berichten');
    expect(await messages.count()).toBe(open - 1);
    await page.click('text=Afgevinkte berichten');
    expect(await messages.filter({ hasText: title }).first().textContent()).toContain('klaar op 20-08-2026');
  });

  it('is not for a consultant', async () => {
    const page = await web.as('consultant.gooi');
    for (const path of ['/risico', '/goedkeuren', '/steekproef', approvalOf(noor)]) {
      expect([path, (await page.goto(path))?.status()]).toEqual([path, 403]);
    }
  });
});

describe('Approving, with script off', () => {
  let page: Page;

  beforeAll(async () => {
    page = await web.as('manager.gooi', { script: false });
  });

  it('says what is decided, what it rests on, what it costs and what it causes', async () => {
    await page.goto('/goedkeuren');
    const row = await page.textContent('tbody tr');
    expect(row).toContain('loonkostensubsidie naar een loonwaarde van 59 procent');
    expect(row).toContain('€\u00a01.149,80');
    await page.click('main a:has-text("Bekijken")');
    const text = await page.textContent('main');
    expect(text).toContain('Besluit 2: Subsidie naar loonwaarde');
    expect(text).toContain('Rapport van 3 juni 2026, geaccepteerd op 3 juni 2026.');
    expect(text).toContain('Wat dit veroorzaakt');
    expect(text).toContain('Per hele maand€\u00a01.149,80');
  });

  it('goes back only with a reason, and then waits no longer', async () => {
    await page.click('text=Teruggeven aan de consulent');
    expect(await page.textContent('.foutlijst')).toContain('Maak een keuze.');
    await page.selectOption('[name=reason]', 'wrongPeriod');
    await page.fill('[name=_toelichting]', 'De einddatum hoort bij het contract.');
    await page.click('text=Teruggeven aan de consulent');
    expect(await page.textContent('[role=status]')).toContain('teruggegeven');
    expect(await page.textContent('main')).toContain('Er wachten geen besluiten');
    expect((await noor.facts())['draft']).toBeNull();
  });

  it('F8, M2: nobody signs above the limit of a mandate, and the limit is shown', async () => {
    await noor.does('consultant', 'decision.prepared', { ...DRAFT, kind: 'measured' });
    const limited = { decisionType: 'measured', role: 'reviewer', monthlyLimit: '500.00', from: '2026-01-01' };
    const { body } = await api.as('manager.gooi').get('/mandates');
    const own = body.items.find(
      (one: { decisionType: string; role: string }) => one.decisionType === 'measured' && one.role === 'reviewer',
    );
    await api.as('administrator.gooi').post(`/mandates/${own.number}/ending`).send({ until: '2026-08-19' });
    await api.as('administrator.gooi').post('/mandates').send(limited);
    const reviewer = await web.as('reviewer.gooi', { script: false });
    await reviewer.goto('/goedkeuren');
    expect(await reviewer.textContent('tbody tr')).toContain('Boven de grens van uw mandaat.');
    expect(await reviewer.textContent('.mandaten')).toContain('Toekennen naar loonwaarde, tot €\u00a0500,00 per maand');
    await reviewer.goto(approvalOf(noor));
    expect(await reviewer.locator('button:has-text("Goedkeuren")').count()).toBe(0);
    expect(await reviewer.textContent('main')).toContain('U hebt voor dit besluit op deze dag geen mandaat');
  });

  it('is done by the manager, and then the letters wait at the back office', async () => {
    await page.goto(approvalOf(noor));
    await page.click('button:has-text("Goedkeuren")');
    expect(await page.textContent('[role=status]')).toContain('Het besluit is goedgekeurd');
    expect(await noor.tracks()).toMatchObject({ subsidy: 'measuredRunning', decision: 'toSend' });
    await page.goto('/risico');
    expect(await page.textContent('main table')).not.toContain('Noor');
  });
});

describe('Several decisions at once', () => {
  it('F8: is only where the municipality chose so', async () => {
    const draft = { ...DRAFT, kind: 'end', ground: 'noLongerTargetGroup', from: '2026-10-01' };
    await noor.does('consultant', 'decision.prepared', draft);
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/goedkeuren');
    expect(await page.locator('[name=besluit]').count()).toBe(0);
    const choice = { from: '2026-08-20', value: true, ground: 'Collegebesluit 12', decidedOn: '2026-08-20' };
    const put = api.as('administrator.gooi').put('/policies/bulkApproval').set('If-Match', '"0"');
    expect((await put.send(choice)).status).toBe(204);
    await page.goto('/goedkeuren');
    await page.click('text=Aangevinkte besluiten goedkeuren');
    expect(await page.textContent('.foutlijst')).toContain('U hebt geen besluiten aangevinkt.');
    await page.check('[name=besluit]');
    await page.click('text=Aangevinkte besluiten goedkeuren');
    expect(await page.textContent('[role=status]')).toBe('1 besluit goedgekeurd.');
    expect(await noor.tracks()).toMatchObject({ subsidy: 'endingLater' });
  });
});

describe('Four eyes on a correction, with script off (M32)', () => {
  it('asks a colleague by name with what it is worth, and records nothing yet', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto(`/plaatsingen/${kees.id}/stap/placement/fact.corrected`);
    expect(await page.locator('[name=difference]').count()).toBe(0);
    await page.selectOption('[name=fact]', 'hours');
    await page.fill('[name=from]', '2026-02-02');
    await page.fill('[name=hours]', '23');
    await page.fill('[name=sectorFullTimeHours]', '40');
    await page.locator('[name=reason]').selectOption({ index: 1 });
    await page.fill('[name=_toelichting]', 'Er stond 32 in plaats van 23.');
    await page.click('button:has-text("Controleren")');
    expect(await page.textContent('.foutlijst')).toMatch(
      /samen €\s[\d.,]+ waard. Vanaf €\s500,00 moet een tweede persoon/,
    );
    await page.selectOption('[name=secondBy]', memberOf('manager.gooi'));
    await page.click('button:has-text("Controleren")');
    expect(await page.textContent('main')).toContain('Dit wordt nog niet vastgelegd');
    await page.click('button:has-text("Voorleggen")');
    expect(await page.textContent('[role=status]')).toContain('Er is nog niets vastgelegd');
    expect(await page.textContent('main')).toContain('U hebt dit zelf voorgelegd. Een ander moet het bevestigen.');
    expect((await kees.facts())['hours']).toBe('32');
  });

  it('is found on the first page, shows all that will be recorded, and counts once it is confirmed', async () => {
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/');
    await page.click('text=Voorstellen die u bevestigt');
    await page.click('section[aria-labelledby=te-bevestigen] a:has-text("Bekijken")');
    const text = await page.textContent('main');
    expect(text).toContain('Er stond 32 in plaats van 23.');
    expect(text).toContain('Wat dit veroorzaakt');
    await page.click('button:has-text("Afwijzen")');
    expect(await page.textContent('.foutlijst')).toContain('zeg waarom u het voorstel afwijst');
    await page.click('text=Bevestigen en vastleggen');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd: Gegeven verbeteren');
    expect((await kees.facts())['hours']).toBe('23');
    await kees.proposes('consultant', 'fact.corrected', { ...CORRECTED, hours: '30' }, 'manager');
    await page.reload();
    expect(await page.textContent('main')).toContain('Gegeven verbeteren wacht op een tweede persoon.');
  });

  it('is not lost when it is taken back: the form opens with what was filled in', async () => {
    const page = await web.as('consultant.gooi', { script: false });
    await page.goto(`/plaatsingen/${kees.id}/voorstellen/2`);
    expect(await page.textContent('section[aria-labelledby=nu]')).toContain('Uren per week23');
    await page.click('button:has-text("Voorstel intrekken")');
    await page.click('button:has-text("Opnieuw invullen")');
    expect(await page.inputValue('[name=hours]')).toBe('30');
    await page.click('button:has-text("Controleren")');
    await page.click('button:has-text("Voorleggen")');
    expect(new URL(page.url()).pathname).toBe(`/plaatsingen/${kees.id}/voorstellen/3`);
  });
});

describe('Internal control', () => {
  it('shows per line of the control file what is missing, with the place to mend it', async () => {
    const page = await web.as('manager.gooi');
    await page.goto(`/plaatsingen/${kees.id}`);
    await page.click('text=Controledossier');
    const row = page.locator('tr:has-text("Registratie van de deskundige")');
    expect(await row.textContent()).toContain('Ontbreekt');
    await row.locator('a').click();
    expect(page.url()).toContain(`/plaatsingen/${kees.id}/stap/placement/measurement.requested`);
    const looks = await queryOnce<{ n: number }>(
      api.db.superuserUrl,
      "select count(*)::int as n from access_log where operation = 'placement.controlFile' and placement = $1",
      [kees.id],
    );
    expect(looks[0]?.n).toBe(1);
  });

  it('draws a sample that the same seed draws again, notes what was found and gives it as a file', async () => {
    const page = await web.as('reviewer.gooi');
    for (const _time of ['first', 'second']) {
      await page.goto('/steekproef');
      await page.selectOption('[name=kind]', 'lumpSum');
      await page.fill('[name=size]', '1');
      await page.fill('[name=seed]', '2026-Q3');
      await page.click('main button[type=submit]');
      await page.waitForURL(/steekproef\/\d$/);
    }
    const drawn = await queryOnce<{ placements: readonly string[] }>(
      api.db.superuserUrl,
      'select array_agg(placement order by position) as placements from control_sample_file group by sample',
    );
    expect(drawn[0]?.placements).toHaveLength(1);
    expect(drawn[0]?.placements).toEqual(drawn[1]?.placements);
    // What the reviewer decided another person controls (F8).
    await page.locator('li.vak:has-text("Ingrid Postma")').first().locator('button').click();
    expect(await page.textContent('.foutlijst')).toContain('U hebt dit besluit zelf voorbereid of genomen');
    const manager = await web.as('manager.gooi');
    await manager.goto('/steekproef/1');
    const own = manager.locator('li.vak:has-text("Ingrid Postma")').first();
    await own.locator('select').selectOption('error');
    await own.locator('input[name=note]').fill('=De handtekening ontbreekt');
    await own.locator('button').click();
    await manager.waitForURL('**/steekproef/1');
    expect(await manager.textContent('main')).toContain('1 beoordeeld, 1 fout');
    const [download] = await Promise.all([manager.waitForEvent('download'), manager.click('text=Download als CSV')]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    expect(Buffer.concat(chunks).toString('utf8')).toContain(`"'=De handtekening ontbreekt"`);
    const [entry] = await queryOnce<{ body: string }>(
      api.db.superuserUrl,
      "select body from journal_entry where type = 'sample.judged'",
    );
    expect(entry?.body).toContain('"result":"error"');
    expect(entry?.body).not.toContain('handtekening');
  });
});

describe('The register of who looked (F6)', () => {
  it('shows who opened what and why, points out without accusing, and gives a file to whom it is about', async () => {
    const page = await web.as('manager.gooi', { script: false });
    await page.goto('/inzageregister');
    const text = await page.textContent('main');
    expect(text).toContain('Dit zegt niet dat er iets mis is.');
    await page.selectOption('[name=rol]', 'manager');
    await page.selectOption('[name=wat]', 'placement.controlFile');
    await page.click('button:has-text("Filteren")');
    const row = await page.textContent('section[aria-labelledby=regels] tbody tr');
    expect(row).toContain('Het controledossier');
    expect(row).toContain('Toezicht en verantwoording');
    expect(await page.textContent('main')).not.toContain('Duinker');
    await page.click('section[aria-labelledby=regels] tbody tr a');
    expect(await page.textContent('h1')).toContain('Kees Duinker');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download als CSV')]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    const file = Buffer.concat(chunks).toString('utf8');
    expect(file).toContain('"het controledossier"');
    expect(file).not.toMatch(/Duinker|Kees/);
    await page.reload();
    expect(await page.textContent('tbody')).toContain('Het overzicht van inzage voor de betrokkene');
  });
});

let breach = '/klachten';

describe('A data breach (M39)', () => {
  it('is written down with day and time, kept after a fault, told to the authority and closed', async () => {
    const page = await web.as('manager.gooi');
    await page.goto('/klachten/nieuw/datalek');
    await page.selectOption('[name=subject]', 'wrongAddressee');
    await page.selectOption('[name=toldBy]', 'colleague');
    await page.fill('[name=foundOn]', '');
    await page.fill('[name=story]', 'Een brief ging naar het oude adres.');
    await page.click('button:has-text("Datalek vastleggen")');
    expect(await page.textContent('.foutlijst')).toContain('Om hoe laat');
    expect(await page.inputValue('[name=story]')).toBe('Een brief ging naar het oude adres.');
    await page.fill('[name=foundOn]', '2026-05-29');
    await page.fill('[name=foundTime]', '09:30');
    await page.click('button:has-text("Datalek vastleggen")');
    expect(await page.textContent('[role=status]')).toContain('Vastgelegd');
    await page.click('main td a:has-text("Openen")');
    breach = new URL(page.url()).pathname;
    await page.click('summary:has-text("Gemeld bij de Autoriteit")');
    await page.click('form[action$="authorityTold"] button');
    expect(await page.textContent('.feiten')).toContain('Gemeld bij de Autoriteit');
    await page.click('summary:has-text("Afsluiten")');
    await page.selectOption('form[action$="closed"] [name=outcome]', 'reported');
    await page.fill('form[action$="closed"] [name=conclusion]', 'De brief is terug en vernietigd.');
    await page.click('form[action$="closed"] button');
    expect(await page.textContent('main')).toContain('Er hoeft niets meer te gebeuren');
  });
});

describe('The quality of what is kept', () => {
  it('is told with what contradicts what and the way to mend it; what is missing leads to the form', async () => {
    const page = await web.as('manager.gooi');
    await page.goto('/gegevenskwaliteit');
    expect(await page.textContent('main')).toContain('Er is nog niet gecontroleerd');
    // Letters are not made here: every decision that was sent is without one.
    await api.rooms.app.get(QualityPass).run('00000000-0000-4000-8000-000000000001', false);
    await page.goto('/');
    await page.click('text=Tegenstrijdigheden in dossiers');
    expect(await page.textContent('main')).toContain('Verstuurd besluit zonder brief');
    await page.click('main a:has-text("Herstellen")');
    expect(new URL(page.url()).pathname).toMatch(/^\/plaatsingen\/[0-9a-f-]{36}\/documenten$/);
    await page.goto('/gegevenskwaliteit/volledigheid');
    await page.click('main a:has-text("Trede ontbreekt in Hilversum")');
    await page.click('main a:has-text("Trede invullen")');
    expect(new URL(page.url()).pathname).toMatch(/^\/personen\/[0-9a-f-]{36}\/op-weg\/ladder$/);
  });
});

const PAGES = (): readonly string[] => [
  '/gegevenskwaliteit',
  '/gegevenskwaliteit/volledigheid',
  '/gegevenskwaliteit/volledigheid/ontstaan?gemeente=0402&gegeven=ladder',
  '/gegevenskwaliteit/volledigheid/0402/ladder',
  '/gegevenskwaliteit/aandachtsgroepen',
  '/',
  '/berichten?staat=klaar',
  '/risico',
  '/goedkeuren',
  '/voorstellen',
  `/plaatsingen/${kees.id}/voorstellen/3`,
  `/plaatsingen/${kees.id}/controle`,
  `/plaatsingen/${kees.id}/reden`,
  approvalOf(kees),
  '/steekproef',
  '/zonder-contract',
  '/steekproef/1',
  '/registermeldingen',
  '/bezwaren',
  '/klachten',
  '/klachten/nieuw/klacht',
  '/klachten/nieuw/datalek',
  breach,
  '/inzageregister?soort=alle',
  '/inzageregister/verwerkingen',
  `/plaatsingen/${noor.id}/ontstaan?deel=measurement-1&dag=2026-06-02`,
  `/plaatsingen/${noor.id}/ontstaan?deel=decision-1`,
  `/plaatsingen/${noor.id}/geld/2026-08/ontstaan?dag=2026-07-01`,
  `/personen/${keesPerson}/inzage`,
  `/personen/${keesPerson}/inzage/overzicht`,
];

describe('Every page of the manager at both widths', () => {
  it('has no fault that axe knows and is no wider than its window', async () => {
    if (((await kees.facts())['draft'] ?? null) === null) {
      await kees.does('consultant', 'decision.prepared', {
        ...DRAFT,
        kind: 'end',
        ground: 'noLongerTargetGroup',
        from: '2026-09-01',
      });
    }
    expect(await faultsOfPages(await web.as('manager.gooi'), PAGES())).toEqual({});
    expect(notSeenBy('manager-day')).toEqual([]);
  });
});
