import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Verifier } from '../../src/engine/verifier.js';
import { A_CONTRACT, A_PERSON, ApiDriver, DRAFT, memberOf, type ApiPlacement } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';
import { decidedLumpSum, ordered } from '../support/placement-steps.js';

const TODAY = '2026-01-12';
const AGREED = {
  agreedOn: TODAY,
  plannedStart: '2026-02-02',
  from: '2026-02-02',
  ...A_CONTRACT,
  receivedOn: TODAY,
};
const LEFT_OUT = { agreedOn: TODAY, with: 'employer', how: 'phone', reason: null, secondBy: null };

let api: ApiDriver;
let placement: ApiPlacement;

beforeAll(async () => {
  api = await ApiDriver.start(TODAY);
  placement = await api.placement();
});

afterAll(async () => {
  await api?.stop();
});

describe('Opening a placement', () => {
  const body = async (more: object = {}) => ({
    candidate: await api.candidate(),
    employer: await api.employer(),
    municipality: '0402',
    route: 'lumpSum',
    circle: 'generalAssistance',
    hours: '32',
    sectorFullTimeHours: '40',
    ...more,
  });
  const open = (sent: object, username = 'consultant.gooi') => api.as(username).post('/placements').send(sent);

  it('asks for a person, an employer and an owner of the same deciding body, all faults at once', async () => {
    const strange = { candidate: await api.candidate('weesp'), employer: await api.employer('weesp') };
    const { status, body: problem } = await open(await body({ ...strange, owner: memberOf('finance.gooi') }));
    expect(status).toBe(400);
    const fields = problem.errors.map((fault: { field: string }) => fault.field);
    expect(fields.toSorted()).toEqual(['candidate', 'employer', 'owner']);
  });

  it('is work of a consultant', async () => {
    expect((await open(await body(), 'finance.gooi')).status).toBe(403);
  });

  it('counts once with one key, also when it is sent twice at the same time', async () => {
    const sent = await body();
    const twice = () => open(sent).set('Idempotency-Key', 'open-1');
    const [first, second] = await Promise.all([twice(), twice()]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await open({ ...sent, hours: '24' }).set('Idempotency-Key', 'open-1')).status).toBe(422);
  });

  it('warns of a case number that is taken, with the file', async () => {
    const first = await open(await body({ externalId: 'Z-1' }));
    const second = await open(await body({ externalId: 'Z-1' }));
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'duplicate', existing: [first.body.id] });
  });
});

