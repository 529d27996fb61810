import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Verifier } from '../../src/engine/verifier.js';
import type { VisitAnswer } from '../../src/links/answer-input.js';
import { inSession } from '../../src/journal/session-work.js';
import { CoachStory } from '../../src/links/coach-story.read-model.js';
import { LinkAnswers } from '../../src/links/link-answers.service.js';
import { LinkDoor, type LinkVisit } from '../../src/links/link-door.service.js';
import { LinkFiles } from '../../src/links/link-file.service.js';
import { LinkMaker } from '../../src/links/link-maker.js';
import { LinkObjections } from '../../src/links/link-objections.service.js';
import { LinkPeople } from '../../src/links/link-people.js';
import { LinkRecord } from '../../src/links/link-record.js';
import { LinksByRelay } from '../../src/links/links-by-relay.js';
import { NoSms, type Sms } from '../../src/links/sms.js';
import { LinkVisits } from '../../src/links/link-visits.service.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool, ClockPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { Addresses } from '../../src/reminders/addresses.js';
import { Mailer } from '../../src/reminders/mailer.js';
import { Relay } from '../../src/reminders/relay.js';
import { ApiDriver, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { ordered } from '../support/placement-steps.js';
import type { Letterbox } from '../support/letterbox.js';
import {
  change,
  EMPLOYER_MAIL,
  EMPLOYER_PHONE,
  PAYROLL_MAIL,
  PROXY,
  reachablePlacement,
  WORKER_MAIL,
} from '../support/linked-placement.js';

let api: ApiDriver;
let placement: ApiPlacement;
let post: Letterbox;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  ({ placement, post } = await reachablePlacement(api));
});
afterAll(async () => {
  await api?.stop();
});

const door = (): LinkDoor => api.rooms.app.get(LinkDoor, { strict: false });
const answers = (): LinkAnswers => api.rooms.app.get(LinkAnswers, { strict: false });
const objections = (): LinkObjections => api.rooms.app.get(LinkObjections, { strict: false });
const files = (): LinkFiles => api.rooms.app.get(LinkFiles, { strict: false });
const secretIn = (path: string): string => path.slice('/link/'.length);
const links = (id = placement.id) => api.as('consultant.gooi').get(`/placements/${id}/links`);
const make = (body: object, id = placement.id, who = 'consultant.gooi') =>
  api.as(who).post(`/placements/${id}/links`).send(body);

async function enter(mail: string, phone: string, box = post): Promise<LinkVisit> {
  return door().visit(await door().enter(secretIn(await box.linkTo(mail)), await box.codeTo(phone)));
}
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'taken',
    (error: unknown) => error,
  );

