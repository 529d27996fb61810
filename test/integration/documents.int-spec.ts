import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoUserOf } from '../../src/access/demo-users.js';
import type { SessionActor } from '../../src/access/session.js';
import type { Addressee, DocumentKind } from '../../src/documents/document-kind.js';
import type { DocumentItem } from '../../src/documents/document-rows.js';
import { DocumentMaking } from '../../src/documents/document-making.service.js';
import { DocumentReader } from '../../src/documents/document-reader.service.js';
import { SignatureDesk } from '../../src/documents/signature-desk.read-model.js';
import { DocumentSending } from '../../src/documents/document-sending.service.js';
import { DocumentsApiModule } from '../../src/documents/documents-api.module.js';
import { DeathTasks } from '../../src/candidates/death-tasks.service.js';
import { DocumentsModule } from '../../src/documents/documents.module.js';
import { possibleLetters } from '../../src/documents/possible-letters.js';
import { TextService } from '../../src/documents/texts/text.service.js';
import { LinkDoor } from '../../src/links/link-door.service.js';
import { OrganisationsApiModule } from '../../src/organisations/organisations-api.module.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { PlacementFiles } from '../../src/placements/placement-files.service.js';
import { Relay } from '../../src/reminders/relay.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { change, reachablePlacement, WORKER_MAIL } from '../support/linked-placement.js';
import { decidedLumpSum, measured } from '../support/placement-steps.js';
import { readPdf } from '../support/read-pdf.js';

const BSN = '999993653';
const ADDRESS = { street: 'Lindelaan', houseNumber: '12a', postalCode: '1211 AB', place: 'Hilversum' };
/** Numbers of the room `payments`; no letter to a worker may hold one. */
const IBAN = /\b[A-Z]{2}\d{2}[ ]?[A-Z]{4}[ ]?\d{4}/;
/** What an employer may not read (F4): the person's number, benefit, circle, and words of the consultant on the person. */
const NOT_FOR_EMPLOYERS = /999993653|uitkering|bijstand|burgerservicenummer|BSN|schulden/i;

let api: ApiDriver;
let letters: DocumentReader;
let making: DocumentMaking;
let sending: DocumentSending;
let placement: ApiPlacement;

const as = (username: string): SessionActor => {
  const user = demoUserOf(username);
  if (!user) throw new Error(username);
  return { id: user.member, role: user.role, tenant: user.body.id, tenants: [user.body.id] };
};
const office = as('back-office.gooi');
const look = { operation: 'test', purpose: 'test' };

async function textOf(id: string): Promise<string> {
  return (await readPdf((await letters.pdf(office, id)).bytes)).text;
}

async function listed(kind: DocumentKind): Promise<readonly string[]> {
  const rows = await letters.list(office, placement.id, look);
  return rows.filter((row) => row.kind === kind).map(({ id }) => id);
}

async function made(kind: DocumentKind, addressee: Addressee, part: string): Promise<string> {
  return making.make(office, { placement: placement.id, kind, addressee, part, asked: {} });
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await letters.list(office, placement.id, look)).find((row) => row.id === id)?.state;
}

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [DocumentsModule, DocumentsApiModule, OrganisationsApiModule]);
  letters = api.rooms.app.get(DocumentReader);
  making = api.rooms.app.get(DocumentMaking);
  sending = api.rooms.app.get(DocumentSending);
  const candidate = await api.candidate('gooi', { bsn: BSN, address: ADDRESS });
  const locations = [
    {
      name: 'Winkel',
      address: { ...ADDRESS, street: 'Broodplein', houseNumber: '1' },
      contacts: [{ role: 'leader', name: 'Mo Bakker' }],
    },
  ];
  const employer = await api
    .as('consultant.gooi')
    .post('/employers')
    .send({ name: 'Bakkerij Kruimel', acceptDuplicate: true, document: { locations } });
  placement = await decidedLumpSum(api, { candidate, employer: employer.body.id }, { sent: false });
});

afterAll(async () => {
  await api?.stop();
});

