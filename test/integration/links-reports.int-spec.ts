import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeInput } from '../../src/links/change-input.js';
import { ChangeReports } from '../../src/links/change-reports.service.js';
import { LinkDoor, type LinkVisit } from '../../src/links/link-door.service.js';
import { LinkFiles } from '../../src/links/link-file.service.js';
import { LinkUploads } from '../../src/links/link-uploads.service.js';
import { inSession } from '../../src/journal/session-work.js';
import { accountFaults } from '../../src/payments/account-check.js';
import { PaymentsApiModule } from '../../src/payments/payments-api.module.js';
import { AppPool } from '../../src/platform/database.js';
import { uploadFaults } from '../../src/uploads/upload-check.js';
import { UploadsApiModule } from '../../src/uploads/uploads-api.module.js';
import { ReportedProposals } from '../../src/links/reported-proposals.service.js';
import { ApiDriver, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import type { Letterbox } from '../support/letterbox.js';
import { EMPLOYER_MAIL, EMPLOYER_PHONE, reachablePlacement } from '../support/linked-placement.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
let api: ApiDriver;
let placement: ApiPlacement;
let post: Letterbox;
let visit: LinkVisit;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [UploadsApiModule, PaymentsApiModule]);
  ({ placement, post } = await reachablePlacement(api));
  await api.until('2026-02-03');
  await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
  await api.relay();
  await api.as('consultant.gooi').post(`${placement.path}/links`).send({ purpose: 'change', addressee: 'employer' });
  await api.relay();
  const door = api.rooms.app.get(LinkDoor, { strict: false });
  const secret = (await post.linkTo(EMPLOYER_MAIL)).slice('/link/'.length);
  visit = await door.visit(await door.enter(secret, await post.codeTo(EMPLOYER_PHONE)));
});
afterAll(async () => {
  await api?.stop();
});

const reports = (): ChangeReports => api.rooms.app.get(ChangeReports, { strict: false });

async function tell(change: object, id: string = randomUUID()): Promise<string> {
  const file = await api.rooms.app.get(LinkFiles, { strict: false }).open(visit);
  await reports().tell(visit, file, id, changeInput.parse(change));
  return id;
}
const of = (id: string, path = '', who = 'back-office.gooi') => api.as(who).get(`/change-reports/${id}${path}`);
const accept = (id: string, who: string, revision: number) =>
  api.as(who).post(`/change-reports/${id}/acceptance`).set('If-Match', `"${revision}"`).send({});
const entriesOf = async (type: string, id = placement.id): Promise<number> => {
  const [row] = await queryOnce<{ n: number }>(
    api.db.superuserUrl,
    'select count(*)::int as n from journal_entry where stream = $1 and type = $2',
    [id, type],
  );
  return row?.n ?? 0;
};