describe('What asks somebody outside', () => {
  beforeAll(async () => {
    await api.until('2026-02-06');
    await api.relay();
  });

  it('carries a link in the mail, and the code goes by SMS', async () => {
    const mail = (await post.mails()).findLast(({ to }) => to === EMPLOYER_MAIL);
    expect(mail?.text).toContain('Wilt u de eerste werkdag bevestigen?');
    expect(mail?.text).toContain('De link werkt tot en met 8 maart 2026');
    const { body } = await links();
    expect(body.items).toMatchObject([
      {
        purpose: 'firstDay',
        addressee: 'employer',
        name: 'Karin de Wit',
        linkBy: 'mail',
        codeBy: 'sms',
        state: 'open',
      },
    ]);
  });

  it('never lets the code travel by the channel of the link', async () => {
    const code = await post.codeTo(EMPLOYER_PHONE);
    const path = await post.linkTo(EMPLOYER_MAIL);
    for (const { text } of await post.mails()) expect(text).not.toContain(code);
    for (const { text } of await post.texts()) expect(text).not.toContain(secretIn(path));
  });

  it('stores neither the secret nor the code, nor to whom it went', async () => {
    const rows = await queryOnce<{ row: string }>(
      api.db.superuserUrl,
      "select l::text || coalesce((select string_agg(o.data::text, ' ') from outbox o), '') as row from signed_link l",
    );
    const dump = rows.map(({ row }) => row).join('\n');
    expect(dump).toContain(placement.id);
    for (const known of [
      secretIn(await post.linkTo(EMPLOYER_MAIL)),
      await post.codeTo(EMPLOYER_PHONE),
      EMPLOYER_MAIL,
      'Karin',
    ]) {
      expect([known, dump.includes(known)]).toEqual([known, false]);
    }
  });

  it('opens nothing for another code, and nothing before the code', async () => {
    const secret = secretIn(await post.linkTo(EMPLOYER_MAIL));
    const wrong = String((Number(await post.codeTo(EMPLOYER_PHONE)) + 1) % 1_000_000).padStart(6, '0');
    expect(await refusal(door().enter(secret, wrong))).toMatchObject({ code: 'wrongCode', left: 4 });
    expect(await refusal(door().visit(secret))).toMatchObject({ reason: 'unknown' });
    expect(await refusal(door().knock('made-up'))).toMatchObject({ reason: 'unknown' });
  });

  it('confirms the first day as an event by the link, once (B17)', async () => {
    const visit = await enter(EMPLOYER_MAIL, EMPLOYER_PHONE);
    const file = await files().open(visit);
    await answers().confirmFirstDay(visit, file, '2026-02-03');
    expect(await placement.tracks()).toMatchObject({ employment: 'running', subsidy: 'lumpSumRunning' });
    const again = await door().visit(
      await door().enter(secretIn(await post.linkTo(EMPLOYER_MAIL)), await post.codeTo(EMPLOYER_PHONE)),
    );
    expect(await refusal(answers().confirmFirstDay(again, file, '2026-02-04'))).toMatchObject({ reason: 'used' });
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/journal?limit=100`);
    const sentences = body.items.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain('Het systeem heeft een link verstuurd.');
    expect(sentences).toContain('De werkgever of werknemer (met een link) heeft de link geopend.');
    expect(sentences).toContain('De werkgever of werknemer (met een link) heeft de eerste werkdag bevestigd.');
  });

  it('takes an objection of the employer on the day it is sent, with proof, and tells the legal officer (D4)', async () => {
    await api.relay();
    const { body } = await make({ purpose: 'objection', addressee: 'employer' }, placement.id, 'legal-officer.gooi');
    expect(body).toMatchObject({ state: 'open', label: 'Bezwaar maken' });
    await api.relay();
    const visit = await enter(EMPLOYER_MAIL, EMPLOYER_PHONE);
    const file = await files().open(visit);
    const answer = { letter: 'decision-1', explanation: 'De uren kloppen niet.', lateReason: null };
    expect(
      await refusal(objections().object(visit, file, { ...answer, letter: 'decision-9' }, 'form-0')),
    ).toMatchObject({
      code: 'linkUnfit',
    });
    expect(await objections().object(visit, file, answer, 'form-1')).toBe('bezwaar');
    expect(await objections().object(visit, file, answer, 'form-1')).toBe('bezwaar');
    const facts = { party: 'employer', decision: 1, receivedOn: '2026-02-06', inTime: true, decideBy: '2026-04-07' };
    expect(await placement.facts('objection-1')).toMatchObject(facts);
    expect(await objections().object(visit, file, { ...answer, explanation: 'Zie ook het contract.' }, 'form-2')).toBe(
      'aanvulling',
    );
    const { made } = await objections().of(visit, await files().open(visit));
    expect(made).toMatchObject([
      { added: true, words: 'Zie ook het contract.' },
      { added: false, late: false, receivedOn: '2026-02-06', words: 'De uren kloppen niet.', decideBy: '2026-04-07' },
    ]);
    const inbox = await api.as('legal-officer.gooi').get('/inbox');
    const templates = inbox.body.items.map(({ template }: { template: string }) => template);
    expect(templates.filter((name: string) => name.startsWith('link.objection'))).toEqual([
      'link.objectionAdded',
      'link.objectionReceived',
    ]);
    const change = await make({ purpose: 'change', addressee: 'employer' }, placement.id, 'legal-officer.gooi');
    expect(change.status).toBe(403);
    // Awb 6:21: who made it withdraws it, once; both sides get a letter and the legal officer hears it.
    expect(await refusal(objections().withdraw(visit, file, 7, 'form-3'))).toMatchObject({ code: 'linkUnfit' });
    expect(await objections().withdraw(visit, file, 1, 'form-3')).toBe('ingetrokken');
    expect(await objections().withdraw(visit, file, 1, 'form-3')).toBe('ingetrokken');
    expect(await refusal(objections().withdraw(visit, file, 1, 'form-4'))).toMatchObject({ code: 'linkUnfit' });
    const after = await objections().of(visit, await files().open(visit));
    expect([after.running, after.made.map(({ withdrawn }) => withdrawn)]).toEqual([[], [true, true]]);
    const session = { tenant: visit.session.tenant, tenants: visit.session.tenants };
    const { rows: letters } = await inSession(api.rooms.app.get(AppPool, { strict: false }), session, (client) =>
      client.query("select recipient from outbox where stream = $1 and template = 'objection.withdrawn' order by 1", [
        placement.id,
      ]),
    );
    expect(letters).toEqual([{ recipient: 'employer' }, { recipient: 'worker' }]);
    const told = (await api.as('legal-officer.gooi').get('/inbox')).body.items;
    expect(told.filter(({ template }: { template: string }) => template === 'link.objectionWithdrawn')).toHaveLength(1);
  });

  it('asks the questions to the worker and keeps the kind of help only', async () => {
    await api.until('2026-03-04');
    await api.relay();
    const visit = await enter(WORKER_MAIL, '+31600000102');
    expect(visit.link.purpose).toBe('questions');
    const file = await files().open(visit);
    await answers().questions(visit, file, { pleasure: 'none', help: 'guidance', wish: 'call' });
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/journal?limit=200`);
    const kept = body.items.filter(({ type }: { type: string }) => type === 'contact.recorded');
    expect(kept.map(({ facts }: { facts: object }) => facts)).toEqual([
      { heldOn: '2026-03-04', with: 'worker', kind: 'questions', helpWanted: 'guidance' },
      { heldOn: '2026-03-04', with: 'worker', kind: 'questions', helpWanted: 'call' },
    ]);
    expect(kept.every(({ sealedState }: { sealedState: string }) => sealedState === 'none')).toBe(true);
    const inbox = await api.as('consultant.gooi').get('/inbox');
    expect(inbox.body.items).toContainEqual(expect.objectContaining({ template: 'link.helpWanted' }));
  });

  it('cannot be used for another purpose than its own', async () => {
    const { body } = await make({ purpose: 'ownFile', addressee: 'worker' });
    expect(body).toMatchObject({ state: 'open', codeBy: 'sms' });
    await api.relay();
    const visit = await enter(WORKER_MAIL, '+31600000102');
    const file = await files().open(visit);
    const others = [
      answers().confirmFirstDay(visit, file, '2026-02-03'),
      answers().declareHours(visit, file, '80'),
      answers().giveView(visit, file, { agrees: true, points: [] }),
      answers().supportHours(visit, file, '2026-02', '4', 'key'),
    ];
    for (const other of others) expect(await refusal(other)).toMatchObject({ reason: 'unknown' });
  });

  it('leads to its own placement and its own deciding body only', async () => {
    const { placement: other, post: otherPost } = await reachablePlacement(api);
    await make({ purpose: 'change', addressee: 'employer' }, other.id);
    await api.relay();
    const visit = await enter(EMPLOYER_MAIL, EMPLOYER_PHONE, otherPost);
    expect(visit.link.placement).toBe(other.id);
    expect((await files().open(visit)).parties.id).toBe(other.id);
    const ids = async (id: string): Promise<string[]> =>
      (await links(id)).body.items.map((item: { readonly id: string }) => item.id);
    expect(await ids(other.id)).toContain(visit.link.id);
    expect(await ids(placement.id)).not.toContain(visit.link.id);
    expect((await api.as('consultant.weesp').get(`/placements/${other.id}/links`)).status).toBe(404);
  });
});

