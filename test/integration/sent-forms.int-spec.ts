import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ComplaintsApiModule } from '../../src/complaints/complaints-api.module.js';
import { ComplaintService } from '../../src/complaints/complaint.service.js';
import { FormStoredError, type SentForm } from '../../src/journal/sent-form.js';
import { SentForms } from '../../src/journal/sent-forms.js';
import { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { ApiDriver, memberOf } from '../support/api-driver.js';
import { queryOnce } from '../support/databases.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const COMPLAINT = {
  kind: 'complaint',
  subject: 'waiting',
  toldBy: 'worker',
  placement: null,
  receivedOn: '2026-01-09',
  committee: false,
  story: 'Er werd niet teruggebeld.',
} as const;

let api: ApiDriver;
let complaints: ComplaintService;

beforeAll(async () => {
  api = await ApiDriver.start('2026-01-12', [ComplaintsApiModule]);
  complaints = api.rooms.app.get(ComplaintService, { strict: false });
});

afterAll(async () => {
  await api?.stop();
});

const actor = () =>
  ({ id: memberOf('legal-officer.gooi'), role: 'legalOfficer', tenant: GOOI, tenants: [GOOI] }) as const;
/** As one process has them. */
const process = (): SentForms => {
  const of = <T>(token: abstract new (...all: never[]) => T): T => api.rooms.app.get<T>(token, { strict: false });
  return new SentForms(of(AppPool), of(Clock));
};
const aForm = (words = 'a'): SentForm => ({
  tenant: GOOI,
  actor: memberOf('legal-officer.gooi'),
  operation: 'form:/klachten/nieuw/klacht',
  key: randomUUID(),
  bodyHash: words.repeat(64),
  isAsked: false,
});
const add = () => complaints.add(actor(), COMPLAINT);
const led = () => ({ kind: 'led', to: '/klachten?klaar=vastgelegd' }) as const;
const stored = async (): Promise<number> => (await queryOnce(api.db.urls.owner, 'select from complaint')).length;

describe('A form that is sent twice', () => {
  it('carries its key into the same transaction as what it records, with where it led', async () => {
    const form = aForm();
    await process().answer(form, add, led);
    expect(await process().find(form)).toEqual({ kind: 'same', ledTo: '/klachten?klaar=vastgelegd' });
    expect(await process().find({ ...form, bodyHash: 'b'.repeat(64) })).toMatchObject({ kind: 'changed' });
    expect(await process().find({ ...form, key: randomUUID() })).toBeUndefined();
    expect(await process().find({ ...form, key: randomUUID(), isAsked: true })).toMatchObject({ kind: 'alike' });
  });

  it('is refused by its key where two processes answer it at once', async () => {
    const form = aForm();
    const before = await stored();
    const both = await Promise.allSettled([process().answer(form, add, led), process().answer(form, add, led)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [why] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(why).toBeInstanceOf(FormStoredError);
    expect(await stored()).toBe(before + 1);
    expect(await process().find(form)).toMatchObject({ kind: 'same' });
  });

  it('waits in one process until the first is answered', async () => {
    const [form, forms] = [aForm(), process()];
    const found: unknown[] = [];
    const send = () =>
      forms.inTurn(form, async (waited) => {
        found.push([waited, await forms.find(form)]);
        if (!waited) await forms.answer(form, add, led);
      });
    await Promise.all([send(), send()]);
    expect(found).toEqual([
      [false, undefined],
      [true, { kind: 'same', ledTo: '/klachten?klaar=vastgelegd' }],
    ]);
  });

  it.each(['refused', 'thrown'] as const)(
    'may be sent again when it was %s after a part of it was recorded',
    async (how) => {
      const form = aForm();
      const half = async (): Promise<void> => {
        await add();
        if (how === 'thrown') throw new Error('the rest failed');
      };
      await process()
        .answer(form, half, () => ({ kind: 'refused' }))
        .catch(() => undefined);
      expect(await process().find(form)).toBeUndefined();
      await process().answer(form, add, led);
      expect(await process().find(form)).toMatchObject({ kind: 'same' });
    },
  );

  it('has no key when nothing was recorded', async () => {
    const form = aForm();
    await process().answer(form, async () => undefined, led);
    expect(await process().find(form)).toBeUndefined();
  });
});