describe('Sending an event', () => {
  it('needs the version that was seen: 428 without, 412 with what changed when it is old', async () => {
    const send = () => api.as('consultant.gooi').post(`${placement.path}/events`);
    expect((await send().send({ type: 'employment.agreed', ...AGREED })).status).toBe(428);
    const old = await placement.revision();
    await placement.does('consultant', 'employment.agreed', AGREED);
    const stale = await placement.sends('consultant', 'measuring.leftOut', LEFT_OUT, { revision: old });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ currentRevision: old + 1, changes: [{ type: 'employment.agreed' }] });
  });

  it('counts once when it is clicked twice, and answers the same entry', async () => {
    const revision = await placement.revision();
    const click = () => placement.sends('consultant', 'measuring.leftOut', LEFT_OUT, { revision, key: 'click-1' });
    const [first, second] = [await click(), await click()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toMatchObject({ entry: first.body['entry'], repeated: true });
    expect(await placement.revision()).toBe(revision + 1);
  });

  it('names all faults of the payload at once, in Dutch', async () => {
    const wrong = { receivedOn: '2026-02-30', from: 'nobody', personSigned: 'yes', extra: 1 };
    const { status, body } = await placement.sends('consultant', 'application.received', wrong);
    expect(status).toBe(400);
    const errors = body['errors'] as readonly { readonly field: string; readonly detail: string }[];
    expect(errors.map(({ field }) => field).toSorted()).toEqual(['extra', 'from', 'personSigned', 'receivedOn']);
    expect(JSON.stringify(errors)).not.toMatch(/Invalid|Unrecognized|expected/);
  });

  it('tells with what cannot be read also what the rules refuse of the rest, and what is sealed', async () => {
    const before = await placement.revision();
    const wrong = { receivedOn: '2027-03-01', personSigned: true, sealed: { reasons: 'veel' } };
    const { status, body } = await placement.sends('consultant', 'application.received', wrong);
    expect(status).toBe(400);
    expect(body['errors']).toEqual([
      expect.objectContaining({ field: 'from', detail: expect.stringContaining('Kies uit') }),
      expect.objectContaining({ field: 'sealed.reasons' }),
      expect.objectContaining({ field: 'receivedOn', code: 'day-ahead' }),
    ]);
    expect(await placement.revision()).toBe(before);
  });

  it('reads JSON only, and says what is wrong with what it cannot read', async () => {
    const sent = async (type: string, text: string) => {
      const post = api.as('consultant.gooi').post(`${placement.path}/events`).set('If-Match', '"1"');
      const { status, body } = await post.set('Content-Type', type).send(text);
      return [status, body.code, body.detail];
    };
    const text = JSON.stringify({ type: 'contact.recorded' });
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/jsonx']) {
      expect(await sent(type, text)).toEqual([
        415,
        'unsupportedMediaType',
        expect.stringContaining('application/json'),
      ]);
    }
    for (const broken of ['{"type":', 'null', '"contact.recorded"']) {
      expect(await sent('application/json', broken)).toEqual([
        400,
        'badRequest',
        expect.stringContaining('geldige JSON'),
      ]);
    }
    expect(await sent('application/json; charset=iso-8859-1', text)).toMatchObject({ 0: 415 });
    expect(await sent('application/json', ' '.repeat(300_000))).toMatchObject({ 0: 413 });
    expect(await sent('application/json', text)).toMatchObject({ 0: 400, 1: 'invalidInput' });
    const employer = await api.as('consultant.gooi').post('/employers').send({ name: 'Kruimel\u0000' });
    expect(employer.body).toMatchObject({ status: 400, errors: [{ field: 'name', code: 'unstorable' }] });
  });

  it('judges dates against the file with the rule', async () => {
    const ahead = { receivedOn: '2026-03-01', from: 'employer', personSigned: true };
    const { status, body } = await placement.sends('consultant', 'application.received', ahead);
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ field: 'receivedOn' }]);
  });

  it('refuses what the state does not allow, with what it does allow', async () => {
    const { status, body } = await placement.sends('consultant', 'settlement.completed', { completedOn: TODAY });
    expect(status).toBe(403);
    const finance = await placement.sends('finance', 'settlement.completed', { completedOn: TODAY });
    expect(finance.status).toBe(409);
    expect(finance.body['possibleEvents']).toContain('application.received');
    expect(body['code']).toBe('roleRefused');
  });

  it('refuses an event that does not exist, and a part that is not there', async () => {
    expect((await placement.sends('consultant', 'constructor', {})).status).toBe(400);
    const gone = api
      .as('consultant.gooi')
      .post(`${placement.path}/instances/measurement-7/events`)
      .set('If-Match', '"1"');
    expect((await gone.send({ type: 'suitability.judged' })).status).toBe(404);
  });

  it('keeps a placement of another deciding body out of sight', async () => {
    const at = api.as('consultant.weesp');
    expect((await at.get(placement.path)).status).toBe(404);
    const sent = at.post(`${placement.path}/events`).set('If-Match', '"1"');
    expect((await sent.send({ type: 'employment.agreed', ...AGREED })).status).toBe(404);
    expect((await at.get('/placements')).body.items).toEqual([]);
  });

  it('asks for a mandate and for four eyes (M2, F8)', async () => {
    await placement.does('consultant', 'targetGroup.determined', {
      determinedOn: TODAY,
      granted: true,
      basis: 'exOfficio',
      appliedOn: null,
    });
    await placement.does('consultant', 'application.received', {
      receivedOn: TODAY,
      from: 'employer',
      personSigned: true,
    });
    // A ground and a reason of another kind of decision would make nonsense of its letter (B15).
    const nonsense = { ...DRAFT, kind: 'lumpSum', ground: 'deceased', reason: 'notInOrder' };
    const refused = await placement.sends('consultant', 'decision.prepared', nonsense);
    expect(refused.body).toMatchObject({ errors: [{ code: 'ground-does-not-fit' }, { code: 'reason-does-not-fit' }] });
    const preparing = { type: 'decision.prepared', ...DRAFT, kind: 'lumpSum' };
    const ahead = await api.as('consultant.gooi').post(`${placement.path}/events/preview`).send(preparing);
    // Nothing is granted yet, so no month changes; what the decision would give is said beside it.
    expect(ahead.body).toMatchObject({ euros: { lines: [] }, drafted: expect.stringMatching(/^1\d{3}\.\d{2}$/) });
    await placement.does('consultant', 'decision.prepared', { ...DRAFT, kind: 'lumpSum' });
    const decided = { decision: 1, decidedOn: TODAY };
    // F8: who prepared it is told so beforehand; whoever signs sees what it costs from the planned start (B17).
    const { body: mine } = await api.as('consultant.gooi').get(`${placement.path}/possible-events`);
    const signing = mine.instances[0].events.find(({ type }: { type: string }) => type === 'lumpSum.decided');
    expect(signing).toMatchObject({ refusal: { code: 'own-decision', rule: 'F8' } });
    const seen = await api
      .as('reviewer.gooi')
      .post(`${placement.path}/events/preview`)
      .send({ type: 'lumpSum.decided', ...decided });
    expect(seen.body.euros.lines.length).toBeGreaterThan(0);
    expect(seen.body.euros.lines.at(-1)).toMatchObject({ before: '0.00' });
    const own = await placement.sends('consultant', 'lumpSum.decided', decided);
    expect(own.status).toBe(403);
    expect(own.body).toMatchObject({ code: 'mandateMissing', title: 'Hiervoor is geen mandaat' });
    const manager = api.as('manager.gooi');
    const { body: mandates } = await manager.get('/mandates');
    const held = mandates.items.filter(
      (one: { decisionType: string; role: string }) => one.decisionType === 'lumpSum' && one.role === 'reviewer',
    );
    expect(held).toHaveLength(1);
    await endMandate(held[0].number);
    // 32 hours at half of the base is over € 1,000 a month.
    const limited = { decisionType: 'lumpSum', role: 'reviewer', from: '2020-01-01', monthlyLimit: '1000.00' };
    const { body: small } = await manager.post('/mandates').send(limited);
    const over = await placement.sends('reviewer', 'lumpSum.decided', decided);
    expect(over.body).toMatchObject({ code: 'mandateMissing' });
    await endMandate(small.number);
    await manager.post('/mandates').send({ ...limited, monthlyLimit: '5000.00' });
    expect((await placement.sends('reviewer', 'lumpSum.decided', decided)).status).toBe(200);
  });
});