describe('A link that opens nothing (any more)', () => {
  const door5 = async (secret: string, code: string): Promise<unknown[]> => {
    const tries: unknown[] = [];
    for (let tried = 0; tried < 5; tried += 1) tries.push(await refusal(door().enter(secret, code)));
    return tries;
  };

  it('is locked after five wrong codes, also for the right one, and somebody is told', async () => {
    await make({ purpose: 'ownFile', addressee: 'worker' });
    await api.relay();
    const secret = secretIn(await post.linkTo(WORKER_MAIL));
    const right = await post.codeTo('+31600000102');
    const tries = await door5(secret, right === '000000' ? '000001' : '000000');
    expect(tries.at(-1)).toMatchObject({ reason: 'locked' });
    expect(await refusal(door().enter(secret, right))).toMatchObject({ reason: 'locked' });
    const inbox = await api.as('consultant.gooi').get('/inbox');
    expect(inbox.body.items).toContainEqual(expect.objectContaining({ template: 'link.locked' }));
  });

  let locked: string;

  it('counts tries at once no less than tries in turn', async () => {
    locked = (await make({ purpose: 'ownFile', addressee: 'worker' })).body.id;
    await api.relay();
    const secret = secretIn(await post.linkTo(WORKER_MAIL));
    const right = await post.codeTo('+31600000102');
    const wrong = right === '000000' ? '000001' : '000000';
    const tries = await Promise.all(Array.from({ length: 12 }, () => refusal(door().enter(secret, wrong))));
    expect(tries.filter((one) => (one as { code?: string }).code === 'wrongCode')).toHaveLength(4);
    expect(await refusal(door().enter(secret, right))).toMatchObject({ reason: 'locked' });
  });

  it('opens again with a new secret and a new code after it was sent again; the old ones are dead', async () => {
    const [oldSecret, oldCode] = [secretIn(await post.linkTo(WORKER_MAIL)), await post.codeTo('+31600000102')];
    const answer = await api.as('consultant.gooi').post(`${placement.path}/links/${locked}/sending`).send({});
    expect(answer.body).toMatchObject({ state: 'open' });
    await api.relay();
    expect(secretIn(await post.linkTo(WORKER_MAIL))).not.toBe(oldSecret);
    expect(await refusal(door().enter(oldSecret, oldCode))).toMatchObject({ reason: 'unknown' });
    expect((await enter(WORKER_MAIL, '+31600000102')).link.id).toBe(locked);
  });

  it('is revoked at once, also for who is in', async () => {
    const visit = await door().enter(secretIn(await post.linkTo(WORKER_MAIL)), await post.codeTo('+31600000102'));
    const { link } = await door().visit(visit);
    expect((await api.as('consultant.gooi').delete(`${placement.path}/links/${link.id}`)).status).toBe(204);
    expect(await refusal(door().visit(visit))).toMatchObject({ reason: 'unknown' });
    const secret = secretIn(await post.linkTo(WORKER_MAIL));
    expect(await refusal(door().knock(secret))).toMatchObject({ reason: 'revoked' });
  });

  it('is over when its time is over, and a session after twenty idle minutes', async () => {
    await make({ purpose: 'ownFile', addressee: 'worker' });
    await api.relay();
    const secret = secretIn(await post.linkTo(WORKER_MAIL));
    const session = await door().enter(secret, await post.codeTo('+31600000102'));
    await moveTo('2026-03-04T09:19:00Z');
    await door().visit(session);
    await moveTo('2026-03-04T09:40:00Z');
    expect(await refusal(door().visit(session))).toMatchObject({ reason: 'unknown' });
    await moveTo('2026-04-03T21:59:00Z');
    await door().knock(secret);
    await moveTo('2026-04-03T22:00:00Z');
    expect(await refusal(door().knock(secret))).toMatchObject({ reason: 'expired' });
  });

  it('sends a new code a few times a day, and the code before it is dead', async () => {
    await make({ purpose: 'change', addressee: 'employer' });
    await api.relay();
    const secret = secretIn(await post.linkTo(EMPLOYER_MAIL));
    const first = await post.codeTo(EMPLOYER_PHONE);
    await door().sendCode(secret);
    await api.relay();
    expect(await post.codeTo(EMPLOYER_PHONE)).not.toBe(first);
    expect(await refusal(door().enter(secret, first))).toMatchObject({ code: 'wrongCode' });
    await door().sendCode(secret);
    await door().sendCode(secret);
    expect(await refusal(door().sendCode(secret))).toMatchObject({ code: 'tooMany' });
  });
});