describe('The letters of a decision', () => {
  it('are two, made by themselves within a minute, and are born signed by who decided (F4, M2)', async () => {
    const due = await letters.due(office);
    expect(due.map(({ part, addressee }) => [part, addressee])).toEqual([
      ['decision-1', 'employer'],
      ['decision-1', 'worker'],
    ]);
    await api.relay();
    expect(await letters.due(office)).toEqual([]);
    const rows = await letters.list(office, placement.id, look);
    const signed = ['signed', as('reviewer.gooi').id];
    expect(rows.map(({ state, signedBy }) => [state, signedBy])).toEqual([signed, signed]);
  });

  it('stand in the list part by part, and only what is still in that state is done with what was chosen', async () => {
    const all = await letters.inState(office, 'signed', { skip: 0, limit: 10 });
    const parts = [0, 1, 2].map((skip) => letters.inState(office, 'signed', { skip, limit: 1 }));
    const ids = all.map(({ id }) => id);
    expect((await Promise.all(parts)).map((part) => part.map(({ id }) => id))).toEqual([[ids[0]], [ids[1]], []]);
    const chosen = async (state: 'signed' | 'made') => letters.among(office, state, [...ids, 'no letter']);
    expect([(await chosen('signed')).map(({ id }) => id), await chosen('made')]).toEqual([ids, []]);
  });

  it('lie open once: the same letter is not made twice', async () => {
    await expect(made('lump-sum-decision', 'worker', 'decision-1')).rejects.toThrow('Deze brief ligt al klaar.');
  });

  it('are concepts as long as they are not sent, without a last day (D4)', async () => {
    const [id = ''] = await listed('lump-sum-decision');
    const text = await textOf(id);
    expect(text).toContain('Concept: deze brief is niet verstuurd');
    expect(text).toContain('binnen zes weken na de dag waarop deze brief is verstuurd');
    expect(text).toContain('namens het dagelijks bestuur');
    expect(text).toContain('Ingrid Postma');
  });

  it('say period, amount with its steps, ground and whom they are for, and nothing the other may not know (F4)', async () => {
    const [worker = '', employer = ''] = await listed('lump-sum-decision');
    const [toWorker, toEmployer] = [await textOf(worker), await textOf(employer)];
    for (const text of [toWorker, toEmployer]) {
      expect(text).toContain('van 2 februari 2026 tot en met 1 augustus 2026');
      expect(text).toContain('Bedrag per hele maand € 1.376,64');
      expect(text).toContain('Naar 32 van 36 uur: € 1.376,64.');
      expect(text).toContain('artikel 10d, eerste lid onder b en vijfde lid, van de Participatiewet');
    }
    expect(toWorker).toContain('Noor van der Zwaanendaal Lindelaan 12a 1211 AB HILVERSUM');
    expect(toEmployer).toContain('Bakkerij Kruimel t.a.v. Mo Bakker Broodplein 1 1211 AB HILVERSUM');
    expect(toEmployer).not.toMatch(NOT_FOR_EMPLOYERS);
    expect(toEmployer).not.toContain('Lindelaan');
    expect(toWorker).not.toMatch(IBAN);
  });

  it('are sent one by one: the workflow hears each with its own last day, which is printed (D4, M17)', async () => {
    const [worker = '', employer = ''] = await listed('lump-sum-decision');
    await sending.send(office, worker, { sentOn: '2026-01-12', channel: 'letter' });
    await api.until('2026-01-13');
    await sending.send(office, employer, { sentOn: '2026-01-13', channel: 'letter' });
    expect(await placement.facts()).toMatchObject({
      decisions: [
        {
          workerSentOn: '2026-01-12',
          objectionLastDayWorker: '2026-02-23',
          employerSentOn: '2026-01-13',
          objectionLastDayEmployer: '2026-02-24',
        },
      ],
    });
    expect(await textOf(worker)).toContain('U kunt bezwaar maken tot en met 23 februari 2026.');
    expect(await textOf(employer)).toContain('U kunt bezwaar maken tot en met 24 februari 2026.');
    expect(await textOf(employer)).not.toContain('Concept');
  });

  it('are not sent twice, and not with a day that is still to come', async () => {
    const [worker = ''] = await listed('lump-sum-decision');
    await expect(sending.send(office, worker, { sentOn: '2026-01-13', channel: 'letter' })).rejects.toThrow(
      'al verstuurd',
    );
    const id = await made('agreements', 'worker', 'placement');
    await expect(sending.send(office, id, { sentOn: '2026-02-01', channel: 'letter' })).rejects.toThrow('na vandaag');
    expect(await stateOf(id)).toBe('signed');
    await making.drop(office, id);
  });

  it('are corrected when a day was wrong or nothing went out: the last day follows, and what stood there stays', async () => {
    const [worker = '', employer = ''] = await listed('lump-sum-decision');
    const right = { reason: 'wrongDay', sentOn: '2026-01-12', channel: 'letter' } as const;
    await expect(sending.correctSending(office, worker, right)).rejects.toThrow('verandert niets');
    await expect(sending.correctSending(office, worker, { ...right, sentOn: '2026-01-20' })).rejects.toThrow(
      'na vandaag',
    );
    await sending.correctSending(office, employer, right);
    const decision = async () => ((await placement.facts()) as { decisions: readonly object[] }).decisions[0];
    expect(await decision()).toMatchObject({ employerSentOn: '2026-01-12', objectionLastDayEmployer: '2026-02-23' });
    expect(await textOf(employer)).toContain('tot en met 23 februari 2026');
    await sending.correctSending(office, employer, { reason: 'notSent', sentOn: null, channel: null });
    expect([await stateOf(employer), await placement.tracks()]).toMatchObject(['signed', { decision: 'toSend' }]);
    expect(await decision()).toMatchObject({ employerSentOn: null, objectionLastDayEmployer: null });
    expect(await textOf(employer)).toContain('Concept: deze brief is niet verstuurd');
    await sending.send(office, employer, { sentOn: '2026-01-13', channel: 'letter' });
    expect(await decision()).toMatchObject({ employerSentOn: '2026-01-13', objectionLastDayEmployer: '2026-02-24' });
    const row = (await letters.list(office, placement.id, look)).find(({ id }) => id === employer);
    const before = row === undefined ? [] : await letters.corrections(office, row);
    expect(before.map(({ sentOn, reason }) => [sentOn, reason])).toEqual([
      ['2026-01-12', 'notSent'],
      ['2026-01-13', 'wrongDay'],
    ]);
  });

  it('come back, go out as a next version, and the first day of sending keeps counting (D4)', async () => {
    const [worker = ''] = await listed('lump-sum-decision');
    await sending.returned(office, worker, '2026-01-13');
    const again = await making.again(office, worker);
    await sending.send(office, again, { sentOn: '2026-01-13', channel: 'letter' });
    const text = await textOf(again);
    expect(text).toContain('Wij hebben dit besluit eerder verstuurd, op 12 januari 2026.');
    expect(text).toContain('tot en met 23 februari 2026');
    const row = (await letters.list(office, placement.id, look)).find(({ id }) => id === again);
    expect(row).toMatchObject({ version: 2, objectionLastDay: '2026-02-23' });
  });
});

