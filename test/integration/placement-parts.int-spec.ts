import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Verifier } from '../../src/engine/verifier.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { inSession } from '../../src/journal/session-work.js';
import { PersonVault } from '../../src/people/person-vault.js';
import { AppPool } from '../../src/platform/database.js';
import { proposalFaults } from '../../src/step-proposals/step-proposal-check.js';
import { StepProposalPass } from '../../src/step-proposals/step-proposal-pass.js';
import { ApiDriver, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, measured, ordered } from '../support/placement-steps.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const SESSION = { tenant: GOOI, tenants: [GOOI] };

let api: ApiDriver;
let placement: ApiPlacement;
/** Another, of which the job ends while it is measured. */
let left: ApiPlacement;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12');
  placement = await decidedLumpSum(api);
  left = await decidedLumpSum(api);
});

afterAll(async () => {
  await api?.stop();
});

/** The mandate of a role ends on the first day of the year, so that nobody of that role signs on it today. */
async function endMandate(decisionType: string, role: string): Promise<void> {
  const { body } = await api.as('administrator.gooi').get('/mandates');
  const found = body.items.find(
    (mandate: { decisionType: string; role: string | null }) =>
      mandate.decisionType === decisionType && mandate.role === role,
  );
  const ended = await api
    .as('administrator.gooi')
    .post(`/mandates/${found.number}/ending`)
    .send({ until: '2026-01-01' });
  expect(ended.status).toBe(204);
}

describe('Support (A10, M42)', () => {
  it('is asked, proposed by one and signed by another, and seen by finance', async () => {
    await placement.does('consultant', 'support.requested', {
      kind: 'jobcoach',
      askedBy: 'employer',
      receivedOn: '2026-01-12',
    });
    await placement.step('consultant', 'supports/1/proposal', {
      outcome: 'grant',
      form: 'inKind',
      hours: '30',
      rate: '95.00',
      provider: 'coach-1',
      fromOn: '2026-02-02',
      untilOn: '2026-07-31',
      purposeCode: 'jobcoach',
      budgetLine: null,
      programme: null,
      sealed: { explanation: 'Begeleiding bij het leren van nieuwe taken.' },
    });
    const own = await placement.steps('consultant', 'supports/1/decision', { decidedOn: '2026-01-12' });
    expect(own.status).toBe(403);
    await placement.step('manager', 'supports/1/decision', { decidedOn: '2026-01-12' });
    const { body } = await api.as('finance.gooi').get(`${placement.path}/supports`);
    expect(body.items).toMatchObject([{ number: 1, kind: 'jobcoach', hours: '30.00', decidedOn: '2026-01-12' }]);
    await api.until('2026-02-02');
    await placement.step('back-office', 'supports/1/progress', { month: '2026-02', hours: '4.5' });
  });
});

describe('An objection (D4, M54)', () => {
  it('is decided by who has the mandate and did not prepare it', async () => {
    await placement.does('legal-officer', 'objection.received', {
      decision: 1,
      party: 'employer',
      receivedOn: '2026-02-02',
      postedOn: null,
    });
    const step = (role: string, path: string, payload: object) => placement.step(role, `objections/1/${path}`, payload);
    await step('legal-officer', 'assessment', { assessedOn: '2026-02-02', committee: false, lateExcused: false });
    await step('legal-officer', 'hearing/waiver', { reason: 'waived' });
    await step('legal-officer', 'proposal', { outcome: 'rejected', wageValue: null, effectFrom: null });
    const decision = { decidedOn: '2026-02-02' };
    expect((await placement.steps('legal-officer', 'objections/1/decision', decision)).status).toBe(400);
    await endMandate('objection', 'manager');
    const without = await placement.steps('manager', 'objections/1/decision', decision);
    expect(without.body).toMatchObject({ status: 403, code: 'mandateMissing' });
    const given = await api
      .as('administrator.gooi')
      .post('/mandates')
      .send({ decisionType: 'objection', member: memberOf('manager.gooi'), from: '2026-01-01' });
    expect(given.status).toBe(201);
    await step('manager', 'decision', decision);
    await placement.letterSent('objection-1', 'decision.sent', { sentOn: '2026-02-02' });
    const { body } = await api.as('legal-officer.gooi').get(`${placement.path}/objections`);
    expect(body.items).toMatchObject([{ number: 1, outcome: 'rejected', inTime: true, sentOn: '2026-02-02' }]);
  });
});

