import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { OldBsnPass } from '../../src/register/old-bsn-pass.js';
import { faultsAtWidths, faultsOfPages, notSeenBy, type PageFaults } from '../support/axe-round.js';
import { WebDriver } from '../support/browser.js';
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
const [NOOR, KEES, STRANGER] = ['999993653', '111222333', '123456782'];

let api: ApiDriver;
let web: WebDriver;
let noor: ApiPlacement;
let kees: ApiPlacement;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  noor = await decidedLumpSum(api, { candidate: await api.candidate('gooi', { bsn: NOOR }) });
  const name = { firstNames: 'Kees', callName: null, prefix: null, lastName: 'Duinker' };
  kees = await decidedLumpSum(api, { candidate: await api.candidate('gooi', { bsn: KEES, name }) });
  await api.until('2026-02-03');
  for (const placement of [noor, kees]) {
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  }
  await api.until('2026-06-01');
  await measured(api, noor, SIXTY);
  await kees.does('back-office', 'objection.received', {
    decision: 1,
    party: 'worker',
    receivedOn: '2026-01-20',
    postedOn: null,
  });
  await api.until('2026-06-08');
  web = await WebDriver.start(api.db);
});

afterAll(async () => {
  await web.stop();
  await api.stop();
});

/** Fills a step's form, looks at what it causes, and saves. */
async function step(page: Page, path: string, fill: () => Promise<unknown>): Promise<void> {
  await page.goto(path);
  await fill();
  await page.click('button[value=controleren]');
  await page.click('button[value=vastleggen]');
  await page.waitForSelector('[role=status]');
}

const message = (type: string): string => `/plaatsingen/${noor.id}/stap/register-message-1/${type}`;

describe('A message to the register, with script off', () => {
  let page: Page;

  beforeAll(async () => {
    page = await web.as('back-office.gooi', { script: false });
  });

  it('A7: the person is informed first, with the channel', async () => {
    await page.goto('/registermeldingen');
    const row = await page.textContent('section[aria-labelledby=informeren] tbody tr');
    expect(row).toContain('Noor van der Zwaanendaal');
    expect(row).toContain('10-06-2026 (over 2 dagen)');
    await page.selectOption('[name=channel]', 'conversation');
    await page.click('section[aria-labelledby=informeren] button[type=submit]');
    expect(await page.textContent('[role=status]')).toContain('1 werknemer is geïnformeerd.');
    expect(await noor.facts('register-message-1')).toMatchObject({ informedOn: '2026-06-08' });
  });

  it('A8: goes in a file that says what the form asks, and each time it is fetched is recorded', async () => {
    await page.click('section[aria-labelledby=versturen] button[type=submit]');
    expect(await page.textContent('h1')).toBe('Bestand 1');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Bestand ophalen')]);
    expect(download.suggestedFilename()).toBe(
      'praktijkroute-melding-loonwaarde-2017.1-dagelijks-bestuur-gooi-0001.csv',
    );
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    expect(Buffer.concat(chunks).toString('utf8').split('\r\n')[1]).toBe(`${NOOR};0402;20260202;1;20260603;59,00`);
    const looks = await queryOnce<{ n: number }>(
      api.db.superuserUrl,
      "select count(*)::int as n from access_log where operation = 'register.batch' and placement = $1 and purpose like 'melding%'",
      [noor.id],
    );
    expect(looks[0]?.n).toBe(1);
    const [entry] = await queryOnce<{ n: number }>(
      api.db.superuserUrl,
      "select count(*)::int as n from journal_entry where type = 'register.batchDownloaded'",
    );
    expect(entry?.n).toBe(1);
  });

  it('is said to be sent, rejected with a code, and mended; the rejection stays in the history', async () => {
    await page.goto('/registermeldingen/bestanden/1');
    await page.click('text=1 melding is verstuurd');
    expect(await page.textContent('[role=status]')).toBe('1 melding is verstuurd.');
    await step(page, message('message.rejected'), () => page.fill('[name=code]', 'F12'));
    await page.goto('/registermeldingen');
    expect(await page.textContent('section[aria-labelledby=afgekeurd] tbody tr')).toContain('Code F12');
    await step(page, message('message.mended'), () => page.check('[name=fields] >> nth=0'));
    await page.goto('/registermeldingen');
    expect(await page.textContent('section[aria-labelledby=versturen] tbody tr')).toContain('1 keer afgekeurd');
    const deliveries = await queryOnce(
      api.db.superuserUrl,
      'select delivery, answer, rejection_code from register_delivery where placement = $1 order by number',
      [noor.id],
    );
    expect(deliveries).toEqual([{ delivery: 1, answer: 'rejected', rejection_code: 'F12' }]);
  });

  it('comes back from the sex of a person on a page that it may read (seeds 41)', async () => {
    const page = await web.as('back-office.gooi', { script: false });
    const person = `/personen/${(await noor.view()).candidate}`;
    await page.goto(`${person}/op-weg/geslacht`);
    expect(await page.locator(`a[href="${person}/op-weg"]`).count()).toBe(0);
    await page.click('main button[type=submit]');
    expect(new URL(page.url()).pathname).toBe(`${person}/gegevens`);
  });

  it('is sent again in another file and confirmed: the outcome is a Banenafspraak', async () => {
    await page.click('section[aria-labelledby=versturen] button[type=submit]');
    await page.click('text=1 melding is verstuurd');
    await page.check('[name=melding]');
    await page.click('text=Bevestiging vastleggen');
    expect(await page.textContent('[role=status]')).toBe('1 melding is bevestigd.');
    expect(await noor.tracks()).toMatchObject({ register: 'confirmed' });
    expect((await noor.view()).summary).toMatchObject({ outcome: 'banenafspraak' });
  });
});

