import type { PoolClient } from 'pg';
import type { LocalDate, Role } from '../../workflows/definition.js';
import type { RowChange } from '../journal/writes.js';
import { SECONDS, type StepProposal } from './step-proposal.js';

const COLUMNS = `p.placement, p.number, p.tenant, p.entry, p.instance, p.type, p.rule, p.revision, p.proposer::text as proposer,
  p.proposer_role as "proposerRole", p.second_person::text as second, p.state, p.proposed_on as "proposedOn",
  p.lapses_on as "lapsesOn", p.answered_on as "answeredOn", p.answered_by as "answeredBy", p.content, p.answer`;

const IN_FORCE = (day: string): string => `u.from_on <= ${day} and (u.until_on is null or u.until_on >= ${day})`;
const REPLACES = (me: string, day: string): string => `exists (select from substitution u where u.tenant = p.tenant
  and u.member = p.second_person and u.substitute::text = ${me} and ${IN_FORCE(day)})`;
const PROPOSER_WORKS = `exists (select from member m where m.tenant = p.tenant and m.id = p.proposer and m.active
  and p.proposer_role = any(m.roles))`;

/** A proposal with where its file stands: all of one moment. */
export type KnownProposal = StepProposal & {
  /** Last entry of the placement. */
  readonly head: number;
  /** Version of the part now. */
  readonly current: number;
  readonly replaces: boolean;
  readonly proposerWorks: boolean;
};

export async function knownProposal(
  client: PoolClient,
  placement: string,
  number: number,
  me: string,
  today: LocalDate,
): Promise<KnownProposal | undefined> {
  const { rows } = await client.query<KnownProposal>(
    `select ${COLUMNS}, s.entry_no as head, i.revision as current, ${REPLACES('$3', '$4')} as replaces,
       ${PROPOSER_WORKS} as "proposerWorks"
     from step_proposal p join stream s on s.id = p.placement
       join instance i on i.stream = p.placement and i.name = p.instance
     where p.placement = $1 and p.number = $2`,
    [placement, number, me, today],
  );
  return rows[0];
}

/** Where the next proposal of a placement comes. */
export type NextPlace = { readonly head: number; readonly last: number; readonly open: number | null };

export async function nextPlace(client: PoolClient, placement: string): Promise<NextPlace | undefined> {
  const { rows } = await client.query<NextPlace>(
    `select s.entry_no as head, coalesce(max(p.number), 0) as last, max(p.number) filter (where p.state = 'open') as open
     from stream s left join step_proposal p on p.placement = s.id where s.id = $1 group by s.entry_no`,
    [placement],
  );
  return rows[0];
}

/** Number of the proposal that an entry laid down. */
export async function numberIn(client: PoolClient, placement: string, entry: number): Promise<number | undefined> {
  const { rows } = await client.query<{ number: number }>(
    `select (body::jsonb #>> '{event,number}')::int as number from journal_entry where stream = $1 and number = $2`,
    [placement, entry],
  );
  return rows[0]?.number;
}

/** A colleague who may be asked, with who answers in the place of somebody who is away (M2, M43). */
export type SecondPerson = {
  readonly id: string;
  readonly name: string;
  readonly away: boolean;
  readonly awayUntil: LocalDate | null;
  /** Who replaces today, may confirm and is not who asks. */
  readonly substitute: string | null;
  readonly substituteName: string | null;
};

/** Whoever can answer today; who is away without such a substitute is left out. */
export async function secondPeople(
  client: PoolClient,
  tenant: string,
  me: string,
  today: LocalDate,
): Promise<readonly SecondPerson[]> {
  const { rows } = await client.query<SecondPerson>(
    `select m.id::text as id, m.name, coalesce(a.away, false) as away, a.until_on as "awayUntil",
       r.id::text as substitute, r.name as "substituteName"
     from member m
       left join lateral (select true as away,
           case when bool_or(u.until_on is null) then null else max(u.until_on) end as until_on from substitution u
         where u.tenant = m.tenant and u.member = m.id and ${IN_FORCE('$3')} having count(*) > 0) a on true
       left join lateral (select w.id, w.name from substitution u join member w on w.tenant = u.tenant and w.id = u.substitute
         where u.tenant = m.tenant and u.member = m.id and ${IN_FORCE('$3')} and w.active and w.roles && $4::text[]
           and w.id::text <> $2 order by u.number desc limit 1) r on true
     where m.tenant = $1 and m.active and m.roles && $4::text[] and m.id::text <> $2
       and (a.away is null or r.id is not null)
     order by m.name, m.id`,
    [tenant, me, today, SECONDS],
  );
  return rows;
}