async function endMandate(number: number): Promise<void> {
  const ended = await api.as('manager.gooi').post(`/mandates/${number}/ending`).send({ until: '2020-01-02' });
  expect(ended.status).toBeLessThan(300);
}

describe('Before a change', () => {
  it('shows what it would cause, and stores nothing', async () => {
    const revision = await placement.revision();
    const preview = await api
      .as('back-office.gooi')
      .post(`${placement.path}/events/preview`)
      .send({ type: 'start.confirmed', firstDay: TODAY, confirmedOn: TODAY });
    expect(preview.status).toBe(200);
    expect(preview.body.letters).toMatchObject([{ to: 'employer', template: 'employer-conditions' }, { to: 'owner' }]);
    expect(preview.body.entries[0]).toMatchObject({ type: 'start.confirmed', label: 'Eerste werkdag bevestigen' });
    expect(await placement.revision()).toBe(revision);
    const { body } = await api.as('consultant.gooi').get(`${placement.path}/facts`);
    expect(body.items).toEqual([]);
  });

  it('refuses in a preview what it refuses for real', async () => {
    const sent = { type: 'lumpSum.decided', decision: 1, decidedOn: TODAY };
    const answer = await api.as('reviewer.gooi').post(`${placement.path}/events/preview`).send(sent);
    expect(answer.status).toBe(409);
  });
});

describe('What is possible now', () => {
  it('is given per part with roles, the refusing rule and the payload as a JSON schema', async () => {
    const { status, body } = await api.as('consultant.gooi').get(`${placement.path}/possible-events`);
    expect(status).toBe(200);
    const [part] = body.instances;
    expect(part).toMatchObject({ instance: 'placement', workflow: 'placement' });
    const byType = new Map(part.events.map((event: { type: string }) => [event.type, event]));
    expect(byType.get('start.confirmed')).toMatchObject({
      allowed: false,
      roles: ['link', 'backOffice'],
      refusal: null,
    });
    expect(byType.get('contact.recorded')).toMatchObject({ allowed: true, label: 'Contact vastleggen' });
    expect(byType.get('repeat.answered')).toMatchObject({ refusal: { code: 'not-asked', rule: 'C10' } });
    expect(byType.get('start.moved')).toMatchObject({
      payload: { type: 'object', required: ['plannedStart', 'reason'], additionalProperties: false },
    });
    expect(byType.has('measurement.determined')).toBe(false);
  });
});