describe('Who may get which link', () => {
  it.each([
    [{ purpose: 'view', addressee: 'payrollOffice', measurement: 1 }, 'addressee'],
    [{ purpose: 'questions', addressee: 'employer' }, 'addressee'],
    [{ purpose: 'conditions', addressee: 'worker' }, 'addressee'],
    [{ purpose: 'hours', addressee: 'employer' }, 'month'],
    [{ purpose: 'support', addressee: 'jobcoach', support: 1 }, 'contact'],
    [{ purpose: 'view', addressee: 'worker', measurement: 9 }, 'measurement'],
  ])('refuses %j (M14, M42)', async (body, field) => {
    const answer = await make(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field }));
  });

  it('lets a payroll office declare only with a proxy that holds that day (M14)', async () => {
    const body = { purpose: 'hours', addressee: 'payrollOffice', month: '2026-02' };
    expect((await make(body)).body.errors[0].detail).toContain('machtiging');
    const { employer } = (await placement.view()) as unknown as { readonly employer: string };
    await change(api, `/employers/${employer}`, PROXY);
    expect((await make(body)).body).toMatchObject({ name: 'Salariskantoor Rekenwijs', codeBy: 'sms' });
    await api.relay();
    expect((await post.mails()).findLast(({ to }) => to === PAYROLL_MAIL)?.subject).toMatch(/^Geef de uren/);
  });

  it('sends the code by letter when no mobile is known, and asks the back office to make it', async () => {
    const { candidate } = (await placement.view()) as unknown as { readonly candidate: string };
    await change(api, `/candidates/${candidate}`, { person: { phone: '035-1234567' } });
    const { body } = await make({ purpose: 'ownFile', addressee: 'worker' });
    expect(body).toMatchObject({ linkBy: 'mail', codeBy: 'letter' });
    const before = (await post.texts()).length;
    await api.relay();
    expect(await post.texts()).toHaveLength(before);
    expect((await post.mails()).at(-1)?.text).toContain('Die krijgt u met de post.');
    const inbox = await api.as('back-office.gooi').get('/inbox');
    expect(inbox.body.items).toContainEqual(expect.objectContaining({ template: 'link.codeLetter' }));
  });

  it('sends the code by letter when the number takes no text message', async () => {
    const { body } = await make({ purpose: 'change', addressee: 'employer' });
    expect(body).toMatchObject({ codeBy: 'sms' });
    await relayWith(new NoSms()).run();
    const { body: after } = await links();
    expect(after.items.find(({ id }: { id: string }) => id === body.id)).toMatchObject({ codeBy: 'letter' });
    const inbox = await api.as('back-office.gooi').get('/inbox');
    const letters = inbox.body.items.filter(({ template }: { template: string }) => template === 'link.codeLetter');
    expect(letters).toHaveLength(2);
  });

  it('is no business of finance or a stranger', async () => {
    expect((await make({ purpose: 'change', addressee: 'employer' }, placement.id, 'finance.gooi')).status).toBe(403);
    expect((await make({ purpose: 'change', addressee: 'employer' }, placement.id, 'consultant.weesp')).status).toBe(
      404,
    );
  });
});

