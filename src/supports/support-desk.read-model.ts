import type { PoolClient } from 'pg';
import { requireRole } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, Role } from '../../workflows/definition.js';
import { addDays } from '../../workflows/law/dates.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { beforeAs, supportBefore } from './support-before.js';

/** What runs, and of that what is to be evaluated (M42) or ends soon; and what is granted but has not begun. */
export const SUPPORT_PILES = ['running', 'toEvaluate', 'endingSoon', 'starting'] as const;
export type SupportPile = (typeof SUPPORT_PILES)[number];

export type SupportItem = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly number: number;
  readonly kind: string;
  readonly form: string | null;
  /** Hours a week and euros an hour, decimal strings. */
  readonly hours: string;
  readonly rate: string;
  /** Euros a month. */
  readonly monthly: string;
  readonly provider: string | null;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Last day of the extension that is decided already; null without one. */
  readonly extendedUntil: LocalDate | null;
  readonly purposeCode: string | null;
  readonly budgetLine: string | null;
  readonly programme: string | null;
  readonly evaluatedOn: LocalDate | null;
  readonly advice: string | null;
  readonly hoursReported: string;
};
/** Money of support by budget line and provider: euros a month of what runs today, and over a calendar year. */
export type SupportCost = {
  readonly budgetLine: string | null;
  readonly programme: string | null;
  readonly provider: string | null;
  readonly running: number;
  readonly monthly: string;
  readonly year: string;
};
export type SupportCounts = Readonly<Record<SupportPile, number>>;
/** G14: running placements with a granted support of this kind; and how many run at all. */
export type SupportCoverage = {
  readonly placements: number;
  readonly covered: ReadonlyMap<string, number>;
};

const READERS: readonly Role[] = ['consultant', 'manager', 'backOffice', 'reviewer', 'finance', 'system'];
/** Evaluated eight weeks before the end; told as ending from ten weeks before it. */
const EVALUATE_DAYS = 56;
const ENDING_DAYS = 70;

const MONTHLY = 's.hours * s.rate * 52 / 12';
/** What is granted, and beside it what ran before an extension that begins later (`support-before.ts`), with the terms of its own. */
const GRANTED = `(
    select s.placement, s.number, s.kind, s.form, s.hours, s.rate, s.provider, s.from_on, s.until_on, s.purpose_code,
      s.budget_line, s.programme, s.evaluated_on, null::date as extended_until,
      exists (select from before b where b.placement = s.placement and b.number = s.number and $1::date between b.from_on and b.until_on) as extends
    from support s
    union all
    select b.placement, b.number, s.kind, b.form, b.hours, b.rate, b.provider, b.from_on, b.until_on, b.purpose_code,
      b.budget_line, b.programme, b.evaluated_on, s.until_on, false
    from before b join support s on s.placement = b.placement and s.number = b.number) s
  join support_outlook o on o.placement = s.placement and o.number = s.number and o.granted
  join placement p on p.id = s.placement`;
/** Today is $1, the day until which is to be evaluated $2, the day until which it ends soon $3. An extension is no beginning. */
const PILES: Readonly<Record<SupportPile, string>> = {
  running: '$1::date between s.from_on and s.until_on',
  toEvaluate: `$1::date between s.from_on and s.until_on and s.evaluated_on is null and s.until_on <= $2::date
    and s.extended_until is null`,
  endingSoon: '$1::date between s.from_on and s.until_on and s.until_on <= $3::date and s.extended_until is null',
  starting: 's.from_on > $1::date and not s.extends',
};

/** All that the page of support shows of one day. */
export type SupportLook = {
  readonly items: readonly SupportItem[];
  readonly counts: SupportCounts;
  readonly costs: readonly SupportCost[];
  readonly coverage: SupportCoverage;
};

/** Support decisions over all placements: what asks for work, and what it costs. Reads rows, opens no file. */
export class SupportDesk {
  constructor(private readonly pool: AppPool) {}

  /** All of it at one look: what ran before an extension is read from the journal once. @throws NotAllowedError */
  async look(actor: SessionActor, pile: SupportPile, today: LocalDate, limit: number): Promise<SupportLook> {
    return this.looking(actor, 'Het overzicht van ondersteuning', today, async (client, before) => ({
      items: await listOf(client, before, today, pile, limit),
      counts: await countsOf(client, before, today),
      costs: await costsOf(client, before, today),
      coverage: await coverageOf(client, before, today),
    }));
  }

  /** The one that ends first on top. @throws NotAllowedError */
  async list(actor: SessionActor, pile: SupportPile, today: LocalDate, limit: number): Promise<readonly SupportItem[]> {
    return this.looking(actor, 'Het overzicht van ondersteuning', today, (client, before) =>
      listOf(client, before, today, pile, limit),
    );
  }