describe('A stored document', () => {
  it('is the same each time it is printed, whatever happens to the file', async () => {
    const [worker = ''] = await listed('lump-sum-decision');
    const before = (await letters.pdf(office, worker)).bytes;
    await placement.does('back-office', 'start.moved', { plannedStart: '2026-02-09', reason: 'employer' });
    expect((await letters.pdf(office, worker)).bytes.equals(before)).toBe(true);
  });

  it('stands sealed: nothing of a person can be read in the row or in the journal', async () => {
    const rows = await queryOnce<{ text: string }>(
      api.db.superuserUrl,
      `select data || pdf as text from document where stream = $1
       union all select body from journal_entry where stream = $1 and type like 'document.%'`,
      [placement.id],
    );
    expect(rows.length).toBeGreaterThan(6);
    expect(rows.map(({ text }) => text).join('\n')).not.toMatch(/Zwaanendaal|Kruimel|Lindelaan|999993653|1996-05-04/);
  });

  it('is found out when its bytes were changed, also by who has the key and mends the row', async () => {
    const [employer = ''] = (await listed('lump-sum-decision')).slice(-1);
    const { bytes, item } = await letters.pdf(office, employer);
    const vault = api.rooms.app.get(PersonVault);
    const place = `document:${employer}:pdf`;
    const forged = Buffer.from(bytes.toString('latin1').replace('2026-01-13', '2026-01-31'), 'latin1');
    expect(forged.equals(bytes)).toBe(false);
    const pdf = await vault.seal(office, item.person, place, forged.toString('base64'));
    const mac = await vault.mac(office, item.person, place, forged);
    const [was] = await queryOnce<{ pdf: string }>(api.db.superuserUrl, 'select pdf from document where id = $1', [
      employer,
    ]);
    const put = async (values: readonly string[]): Promise<unknown> =>
      queryOnce(api.db.superuserUrl, 'update document set pdf = $2, mac = $3 where id = $1', [employer, ...values]);
    await put([pdf, mac]);
    await expect(letters.pdf(office, employer)).rejects.toThrow('klopt niet met het logboek');
    await put([pdf.slice(0, -8), item.mac]);
    await expect(letters.pdf(office, employer)).rejects.toThrow('klopt niet met het logboek');
    await put([was?.pdf ?? '', item.mac]);
    expect((await letters.pdf(office, employer)).bytes.equals(bytes)).toBe(true);
  });

  it('is not there for another deciding body, nor for a role that does not work with it', async () => {
    const [worker = ''] = await listed('lump-sum-decision');
    await expect(letters.pdf(as('back-office.weesp'), worker)).rejects.toThrow('niet');
    await expect(letters.pdf(as('wsp-adviser.gooi'), worker)).rejects.toThrow('niet');
    await expect(letters.pdf(as('finance.gooi'), worker)).rejects.toThrow('niet');
  });

  it('is read on the record (F6)', async () => {
    const [worker = ''] = await listed('lump-sum-decision');
    await letters.pdf(office, worker);
    const looks = await queryOnce<{ actor: string }>(
      api.db.superuserUrl,
      "select actor from access_log where placement = $1 and operation = 'document.read.lump-sum-decision'",
      [placement.id],
    );
    expect(looks.map(({ actor }) => actor)).toContain(office.id);
  });
});

describe('Signing', () => {
  it('is for who has the mandate, and never for who made it (M2, F8)', async () => {
    const id = await made('payment-held', 'employer', 'placement');
    expect(await stateOf(id)).toBe('made');
    const desk = api.rooms.app.get(SignatureDesk);
    const waiting = await desk.summary(as('manager.gooi'), '2026-01-13');
    expect(waiting).toMatchObject({ since: expect.stringMatching(/^2026-/) });
    // Nobody is told of a letter that is not theirs to sign: without a mandate, or of their own making.
    expect(await desk.summary(as('consultant.gooi'), '2026-01-13')).toEqual({ count: 0, since: null, dueOn: null });
    await expect(sending.sign(office, id)).rejects.toThrow('zelf gemaakt');
    await expect(sending.sign(as('consultant.gooi'), id)).rejects.toThrow('geen mandaat');
    await expect(sending.send(office, id, { sentOn: '2026-01-13', channel: 'letter' })).rejects.toThrow(
      'niet ondertekend',
    );
    await sending.sign(as('manager.gooi'), id);
    expect(await stateOf(id)).toBe('signed');
    expect((await desk.summary(as('manager.gooi'), '2026-01-13')).count).toBe(waiting.count - 1);
    expect(await textOf(id)).toContain('Karin Meijer');
    await making.drop(office, id);
  });
});

describe('That a decision was sent', () => {
  it('is refused without its letter, which stays to be made (D4)', async () => {
    const other = await decidedLumpSum(api, {}, { sent: false });
    const wish = { decision: 1, to: 'employer', sentOn: '2026-01-13', channel: 'letter' };
    const refused = await other.sends('consultant', 'decision.sent', wish);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ errors: [{ code: 'letter-needed', rule: 'D4' }] });
    expect((await letters.due(office)).filter((one) => one.placement === other.id)).toHaveLength(2);
    const { body } = await api.as('back-office.gooi').get(`${other.path}/possible-events`);
    const sending = body.instances[0].events.find(({ type }: { type: string }) => type === 'decision.sent');
    expect(sending).toMatchObject({ allowed: true, refusal: { code: 'letter-needed' } });
  });
});