describe('A report of an employer', () => {
  let id: string;

  it('waits: it is no event, a form sent twice is one report, and its words lie sealed', async () => {
    id = await tell({ kind: 'hours', from: '2026-03-01', hours: '24', explanation: 'Zij wil minder werken.' });
    await tell({ kind: 'hours', from: '2026-03-01', hours: '24', explanation: null }, id);
    expect(await entriesOf('hours.changed')).toBe(0);
    expect(await entriesOf('change.reported')).toBe(1);
    const { body } = await api.as('back-office.gooi').get('/change-reports');
    expect(body.items).toMatchObject([{ id, kind: 'hours', from: '2026-03-01', facts: { hours: '24' }, words: null }]);
    const [row] = await queryOnce<{ text: string }>(api.db.superuserUrl, 'select c::text as text from change_report c');
    expect(row?.text).not.toMatch(/minder werken|Karin/);
  });

  it('shows its reporter and what accepting would cost before anything is saved', async () => {
    expect((await of(id)).body.words).toMatchObject({
      reporter: 'Karin de Wit',
      explanation: 'Zij wil minder werken.',
    });
    const preview = await of(id, '/preview');
    expect(preview.body.facts).toContainEqual(expect.objectContaining({ kind: 'contractHours', from: '2026-03-01' }));
    expect(Number(preview.body.euros.nextMonth.difference)).toBeLessThan(0);
    expect(await entriesOf('hours.changed')).toBe(0);
  });

  it('is a task of consultant and back office, and of nobody else', async () => {
    for (const who of ['consultant.gooi', 'back-office.gooi']) {
      const { body } = await api.as(who).get('/inbox');
      expect(body.items).toContainEqual(expect.objectContaining({ template: 'change.reported' }));
    }
    expect((await of(id, '', 'expert.gooi')).status).toBe(403);
    expect((await of(id, '', 'consultant.weesp')).status).toBe(404);
    expect((await accept(id, 'finance.gooi', 1)).status).toBe(403);
  });

  it('counts once when two accept at once, and the second hears who was first', async () => {
    const revision = await placement.revision();
    const answers = await Promise.all([
      accept(id, 'back-office.gooi', revision),
      accept(id, 'consultant.gooi', revision),
      accept(id, 'back-office.gooi', revision),
    ]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409']);
    const late = answers.find(({ status }) => status === 409);
    expect(late?.body.detail).toMatch(/heeft deze melding al verwerkt. Er is niets van u opgeslagen/);
    expect(await entriesOf('hours.changed')).toBe(1);
    expect(await entriesOf('change.accepted')).toBe(1);
    expect(await placement.facts()).toMatchObject({ hours: '24' });
  });

  it('stands in the story in the name of who accepted, with the reporter beside it, and is no task any more', async () => {
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/journal?limit=200`);
    const changed = body.items.find(({ type }: { type: string }) => type === 'hours.changed');
    expect(changed.sealed.explanation).toContain('Gemeld door de werkgever (Karin de Wit) op 3 februari 2026');
    expect(changed.actor.role).not.toBe('link');
    for (const who of ['consultant.gooi', 'back-office.gooi']) {
      const inbox = await api.as(who).get('/inbox');
      const templates = inbox.body.items.map(({ template }: { template: string }) => template);
      expect(templates).not.toContain('change.reported');
    }
    await api.relay();
    expect((await post.mails()).at(-1)).toMatchObject({ to: EMPLOYER_MAIL });
    expect((await post.mails()).at(-1)?.subject).toMatch(/^Uw wijziging is verwerkt/);
  });

  it('is not sent a second time when only the rest of accepting was lost (a crash between the two)', async () => {
    const other = await tell({ kind: 'hours', from: '2026-04-01', hours: '28' });
    const revision = await placement.revision();
    await accept(other, 'back-office.gooi', revision);
    await queryOnce(
      api.db.superuserUrl,
      "update change_report set state = 'waiting', decided_by = null, decided_at = null, entry = null where id = $1",
      [other],
    );
    const again = await accept(other, 'consultant.gooi', await placement.revision());
    expect(again.body).toMatchObject({ state: 'accepted' });
    expect(await entriesOf('hours.changed')).toBe(2);
  });

  it('is looked at again when the placement changed since', async () => {
    const other = await tell({ kind: 'wage', from: '2026-04-01', monthlyWage: '2150.50' });
    const answer = await accept(other, 'back-office.gooi', (await placement.revision()) - 1);
    expect(answer.status).toBe(412);
    expect((await of(other)).body.state).toBe('waiting');
    const done = await accept(other, 'back-office.gooi', await placement.revision());
    expect(done.body).toMatchObject({ state: 'accepted', warnings: [] });
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/contracts`);
    expect(body.items.at(-1)).toMatchObject({ monthlyWage: '2150.50' });
  });
});

