import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionActor } from '../../src/access/session.js';
import { PolicySource } from '../../src/engine/policy-source.js';
import { FactWriter } from '../../src/journal/fact-writer.js';
import { RecordStore } from '../../src/journal/record-store.js';
import { RandomKeySource } from '../../src/people/key-source.js';
import { DatabasePersonVault } from '../../src/people/person-vault.js';
import type { Clock } from '../../src/platform/clock.js';
import { AppPool } from '../../src/platform/database.js';
import { Keys } from '../../src/platform/keys.js';
import { PolicyReader } from '../../src/subsidies/policy-reader.js';
import { openDemoTenants } from '../../src/tenants/demo-tenants.js';
import { dropSent, keepDraft } from '../../src/web/drafts/draft-form.js';
import { DraftStore } from '../../src/web/drafts/draft-store.js';
import { cloneDatabase, queryOnce } from '../support/databases.js';
import type { TestDatabase } from '../support/databases.js';

const GOOI = '00000000-0000-4000-8000-000000000001';
const sanne: SessionActor = { id: 'member-1', role: 'consultant', tenant: GOOI, tenants: [GOOI] };
const FORM = { key: 'nieuwe-plaatsing:1', title: 'Nieuwe plaatsing', address: '/nieuwe-plaatsing' };
const typed = { lastName: 'Zwaanendaal', bsn: '999993653', helpWanted: ['tasks', 'training'] };

let db: TestDatabase;
let pool: AppPool;
let drafts: DraftStore;

beforeAll(async () => {
  db = await cloneDatabase();
  pool = new AppPool(db.urls.app);
  await openDemoTenants(pool, new FactWriter(new RecordStore(pool)));
  const vault = new DatabasePersonVault(pool, new Keys(Buffer.alloc(32, 3)), new RandomKeySource());
  const clock: Clock = { now: async () => '2026-03-02T09:00:00.000Z' };
  drafts = new DraftStore(pool, vault, new PolicyReader(pool, new PolicySource(pool)), clock);
});

afterAll(async () => {
  await pool?.close();
  await db?.drop();
});

describe('A form that is filled in half', () => {
  it('comes back as it was typed, for who saved it and nobody else', async () => {
    const outcome = await drafts.save(sanne, { ...FORM, values: typed, seen: 0 });
    expect(outcome).toMatchObject({ kind: 'saved', draft: { revision: 1, title: 'Nieuwe plaatsing' } });
    expect((await drafts.find(sanne, FORM.key))?.values).toEqual(typed);
    expect(await drafts.find({ ...sanne, id: 'member-2' }, FORM.key)).toBeUndefined();
    expect(await drafts.list({ ...sanne, id: 'member-2' })).toEqual([]);
  });

  it('stands nowhere as it is', async () => {
    const [row] = await queryOnce<{ text: string }>(db.superuserUrl, 'select d::text as text from form_draft d');
    expect(row?.text).not.toMatch(/Zwaanendaal|999993653/);
  });

  it('tells the later of two tabs that the other saved, and loses neither', async () => {
    const first = await drafts.save(sanne, { ...FORM, values: { lastName: 'Eerste' }, seen: 1 });
    expect(first).toMatchObject({ kind: 'saved', draft: { revision: 2 } });
    const second = { ...FORM, values: { lastName: 'Tweede' }, seen: 1 };
    expect(await drafts.save(sanne, second)).toMatchObject({ kind: 'elsewhere', draft: { revision: 2 } });
    expect((await drafts.find(sanne, FORM.key))?.values).toEqual({ lastName: 'Eerste' });
    expect(await drafts.saveBeside(sanne, second)).toMatchObject({ kind: 'saved' });
    const all = await Promise.all((await drafts.list(sanne)).map(({ key }) => drafts.find(sanne, key)));
    expect(new Set(all.map((draft) => draft?.values['lastName']))).toEqual(new Set(['Eerste', 'Tweede']));
    const titles = ['Nieuwe plaatsing', 'Nieuwe plaatsing (ander tabblad)'];
    expect(new Set(all.map((draft) => draft?.title))).toEqual(new Set(titles));
  });

  it('knows its own saving again of which the answer never came, and no other', async () => {
    const form = { ...FORM, key: 'meting:1' };
    const save = (lastName: string, own: string, before: string) =>
      keepDraft(drafts, sanne, form, { lastName, _concept: '0', _keer: own, _eerder: before });
    expect(await save('Eerst', 'een', '')).toMatchObject({ kind: 'saved', draft: { revision: 1 } });
    expect(await save('Ander tabblad', 'anders', 'nooit')).toMatchObject({ kind: 'elsewhere', draft: { revision: 1 } });
    expect(await save('Zelf verder', 'twee', 'nul een')).toMatchObject({ kind: 'saved', draft: { revision: 2 } });
    expect(await save('Te laat', 'een', '')).toMatchObject({ kind: 'elsewhere', draft: { revision: 2 } });
    expect((await drafts.find(sanne, form.key))?.values).toEqual({ lastName: 'Zelf verder', _keer: 'twee' });
  });

  it('goes when it is sent, unless another tab saved something else meanwhile', async () => {
    const form = { ...FORM, key: 'stap:sent' };
    const send = (lastName: string, seen: string) => dropSent(drafts, sanne, form.key, { lastName, _concept: seen });
    await drafts.save(sanne, { ...form, values: { lastName: 'Ander' }, seen: 0 });
    await send('Eigen', '0');
    expect(await drafts.find(sanne, form.key)).toBeUndefined();
    const beside = (await drafts.list(sanne)).find(({ key }) => key.startsWith('stap:sent:'));
    expect(await drafts.find(sanne, beside?.key ?? '')).toMatchObject({ values: { lastName: 'Ander' } });
    for (const seen of ['0', '1']) {
      await drafts.save(sanne, { ...form, values: { lastName: 'Eigen', _key: seen, bsn: '' }, seen: 0 });
      await send('Eigen', seen);
      expect((await drafts.list(sanne)).filter(({ key }) => key.startsWith('stap:sent'))).toEqual([beside]);
    }
    await drafts.delete(sanne, beside?.key ?? '');
  });

  it('is stored by one of two tabs that save for the first time at the same moment', async () => {
    const both = ['a', 'b'].map((lastName) =>
      drafts.save(sanne, { ...FORM, key: 'nieuwe-plaatsing:2', values: { lastName }, seen: 0 }),
    );
    const kinds = (await Promise.all(both)).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['elsewhere', 'saved']);
  });

  it('takes its key with it when it is thrown away', async () => {
    const [draft] = await drafts.list(sanne);
    await drafts.delete(sanne, draft?.key ?? '');
    const keys = await queryOnce<{ wrapped: string | null }>(
      db.superuserUrl,
      'select wrapped from keys.person_key where person = $1',
      [draft?.id],
    );
    expect(keys).toEqual([{ wrapped: null }]);
    expect(await drafts.find(sanne, draft?.key ?? '')).toBeUndefined();
  });

  it('F5: is kept for the days of the policy and then destroyed', async () => {
    expect((await drafts.list(sanne))[0]?.expiresOn).toBe('2026-04-01');
    expect(await drafts.deleteExpired(sanne, '2026-04-01')).toBe(0);
    expect(await drafts.deleteExpired(sanne, '2026-04-02')).toBe(3);
    expect(await drafts.list(sanne)).toEqual([]);
  });

  it('has a place on our own pages and nowhere else', async () => {
    const wrong = { ...FORM, values: typed, seen: 0, address: 'https://elders.example/' };
    await expect(drafts.save(sanne, wrong)).rejects.toThrow('niet opgeslagen');
  });
});