describe('Another system', () => {
  const desk = () => api.as('back-office.gooi');
  let other: ApiPlacement;
  let letter: { readonly id: string; readonly etag: string };

  const does = (path: string, body: object, key: string, etag = letter.etag) =>
    desk().post(`/documents/${letter.id}/${path}`).set('If-Match', etag).set('Idempotency-Key', key).send(body);

  beforeAll(async () => {
    other = await decidedLumpSum(api, {}, { sent: false });
  });

  it('is told by the refusal what sends a letter, sees what can be made, and makes it once', async () => {
    const wish = { decision: 1, to: 'employer', sentOn: '2026-01-13', channel: 'letter' };
    const refused = await other.sends('consultant', 'decision.sent', wish);
    expect(JSON.stringify(refused.body)).toContain('POST /api/v1/documents/{id}/sending');
    const due = await desk().get('/due-documents');
    const item = due.body.items.find(({ placement: of }: { placement: string }) => of === other.id);
    expect(item).toMatchObject({ kind: 'lump-sum-decision', part: 'decision-1', addressee: 'employer' });
    const possible = await desk().get(`${other.path}/possible-documents`);
    const { kind, part, addressee } = item;
    expect(possible.body.items).toContainEqual({ kind, part, addressee });
    const make = (body: object, key = 'make-1') =>
      desk().post(`${other.path}/documents`).set('Idempotency-Key', key).send(body);
    const wrong = await make({ kind: 'poem', addressee: 'king' }, 'make-0');
    expect([wrong.status, wrong.body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['kind', 'part', 'addressee'],
    ]);
    const not = await make({ kind: 'end-decision', part: 'decision-1', addressee }, 'make-2');
    expect([not.status, not.body.errors]).toEqual([409, [{ detail: expect.stringContaining('nu niet') }]]);
    const [first, second] = [await make({ kind, part, addressee }), await make({ kind, part, addressee })];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect(first.headers['location']).toBe(`/api/v1/documents/${first.body.id}`);
    expect(first.body).toMatchObject({ placement: other.id, state: 'signed', signedRole: 'reviewer', version: 1 });
    letter = { id: first.body.id, etag: String(first.headers['etag']) };
    const reader = await api.as('wsp-adviser.gooi').post(`${other.path}/documents`).send({ kind, part, addressee });
    expect(reader.status).toBe(403);
  });

  it('gets the letter itself or what is known of it, as it asks, and each look is recorded (F6)', async () => {
    const get = (accept: string) => desk().get(`/documents/${letter.id}`).set('Accept', accept);
    const [json, pdf, image] = [await get('application/json'), await get('application/pdf'), await get('image/png')];
    expect([json.status, json.headers['etag'], json.body.objectionLastDay]).toEqual([200, letter.etag, null]);
    expect([pdf.status, pdf.headers['content-type'], pdf.headers['etag']]).toEqual([
      200,
      'application/pdf',
      letter.etag,
    ]);
    expect(String(pdf.body.subarray(0, 5))).toBe('%PDF-');
    expect([image.status, image.body.code]).toEqual([406, 'notAcceptable']);
    const looks = await queryOnce<{ n: string }>(
      api.db.urls.owner,
      `select count(*)::text as n from access_log where placement = '${other.id}' and operation like 'document.read.%'`,
    );
    expect(Number(looks[0]?.n)).toBe(2);
    expect((await api.as('back-office.weesp').get(`/documents/${letter.id}`)).status).toBe(404);
  });

  it('records the sending with every fault told, once, and never of what it did not see', async () => {
    const faults = await does('sending', { sentOn: 'ooit', channel: 'duif' }, 's-0');
    expect([faults.status, faults.body.errors.length]).toEqual([400, 2]);
    const wish = { sentOn: '2026-01-13', channel: 'portal' };
    const unseen = await desk().post(`/documents/${letter.id}/sending`).send(wish);
    expect(unseen.status).toBe(428);
    expect((await does('sending', wish, 's-1', '"1"')).status).toBe(412);
    const [first, second] = [await does('sending', wish, 's-2'), await does('sending', wish, 's-2')];
    expect([first.status, second.status, second.headers['etag']]).toEqual([200, 200, first.headers['etag']]);
    expect(first.body).toMatchObject({ state: 'sent', objectionLastDay: '2026-02-24' });
    expect((await does('sending', { ...wish, channel: 'letter' }, 's-2')).status).toBe(422);
    expect((await does('sending', wish, 's-3')).status).toBe(412);
    expect(await other.facts()).toMatchObject({ decisions: [{ employerSentOn: '2026-01-13' }] });
    letter = { ...letter, etag: String(first.headers['etag']) };
  });

  it('corrects it, tells that the post came back, and makes the next version', async () => {
    const corrected = await does('sending-corrections', { reason: 'notSent', sentOn: null, channel: null }, 'c-1');
    expect(corrected.body).toMatchObject({ state: 'signed', sentOn: null, objectionLastDay: null });
    letter = { ...letter, etag: String(corrected.headers['etag']) };
    const sent = await does('sending', { sentOn: '2026-01-13', channel: 'portal' }, 's-4');
    const back = await does('return', { returnedOn: '2026-01-13' }, 'r-1', String(sent.headers['etag']));
    expect([sent.body.state, back.body.state, back.body.returnedOn]).toEqual(['sent', 'returned', '2026-01-13']);
    const next = await does('next-version', {}, 'n-1', String(back.headers['etag']));
    expect([next.status, next.body.version, next.body.state]).toEqual([201, 2, 'signed']);
    const dropped = await desk()
      .post(`/documents/${next.body.id}/withdrawal`)
      .set('If-Match', String(next.headers['etag']));
    expect(dropped.body.state).toBe('dropped');
    const { candidate } = (await desk().get(other.path)).body;
    const [ofFile, ofPerson] = await Promise.all(
      [`${other.path}/documents`, `/candidates/${candidate}/documents`].map(async (path) => desk().get(path)),
    );
    expect(ofFile?.body.items.map(({ version, state }: DocumentItem) => [version, state])).toEqual([
      [2, 'dropped'],
      [1, 'returned'],
    ]);
    expect(ofPerson?.body).toEqual(ofFile?.body);
    const page = await desk().get('/documents?state=returned&limit=1');
    expect([page.body.items.length, typeof page.body.next]).toEqual([1, 'string']);
    const rest = await desk().get(`/documents?state=returned&limit=1&cursor=${page.body.next}`);
    expect([rest.body.items.length, rest.body.next]).toEqual([1, null]);
    expect(rest.body.items[0].id).not.toBe(page.body.items[0].id);
  });
});