describe('Who speaks for the worker, and who coaches', () => {
  it('gives the view in place of the worker, who reads along (M18)', async () => {
    const { placement: other, post: box } = await reachablePlacement(api);
    await other.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-03-04' });
    const { candidate } = (await other.view()) as unknown as { readonly candidate: string };
    const guardian = {
      kind: 'guardian',
      name: 'Els van Dam',
      mail: 'els@example.nl',
      phone: '0600000109',
      from: '2026-01-01',
    };
    await change(api, `/candidates/${candidate}`, { person: { representatives: [{ ...guardian, givesView: true }] } });
    await api.until('2026-06-01');
    const step = await ordered(other);
    await step('expert', 'visit', { visitOn: '2026-06-03', startsAt: '09:30', minutes: 90 });
    await answerVisit(other, box);
    await api.until('2026-06-03');
    await step('expert', 'visit/report', { visitedOn: '2026-06-03', interpreter: false });
    await step('expert', 'tasks', { draftOn: '2026-06-03', regular: true, tasks: [] });
    await step('expert', 'views/request', { askedOn: '2026-06-03' });
    await api.relay();
    const worker = await enter(WORKER_MAIL, '+31600000102', box);
    const guardianIn = await enter('els@example.nl', '+31600000109', box);
    const agrees = { agrees: true, points: [] };
    const file = await files().open(worker);
    expect(await refusal(answers().giveView(worker, file, agrees))).toMatchObject({ reason: 'unknown' });
    await answers().giveView(guardianIn, await files().open(guardianIn), agrees);
    expect(await other.facts('measurement-1')).toMatchObject({ workerView: { how: 'written', agrees: true } });
  });

  it('receives an objection that is late too, and says so (D4, M18)', async () => {
    const { candidate } = (await placement.view()) as unknown as { readonly candidate: string };
    await change(api, `/candidates/${candidate}`, { person: { phone: '06-00000102' } });
    await api.relay();
    await make({ purpose: 'objection', addressee: 'worker' });
    await api.relay();
    const visit = await enter(WORKER_MAIL, '+31600000102');
    const file = await files().open(visit);
    const answer = { letter: 'decision-1', explanation: 'Ik werk minder uren.', lateReason: 'Ik kreeg de brief niet.' };
    await objections().object(visit, file, answer, 'form-late');
    expect(await placement.facts('objection-2')).toMatchObject({ party: 'worker', inTime: false });
    const { made: all } = await objections().of(visit, await files().open(visit));
    const [made] = all;
    expect(made).toMatchObject({ late: true, receivedOn: '2026-06-03' });
    expect(made?.words).toContain('Ik kreeg de brief niet.');
    const inbox = await api.as('legal-officer.gooi').get('/inbox');
    expect(inbox.body.items[0].sentence).toContain('De laatste dag was al voorbij.');
  });

  it('hands in hours and an evaluation of support that was granted, each form once (M42)', async () => {
    await placement.does('consultant', 'support.requested', {
      kind: 'jobcoach',
      askedBy: 'employer',
      receivedOn: '2026-06-03',
    });
    await grant();
    const contact = { name: 'Joost Coach', mail: 'joost@coach.example', phone: '0600000104' };
    expect((await make({ purpose: 'support', addressee: 'jobcoach', support: 1, contact })).status).toBe(201);
    await api.relay();
    const visit = await enter('joost@coach.example', '+31600000104');
    const file = await files().open(visit);
    await answers().supportHours(visit, file, '2026-06', '4.5', 'form-1');
    await answers().supportHours(visit, file, '2026-06', '4.5', 'form-1');
    await answers().supportEvaluation(visit, file, 'extend', 'Het gaat steeds beter.', 'form-2');
    expect(await placement.facts('support-1')).toMatchObject({ hoursReported: '4.5', advice: 'extend' });
    const story = await api.rooms.app.get(CoachStory, { strict: false }).of(visit);
    expect(story).toMatchObject([
      { kind: 'evaluation', advice: 'extend' },
      { kind: 'hours', month: '2026-06', hours: '4.5' },
    ]);
  });

  it('is asked for the evaluation eight weeks before the support ends, with the same link sent anew (M42)', async () => {
    const { placement: other, post: box } = await reachablePlacement(api);
    await other.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-06-03' });
    await other.does('consultant', 'support.requested', {
      kind: 'jobcoach',
      askedBy: 'employer',
      receivedOn: '2026-06-03',
    });
    await grant(other);
    const contact = { name: 'Joost Coach', mail: 'joost@coach.example', phone: '0600000104' };
    await make({ purpose: 'support', addressee: 'jobcoach', support: 1, contact }, other.id);
    await api.relay();
    const first = await box.linkTo('joost@coach.example');
    await api.until('2026-10-07');
    await api.relay();
    const mail = (await box.mails()).findLast(({ to }) => to === 'joost@coach.example');
    expect(mail?.subject).toMatch(/^Evalueer de begeleiding/);
    expect(await refusal(door().knock(secretIn(first)))).toMatchObject({ reason: 'unknown' });
    const visit = await enter('joost@coach.example', '+31600000104', box);
    expect(visit.link.support).toBe(1);
    await api.relay();
    expect((await box.mails()).filter(({ subject }) => subject.startsWith('Evalueer'))).toHaveLength(1);
  });
});