describe('The list', () => {
  const ids = async (query: string, username = 'consultant.gooi') => {
    const { body, status } = await api.as(username).get(`/placements${query}`);
    expect(status).toBe(200);
    return body.items.map((item: { id: string }) => item.id);
  };

  it('gives each placement once, page by page', async () => {
    const seen: string[] = [];
    let query: string | null = '?limit=1';
    while (query !== null) {
      const { body } = await api.as('consultant.gooi').get(`/placements${query}`);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      query = body.next === null ? null : `?limit=1&cursor=${body.next}`;
    }
    expect(seen.length).toBeGreaterThan(2);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted()).toEqual((await ids('')).toSorted());
  });

  it('filters by owner, state, candidate and due day', async () => {
    const { candidate, summary } = await placement.view();
    expect(await ids(`?candidate=${candidate}`)).toEqual([placement.id]);
    expect(await ids(`?candidate=${candidate}&owner=me&state=${summary.state}`)).toEqual([placement.id]);
    expect(await ids(`?candidate=${candidate}&owner=${memberOf('manager.gooi')}`)).toEqual([]);
    expect(await ids(`?candidate=${candidate}&dueBefore=2020-01-01`)).toEqual([]);
    expect((await api.as('consultant.gooi').get('/placements?colour=red')).status).toBe(400);
  });

  it('is empty for an expert without measurements, and refused to the region', async () => {
    expect(await ids('', 'expert.gooi')).toEqual([]);
    expect((await api.as('regional-coordinator.gooi').get('/placements')).status).toBe(403);
  });
});

describe('Each role sees its own part', () => {
  let running: ApiPlacement;

  beforeAll(async () => {
    running = await decidedLumpSum(api);
    await api.until('2026-02-03');
    await running.does('back-office', 'start.confirmed', { firstDay: '2026-02-02', confirmedOn: '2026-02-03' });
    await api.until('2026-06-01');
    await ordered(running);
  });

  it('shows the expert own measurements and no benefit (C6, F1)', async () => {
    const view = await running.view('expert');
    expect(view.instances.map(({ name }) => name)).toEqual(['measurement-1']);
    expect(JSON.stringify(view)).not.toMatch(/[aA]ssistance|benefit/);
    expect((await api.as('expert.gooi').get(placement.path)).status).toBe(404);
    expect((await api.as('expert.gooi').get(`${running.path}/decisions`)).status).toBe(403);
    const { body } = await api.as('expert.gooi').get(`${running.path}/journal`);
    expect(new Set(body.items.map((entry: { instance: string }) => entry.instance))).toEqual(
      new Set(['measurement-1']),
    );
    const other = running.steps('expert', 'measurements/1/report/acceptance', { acceptedOn: '2026-06-01' });
    expect((await other).status).toBe(403);
  });

  it('shows finance no benefit and no journal, and the WSP adviser the job alone', async () => {
    expect(JSON.stringify(await running.view('finance'))).not.toContain('generalAssistance');
    expect((await api.as('finance.gooi').get(`${running.path}/journal`)).status).toBe(403);
    const matching = await running.view('wsp-adviser');
    expect(matching.tracks.map(({ track }) => track)).toEqual(['employment']);
    expect(matching.instances[0]?.facts).not.toHaveProperty('value');
  });

  it('asks an administrator and a reader for a reason, and writes down every look (F6)', async () => {
    expect((await api.as('administrator.gooi').get(running.path)).status).toBe(403);
    const looked = await api.as('administrator.gooi').get(running.path).set('Purpose', 'storing 12');
    expect(looked.status).toBe(200);
    const rows = await queryOnce(
      api.db.superuserUrl,
      'select purpose from access_log where placement = $1 and role = $2',
      [running.id, 'administrator'],
    );
    expect(rows).toEqual([{ purpose: 'storing 12' }]);
  });

  it('keeps why a measurement cannot go on out of the journal, and erases it (B14, M49)', async () => {
    const block = `${running.path}/measurements/1/block`;
    const etag = async () => `"${await running.revision('measurement-1')}"`;
    const put = async (body: object) =>
      api
        .as('expert.gooi')
        .put(block)
        .set('If-Match', await etag())
        .send({ from: '2026-06-01', saidBy: 'employer', ...body });
    expect((await put({ expectedBack: '2026-05-01' })).status).toBe(400);
    expect((await put({ expectedBack: '2026-06-03' })).status).toBe(204);
    expect((await put({ expectedBack: '2026-06-02' })).status).toBe(204);
    expect((await api.as('consultant.gooi').get(block)).body).toEqual({
      from: '2026-06-01',
      expectedBack: '2026-06-02',
      saidBy: 'employer',
    });
    const journal = await queryOnce<{ body: string }>(
      api.db.superuserUrl,
      "select body from journal_entry where stream = $1 and type like '%blocked'",
      [running.id],
    );
    expect(journal).toHaveLength(2);
    expect(JSON.stringify(journal)).not.toMatch(/2026-06-02|saidBy|expectedBack/);
    const lifted = await api
      .as('expert.gooi')
      .delete(`${block}?resume=afterReturn`)
      .set('If-Match', await etag());
    expect(lifted.status).toBe(204);
    expect((await api.as('consultant.gooi').get(block)).status).toBe(404);
  });

  it('erases it by itself when the measurement is cancelled while it is blocked', async () => {
    const blocked = await api
      .as('consultant.gooi')
      .put(`${running.path}/measurements/1/block`)
      .set('If-Match', `"${await running.revision('measurement-1')}"`)
      .send({ from: '2026-06-01', saidBy: 'worker' });
    expect(blocked.status).toBe(204);
    await running.step('consultant', 'measurements/1/cancellation', { reason: 'notNeeded' });
    const left = await queryOnce(api.db.superuserUrl, 'select 1 from measurement_block where placement = $1', [
      running.id,
    ]);
    expect(left).toEqual([]);
  });
});