describe('A BSN that is changed after the message went out (A8)', () => {
  const TITLE = 'Melding met een oud BSN';
  const OLD = 'Deze melding is verstuurd met een BSN dat nu niet meer in het dossier staat.';
  const open = async (): Promise<readonly string[]> =>
    (await api.as('back-office.gooi').get('/inbox?state=open')).body.items
      .map(({ title }: { title: string }) => title)
      .filter((title: string) => title === TITLE);
  /** What was on file when something went out is told by the moment. */
  let minute = 0;
  const aMinuteLater = (): Promise<unknown> => {
    minute += 1;
    return queryOnce(api.db.urls.app, "select move_clock('fixed', $1, 0)", [`2026-06-08T09:${minute + 10}:00Z`]);
  };
  async function mend(bsn: string): Promise<void> {
    await aMinuteLater();
    const path = `/candidates/${(await noor.view()).candidate}`;
    const { headers: read } = await api.as('back-office.gooi').get(path);
    const change = api.as('back-office.gooi').patch(path).set('If-Match', String(read['etag']));
    expect((await change.send({ person: { bsn } })).status).toBe(204);
    await aMinuteLater();
  }
  async function message(type: string, payload: object): Promise<void> {
    const sent = api.as('back-office.gooi').post(`${noor.path}/instances/register-message-1/events`);
    const answer = await sent
      .set('If-Match', `"${await noor.revision('register-message-1')}"`)
      .send({ type, ...payload });
    expect(answer.status).toBe(200);
    await aMinuteLater();
  }
  const sentAnew = async (): Promise<void> => {
    await message('message.deliverAgain', { reason: 'correction' });
    await message('message.sent', { sentOn: '2026-06-08', employerLetterOn: '2026-06-03', formatVersion: '2017.1' });
    await message('message.confirmed', { confirmedOn: '2026-06-08', entryFrom: null });
  };

  it('gives the back office a task that closes when the number is put back or the message is delivered again', async () => {
    await mend(STRANGER);
    expect(await open()).toEqual([TITLE]);
    const page = await web.as('back-office.gooi');
    await page.goto('/registermeldingen');
    expect(await page.textContent('section[aria-labelledby=oud-bsn] tbody')).toContain('Noor van der Zwaanendaal');
    const faults = [await faultsAtWidths(page, 'register with old BSN')];
    await page.goto(`/plaatsingen/${noor.id}`);
    expect(await page.textContent('main')).toContain(OLD);
    faults.push(await faultsAtWidths(page, 'message with old BSN'));
    expect(Object.assign({}, ...faults)).toEqual({});
    await page.goto('/registermeldingen');
    await page.click('section[aria-labelledby=oud-bsn] a:has-text("Opnieuw aanleveren")');
    expect(await page.inputValue('select[name=reason]')).toBe('correction');
    await mend(NOOR);
    expect(await open()).toEqual([]);
    await page.goto(`/plaatsingen/${noor.id}`);
    expect(await page.textContent('main')).not.toContain(OLD);
    await mend(STRANGER);
    expect(await open()).toEqual([TITLE]);
    await sentAnew();
    expect(await open()).toEqual([]);
    // It went out with the number that stands there now: nobody is asked anything until it changes once more.
    await api.rooms.app.get(OldBsnPass, { strict: false }).run('2026-06-08');
    expect(await open()).toEqual([]);
    await mend(NOOR);
    await api.rooms.app.get(OldBsnPass, { strict: false }).run('2026-06-08');
    expect(await open()).toEqual([TITLE]);
    await sentAnew();
    // The file was fetched before the change and recorded as sent after it.
    await message('message.deliverAgain', { reason: 'correction' });
    await page.goto('/registermeldingen');
    await page.click('section[aria-labelledby=versturen] button[type=submit]');
    await Promise.all([page.waitForEvent('download'), page.click('text=Bestand ophalen')]);
    await mend(STRANGER);
    expect(await open()).toEqual([]);
    await message('message.sent', { sentOn: '2026-06-08', employerLetterOn: '2026-06-03', formatVersion: '2017.1' });
    await message('message.confirmed', { confirmedOn: '2026-06-08', entryFrom: null });
    await api.rooms.app.get(OldBsnPass, { strict: false }).run('2026-06-08');
    expect(await open()).toEqual([TITLE]);
    await mend(NOOR);
    expect(await open()).toEqual([]);
    const [said] = await queryOnce<{ n: number }>(
      api.db.superuserUrl,
      `select count(*)::int as n from journal_entry j left join inbox_item i on i.stream = j.stream and i.entry = j.number
       where j.type like 'register.bsn%' and (j.body ~ '${NOOR}|${STRANGER}' or i.data::text ~ '${NOOR}|${STRANGER}')`,
    );
    expect(said?.n).toBe(0);
  });
});

