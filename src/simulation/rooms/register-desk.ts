import type { PoolClient } from 'pg';
import type { DemoBody } from '../../access/demo-users.js';
import { inSession } from '../../journal/session-work.js';
import type { ClientLine, Explanation } from '../../register/register-comparison.service.js';
import type { DifferenceKind } from '../../register/register-differences.js';
import { Draw } from '../draw.js';
import { madeUpBsn } from '../made-up-people.js';
import { memberOf } from '../money/desk-member.js';
import type { Rooms } from './rooms.js';

type Confirmed = { readonly candidate: string; readonly percentage: string | null };

/** What UWV has of each person: the value of the last message it confirmed. */
const CONFIRMED = `select distinct on (p.candidate) p.candidate, m.percentage::text as percentage
  from register_message m join placement p on p.id = m.placement
  where m.tenant = $1 and m.state = 'confirmed' and m.percentage is not null
  order by p.candidate, m.confirmed_on desc, m.number desc`;

/** Of a hundred lines so many are wrong, and so many are not there. */
const WRONG = 0.02;
const LEFT_OUT = 0.01;
/** People in the file who are nobody's here: their numbers lie above those of our made-up people. */
const STRANGERS = 5;
const FIRST_STRANGER = 95_000;
/** So much is explained within weeks; the rest stays on the list. */
const EXPLAINED = 0.9;

const REASONS: Readonly<Record<DifferenceKind, readonly Explanation[]>> = {
  percentage: ['stillUnderway', 'wrongInFile', 'mendedInFile'],
  noEntry: ['stillUnderway', 'wrongInFile'],
  notInFile: ['wrongInFile', 'otherBody'],
  noDetermination: ['otherGround'],
};

/** Compares the client file of UWV, and explains what differs; doing it again changes nothing. */
export class RegisterDesk {
  constructor(private readonly rooms: Rooms) {}

  async compare(body: DemoBody, month: string): Promise<void> {
    const office = memberOf(body, 'backOffice');
    if ((await this.rooms.comparisons.list(office)).some((one) => one.month === month)) return;
    const lines = await this.lines(body, month);
    if (lines.length > STRANGERS) await this.rooms.comparisons.compare(office, month, lines);
  }

  async explain(body: DemoBody, month: string): Promise<void> {
    const office = memberOf(body, 'backOffice');
    const { comparisons, seed } = this.rooms;
    for (const { upload } of (await comparisons.list(office)).filter((one) => one.month === month)) {
      const { differences } = await comparisons.read(office, { month, upload });
      for (const { number, kind, state, candidate } of differences) {
        const draw = new Draw(seed, `difference.${candidate}.${month}`);
        if (state !== 'open' || !draw.chance('explained', EXPLAINED)) continue;
        await comparisons.explain(office, { month, upload }, number, draw.pick('how', REASONS[kind]));
      }
    }
  }

  private async lines(body: DemoBody, month: string): Promise<readonly ClientLine[]> {
    const office = memberOf(body, 'backOffice');
    const { pool, vault, seed } = this.rooms;
    const confirmed = await inSession(pool, office, (client) => confirmedOf(client, body.id));
    const people = await vault.open(
      office,
      confirmed.map(({ candidate }) => candidate),
    );
    const known = confirmed.flatMap(({ candidate, percentage }): readonly ClientLine[] => {
      const bsn = people.get(candidate)?.bsn;
      const draw = new Draw(seed, `uwv.${candidate}.${month}`);
      if (!bsn || draw.chance('left', LEFT_OUT)) return [];
      const wrong = draw.chance('wrong', WRONG) ? String(draw.between('wrong.value', 30, 95)) : percentage;
      return [{ bsn, percentage: wrong, entry: true }];
    });
    const strangers = Array.from({ length: STRANGERS }, (_none, at) => ({
      bsn: madeUpBsn(FIRST_STRANGER + at),
      percentage: '50',
      entry: true,
    }));
    return [...known, ...strangers];
  }
}

const confirmedOf = async (client: PoolClient, tenant: string): Promise<readonly Confirmed[]> =>
  (await client.query<Confirmed>(CONFIRMED, [tenant])).rows;