describe('A second subsidy on the same job (B4, M35)', () => {
  /** Opened, agreed and applied for: only the decision is to be taken. */
  const applied = async (parts: object): Promise<ApiPlacement> => {
    const placement = await api.placement(parts);
    const day = '2026-06-01';
    await placement.does('consultant', 'targetGroup.determined', {
      determinedOn: day,
      granted: true,
      basis: 'exOfficio',
      appliedOn: null,
    });
    const agreed = { agreedOn: day, plannedStart: '2026-07-01', from: '2026-07-01', ...A_CONTRACT, receivedOn: day };
    await placement.does('consultant', 'employment.agreed', agreed);
    await placement.does('consultant', 'measuring.leftOut', { ...LEFT_OUT, agreedOn: day });
    await placement.does('consultant', 'application.received', {
      receivedOn: day,
      from: 'employer',
      personSigned: true,
    });
    await placement.does('consultant', 'decision.prepared', { ...DRAFT, kind: 'lumpSum' });
    return placement;
  };

  it('is granted to one of two at the same moment, names the other, and bars a third placement from opening', async () => {
    const parts = { candidate: await api.candidate(), employer: await api.employer() };
    const both = [await applied(parts), await applied(parts)];
    const answers = await Promise.all(
      both.map((one) => one.sends('reviewer', 'lumpSum.decided', { decision: 1, decidedOn: '2026-06-01' })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
    const refused = answers.find(({ status }) => status === 400)?.body;
    expect(refused?.['errors']).toEqual([
      expect.objectContaining({ code: 'second-subsidy', rule: 'B4', field: 'decision' }),
    ]);
    expect(String(refused?.['detail'])).toMatch(/plaatsing [0-9A-F]{8} bij Bakkerij Kruimel, vanaf 1 juli 2026/);
    const third = { ...parts, municipality: '0402', route: 'lumpSum', circle: 'generalAssistance' };
    const hours = { hours: '12', sectorFullTimeHours: '40' };
    const opened = await api
      .as('consultant.gooi')
      .post('/placements')
      .send({ ...third, ...hours });
    expect(opened.body.errors).toEqual([expect.objectContaining({ field: 'employer', code: 'second-subsidy' })]);
    for (const otherSubsidy of ['wageSubsidy', 'wsw']) {
      const asked = { ...third, ...hours, employer: await api.employer(), otherSubsidy };
      const { status, body } = await api.as('consultant.gooi').post('/placements').send(asked);
      expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field: 'otherSubsidy' }] });
    }
    const elsewhere = { ...third, ...hours, employer: await api.employer(), otherSubsidy: 'none' };
    const { status, body } = await api.as('consultant.gooi').post('/placements').send(elsewhere);
    expect(status).toBe(201);
    const kept = await api.as('consultant.gooi').get(`/placements/${body.id}/particulars`);
    expect(kept.body.items).toMatchObject([{ kind: 'otherSubsidy', value: { other: false }, sealed: null }]);
  });

  it('seeds 38: nobody under fifteen has a file, or is agreed to begin before that birthday', async () => {
    const person = { ...A_PERSON, birthDate: '2011-06-02' };
    const refused = await api.as('consultant.gooi').post('/candidates').send({ municipality: '0402', person });
    expect(refused.body['errors']).toMatchObject([
      { field: 'person.birthDate', detail: expect.stringContaining('15') },
    ]);
    const young = await api.placement({ candidate: await api.candidate('gooi', { birthDate: '2011-06-01' }) });
    const agreed = { agreedOn: '2026-05-20', from: '2026-05-31', ...A_CONTRACT, receivedOn: null };
    const answer = await young.sends('consultant', 'employment.agreed', { ...agreed, plannedStart: '2026-05-31' });
    expect(answer.body['errors']).toEqual([expect.objectContaining({ code: 'under-fifteen', field: 'plannedStart' })]);
    await young.does('consultant', 'employment.agreed', { ...agreed, plannedStart: '2026-06-01' });
  });
});