  /** @throws NotAllowedError */
  async counts(actor: SessionActor, today: LocalDate): Promise<SupportCounts> {
    return this.looking(actor, 'Het overzicht van ondersteuning', today, (client, before) =>
      countsOf(client, before, today),
    );
  }

  /** By budget line, programme and provider (seeds 36, 47), the dearest of the year first. @throws NotAllowedError */
  async costs(actor: SessionActor, today: LocalDate): Promise<readonly SupportCost[]> {
    return this.looking(actor, 'De kosten van ondersteuning', today, (client, before) =>
      costsOf(client, before, today),
    );
  }

  /** G14, over the own body. @throws NotAllowedError */
  async coverage(actor: SessionActor, today: LocalDate): Promise<SupportCoverage> {
    return this.looking(actor, 'De dekking van ondersteuning', today, (client, before) =>
      coverageOf(client, before, today),
    );
  }

  private async looking<T>(
    actor: SessionActor,
    what: string,
    today: LocalDate,
    work: (client: PoolClient, before: string) => Promise<T>,
  ): Promise<T> {
    requireRole(actor, READERS, what);
    return inSession(this.pool, actor, async (client) => work(client, await supportBefore(client, today)));
  }
}

async function listOf(
  client: PoolClient,
  before: string,
  today: LocalDate,
  pile: SupportPile,
  limit: number,
): Promise<readonly SupportItem[]> {
  const { rows } = await client.query<SupportItem>(
    `with days as (select $1::date, $2::date, $3::date), ${beforeAs('$5')}
     select s.placement, p.candidate, p.employer, p.owner, s.number, s.kind, s.form, trim_scale(s.hours)::text as hours, s.rate::text,
       round(${MONTHLY}, 2)::text as monthly, s.provider, s.from_on as "from", s.until_on as "until",
       s.extended_until as "extendedUntil", s.purpose_code as "purposeCode", s.budget_line as "budgetLine", s.programme, s.evaluated_on as "evaluatedOn",
       o.advice, o.hours_reported::text as "hoursReported"
     from ${GRANTED} where ${PILES[pile]} order by s.until_on, s.placement, s.number limit $4`,
    [...daysOf(today), limit, before],
  );
  return rows;
}

async function countsOf(client: PoolClient, before: string, today: LocalDate): Promise<SupportCounts> {
  const counted = SUPPORT_PILES.map((pile) => `count(*) filter (where ${PILES[pile]})::int as "${pile}"`).join(', ');
  const { rows } = await client.query<SupportCounts>(
    `with ${beforeAs('$4')} select ${counted} from ${GRANTED} where s.until_on >= $1::date`,
    [...daysOf(today), before],
  );
  return rows[0] ?? { running: 0, toEvaluate: 0, endingSoon: 0, starting: 0 };
}

async function costsOf(client: PoolClient, before: string, today: LocalDate): Promise<readonly SupportCost[]> {
  const year = today.slice(0, 4);
  const { rows } = await client.query<SupportCost>(
    `with ${beforeAs('$4')} select s.budget_line as "budgetLine", s.programme, s.provider, count(*) filter (where $1::date between s.from_on and s.until_on)::int as running,
       round(coalesce(sum(${MONTHLY}) filter (where $1::date between s.from_on and s.until_on), 0), 2)::text as monthly,
       round(sum(s.hours * s.rate * (least(s.until_on, $3::date) - greatest(s.from_on, $2::date) + 1) / 7), 2)::text as year
     from ${GRANTED} where s.from_on <= $3::date and s.until_on >= $2::date
     group by s.budget_line, s.programme, s.provider order by sum(s.hours * s.rate) desc, 1, 2, 3`,
    [today, `${year}-01-01`, `${year}-12-31`, before],
  );
  return rows;
}

async function coverageOf(client: PoolClient, before: string, today: LocalDate): Promise<SupportCoverage> {
  const running = await client.query<{ count: number }>(
    "select count(*)::int as count from placement_outlook where employment = 'running'",
  );
  const covered = await client.query<{ kind: string; count: number }>(
    `with ${beforeAs('$2')} select s.kind, count(distinct s.placement)::int as count
     from ${GRANTED} join placement_outlook l on l.placement = s.placement and l.employment = 'running'
     where $1::date between s.from_on and s.until_on group by s.kind`,
    [today, before],
  );
  return {
    placements: running.rows[0]?.count ?? 0,
    covered: new Map(covered.rows.map(({ kind, count }) => [kind, count])),
  };
}

const daysOf = (today: LocalDate): readonly LocalDate[] => [
  today,
  addDays(today, EVALUATE_DAYS),
  addDays(today, ENDING_DAYS),
];