describe('A text of the deciding body', () => {
  it('is refused for a sign that no letter can show, with its place, and nothing of the others is stored', async () => {
    const texts = api.rooms.app.get(TextService);
    const wished = { vragen: 'Bel ons.', 'afzender.website': 'www.voorbeeld.invalid\nof 😀' };
    const refused = texts.setAll(as('administrator.gooi'), wished, '2026-01-01');
    await expect(refused).rejects.toMatchObject({
      faults: [{ line: 2, column: 4, detail: 'Het teken 😀 kan niet in een brief staan.' }],
    });
    const versions = await texts.versions(office, 'vragen');
    expect(versions.map(({ text }) => text)).not.toContain('Bel ons.');
  });
});

describe('A letter that the workflow asks for', () => {
  it('is made by itself once, waits for a signature, and the back office hears of it', async () => {
    const other = await api.placement();
    await other.does('back-office', 'application.received', {
      receivedOn: '2026-01-13',
      from: 'employer',
      personSigned: true,
    });
    await other.does('back-office', 'placement.withdrawn', {
      withdrawnOn: '2026-01-13',
      party: 'employer',
      reason: 'other-job',
    });
    const relay = api.rooms.app.get(Relay);
    await relay.run();
    await queryOnce(api.db.superuserUrl, 'update outbox set sent_at = null where stream = $1', [other.id]);
    await relay.run();
    const rows = await letters.list(office, other.id, look);
    expect(rows.map(({ kind, addressee, state, madeBy }) => [kind, addressee, state, madeBy])).toEqual([
      ['withdrawal-confirmed', 'worker', 'made', 'system'],
      ['withdrawal-confirmed', 'employer', 'made', 'system'],
    ]);
    const items = await queryOnce<{ template: string }>(
      api.db.superuserUrl,
      "select template from inbox_item where stream = $1 and recipient = 'backOffice'",
      [other.id],
    );
    expect(items.map(({ template }) => template)).toEqual(['letter.ready', 'letter.ready']);
    const [first] = rows;
    await sending.sign(office, first?.id ?? '');
    expect(await textOf(first?.id ?? '')).toContain('Ingetrokken op 13 januari 2026');
  });
});

describe('After the measurement', () => {
  const SIXTY = {
    regular: false,
    tasks: [
      { share: 60, pace: 80, quality: 90, netWorkingTime: 100 },
      { share: 40, pace: 50, quality: 84, netWorkingTime: 100 },
    ],
    sealed: { tasks: [{ name: 'Broden inpakken', explanation: 'Aan de lijn' }, { name: 'Vloer vegen' }] },
  };

  beforeAll(async () => {
    await api.until('2026-02-10');
    await placement.does('back-office', 'start.confirmed', { firstDay: '2026-02-09', confirmedOn: '2026-02-10' });
    await api.until('2026-06-01');
    await measured(api, placement, SIXTY, { sent: false });
  });

  it('the determination goes to both; the workflow hears it when the second has gone (C9, A8)', async () => {
    const due = (await letters.due(office)).filter(({ kind }) => kind === 'determination');
    expect(due.map(({ addressee }) => addressee)).toEqual(['employer', 'worker']);
    const ids: string[] = [];
    for (const one of due) ids.push(await making.makeDue(office, one));
    const wish = { sentOn: '2026-06-03', channel: 'letter' } as const;
    await sending.send(office, ids[0] ?? '', wish);
    expect(await placement.facts('measurement-1')).toMatchObject({ sentOn: null });
    await sending.send(office, ids[1] ?? '', wish);
    expect(await placement.facts('measurement-1')).toMatchObject({ sentOn: '2026-06-03' });
    const text = await textOf(ids[1] ?? '');
    expect(text).toContain('Loonwaarde 60 procent');
    expect(text).toContain('tot en met 15 juli 2026');
  });

  it('the report holds what expert, worker and employer wrote (C7, C8)', async () => {
    const text = await textOf(await made('measurement-report', 'worker', 'measurement-1'));
    expect(text).toContain('Broden inpakken 60 80 90 100 43,20');
    expect(text).toContain('Broden inpakken: Aan de lijn');
    expect(text).toContain('Het tempo is lager op maandag. Antwoord: Er is een hele week gekeken.');
    expect(text).not.toContain(BSN);
  });

  it('informing the person by letter lets the message to the register go (A7)', async () => {
    const id = await made('register-information', 'worker', 'placement');
    await sending.send(office, id, { sentOn: '2026-06-03', channel: 'letter' });
    expect(await placement.facts()).toMatchObject({ informedOn: '2026-06-03' });
  });

  it('the measured decision carries the amount of V1 and the next measurement (B5, B15, C10)', async () => {
    await placement.decidesUnsent('measured', {}, '2026-06-03');
    for (const one of await letters.due(office)) await making.makeDue(office, one);
    const [worker = '', employer = ''] = await listed('measured-decision');
    for (const text of [await textOf(worker), await textOf(employer)]) {
      expect(text).toContain('Bedrag per hele maand € 1.121,76');
      expect(text).toContain('Volgende meting');
      expect(text).toContain('van 9 augustus 2026 tot en met');
    }
    expect(await textOf(employer)).not.toMatch(NOT_FOR_EMPLOYERS);
  });

  it('every letter that the file has facts for is made, for each addressee', async () => {
    const file = await api.rooms.app.get(PlacementFiles).toChange(office, placement.id);
    const open = new Set(
      (await letters.list(office, placement.id, look))
        .filter(({ state }) => state === 'made' || state === 'signed')
        .map(({ kind, part, addressee }) => [kind, part, addressee].join()),
    );
    const wanted = possibleLetters(file, true).filter((one) => !open.has([one.kind, one.part, one.addressee].join()));
    expect(wanted.length).toBeGreaterThan(10);
    for (const { kind, part, addressee } of wanted) {
      const text = await textOf(await made(kind, addressee, part));
      expect({ kind, gaps: /undefined|null|NaN/.test(text) }).toEqual({ kind, gaps: false });
      if (addressee === 'employer') expect({ kind, text: NOT_FOR_EMPLOYERS.exec(text)?.[0] }).toEqual({ kind });
    }
  });

  it('and the record is still whole', async () => {
    const entries = await api.as('consultant.gooi').get(`${placement.path}/journal?limit=200`);
    const sentences = entries.body.items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain('Femke Jansen heeft een brief gemaakt.');
    expect(sentences).toContain('Femke Jansen heeft een brief verstuurd.');
  });
});