describe('The record', () => {
  it('still verifies with every link in it', async () => {
    const verifier = api.rooms.app.get(Verifier, { strict: false });
    const gooi = '00000000-0000-4000-8000-000000000001';
    const { first, entries } = await verifier.verify(gooi, { replay: true });
    expect(first).toEqual([]);
    expect(entries).toBeGreaterThan(30);
  });
});

const VISIT_KEYS = ['5f3a0a52-3f0e-4c43-8a59-6a3a0d9a1c01', '5f3a0a52-3f0e-4c43-8a59-6a3a0d9a1c02'] as const;

/** D8: the employer confirms the visit; the worker cannot, and says when it can. Nothing moves by itself. */
async function answerVisit(other: ApiPlacement, box: Letterbox): Promise<void> {
  await api.relay();
  const invitation = (await box.mails()).findLast(({ to }) => to === EMPLOYER_MAIL);
  expect(invitation?.subject).toMatch(/^Afspraak voor het bezoek/);
  const visits = api.rooms.app.get(LinkVisits, { strict: false });
  const employer = await enter(EMPLOYER_MAIL, EMPLOYER_PHONE, box);
  await visits.answer(
    employer,
    await files().open(employer),
    { answer: 'confirmed', days: [], explanation: null },
    VISIT_KEYS[0],
  );
  const worker = await enter(WORKER_MAIL, '+31600000102', box);
  const cannot: VisitAnswer = {
    answer: 'cannot',
    days: [{ on: '2026-06-08', part: 'morning' }],
    explanation: 'Dan heb ik rijles.',
  };
  await visits.answer(worker, await files().open(worker), cannot, VISIT_KEYS[1]);
  await visits.answer(worker, await files().open(worker), cannot, VISIT_KEYS[1]);
  const facts = await other.facts('measurement-1');
  expect(facts).toMatchObject({ visitOn: '2026-06-03', confirmedBy: ['employer'] });
  const { body } = await api.as('expert.gooi').get(`${other.path}/visit-answers`);
  expect(body.items).toMatchObject([
    { party: 'worker', answer: 'cannot', days: cannot.days, explanation: cannot.explanation, current: true },
    { party: 'employer', answer: 'confirmed', current: true },
  ]);
  const inbox = await api.as('expert.gooi').get('/inbox');
  expect(inbox.body.items).toContainEqual(expect.objectContaining({ template: 'link.visitCannot' }));
}