describe('The route of who is already employed (B3)', () => {
  const CIRCLE = { circle: 'youthWorkStudy', benefit: null };
  const vso = { kind: 'vso', leftOn: '2026-01-16' };
  const started = async (circle: object): Promise<ApiPlacement> => {
    const candidate = await api.candidate('gooi', { birthDate: '2005-03-01' }, { circle: { ...CIRCLE, ...circle } });
    const placement = await api.placement({ candidate, route: 'alreadyEmployed', circle: 'youthWorkStudy' });
    const agreed = { agreedOn: '2026-05-01', plannedStart: '2026-05-04', from: '2026-05-04', receivedOn: null };
    await placement.does('consultant', 'employment.agreed', { ...agreed, ...A_CONTRACT });
    return placement;
  };
  const asked = { receivedOn: '2026-06-01', from: 'worker', personSigned: true };

  it('is closed without school or track in the file of the person, and open with one of both', async () => {
    const closed = await started({});
    const answer = await closed.sends('consultant', 'application.received', asked);
    expect(answer.status).toBe(400);
    expect(answer.body['errors']).toEqual([
      expect.objectContaining({ code: 'already-employed.no-background', rule: 'B3', field: 'school' }),
    ]);
    expect(String(answer.body['detail'])).toContain('Er is geen school ingevuld. Er is geen leerwerktraject ingevuld.');
    for (const circle of [{ originSchool: vso }, { workStudyTrack: true }]) {
      const open = await started(circle);
      await open.does('consultant', 'application.received', asked);
      expect(await open.tracks()).toMatchObject({ subsidy: 'awaitingValue' });
    }
  });
});

describe('The processes themselves', () => {
  it('can be read without a file', async () => {
    const { body, status } = await api.as('reader.gooi').get('/workflows/measurement/statechart');
    expect(status).toBe(200);
    expect(body.transitions).toContainEqual({
      from: 'open.report.viewsAsked',
      to: 'open.report.viewsClosed',
      kind: 'timer',
      event: 'viewsTermOver',
      label: 'termijn zienswijzen voorbij',
    });
    expect((await api.as('reader.gooi').get('/workflows/nothing/statechart')).status).toBe(404);
  });
});

describe('The record of all this', () => {
  it('is whole and computes to the same tables', async () => {
    const { differences, first } = await api.rooms.app
      .get(Verifier)
      .verify('00000000-0000-4000-8000-000000000001', { replay: true });
    expect({ differences, first }).toMatchObject({ differences: 0 });
  });
});