describe('A message to the register (A8, M53)', () => {
  it('that was rejected is mended and goes again', async () => {
    await api.until('2026-02-03');
    const confirmed = { firstDay: '2026-02-02', confirmedOn: '2026-02-03' };
    for (const one of [placement, left]) await one.does('back-office', 'start.confirmed', confirmed);
    await api.until('2026-06-01');
    const tasks = [{ share: 100, pace: 70, quality: 80, netWorkingTime: 100 }];
    await measured(api, placement, { regular: false, tasks, sealed: { tasks: [{ name: 'Kratten stapelen' }] } });
    await placement.does('back-office', 'person.informed', { informedOn: '2026-06-03', channel: 'letter' });
    const step = (path: string, payload: object) => placement.step('back-office', `messages/1/${path}`, payload);
    const sending = { sentOn: '2026-06-03', employerLetterOn: '2026-06-03', formatVersion: '2017.1' };
    await step('sending', sending);
    await step('rejection', { rejectedOn: '2026-06-03', code: 'F12' });
    expect(await placement.tracks()).toMatchObject({ register: 'rejected' });
    await step('mending', { mendedOn: '2026-06-03', fields: ['percentage'] });
    await step('sending', sending);
    await step('confirmation', { confirmedOn: '2026-06-03', entryFrom: '2026-06-03' });
    expect(await placement.tracks()).toMatchObject({ register: 'confirmed' });
    const { body } = await api.as('back-office.gooi').get(`${placement.path}/messages`);
    expect(body.items).toMatchObject([{ number: 1, percentage: 56, confirmedOn: '2026-06-03' }]);
  });
});

describe('An objection against a determination (C12, M54)', () => {
  it('lowers the value from the original date, with the term of its own letter and a message to the register', async () => {
    const legal = api.as('legal-officer.gooi');
    const { body: letters } = await legal.get(`${placement.path}/contestable-letters`);
    const items = letters.items as readonly { readonly key: string; readonly party: string }[];
    const own = items.find(({ key, party }) => key === 'measurement-1' && party === 'employer');
    expect(own).toMatchObject({ sentOn: '2026-06-03', lastDay: '2026-07-15', wageValue: 56 });
    const objection = { letter: 'measurement-1', party: 'employer', receivedOn: '2026-06-03' };
    const send = (body: object, revision: number) =>
      legal.post(`${placement.path}/objections`).set('If-Match', `"${revision}"`).send(body);
    const unknown = await send({ ...objection, letter: 'support-9' }, await placement.revision());
    expect(unknown.body).toMatchObject({ status: 422, errors: [{ field: 'letter' }] });
    expect((await send(objection, await placement.revision())).status).toBe(200);
    expect(await placement.facts('objection-2')).toMatchObject({ against: 'determination', about: 1, decision: null });
    const step = (role: string, path: string, payload: object) => placement.step(role, `objections/2/${path}`, payload);
    await step('legal-officer', 'assessment', { assessedOn: '2026-06-03', committee: false, lateExcused: false });
    await step('legal-officer', 'hearing/waiver', { reason: 'fullyUpheld' });
    const worse = { outcome: 'upheld', wageValue: 70, effectFrom: '2026-07-01' };
    expect((await placement.steps('legal-officer', 'objections/2/proposal', worse)).body).toMatchObject({
      errors: [{ code: 'detriment', field: 'wageValue' }],
    });
    await step('legal-officer', 'proposal', { outcome: 'upheld', wageValue: 45 });
    await step('manager', 'decision', { decidedOn: '2026-06-03' });
    expect(await placement.facts('placement')).toMatchObject({ value: { wageValue: 45 }, openObjections: [] });
    const { body } = await api.as('back-office.gooi').get(`${placement.path}/measurements`);
    expect(body.items).toMatchObject([{ number: 1, wageValue: 45 }]);
    const messages = await api.as('back-office.gooi').get(`${placement.path}/messages`);
    expect(messages.body.items).toMatchObject([
      { number: 1, percentage: 56 },
      { number: 2, percentage: 45 },
    ]);
  });
});