describe('The list of differences of a month (A8b), with script off', () => {
  let page: Page;
  const upload = (text: string) =>
    page.setInputFiles('[name=file]', { name: 'uwv.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

  beforeAll(async () => {
    page = await web.as('back-office.gooi', { script: false });
  });

  it('refuses a file with every fault at once, and keeps the month', async () => {
    await page.goto('/registermeldingen/verschillen');
    await page.fill('[name=month]', '2026-05');
    await upload('BSN;percentage;opname\n999990101;59;ja\n999993653;59;wellicht\n');
    await page.click('text=Vergelijken >> nth=-1');
    expect(await page.textContent('.foutlijst')).toContain('Regel 2: dit is geen geldig burgerservicenummer.');
    expect(await page.textContent('.foutlijst')).toContain('Regel 3: zet bij de opname ja of nee.');
    expect(await page.inputValue('[name=month]')).toBe('2026-05');
  });

  it('finds another percentage and an entry without our determination, and keeps nothing of strangers', async () => {
    await upload(`BSN;percentage;opname\n${NOOR};60,00;ja\n${KEES};50,00;ja\n${STRANGER};40,00;ja\n`);
    await page.click('text=Vergelijken >> nth=-1');
    expect(await page.textContent('h1')).toBe('Verschillen mei 2026');
    expect(await page.textContent('.lead')).toContain('3 regels in het bestand, 2 daarvan bij ons bekend.');
    const rows = await page.locator('tbody tr').allTextContents();
    expect(rows.find((row) => row.includes('Noor'))).toContain('Ander percentage');
    expect(rows.find((row) => row.includes('Kees'))).toContain('Opgenomen zonder onze vaststelling');
    expect(rows).toHaveLength(2);
    const [kept] = await queryOnce<{ n: number }>(
      api.db.superuserUrl,
      'select count(*)::int as n from journal_entry where position($1 in body) > 0',
      [STRANGER],
    );
    expect(kept?.n).toBe(0);
  });

  it('is mended by delivering again, or explained with a reason', async () => {
    await page.click('tr:has-text("Noor") >> text=Opnieuw aanleveren');
    expect(await page.textContent('[role=status]')).toContain('opnieuw te versturen');
    expect(await page.textContent('tr:has-text("Noor")')).toContain('Hersteld');
    await page.click('tr:has-text("Kees") summary');
    await page.selectOption('tr:has-text("Kees") select', 'otherGround');
    await page.click('tr:has-text("Kees") button');
    expect(await page.textContent('tr:has-text("Kees")')).toContain('Verklaard');
    await page.goto('/registermeldingen');
    expect(await page.textContent('section[aria-labelledby=versturen] tbody tr')).toContain('Noor');
  });
});

describe('The objections of the legal officer', () => {
  it('stand by their last day to decide, and a hearing is invited to with its time', async () => {
    const page = await web.as('legal-officer.gooi');
    await page.goto('/bezwaren');
    const row = await page.textContent('tbody tr');
    expect(row).toContain('Kees Duinker');
    expect(row).toContain('Besluit 1: vaste loonkostensubsidie');
    await page.click('text=Beoordelen');
    await page.check('input[name=committee][value=nee]');
    await page.check('input[name=lateExcused][value=nee]');
    await page.click('button[value=controleren]');
    await page.click('button[value=vastleggen]');
    await page.waitForSelector('[role=status]');
    await step(page, `/plaatsingen/${kees.id}/stap/objection-1/hearing.planned`, async () => {
      await page.fill('[name=hearingOn]', '2026-06-18');
      await page.fill('[name=startsAt]', '13:30');
      await page.fill('[name=minutes]', '45');
    });
    await page.goto('/bezwaren');
    expect(await page.textContent('tbody tr')).toContain('18-06-2026 om 13:30');
    const [letter] = await queryOnce<{ data: unknown }>(
      api.db.superuserUrl,
      "select data from outbox where template = 'hearing.invitation' and stream = $1 limit 1",
      [kees.id],
    );
    expect(letter?.data).toMatchObject({ startsAt: '13:30', minutes: 45 });
  });
});

describe('An objection that came by post', () => {
  it('is written down against the determination of the wage value, with every fault at once (D4, M54)', async () => {
    const page = await web.as('legal-officer.gooi');
    await page.goto(`/plaatsingen/${noor.id}/bezwaar`);
    await page.fill('[name=receivedOn]', '');
    await page.click('button:has-text("Bezwaar vastleggen")');
    expect(await page.textContent('[role=alert]')).toContain('Kies tegen welke brief');
    await page.check('input[value="employer.measurement-1"]');
    await page.fill('[name=receivedOn]', '2026-06-08');
    await page.fill('[name=explanation]', 'Het tempo is te hoog gemeten.');
    await page.click('button:has-text("Bezwaar vastleggen")');
    await page.waitForSelector('[role=status]');
    await page.goto('/bezwaren');
    expect(await page.textContent('tbody')).toContain('Loonwaardevaststelling 1');
    await page.goto(`/plaatsingen/${noor.id}/stap/objection-1/objection.assessed`);
    expect(await page.locator('[name=form]').count()).toBe(0);
  });
});

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'back-office.gooi': [
    '/',
    '/registermeldingen',
    '/registermeldingen/bestanden/2',
    '/registermeldingen/verschillen',
    '/registermeldingen/verschillen/2026-05/1',
  ],
  'legal-officer.gooi': ['/', '/bezwaren'],
};

describe('Every page of the office at both widths', () => {
  it('has no fault that axe knows and is no wider than its window', async () => {
    const faults: PageFaults[] = [];
    const own = { 'legal-officer.gooi': [...(PAGES['legal-officer.gooi'] ?? []), `/plaatsingen/${noor.id}/bezwaar`] };
    for (const [user, paths] of Object.entries({ ...PAGES, ...own }))
      faults.push(await faultsOfPages(await web.as(user), paths));
    expect(Object.assign({}, ...faults)).toEqual({});
    expect(notSeenBy('office-day')).toEqual([]);
  });
});