describe('A transfer notice (M37, M47)', () => {
  it('goes to the organisation that takes over, by its name and address in the register', async () => {
    const body = {
      name: 'Gemeente Voorbeeldstad',
      roles: ['municipality'],
      postalAddress: 'Postbus 12, 1200 AB Voorbeeldstad',
    };
    const { body: entered } = await api.as('administrator.gooi').post('/organisations').send(body);
    const handed = { to: `org-${entered.number}`, ground: 'moved', knownOn: '2026-06-01', endsOn: '2026-06-30' };
    await placement.does('consultant', 'handover.announced', handed);
    const text = await textOf(await made('transfer-notice', 'otherBody', 'placement'));
    expect(text).toContain('Gemeente Voorbeeldstad Postbus 12 1200 AB Voorbeeldstad');
    expect(await textOf(await made('transfer-told', 'worker', 'placement'))).toContain(
      'Nieuwe organisatie Gemeente Voorbeeldstad',
    );
  });
});

describe('Who acts for the worker (M18)', () => {
  const GUARDIAN = {
    kind: 'guardian',
    name: 'Els van Dam',
    address: { ...ADDRESS, street: 'Kerkstraat', houseNumber: '9' },
    from: '2026-01-01',
    givesView: true,
  };
  let young: ApiPlacement;
  const rows = async () => letters.list(office, young.id, look);
  const copyOf = async (kind: string) =>
    (await rows()).find((row) => row.kind === kind && row.addressee === 'representative');

  beforeAll(async () => {
    const person = { birthDate: '2009-05-04', address: ADDRESS, representatives: [GUARDIAN] };
    const candidate = await api.candidate('gooi', person);
    young = await decidedLumpSum(api, { candidate }, { sent: false });
    const due = (await letters.due(office)).filter((one) => one.placement === young.id);
    for (const one of due) await making.makeDue(office, one);
  });

  it('gets a copy of the letter to the worker, signed with it, with nothing of where the worker lives (M45)', async () => {
    const copy = await copyOf('lump-sum-decision');
    expect(copy).toMatchObject({ state: 'signed', addressee: 'representative', version: 1 });
    const text = await textOf(copy?.id ?? '');
    expect(text).toContain('Els van Dam Kerkstraat 9 1211 AB HILVERSUM');
    expect(text).toContain(
      'Dit is een kopie van de brief aan Noor van der Zwaanendaal. U krijgt deze kopie als voogd.',
    );
    expect(text).toContain('artikel 10d, eerste lid onder b en vijfde lid, van de Participatiewet');
    expect(text).not.toContain('Lindelaan');
    const original = (await rows()).find(({ addressee }) => addressee === 'worker');
    const own = await textOf(original?.id ?? '');
    expect(own).toContain('t.a.v. Els van Dam (voogd)');
    expect(own).toContain('Een kopie van deze brief gaat naar: Els van Dam, Kerkstraat 9');
  });

  it('goes out after its letter, on a day of its own, with the last day of the letter (D4)', async () => {
    const copy = (await copyOf('lump-sum-decision'))?.id ?? '';
    const original = (await rows()).find(({ addressee }) => addressee === 'worker')?.id ?? '';
    const today = '2026-06-03';
    await expect(sending.send(office, copy, { sentOn: today, channel: 'letter' })).rejects.toThrow('Verstuur eerst');
    await sending.send(office, original, { sentOn: today, channel: 'letter' });
    await api.until('2026-06-05');
    await sending.send(office, copy, { sentOn: '2026-06-05', channel: 'letter' });
    expect(await copyOf('lump-sum-decision')).toMatchObject({ sentOn: '2026-06-05', objectionLastDay: '2026-07-15' });
    expect(await textOf(copy)).toContain('U kunt bezwaar maken tot en met 15 juli 2026.');
    const { decisions } = (await young.facts()) as { readonly decisions: readonly object[] };
    expect(decisions).toMatchObject([{ workerSentOn: today }]);
    await sending.returned(office, copy, '2026-06-05');
    const again = await making.again(office, copy);
    expect(await textOf(again)).toContain('Dit is een kopie van de brief');
  });

  it('is printed with its letter as one file, in order, each with its own pages', async () => {
    const ids = (await rows()).filter(({ kind }) => kind === 'lump-sum-decision').map(({ id }) => id);
    const { text, pages } = await readPdf(await letters.bundle(office, ids));
    expect(pages).toBeGreaterThanOrEqual(ids.length);
    expect(text.match(/Pagina 1 van \d/g)).toHaveLength(ids.length);
    expect(text.match(/Dit is een kopie van de brief/g)).toHaveLength(2);
    const looks = await queryOnce<{ n: number }>(
      api.db.superuserUrl,
      `select count(*)::int as n from access_log where operation = 'document.read.lump-sum-decision' and placement = '${young.id}'`,
    );
    expect(looks[0]?.n).toBeGreaterThanOrEqual(ids.length);
    await expect(letters.bundle(office, [])).rejects.toThrow('Kies eerst');
  });

  it('is dropped with its letter', async () => {
    const id = await making.make(office, {
      placement: young.id,
      kind: 'agreements',
      addressee: 'worker',
      part: 'placement',
      asked: {},
    });
    expect(await copyOf('agreements')).toMatchObject({ state: 'signed' });
    await making.drop(office, id);
    expect(await copyOf('agreements')).toMatchObject({ state: 'dropped' });
  });
});

