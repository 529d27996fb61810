import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, queryOnce, type TestDatabase } from '../support/databases.js';
import { moneyRoom, OTHER_TENANT, someone } from '../support/money-files.js';

let db: TestDatabase;
let room: ReturnType<typeof moneyRoom>;
const session = someone('consultant');

beforeAll(async () => {
  db = await cloneDatabase();
  room = moneyRoom(db);
  await room.today('2026-11-20');
});
afterAll(async () => {
  await room.pool.close();
  await db.drop();
});

const history = (placement: string) =>
  queryOnce<{ month: string; version: number; amount: string; as_known_entry: string; explanation: string }>(
    db.urls.owner,
    'select month, version, amount, as_known_entry, explanation from entitlement_month where placement = $1 order by month, version',
    [placement],
  );

describe('What a placement gives in a month', () => {
  it('follows from its facts and says how (V7, B6)', async () => {
    const { id } = await room.aPlacement();
    const month = await room.entitlements.entitlementOf(session, id, '2026-08');
    expect(month).toMatchObject({ amount: '1402.20', kind: 'lumpSum', estimate: false, note: null, asKnownEntry: 4 });
    expect(month.explanation.map((step) => step.rule)).toEqual(expect.arrayContaining(['B6', 'B8', 'B10', 'B12']));
  });

  it('B17: is nil before the employer confirmed the first day, as known then', async () => {
    const { id } = await room.aPlacement();
    const before = await room.entitlements.entitlementOf(session, id, '2026-08', 3);
    expect(before).toMatchObject({ amount: '0.00', kind: 'none', asKnownEntry: 3 });
    expect(before.parts[0]?.reason).toBe('firstDayNotConfirmed');
    expect(await history(id)).toEqual([]);
  });

  it('keeps one row while nothing changes and adds one when a correction changes it', async () => {
    const { id } = await room.aPlacement();
    await room.entitlements.standingUntil(session, '2026-08', [id]);
    await room.entitlements.standingUntil(session, '2026-08', [id]);
    await room.record(id, [['contractHours', '2026-08-01', { hours: '24', sectorFullTimeHours: '40' }, 9]]);
    const [standing] = await room.entitlements.standingUntil(session, '2026-08', [id]);
    expect(standing?.months.map((month) => [month.month, month.amount])).toEqual([
      ['2026-07', '1402.20'],
      ['2026-08', '1051.65'],
    ]);
    expect((await history(id)).map((row) => [row.month, row.version, row.amount, Number(row.as_known_entry)])).toEqual([
      ['2026-07', 1, '1402.20', 4],
      ['2026-08', 1, '1402.20', 4],
      ['2026-08', 2, '1051.65', 9],
    ]);
    expect(await room.entitlements.entitlementOf(session, id, '2026-08', 4)).toMatchObject({ amount: '1402.20' });
  });

  it('B9, M44: follows the birth date of the file that a merged one is read as, also when it is mended later', async () => {
    const { id, candidate } = await room.aPlacement();
    const kept = await room.aCandidate('1984-03-15');
    await queryOnce(db.urls.owner, 'update candidate set merged_into = $2 where id = $1', [candidate, kept]);
    const amounts = async (): Promise<readonly string[]> => {
      const [standing] = await room.entitlements.standingUntil(session, '2026-08', [id]);
      return standing?.months.map((month) => month.amount) ?? [];
    };
    expect(await amounts()).toEqual(['1402.20', '1402.20']);
    const person = (await room.vault.open(session, [kept])).get(kept);
    if (!person) throw new Error('nobody there');
    const { document } = await room.vault.replace(session, kept, { ...person, birthDate: '2007-01-10' });
    await queryOnce(db.urls.owner, 'update candidate set document = $2 where id = $1', [kept, document]);
    await queryOnce(db.urls.owner, 'update stream set entry_no = entry_no + 1 where id = $1', [kept]);
    expect(await amounts()).toEqual(['841.32', '841.32']);
  });

  it('stores the explanation so that only the key of the person opens it', async () => {
    const { id, candidate } = await room.aPlacement({ birthDate: '2007-08-10' });
    await room.entitlements.entitlementOf(session, id, '2026-08');
    const [row] = await history(id);
    expect(row?.explanation).not.toContain('Leeftijd');
    const opened = await room.vault.unseal(session, candidate, `entitlement:${id}:2026-08`, row?.explanation ?? '');
    expect(JSON.stringify(opened)).toContain('Leeftijd 19 jaar');
  });

  it('shows months beyond the tables as not yet fixed', async () => {
    const facts = [
      ['contractHours', '2026-07-01', { hours: '32', sectorFullTimeHours: '40' }, 2],
      ['measuredGrant', '2026-07-01', { until: null, wageValue: 60 }, 3],
      ['firstDayWorked', '2026-07-01', {}, 4],
    ] as const;
    const { id } = await room.aPlacement({ facts });
    const month = await room.entitlements.entitlementOf(session, id, '2027-02');
    expect(month).toMatchObject({ amount: '1121.76', estimate: true, note: 'nog niet vast (minimumloon 2027)' });
  });

  it('is not there for another deciding body', async () => {
    const { id } = await room.aPlacement();
    const stranger = someone('consultant', OTHER_TENANT);
    await expect(room.entitlements.entitlementOf(stranger, id, '2026-08')).rejects.toMatchObject({
      code: 'unknownStream',
    });
  });

  it('says which rule does not reach a month', async () => {
    const { id } = await room.aPlacement();
    await expect(room.entitlements.entitlementOf(session, id, '2016-12')).rejects.toMatchObject({
      code: 'ruleRefuses',
    });
  });
});