describe('What a report may become', () => {
  it('M8: a wage below the minimum says before it is taken over that payment stops, without an age or a birth date', async () => {
    const warningsOf = async (monthlyWage: string): Promise<readonly string[]> => {
      const id = await tell({ kind: 'wage', from: '2026-05-01', monthlyWage });
      const { body } = await of(id, '/preview');
      const returned = { reason: 'unclear', explanation: 'Klopt dit loon?' };
      expect((await api.as('back-office.gooi').post(`/change-reports/${id}/return`).send(returned)).status).toBe(200);
      return body.warnings;
    };
    const [said] = await warningsOf('1000.00');
    // 28 hours of 14.71, 52 weeks over 12 months.
    expect(said).toMatch(
      /ligt onder het minimumloon: bij deze uren is dat op 1 mei 2026 €.1\.784,82 per maand.*stopt de betaling/,
    );
    expect(said).not.toMatch(/1996|leeftijd/);
    expect(await warningsOf('2150.50')).toEqual([]);
  });

  it('a real first day that was another: a correction with its worth (M5, M32)', async () => {
    const id = await tell({ kind: 'firstDay', from: '2026-02-03' });
    const done = await accept(id, 'consultant.gooi', await placement.revision());
    expect(done.body).toMatchObject({ state: 'accepted' });
    expect(await placement.facts()).toMatchObject({ firstDay: '2026-02-03' });
  });

  it('a correction above the limit: laid before a second person with all that was told, and done when that one confirms', async () => {
    const id = await tell({ kind: 'firstDay', from: '2026-01-13', explanation: 'Eerder begonnen.' });
    const alone = await accept(id, 'consultant.gooi', await placement.revision());
    expect(alone.body).toMatchObject({ code: 'secondPersonNeeded' });
    const second = memberOf('manager.gooi');
    const looked = await of(id, '/preview', 'consultant.gooi');
    expect(looked.body).toMatchObject({ seconds: expect.arrayContaining([{ id: second, name: expect.any(String) }]) });
    expect(looked.headers['etag']).toBe(`"${await placement.revision()}"`);
    const propose = (revision: number, secondBy = second) =>
      api
        .as('consultant.gooi')
        .post(`/change-reports/${id}/step-proposals`)
        .set({ 'If-Match': `"${revision}"`, 'Idempotency-Key': `report-${id}-${revision}-${secondBy}` })
        .send({ secondBy });
    expect((await propose((await placement.revision()) - 1)).status).toBe(412);
    expect((await propose(await placement.revision(), memberOf('consultant.gooi'))).body).toMatchObject({
      errors: [{ field: 'secondBy' }],
    });
    const made = await propose(await placement.revision());
    expect([made.status, made.body]).toEqual([201, { placement: placement.id, number: expect.any(Number) }]);
    expect((await propose(await placement.revision())).body).toEqual(made.body);
    const { number } = made.body as { readonly number: number };
    const laidDown = api.rooms.app.get(ReportedProposals, { strict: false });
    expect(await laidDown.of({ tenant: GOOI, tenants: [GOOI] }, placement.id, id)).toMatchObject([
      { number, state: 'open', second },
    ]);
    expect((await of(id)).body).toMatchObject({ state: 'waiting' });
    const confirmed = await placement.answers('manager', `${placement.path}/step-proposals/${number}`, 'confirmation');
    expect(confirmed.status).toBe(200);
    expect((await of(id)).body).toMatchObject({ state: 'accepted', entry: confirmed.body['entry'] });
    expect(await placement.facts()).toMatchObject({ firstDay: '2026-01-13' });
    const late = await api
      .as('consultant.gooi')
      .post(`/change-reports/${id}/step-proposals`)
      .set('If-Match', `"${await placement.revision()}"`)
      .send({ secondBy: second });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('al verwerkt')]);
  });

  it('another contact person: the employer is changed, the placement is not', async () => {
    const revision = await placement.revision();
    const contact = { name: 'Peter Oven', role: 'leader', mail: 'peter@bakkerij-kruimel.example', phone: '0600000105' };
    const id = await tell({ kind: 'contact', from: '2026-02-03', ...contact });
    expect((await accept(id, 'back-office.gooi', revision)).body).toMatchObject({ state: 'accepted', entry: null });
    expect(await placement.revision()).toBe(revision);
    const { employer } = (await placement.view()) as unknown as { readonly employer: string };
    const { body } = await api.as('consultant.gooi').get(`/employers/${employer}`);
    expect(body.locations[0].contacts).toMatchObject([{ name: 'Peter Oven' }, { role: 'payroll' }]);
  });

  it('an end: announced, with its day and reason (step 17)', async () => {
    const id = await tell({ kind: 'end', from: '2026-06-30', reason: 'tooLittleWork' });
    await accept(id, 'back-office.gooi', await placement.revision());
    expect(await placement.tracks()).toMatchObject({ employment: 'ending' });
  });

  it('nothing: given back with a reason that the mail names, and an explanation that it does not', async () => {
    const id = await tell({ kind: 'function', from: '2026-04-01', workKind: 'function', explanation: 'Aan de kassa.' });
    const missing = await api.as('back-office.gooi').post(`/change-reports/${id}/return`).send({ reason: 'zomaar' });
    expect(missing.status).toBe(400);
    const returned = { reason: 'unclear', explanation: 'Bij welke winkel is dat?' };
    const done = await api.as('back-office.gooi').post(`/change-reports/${id}/return`).send(returned);
    expect(done.body).toMatchObject({ state: 'returned', returnReason: 'unclear' });
    await api.relay();
    const mail = (await post.mails()).at(-1)?.text ?? '';
    expect(mail).toContain('Wij begrijpen nog niet wat er verandert.');
    expect(mail).not.toContain('winkel');
    const file = await api.rooms.app.get(LinkFiles, { strict: false }).open(visit);
    const own = await reports().ofLink(visit, file);
    expect(own.find(({ kind }) => kind === 'function')).toMatchObject({ explanation: 'Bij welke winkel is dat?' });
  });
});