describe('A sending that the work went on with', () => {
  const right = { reason: 'wrongDay', sentOn: '2026-06-05', channel: 'letter' } as const;

  it('is corrected for a determination that both have: the work follows, and hears anew when both have theirs', async () => {
    const rows = (await letters.list(office, placement.id, look)).filter(
      (one) => one.kind === 'wage-value-determination',
    );
    for (const { id, state } of rows) if (state === 'signed') await making.drop(office, id);
    const sent = (to: Addressee) => rows.find((one) => one.state === 'sent' && one.addressee === to)?.id ?? '';
    const [worker, employer] = [sent('worker'), sent('employer')];
    const facts = async () => placement.facts('measurement-1');
    await sending.correctSending(office, worker, right);
    expect(await facts()).toMatchObject({ sentOn: '2026-06-05', objectionUntil: '2026-07-17' });
    await sending.correctSending(office, employer, { ...right, sentOn: '2026-06-04' });
    await sending.correctSending(office, worker, { reason: 'notSent', sentOn: null, channel: null });
    expect(await facts()).toMatchObject({ sentOn: null, objectionUntil: null });
    await sending.correctSending(office, employer, { ...right, sentOn: '2026-06-03' });
    expect(await facts()).toMatchObject({ sentOn: null });
    await sending.send(office, worker, { sentOn: '2026-06-05', channel: 'letter' });
    expect(await facts()).toMatchObject({ sentOn: '2026-06-05' });
    expect(await textOf(employer)).toContain('tot en met 15 juli 2026');
    await api.relay();
    expect(await listed('wage-value-determination')).toHaveLength(rows.length);
  });
});

describe('Support (A10)', () => {
  const TERMS = { form: 'inKind', hours: '3', rate: '85.00', fromOn: '2026-06-05', untilOn: '2026-12-04' };
  let coached: ApiPlacement;
  const decides = async (number: number, proposal: object): Promise<void> => {
    await coached.does('consultant', 'support.requested', {
      kind: 'buddy',
      askedBy: 'worker',
      receivedOn: '2026-06-05',
    });
    await coached.step('consultant', `supports/${number}/proposal`, proposal);
    await coached.step('reviewer', `supports/${number}/decision`, { decidedOn: '2026-06-05' });
  };

  beforeAll(async () => {
    coached = await decidedLumpSum(api);
    await coached.does('back-office', 'start.confirmed', { firstDay: '2026-02-09', confirmedOn: '2026-06-05' });
  });

  it('is refused on its own ground, in words for each, and a refusal asks nothing of a grant (Awb 3:46)', async () => {
    const sealed = { explanation: 'U werkt al zelfstandig.', employerExplanation: 'Wij belden u op 4 juni.' };
    await decides(1, { outcome: 'refuse', ground: 'dutyOfEmployer', sealed });
    const wish = { placement: coached.id, kind: 'support-refused', part: 'support-1', asked: {} } as const;
    for (const [addressee, own, others] of [
      ['worker', sealed.explanation, sealed.employerExplanation],
      ['employer', sealed.employerExplanation, sealed.explanation],
    ] as const) {
      const text = await textOf(await making.make(office, { ...wish, addressee }));
      expect(text).toContain('Gevraagde ondersteuning Buddy');
      expect(text).toContain('Deze hulp hoort bij de gewone begeleiding die iedere werkgever geeft.');
      expect(text).toContain(own);
      expect(text).not.toContain(others);
    }
    const [id = ''] = (await letters.list(office, coached.id, look)).map((one) => one.id);
    await sending.send(office, id, { sentOn: '2026-06-05', channel: 'portal' });
    await sending.correctSending(office, id, { reason: 'notSent', sentOn: null, channel: null });
    await sending.send(office, id, { sentOn: '2026-06-05', channel: 'portal' });
    const row = (await letters.list(office, coached.id, look)).find((one) => one.id === id);
    expect(row).toMatchObject({ state: 'sent', objectionLastDay: '2026-07-17' });
  });

  it('that stops before its end gets a decision letter to both, signed by mandate by somebody else (M2, F8)', async () => {
    await decides(2, { outcome: 'grant', ...TERMS, purposeCode: 'pace' });
    const dueOf = async () => (await letters.due(office)).filter(({ placement: id }) => id === coached.id);
    expect(await dueOf()).toEqual([]);
    await coached.step('consultant', 'supports/2/stop', { endedOn: '2026-06-30', reason: 'notNeeded' });
    const due = await dueOf();
    expect(due.map(({ kind, part, addressee }) => [kind, part, addressee])).toEqual([
      ['supportStopped', 'support-2', 'employer'],
      ['supportStopped', 'support-2', 'worker'],
    ]);
    const ids = await Promise.all(due.map((one) => making.makeDue(office, one)));
    expect(await dueOf()).toEqual([]);
    for (const id of ids) {
      const text = await textOf(id);
      expect(text).toContain('De laatste dag is 30 juni 2026.');
      expect(text).toContain('De ondersteuning is niet meer nodig om dit werk te kunnen doen.');
      expect(text).toContain('binnen zes weken na de dag waarop deze brief is verstuurd');
      await expect(sending.sign(office, id)).rejects.toMatchObject({ code: 'notAllowed' });
      await sending.sign(as('reviewer.gooi'), id);
    }
  });
});