/** A proposal in a list; nothing sealed. */
export type ListedProposal = Pick<
  StepProposal,
  | 'placement'
  | 'number'
  | 'instance'
  | 'type'
  | 'rule'
  | 'proposer'
  | 'second'
  | 'state'
  | 'proposedOn'
  | 'lapsesOn'
  | 'answeredOn'
  | 'answeredBy'
> & {
  readonly candidate: string;
  readonly employer: string;
  /** The file was changed since: the proposer must look again. */
  readonly changed: boolean;
};

const LISTED = `p.placement, p.number, p.instance, p.type, p.rule, p.proposer::text as proposer, p.second_person::text as second,
  p.state, p.proposed_on as "proposedOn", p.lapses_on as "lapsesOn", p.answered_on as "answeredOn",
  p.answered_by as "answeredBy", f.candidate, f.employer, p.state = 'open' and i.revision <> p.revision as changed`;
const FROM = `from step_proposal p join placement f on f.id = p.placement
  join instance i on i.stream = p.placement and i.name = p.instance`;

export type ProposalScope = 'toConfirm' | 'mine' | 'open' | 'answered';
const SCOPES: Readonly<Record<ProposalScope, string>> = {
  toConfirm: `p.state = 'open' and p.lapses_on >= $3 and p.proposer::text <> $2
    and (p.second_person::text = $2 or ${REPLACES('$2', '$3')})`,
  mine: `p.state = 'open' and p.proposer::text = $2 and $3::date is not null`,
  open: `p.state = 'open' and $2::text is not null and $3::date is not null`,
  answered: `p.state <> 'open' and p.proposer::text = $2 and $3::date is not null`,
};

/** The nearest last day first; of answered ones the last answer first. */
export async function listedProposals(
  client: PoolClient,
  by: { readonly tenant: string; readonly me: string; readonly today: LocalDate },
  scope: ProposalScope,
  limit: number,
): Promise<readonly ListedProposal[]> {
  const order = scope === 'answered' ? 'p.answered_on desc' : 'p.lapses_on';
  const { rows } = await client.query<ListedProposal>(
    `select ${LISTED} ${FROM} where p.tenant = $1 and ${SCOPES[scope]} order by ${order}, p.placement, p.number limit $4`,
    [by.tenant, by.me, by.today, limit],
  );
  return rows;
}

export type ProposalCount = { readonly count: number; readonly dueOn: LocalDate | null; readonly changed: number };

export async function countedProposals(
  client: PoolClient,
  by: { readonly tenant: string; readonly me: string; readonly today: LocalDate },
  scope: ProposalScope,
): Promise<ProposalCount> {
  const { rows } = await client.query<ProposalCount>(
    `select count(*)::int as count, min(p.lapses_on) as "dueOn",
       count(*) filter (where i.revision <> p.revision)::int as changed ${FROM} where p.tenant = $1 and ${SCOPES[scope]}`,
    [by.tenant, by.me, by.today],
  );
  return rows[0] ?? { count: 0, dueOn: null, changed: 0 };
}

/** All proposals of a placement, the last first. */
export async function proposalsOf(client: PoolClient, placement: string): Promise<readonly ListedProposal[]> {
  const { rows } = await client.query<ListedProposal>(
    `select ${LISTED} ${FROM} where p.placement = $1 order by p.number desc`,
    [placement],
  );
  return rows;
}

/** Open ones that lapse by themselves: after their last day, or without a proposer. */
export async function lapsing(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
): Promise<readonly { readonly placement: string; readonly number: number }[]> {
  const { rows } = await client.query<{ placement: string; number: number }>(
    `select p.placement, p.number from step_proposal p
     where p.tenant = $1 and p.state = 'open' and (p.lapses_on < $2 or not ${PROPOSER_WORKS}) order by p.placement, p.number`,
    [tenant, today],
  );
  return rows;
}

export function proposalPut(proposal: StepProposal): RowChange {
  const { placement, number, tenant, entry, instance, type, rule, revision, proposer, second, state, content, answer } =
    proposal;
  return {
    table: 'step_proposal',
    key: { placement, number },
    values: {
      tenant,
      entry,
      instance,
      type,
      rule,
      revision,
      proposer,
      proposer_role: proposal.proposerRole satisfies Role,
      second_person: second,
      state,
      proposed_on: proposal.proposedOn,
      lapses_on: proposal.lapsesOn,
      answered_on: proposal.answeredOn,
      answered_by: proposal.answeredBy,
      content,
      answer,
    },
  };
}