/** Support of the placement, prepared by one and signed by another. */
async function grant(of: ApiPlacement = placement): Promise<void> {
  const proposal = {
    outcome: 'grant',
    form: 'inKind',
    hours: '40',
    rate: '85.00',
    provider: null,
    fromOn: '2026-06-03',
    untilOn: '2026-12-02',
    purposeCode: 'coaching',
    budgetLine: null,
    programme: null,
  };
  const events = [
    ['consultant.gooi', { type: 'support.prepared', ...proposal }],
    ['reviewer.gooi', { type: 'support.decided', decidedOn: '2026-06-03' }],
  ] as const;
  for (const [who, event] of events) {
    const revision = await of.revision('support-1');
    const path = `${of.path}/instances/support-1/events`;
    const answer = await api.as(who).post(path).set('If-Match', `"${revision}"`).send(event);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
  }
}

/** The relay of the product with another provider of text messages. */
function relayWith(sms: Sms): Relay {
  const of = <T>(token: abstract new (...given: never[]) => T): T => api.rooms.app.get<T>(token, { strict: false });
  const mailer = of(Mailer);
  const ports = {
    keys: of(Keys),
    vault: of(PersonVault),
    people: of(LinkPeople),
    maker: of(LinkMaker),
    record: of(LinkRecord),
  };
  const place = { publicUrl: 'https://praktijkroute.example', host: 'praktijkroute.example' };
  const carrier = new LinksByRelay({ ...ports, mailer, sms }, place);
  const relay = { app: of(AppPool), clockPool: of(ClockPool), clock: of(Clock), addresses: of(Addresses), mailer };
  return new Relay({ ...relay, links: carrier }, place);
}

async function moveTo(moment: string): Promise<void> {
  await queryOnce(api.db.urls.app, "select move_clock('fixed', $1, 0)", [moment]);
}