describe('When the worker dies (M45)', () => {
  let last: ApiPlacement;
  let post: Awaited<ReturnType<typeof reachablePlacement>>['post'];
  let candidate: string;
  const toWorker = async () => (await post.mails()).filter(({ to }) => to === WORKER_MAIL).length;
  const notes = async () =>
    queryOnce<{ template: string; note: string | null }>(
      api.db.superuserUrl,
      `select template, last_error as note from outbox where stream = '${last.id}' and recipient = 'worker'
         and (sent_at is null or last_error = 'deceased')`,
    );
  const letter = (addressee: Addressee, kind: DocumentKind = 'end-decision', part = 'decision-2') =>
    making.make(office, { placement: last.id, kind, addressee, part, asked: {} });

  beforeAll(async () => {
    ({ placement: last, post } = await reachablePlacement(api));
    ({ candidate } = (await last.view()) as unknown as { readonly candidate: string });
    await last.does('back-office', 'start.confirmed', { firstDay: '2026-02-09', confirmedOn: '2026-06-05' });
    await api.as('consultant.gooi').post(`${last.path}/links`).send({ purpose: 'ownFile', addressee: 'worker' });
    await api.relay();
  });

  it('an end with that reason closes the way of links and mail, also what was sent before', async () => {
    const secret = (await post.linkTo(WORKER_MAIL)).split('/').at(-1) ?? '';
    const before = await toWorker();
    expect(before).toBeGreaterThan(0);
    const ended = { lastDay: '2026-06-04', reason: 'deceased', knownOn: '2026-06-05', paidUntil: null };
    const beside = await api.placement({ candidate });
    await last.does('consultant', 'employment.ended', ended);
    // Work that goes on in another file of the same person gives its consultant a task.
    await api.rooms.app.get(DeathTasks, { strict: false }).run();
    const told = await queryOnce(api.db.superuserUrl, "select stream from inbox_item where template = 'worker-died'");
    expect(told).toEqual([{ stream: beside.id }]);
    await expect(api.rooms.app.get(LinkDoor).knock(secret)).rejects.toMatchObject({ reason: 'revoked' });
    const link = await api
      .as('consultant.gooi')
      .post(`${last.path}/links`)
      .send({ purpose: 'ownFile', addressee: 'worker' });
    expect([link.status, link.body.errors?.[0]?.code]).toEqual([422, 'deceased']);
    await api.until('2026-06-09');
    await api.relay();
    expect(await toWorker()).toBe(before);
    await expect(letter('worker', 'agreements', 'placement')).rejects.toThrow('De werknemer is overleden.');
  });

  it('the decision waits for an address of the next of kin, then goes to them; the employer has words of its own', async () => {
    const sealed = { explanation: 'Wij spraken u in mei.', employerExplanation: 'Wij belden u hierover.' };
    await last.decidesUnsent(
      'end',
      { ground: 'deceased', reason: 'notInOrder', from: '2026-06-05', sealed },
      '2026-06-09',
    );
    await expect(letter('worker')).rejects.toThrow('op welk adres de nabestaanden post krijgen');
    const nextOfKin = { name: 'Els van Dam', address: { ...ADDRESS, street: 'Kerkstraat', houseNumber: '9' } };
    await change(api, `/candidates/${candidate}`, { person: { diedOn: '2026-06-04', nextOfKin } });
    const toKin = await letter('worker');
    const text = await textOf(toKin);
    expect(text).toContain('De erven van Noor van der Zwaanendaal t.a.v. Els van Dam Kerkstraat 9 1211 AB HILVERSUM');
    expect(text).toContain('Geachte nabestaanden,');
    expect(text).not.toMatch(/Wij spraken u in mei|Wij belden u hierover/);
    const toEmployer = await textOf(await letter('employer'));
    expect(toEmployer).toContain('Wij hebben gehoord dat uw werknemer is overleden.');
    expect(toEmployer).toContain('Wij belden u hierover.');
    await sending.send(office, toKin, { sentOn: '2026-06-09', channel: 'letter' });
    await api.relay();
    expect((await notes()).map(({ template, note }) => [template, note])).toContainEqual([
      'link.objectionLetter',
      'deceased',
    ]);
    expect((await notes()).filter(({ note }) => note === null)).toEqual([]);
  });

  it('a recorded day of death alone is enough, and taking it back opens the way again', async () => {
    const { placement: other } = await reachablePlacement(api);
    const { candidate: id } = (await other.view()) as unknown as { readonly candidate: string };
    const tasks = async () =>
      (
        await queryOnce<{ recipient: string; isOpen: boolean }>(
          api.db.superuserUrl,
          `select recipient, done_at is null and not exists (select from journal_entry j where j.stream = i.stream
             and j.number > i.entry and j.type = 'worker.notDied') as "isOpen"
           from inbox_item i where stream = '${other.id}' and template = 'worker-died' order by entry`,
        )
      ).map(({ recipient, isOpen }) => [recipient, isOpen]);
    const died = async () =>
      (await queryOnce<{ died: boolean }>(api.db.superuserUrl, `select person_died('${id}') as died`))[0]?.died;
    expect(await died()).toBe(false);
    await change(api, `/candidates/${id}`, { person: { diedOn: '2026-06-08' } });
    expect(await died()).toBe(true);
    // The consultant gets the task of the work that goes on, once; the placement that ended by it needs none.
    await api.rooms.app.get(DeathTasks, { strict: false }).run();
    expect(await tasks()).toEqual([['owner', true]]);
    expect(
      await queryOnce(
        api.db.superuserUrl,
        `select from inbox_item where stream = '${last.id}' and template = 'worker-died'`,
      ),
    ).toEqual([]);
    const wish = {
      placement: other.id,
      kind: 'agreements',
      addressee: 'worker',
      part: 'placement',
      asked: {},
    } as const;
    await expect(making.make(office, wish)).rejects.toThrow('De werknemer is overleden.');
    await change(api, `/candidates/${id}`, { person: { diedOn: null } });
    expect(await died()).toBe(false);
    expect(await tasks()).toEqual([['owner', false]]);
    const ahead = await api
      .as('consultant.gooi')
      .patch(`/candidates/${id}`)
      .set('If-Match', String((await api.as('consultant.gooi').get(`/candidates/${id}`)).headers['etag']))
      .send({ person: { diedOn: '2026-12-01' } });
    expect([ahead.status, ahead.body.errors[0].field]).toEqual([400, 'person.diedOn']);
  });
});