describe('A file that is handed in (M3, M16)', () => {
  const PDF = Buffer.from('%PDF-1.7 een contract van Noor');
  const BANK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const [contract, proof] = [randomUUID(), randomUUID()];
  let other: ApiPlacement;
  let box: Letterbox;

  beforeAll(async () => {
    ({ placement: other, post: box } = await reachablePlacement(api));
  });

  const list = (who: string) => api.as(who).get(`${other.path}/uploads`);
  const kinds = async (who: string): Promise<readonly string[]> =>
    (await list(who)).body.items.map(({ kind }: { readonly kind: string }) => kind);

  it('comes by link, is judged by its bytes, and counts once', async () => {
    await api.relay();
    await api.as('consultant.gooi').post(`${other.path}/links`).send({ purpose: 'upload', addressee: 'employer' });
    await api.relay();
    const door = api.rooms.app.get(LinkDoor, { strict: false });
    const secret = (await box.linkTo(EMPLOYER_MAIL)).slice('/link/'.length);
    const sender = await door.visit(await door.enter(secret, await box.codeTo(EMPLOYER_PHONE)));
    const file = await api.rooms.app.get(LinkFiles, { strict: false }).open(sender);
    const uploads = api.rooms.app.get(LinkUploads, { strict: false });
    const wish = { id: contract, kind: 'contract', name: 'contract Noor.pdf', note: 'Getekend.', bytes: PDF };
    const page = { ...wish, kind: 'iets', bytes: Buffer.from('<html>') };
    const codes = await uploads.add(sender, file, page).then(
      () => [],
      (error: { readonly fields: readonly { readonly code: string }[] }) => error.fields.map(({ code }) => code),
    );
    expect(codes).toEqual(['required', 'wrong-type']);
    await uploads.add(sender, file, wish);
    await uploads.add(sender, file, wish);
    await uploads.add(sender, file, { ...wish, id: proof, kind: 'bankProof', name: 'rekening.pdf.png', bytes: BANK });
    expect(await uploads.ofLink(sender)).toHaveLength(2);
    expect(await entriesOf('upload.received', other.id)).toBe(2);
    const inbox = await api.as('back-office.gooi').get('/inbox');
    expect(inbox.body.items).toContainEqual(expect.objectContaining({ template: 'upload.received' }));
  });

  it('lies sealed, and is seen by who works with it: never by an expert, by finance what is of the employer', async () => {
    expect(await kinds('consultant.gooi')).toEqual(['bankProof', 'contract']);
    expect(await kinds('finance.gooi')).toEqual(['bankProof']);
    expect((await list('expert.gooi')).status).toBe(404);
    expect((await list('wsp-adviser.gooi')).body.items ?? []).toEqual([]);
    expect((await api.as('finance.gooi').get(`${other.path}/uploads/${contract}/file`)).status).toBe(404);
    const [row] = await queryOnce<{ dump: string }>(
      api.db.superuserUrl,
      'select string_agg(u::text, chr(10)) as dump from upload u',
    );
    for (const known of ['Noor', 'Getekend', PDF.toString('base64').slice(0, 20)])
      expect(row?.dump).not.toContain(known);
    const { employer } = (await other.view()) as unknown as { readonly employer: string };
    const { body } = await api.as('finance.gooi').get(`/employers/${employer}/uploads`);
    expect(body.items).toMatchObject([{ kind: 'bankProof', toldBy: 'employer', mediaType: 'image/png' }]);
    // M16: the account says on which file it rests, and the file that something was recorded from it.
    const account = { iban: 'NL20INGB0001234567', proof: 'bankStatement' };
    const ask = (upload: string) =>
      api
        .as('back-office.gooi')
        .post(`/employers/${employer}/accounts`)
        .send({ ...account, upload });
    expect((await ask(contract)).body).toMatchObject({ status: 422, errors: [{ code: 'account.proof' }] });
    expect((await ask(proof)).body).toMatchObject({ upload: proof, withoutProof: null });
    const after = await api.as('finance.gooi').get(`/employers/${employer}/uploads`);
    expect(after.body.items).toMatchObject([{ kind: 'bankProof', state: 'taken' }]);
    const tenant = '00000000-0000-4000-8000-000000000001';
    const session = { tenant, tenants: [tenant] };
    const pool = api.rooms.app.get(AppPool, { strict: false });
    expect(await inSession(pool, session, (client) => accountFaults(client, tenant))).toEqual([]);
  });

  it('opens as it came, is recorded each time, and is destroyed when it does not belong here', async () => {
    const opened = await api.as('consultant.gooi').get(`${other.path}/uploads/${contract}/file`).responseType('blob');
    expect(Buffer.from(opened.body as Uint8Array).equals(PDF)).toBe(true);
    expect(opened.headers['content-disposition']).toMatch(/^attachment; filename="contract-/);
    const [looks] = await queryOnce<{ n: number }>(
      api.db.superuserUrl,
      "select count(*)::int as n from access_log where operation = 'upload.open'",
    );
    expect(looks?.n).toBe(2);
    const added = await api
      .as('back-office.gooi')
      .post(`${other.path}/uploads`)
      .field('kind', 'other')
      .attach('file', PDF, 'verkeerd.pdf');
    expect([added.status, added.body.toldBy]).toEqual([201, 'member']);
    const path = `${other.path}/uploads/${String(added.body.id)}`;
    expect((await api.as('back-office.gooi').delete(path)).status).toBe(204);
    expect((await api.as('back-office.gooi').delete(path)).status).toBe(409);
    expect((await api.as('back-office.gooi').get(`${path}/file`)).status).toBe(409);
    const gooi = '00000000-0000-4000-8000-000000000001';
    const session = { tenant: gooi, tenants: [gooi] };
    const pool = api.rooms.app.get(AppPool, { strict: false });
    expect(await inSession(pool, session, (client) => uploadFaults(client, gooi))).toEqual([]);
  });
});