/** Typed wrong from the first day: worth more than € 500. */
const CORRECTION = {
  fact: 'hours',
  from: '2026-02-02',
  day: null,
  hours: '23',
  sectorFullTimeHours: '40',
  wageValue: null,
  reason: 'typed',
  sealed: { explanation: 'Er stond 32 in plaats van 23.' },
};

const corrected = async (): Promise<number> => {
  const sql = `select count(*)::int as n from journal_entry where stream = $1 and type = 'fact.corrected'`;
  const [row] = await queryOnce<{ n: number }>(api.db.urls.owner, sql, [placement.id]);
  return row?.n ?? -1;
};
const messagesOf = async (username: string): Promise<readonly string[]> => {
  const { body } = await api.as(username).get('/inbox?limit=200');
  const all = body.items as readonly { readonly placement: string; readonly template: string }[];
  return all
    .filter((one) => one.placement === placement.id && one.template.startsWith('step-'))
    .map(({ template }) => template);
};

describe('Four eyes on a step (B2b, M32, M51)', () => {
  let proposal: string;

  it('is never given by a name in what is sent: the API says how to lay it before somebody (M32)', async () => {
    for (const secondBy of [null, memberOf('manager.gooi')]) {
      const { status, body } = await placement.sends('consultant', 'fact.corrected', { ...CORRECTION, secondBy });
      expect([status, body['code']]).toEqual([409, 'secondPersonNeeded']);
      expect(body['errors']).toMatchObject([{ field: 'secondBy', rule: 'M32' }]);
    }
    expect(await corrected()).toBe(0);
  });

  it('lies with the colleague who was asked, with all it would record and cause, and records nothing yet', async () => {
    const own = await placement.proposing('consultant', 'fact.corrected', CORRECTION, 'consultant');
    expect([own.status, own.body['errors']]).toEqual([400, [expect.objectContaining({ field: 'secondBy' })]]);
    const how = { key: 'p-1', revision: await placement.revision() };
    const made = await placement.proposing('consultant', 'fact.corrected', CORRECTION, 'manager', how);
    const twice = await placement.proposing('consultant', 'fact.corrected', CORRECTION, 'manager', how);
    expect([made.status, twice.body['number']]).toEqual([201, made.body['number']]);
    const other = await placement.proposing('back-office', 'fact.corrected', CORRECTION, 'reviewer');
    expect([other.status, other.body['code']]).toEqual([409, 'conflict']);
    proposal = `${placement.path}/step-proposals/${String(made.body['number'])}`;
    const { body } = await api.as('manager.gooi').get(proposal);
    expect(body).toMatchObject({
      state: 'open',
      payload: { hours: '23', reason: 'typed' },
      inFile: { hours: '32', sectorFullTimeHours: '40' },
      sealed: { explanation: 'Er stond 32 in plaats van 23.' },
      now: { preview: { worth: { limit: '500.00', months: 5 }, euros: { fault: null } } },
      whyNotConfirm: null,
    });
    expect(Number(body.now.preview.worth.amount)).toBeGreaterThan(500);
    const all = await api.as('reviewer.gooi').get(`${placement.path}/step-proposals`);
    expect(all.body.items).toMatchObject([{ state: 'open', changed: false }]);
    expect(await messagesOf('manager.gooi')).toEqual(['step-proposed']);
    expect(await corrected()).toBe(0);
    const [stored] = await queryOnce<{ content: string }>(api.db.urls.owner, 'select content from step_proposal');
    expect(stored?.content).not.toContain('payload');
  });

  it('is confirmed by who was asked and nobody else, and not seen by another body (F8)', async () => {
    for (const role of ['consultant', 'reviewer', 'back-office']) {
      expect([role, (await placement.answers(role, proposal, 'confirmation')).status]).toEqual([role, 403]);
    }
    expect((await api.as('manager.weesp').get(proposal)).status).toBe(404);
    const { body } = await api.as('manager.weesp').get('/step-proposals?scope=open');
    expect(body.items).toEqual([]);
  });

  it('says what changed in the file since, and waits until the proposer looked again', async () => {
    await placement.does('consultant', 'contact.recorded', {
      heldOn: '2026-06-03',
      with: 'worker',
      kind: 'visit',
      helpWanted: null,
    });
    const stale = await placement.answers('manager', proposal, 'confirmation');
    expect([stale.status, stale.body['changes']]).toEqual([
      412,
      [expect.objectContaining({ type: 'contact.recorded' })],
    ]);
    const mine = await api.as('consultant.gooi').get('/step-proposals?scope=mine');
    expect(mine.body.items).toMatchObject([{ changed: true }]);
    const before = String((await api.as('manager.gooi').get(proposal)).headers['etag']);
    const secondBy = memberOf('manager.gooi');
    expect((await placement.answers('consultant', proposal, 'renewal', { secondBy })).status).toBe(204);
    expect((await placement.answers('manager', proposal, 'confirmation', {}, before)).body['code']).toBe('stale');
    expect(await corrected()).toBe(0);
  });

  it('is stored with the step or not at all, once, whatever is lost and however often somebody presses', async () => {
    const records = api.rooms.app.get(RecordStore, { strict: false });
    const lost = jest.spyOn(records, 'store').mockRejectedValueOnce(new Error('the connection is gone'));
    expect((await placement.answers('manager', proposal, 'confirmation')).status).toBe(500);
    lost.mockRestore();
    expect([(await api.as('manager.gooi').get(proposal)).body.state, await corrected()]).toEqual(['open', 0]);
    const tag = String((await api.as('manager.gooi').get(proposal)).headers['etag']);
    const both = await Promise.all([1, 2].map(() => placement.answers('manager', proposal, 'confirmation', {}, tag)));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body['entry'])).size).toBe(1);
    expect(await corrected()).toBe(1);
    expect((await placement.answers('manager', proposal, 'decline', { reason: 'Toch niet goed' })).status).toBe(409);
    const sql = `select body::jsonb #>> '{event,by,id}' as by, body::jsonb #>> '{event,secondBy}' as second
      from journal_entry where stream = $1 and type = 'fact.corrected'`;
    expect(await queryOnce(api.db.urls.owner, sql, [placement.id])).toEqual([
      { by: memberOf('consultant.gooi'), second: memberOf('manager.gooi') },
    ]);
    expect([await messagesOf('manager.gooi'), await messagesOf('consultant.gooi')]).toEqual([[], ['step-confirmed']]);
  });
});

describe('A correction and an end', () => {
  it('stand in their own rows, with the fact from its original day (M32)', async () => {
    const facts = await api.as('finance.gooi').get(`${placement.path}/facts`);
    const hours = facts.body.items.filter((fact: { kind: string }) => fact.kind === 'contractHours');
    expect(hours.map((fact: { value: { hours: string } }) => fact.value.hours)).toEqual(['32', '23']);
    expect(hours[1].from).toBe('2026-02-02');
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/corrections`);
    expect(body.items).toMatchObject([{ fact: 'hours', fromOn: '2026-02-02', reason: 'typed' }]);
    await placement.does('consultant', 'ending.announced', {
      lastDay: '2026-06-30',
      reason: 'otherWork',
      knownOn: '2026-06-03',
    });
    const endings = await api.as('consultant.gooi').get(`${placement.path}/endings`);
    expect(endings.body.items).toMatchObject([{ lastDay: '2026-06-30', reason: 'otherWork' }]);
  });
});

describe('The end of the work while it is measured (M24, process step 17)', () => {
  const ended = { lastDay: '2026-06-02', reason: 'resigned', knownOn: '2026-06-03', paidUntil: null };
  const preview = async (event: object): Promise<{ readonly warnings: readonly string[] }> =>
    (await api.as('consultant.gooi').post(`${left.path}/events/preview`).send(event)).body;

  it('warns before the visit, and after it lets the measurement go on to its value and its message', async () => {
    const step = await ordered(left, '2026-06-03');
    await step('expert', 'visit', { visitOn: '2026-06-05', startsAt: '09:30', minutes: 90 });
    const announced = { type: 'ending.announced', lastDay: '2026-06-04', reason: 'resigned', knownOn: '2026-06-03' };
    expect((await preview(announced)).warnings).toEqual([
      expect.stringContaining('Verzet het naar 4 juni 2026 of eerder'),
    ]);
    await step('expert', 'visit/report', { visitedOn: '2026-06-03', interpreter: false });
    expect(await preview({ type: 'employment.ended', ...ended })).toMatchObject({
      warnings: [expect.stringContaining('De meting gaat door tot de loonwaarde is vastgesteld')],
      letters: [],
    });
    await left.does('consultant', 'employment.ended', ended);
    const tasks = [{ share: 100, pace: 70, quality: 80, netWorkingTime: 100 }];
    await step('expert', 'tasks', {
      draftOn: '2026-06-03',
      regular: false,
      tasks,
      sealed: { tasks: [{ name: 'Kratten stapelen' }] },
    });
    await step('expert', 'views/request', { askedOn: '2026-06-03' });
    const view = { givenOn: '2026-06-03', how: 'written', readBack: false, agrees: true, points: 0 };
    for (const party of ['worker', 'employer']) await step('back-office', 'views', { party, ...view });
    await step('expert', 'report', { reportedOn: '2026-06-03' });
    await step('reviewer', 'report/acceptance', { acceptedOn: '2026-06-03' });
    await step('manager', 'determination', { determinedOn: '2026-06-03' });
    expect(await left.tracks()).toMatchObject({ employment: 'ended', register: 'toInform' });
    await left.does('back-office', 'person.informed', { informedOn: '2026-06-03', channel: 'letter' });
    const { body } = await api.as('back-office.gooi').get(`${left.path}/messages`);
    expect(body.items).toMatchObject([{ number: 1, percentage: 56 }]);
  });

  it('is revoked with a reason when it was a mistake: the preview gives the euros, and the row has no last day (M32)', async () => {
    await left.decidesUnsent('end', { ground: 'employmentEnded', from: '2026-06-03' }, '2026-06-03');
    const event = { revokedOn: '2026-06-03', reason: 'wrongFile' };
    const before = await api
      .as('consultant.gooi')
      .post(`${left.path}/events/preview`)
      .send({ type: 'employment.endRevoked', ...event, secondBy: memberOf('manager.gooi') });
    expect(before.body).toMatchObject({ letters: [{ template: 'correction' }], facts: [{ kind: 'employmentEnd' }] });
    await left.doesWith('manager', 'consultant', 'employment.endRevoked', event);
    expect(await left.tracks()).toMatchObject({ employment: 'running', subsidy: 'lapsed' });
    const { body } = await api.as('consultant.gooi').get(`${left.path}/endings`);
    expect(body.items).toMatchObject([{ lastDay: null, reason: 'resigned' }]);
  });
});

describe('Who an event names (M15, M43, M51)', () => {
  it.each([
    ['manager', 'consultant.assigned', { owner: 'nobody', reason: 'left' }, 'owner'],
    ['manager', 'consultant.assigned', { owner: memberOf('expert.gooi'), reason: 'left' }, 'owner'],
    ['consultant', 'job.changed', { from: '2026-06-03', kind: 'hirer', hirer: crypto.randomUUID() }, 'hirer'],
    [
      'consultant',
      'employer.changed',
      { from: '2026-06-03', employer: 'abc-1', reason: 'merger', secondBy: 'x' },
      'employer',
    ],
  ])('works or is known here: the %s cannot send %s otherwise', async (role, type, payload, field) => {
    const { status, body } = await placement.sends(role, type, payload);
    expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ field, code: 'unknown' }] } });
    const preview = api.as(placement.user(role)).post(`${placement.path}/events/preview`);
    expect((await preview.send({ type, ...payload })).status).toBe(400);
  });
});

describe('A proposal that nobody confirms', () => {
  it('is declined with a reason, lapses in sight, comes back, and is confirmed by a substitute (M2)', async () => {
    const taken = { from: '2026-06-03', employer: await api.employer(), reason: 'merger' };
    const second = await placement.proposes('consultant', 'employer.changed', taken, 'reviewer');
    const reason = 'Het is geen overgang van onderneming.';
    expect((await placement.answers('reviewer', second, 'decline', { reason })).status).toBe(204);
    expect((await api.as('consultant.gooi').get(second)).body).toMatchObject({ state: 'declined', reason });
    const third = await placement.proposes('consultant', 'employer.changed', taken, 'reviewer');
    await api.until('2026-06-18');
    await api.rooms.app.get(StepProposalPass, { strict: false }).run();
    expect((await api.as('consultant.gooi').get(third)).body).toMatchObject({ state: 'lapsed', answeredBy: 'system' });
    expect(await messagesOf('consultant.gooi')).toContain('step-lapsed');
    const away = {
      member: memberOf('reviewer.gooi'),
      substitute: memberOf('manager.gooi'),
      from: '2026-06-18',
      until: null,
    };
    const secondBy = memberOf('reviewer.gooi');
    expect((await placement.answers('consultant', third, 'renewal', { secondBy })).status).toBe(204);
    const asked = async () => {
      const rows = await queryOnce<{ entry: number; mails: number }>(
        api.db.superuserUrl,
        `select i.entry::int, (select count(*)::int from outbox o where o.stream = i.stream and o.entry = i.entry) as mails
         from inbox_item i join journal_entry j on j.stream = i.stream and j.number = i.entry
         where i.stream = $1 and i.recipient = $2 and j.type = 'step.substituteAsked'`,
        [placement.id, memberOf('manager.gooi')],
      );
      return rows.map(({ mails }) => mails);
    };
    expect(await asked()).toEqual([]);
    expect((await api.as('manager.gooi').post('/caseloads/substitutions').send(away)).status).toBe(201);
    // A message of the inbox with its mail, at once; looked for once more it is not told again.
    expect(await asked()).toEqual([1]);
    expect(await messagesOf('manager.gooi')).toContain('step-proposed');
    await api.rooms.app.get(StepProposalPass, { strict: false }).run();
    expect(await asked()).toEqual([1]);
    const { body } = await api.as('manager.gooi').get('/step-proposals');
    expect(body.items).toMatchObject([{ type: 'employer.changed', second: secondBy }]);
    expect((await placement.answers('manager', third, 'confirmation')).status).toBe(200);
    const { differences, first } = await api.rooms.app.get(Verifier).verify(GOOI, { replay: true });
    expect({ differences, first }).toEqual({ differences: 0, first: [] });
  });

  it('lapses when who proposed it works here no longer: nobody confirms it in that name', async () => {
    const gone = await left.proposes('consultant', 'fact.corrected', { ...CORRECTION, hours: '30' }, 'manager');
    const active = (is: boolean) =>
      queryOnce(api.db.urls.owner, 'update member set active = $1 where id = $2', [is, memberOf('consultant.gooi')]);
    await active(false);
    const refused = await left.answers('manager', gone, 'confirmation');
    expect([refused.status, refused.body['errors']]).toEqual([
      409,
      [expect.objectContaining({ code: 'proposer-gone' })],
    ]);
    await api.rooms.app.get(StepProposalPass, { strict: false }).run();
    expect((await api.as('manager.gooi').get(gone)).body).toMatchObject({ state: 'lapsed' });
    await active(true);
  });

  it('is checked: a row that nobody recorded is found (verify --replay)', async () => {
    const faults = async () => {
      const pool = api.rooms.app.get(AppPool, { strict: false });
      return inSession(pool, SESSION, (client) => proposalFaults(client, GOOI));
    };
    expect(await faults()).toEqual([]);
    await queryOnce(api.db.urls.owner, `update step_proposal set state = 'withdrawn' where state = 'declined'`);
    expect(await faults()).toHaveLength(2);
    await queryOnce(api.db.urls.owner, `update step_proposal set state = 'declined' where state = 'withdrawn'`);
  });
});

describe('What is sealed in the story', () => {
  const journal = async () =>
    (await api.as('consultant.gooi').get(`${placement.path}/journal?limit=200`)).body.items as readonly {
      readonly type: string;
      readonly sealed: unknown;
      readonly sealedState: string;
    }[];

  it('can be read while the person has a key, and is gone with it; the record stays whole (F5)', async () => {
    const before = (await journal()).find(({ type }) => type === 'fact.corrected');
    expect(before).toMatchObject({ sealedState: 'open', sealed: { explanation: 'Er stond 32 in plaats van 23.' } });
    const { candidate } = await placement.view();
    await api.rooms.app.get(PersonVault).destroyKey(SESSION, candidate);
    const after = await journal();
    expect(after.find(({ type }) => type === 'fact.corrected')).toMatchObject({
      sealedState: 'destroyed',
      sealed: null,
    });
    expect(after.find(({ type }) => type === 'start.confirmed')).toMatchObject({ sealedState: 'none' });
    const { differences } = await api.rooms.app.get(Verifier).verify(GOOI, { replay: true });
    expect(differences).toBe(0);
  });
});
