import type { PoolClient } from 'pg';
import type { Json, JsonObject, LocalDate } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import { daysBetween } from '../../workflows/law/dates.js';
import { notRevoked } from '../journal/revoked-contacts.js';
import type { ParticularRow } from '../particulars/particular-history.js';
import type { PersonSexes } from '../people/person-sexes.js';
import { contractsHad, type RecordedContract } from './contracts-had.js';
import { decisionTerms, openTermOf, TERM_EVENTS, type DecisionTerm, type TermEvent } from './decision-terms.js';
import type { KnownInterests } from './interest-match.js';
import { REGISTER_EVENTS, type RegisterEvent, type RegisterMessage } from './register-moves.js';
import type { Succession } from './succession.js';
import { INTEREST_SQL, PENALTY_SQL, MONEY_SQL, moneyOfYear, type MoneyRow } from './outcome-money.js';
import type { DecisionDays, MeasurementDays, OutcomeSource, WaitingDays } from './outcome-row.js';
import { GRANTS, supportsHad, type GrantEvent, type LastGranted } from './supports-had.js';
import { workplaceMarkets } from './workplace-markets.js';

export type SourceOf = {
  readonly id: string;
  /** Last entry of the placement, and how far what lies beside it was: files of person and employers, booked lines. */
  readonly entryNo: number;
  readonly besideNo: number;
  readonly source: OutcomeSource;
};
type Placement = {
  readonly id: string;
  readonly entryNo: number;
  readonly besideNo: number;
  readonly candidate: string;
  readonly employer: string;
  readonly owner: string | null;
  readonly municipality: string;
  readonly sector: string | null;
  readonly market: string | null;
  readonly lent: boolean;
  readonly openedOn: LocalDate;
  readonly outcome: string | null;
  readonly snapshot: string;
  readonly benefitFrom: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly foundOn: LocalDate | null;
  readonly normDay: LocalDate | null;
  readonly decisionLastDay: LocalDate | null;
  readonly waiting: WaitingDays;
};
export type Of = { readonly placement: string };
type FactRow = Of & { entry: number; kind: FactKind; from_on: LocalDate; value: JsonObject };

/** Moves when something beside the placement changed that its row holds; the workplace is the hirer's (figures: G1). */
export const BESIDE = `(select coalesce(sum(b.entry_no), 0) from stream b where b.id in (p.candidate, p.employer))
  + coalesce((select b.entry_no from placement_outlook h join stream b on b.id = h.hirer::uuid
      where h.placement = p.id and h.hirer ~ '^[0-9a-f-]{36}$'), 0)
  + coalesce((select t.entry_no from stream t where t.id = (select candidate_read_as(m.id) from candidate m
      where m.id = p.candidate and m.merged_into is not null)), 0)
  + (select count(*) from pay_line l join pay_run r on r.id = l.run and r.state = 'released' where l.placement = p.id)
  + (select count(*) from pay_out o where o.placement = p.id and o.file_run is not null)
  + 2 * (select count(*) from pay_return b where b.placement = p.id)
  + (select count(*) from pay_interest t join pay_run r on r.id = t.run and r.state = 'released' where t.placement = p.id)`;

/** The same rules as the risk list (G10). */
const WAITING = `json_build_object(
    'state', case when k.employment not in ('agreed', 'awaitingStart', 'running', 'ending', 'contractLapsed') then null
      when k.subsidy = 'onHold' then case when k.wage_value is null then 'held' else 'undecided' end
      when k.subsidy in ('lumpSumGranted', 'lumpSumRunning') and k.wage_value is null then 'lumpSum' end,
    'heldSince', k.held_since,
    'unreachableOn', case when coalesce((select m.state from measurement m where m.placement = p.id order by m.number desc
      limit 1), '') not in ('visited', 'drafted', 'viewsAsked', 'viewsClosed', 'reported', 'returned', 'accepted')
      then k.unreachable_on end,
    'orderBy', case when coalesce(k.measurement, 'notOrdered') in ('notOrdered', 'cancelled') then k.order_by end,
    'hours', coalesce(least(k.hours, k.sector_full_time_hours), 0)::text)`;

const PLACEMENTS = `select p.id, s.entry_no as "entryNo", (${BESIDE})::bigint as "besideNo",
    case when c.merged_into is null then p.candidate else candidate_read_as(p.candidate) end as candidate, p.employer, p.owner,
    p.municipality, coalesce(w.sector, e.sector) as sector, coalesce(w.market, e.market) as market, w.id is not null as lent, p.opened_on as "openedOn", p.outcome, i.snapshot,
    case when c.circle -> 'benefit' ->> 'kind' in ('participatiewet', 'anw', 'ioaw', 'ioaz')
      then c.circle -> 'benefit' ->> 'from' end as "benefitFrom",
    k.received_on as "receivedOn", k.found_on as "foundOn", k.finding_norm_day as "normDay",
    k.decision_last_day as "decisionLastDay", ${WAITING} as waiting
  from placement p join stream s on s.id = p.id left join candidate c on c.id = p.candidate
  left join employer e on e.id = p.employer
  join instance i on i.stream = p.id and i.name = 'placement'
  left join placement_outlook k on k.placement = p.id
  left join employer w on w.id = case when k.hirer ~ '^[0-9a-f-]{36}$' then k.hirer::uuid end
  where p.id = any($1) order by p.id`;

/** Of every list one query per page; rows in the order in which they were made. */
const LISTS = {
  facts:
    'select placement, entry, kind, from_on, value from fact where placement = any($1) order by placement, entry, seq',
  endings: `select placement, last_day as "lastDay", reason from ending where placement = any($1) order by placement, number`,
  measurements: `select m.placement, m.kind, m.ordered_on as "orderedOn", i.snapshot::json #>> '{context,visitedOn}' as "visitedOn",
      m.reported_on as "reportedOn", m.accepted_on as "acceptedOn", m.determined_on as "determinedOn", m.wage_value as value,
      m.expert_id as expert, m.state, i.snapshot::json #>> '{context,basis}' as basis, i.snapshot::json ->> 'value' as "isAt"
    from measurement m left join instance i on i.stream = m.placement and i.name = 'measurement-' || m.number
    where m.placement = any($1) order by m.placement, m.number`,
  decisions: `select placement, kind, prepared_on as "preparedOn", decided_on as "decidedOn", term_last_day as "termLastDay",
      case when sent_to_employer_on is not null and sent_to_worker_on is not null
        then greatest(sent_to_employer_on, sent_to_worker_on) end as "sentOn", amount::text as amount, number
    from decision where placement = any($1) order by placement, number`,
  messages: `select placement, kind, determined_on as "determinedOn", due_on as "dueOn", sent_on as "sentOn", confirmed_on as "confirmedOn",
      rejected_on as "rejectedOn", number, percentage, corrects
    from register_message where placement = any($1) order by placement, number`,
  register: `select stream as placement, instance, body::json -> 'event' as event from journal_entry
    where stream = any($1) and type in ('${REGISTER_EVENTS.join("', '")}') and (type <> 'start' or instance = 'placement')
    order by stream, number`,
  supports: `select placement, number, kind, from_on as "from", until_on as "until", decided_on as "decidedOn",
      hours::text as hours, rate::text as rate from support s where placement = any($1) and not exists (
        select from support_outlook o where o.placement = s.placement and o.number = s.number and not o.granted)
    order by placement, number`,
  grants: `select stream as placement, instance, body::json #> '{event,plan,set,granted}' as granted,
      body::json #>> '{event,decidedOn}' as "decidedOn" from journal_entry
    where stream = any($1) and type in ('${GRANTS.join("', '")}') order by stream, number`,
  terms: `select stream as placement, type, body::json #> '{event,decision}' as decision,
      body::json #> '{event,plan,set,clocks}' as clocks from journal_entry
    where stream = any($1) and instance = 'placement' and type in ('${TERM_EVENTS.join("', '")}') order by stream, number`,
  supportTerms: `select i.stream as placement, i.snapshot::json #>> '{context,decideBy}' as "lastDay",
      i.snapshot::json #>> '{context,outcome}' as outcome, (
        select min(j.body::json #>> '{event,decidedOn}') from journal_entry j where j.stream = i.stream and j.instance = i.name
          and j.type in ('support.decided', 'support.leftUntreated')) as "decidedOn"
    from instance i where i.stream = any($1) and i.name like 'support-%' order by i.stream, i.name collate "C"`,
  objections: `select placement, by, received_on as "receivedOn", decided_on as "decidedOn", outcome,
      term_last_day as "lastDay", sent_on as "sentOn"
    from objection where placement = any($1) order by placement, number`,
  contacts: `select stream as placement, body::json -> 'event' ->> 'heldOn' as "on" from journal_entry
    where stream = any($1) and type = 'contact.recorded' and ${notRevoked('journal_entry')} order by stream, number`,
  notices: `select stream as placement,
      coalesce(body::json -> 'event' ->> 'receivedOn', body::json -> 'event' ->> 'noticedOn') as "on" from journal_entry
    where stream = any($1) and type = 'default.noticed' order by stream, number`,
  particulars: `select placement, kind, from_on as "from", entry, value from placement_particular where placement = any($1)
    order by placement, from_on, entry`,
  handovers: `select stream as placement, due_on as "on" from timer
    where stream = any($1) and instance = 'placement' and name = 'handoverDay' and fired_entry is not null order by stream, due_on`,
  successions: `select j.stream as placement, j.body::json #>> '{event,from}' as "on",
      j.body::json #>> '{event,municipality}' as municipality, j.body::json #>> '{event,successor}' as by,
      (select f.body::json #>> '{event,municipality}' from journal_entry f
        where f.stream = j.stream and f.type = 'start' and f.instance = 'placement') as first
    from journal_entry j where j.stream = any($1) and j.type = 'body.succeeded' order by j.stream, j.number`,
  adoptions: `select stream as placement, min(number) as number from journal_entry
    where stream = any($1) and type = 'value.adopted' group by stream`,
  interests: `select p.id as placement, r.from_on as "from", r.codes as sectors
    from placement p join lateral (select candidate_files(case when c.merged_into is null then c.id
        else candidate_read_as(c.id) end) as ids from candidate c where c.id = p.candidate) f on true
      join pathway_row r on r.candidate = any(f.ids::uuid[])
    where p.id = any($1) and r.kind = 'interests' and not r.removed and not exists (
      select from pathway_row n where n.candidate = r.candidate and n.corrects = r.number)
    order by p.id, r.from_on, r.recorded_on, r.number`,
  functionChanges: `select stream as placement, body::json -> 'event' ->> 'from' as "on" from journal_entry
    where stream = any($1) and type = 'job.changed' and body::json -> 'event' ->> 'kind' = 'function' order by stream, number`,
  money: MONEY_SQL,
  interestPaid: INTEREST_SQL,
  penaltyPaid: PENALTY_SQL,
  contracts: `select placement, valid_from as "from", valid_until as until, received_on as "receivedOn", permanent
    from contract where placement = any($1) order by placement, number`,
} as const;

/** What the record holds of these placements, read in the transaction of the caller. */
export async function readSources(
  client: PoolClient,
  ids: readonly string[],
  persons: PersonSexes,
): Promise<readonly SourceOf[]> {
  const { rows: placements } = await client.query<Placement>(PLACEMENTS, [ids]);
  const list = async <T extends Of>(
    name: keyof typeof LISTS,
  ): Promise<(id: string) => readonly Omit<T, 'placement'>[]> =>
    byPlacement<T>((await client.query<T>(LISTS[name], [ids])).rows);
  const facts = await list<FactRow>('facts');
  const endings = await list<OutcomeSource['endings'][number] & Of>('endings');
  const measurements = await list<MeasurementRow & Of>('measurements');
  const decisions = await list<Omit<DecisionDays, 'term'> & Of & { number: number }>('decisions');
  const terms = await list<Of & TermEvent>('terms');
  const supportTerms = await list<Of & SupportTerm>('supportTerms');
  const messages = await list<OutcomeSource['messages'][number] & Of & RegisterMessage>('messages');
  const register = await list<Of & RegisterEvent>('register');
  const supports = await list<LastGranted & Of>('supports');
  const grants = await list<GrantEvent & Of>('grants');
  const objections = await list<OutcomeSource['objections'][number] & Of>('objections');
  const contacts = await list<Of & { on: LocalDate }>('contacts');
  const notices = await list<Of & { on: LocalDate }>('notices');
  const particulars = await list<ParticularRow & Of>('particulars');
  const handovers = await list<Of & { on: LocalDate }>('handovers');
  const successions = await list<Of & Succeeded>('successions');
  const functionChanges = await list<Of & { on: LocalDate }>('functionChanges');
  const money = await list<MoneyRow & Of>('money');
  const contracts = await list<Of & RecordedContract>('contracts');
  const interestPaid = await list<Of & { on: LocalDate; euros: string }>('interestPaid');
  const penaltyPaid = await list<Of & { on: LocalDate; euros: string }>('penaltyPaid');
  const interests = await list<Of & KnownInterests>('interests');
  const sexes = await persons.ofPlacements(client, ids);
  const markets = await workplaceMarkets(client, placements);
  const adoptions = await list<Of & { number: number }>('adoptions');
  return placements.map(
    ({ id, entryNo, besideNo, snapshot, market, receivedOn, foundOn, normDay, decisionLastDay, ...same }) => ({
      id,
      entryNo,
      besideNo: Number(besideNo),
      source: {
        ...same,
        market: market ?? 'market',
        sex: sexes.get(id) ?? null,
        context: contextOf(snapshot),
        application: {
          receivedOn,
          foundOn,
          normDay,
          decisionLastDay,
          suspendedDays: suspendedDays(contextOf(snapshot)),
          open: isApplicationOpen(contextOf(snapshot)),
          term: openTermOf(contextOf(snapshot)),
        },
        facts: facts(id).map(({ kind, from_on, value, entry }) => ({ kind, from: from_on, value, recorded: entry })),
        endings: endings(id),
        registerEvents: register(id),
        registerMessages: messages(id).map(({ number, percentage, corrects }) => ({ number, percentage, corrects })),
        measurements: measurements(id).map(measurementDays),
        decisions: withTerms(decisions(id), decisionTerms(terms(id))),
        supportTerms: toldTerms(supportTerms(id)),
        messages: messages(id).map(
          ({ number: _number, percentage: _percentage, corrects: _corrects, ...message }) => message,
        ),
        supports: supportsHad(supports(id), grants(id)),
        objections: objections(id),
        contacts: contacts(id)
          .map(({ on }) => on)
          .toSorted(),
        particulars: particulars(id),
        handovers: handovers(id).map(({ on }) => on),
        successions: successionsOf(successions(id)),
        markets: markets.get(id) ?? [],
        functionChanges: functionChanges(id)
          .map(({ on }) => on)
          .toSorted(),
        notices: notices(id)
          .map(({ on }) => on)
          .toSorted(),
        money: money(id).map(moneyOfYear),
        ...contractsHad(contracts(id)),
        interestPaid: interestPaid(id).map(({ on, euros }) => [on, euros]),
        penaltyPaid: penaltyPaid(id).map(({ on, euros }) => [on, euros]),
        interests: interests(id),
        valueAdopted: adoptions(id).length > 0,
      },
    }),
  );
}

/** An entry of a body that took over; `first` is the municipality it was opened for. */
export type Succeeded = {
  readonly on: LocalDate;
  readonly municipality: string;
  readonly by: string;
  readonly first: string | null;
};

export const successionsOf = (all: readonly Succeeded[]): readonly Succession[] =>
  all.map(({ on, by, first }, at) => [on, all[at - 1]?.municipality ?? first ?? '', by]);

const contextOf = (snapshot: string): JsonObject => (JSON.parse(snapshot) as { readonly context: JsonObject }).context;

/** Days that the clock of the last application stood still: from the day after the request to the day before the answer (D2). */
export function suspendedDays(context: JsonObject): number {
  const { suspensions = [] } = (context['clocks'] ?? {}) as {
    readonly suspensions?: readonly { readonly requested: LocalDate; readonly completed: LocalDate }[];
  };
  return suspensions.reduce(
    (sum, { requested, completed }) => sum + Math.max(0, daysBetween(requested, completed) - 1),
    0,
  );
}

const DECIDING: readonly unknown[] = ['applied', 'awaitingValue', 'incomplete', 'givenTimePassed'];

/** Whether a decision on the last application is still to be taken: it was not withdrawn, refused or answered (D1). */
export function isApplicationOpen(context: JsonObject): boolean {
  const { receivedOn = null } = (context['clocks'] ?? {}) as { readonly receivedOn?: LocalDate | null };
  const { subsidy } = (context['at'] ?? {}) as { readonly subsidy?: string };
  return receivedOn !== null && DECIDING.includes(subsidy);
}

export function withTerms(
  decisions: readonly (Omit<DecisionDays, 'term'> & { readonly number: number })[],
  terms: ReadonlyMap<Json, DecisionTerm>,
): readonly DecisionDays[] {
  return decisions.map(({ number, ...days }) => ({ ...days, term: terms.get(number) ?? 'none' }));
}

/** An application for support; ex officio there is no last day. */
export type SupportTerm = {
  readonly lastDay: LocalDate | null;
  readonly outcome: string | null;
  readonly decidedOn: LocalDate | null;
};

/** What was withdrawn before a decision has no term any more. */
export const toldTerms = (terms: readonly SupportTerm[]): OutcomeSource['supportTerms'] =>
  terms.flatMap(({ lastDay, outcome, decidedOn }) =>
    lastDay === null || (outcome === 'withdrawn' && decidedOn === null) ? [] : [[lastDay, decidedOn] as const],
  );

/** A measurement by its row, and by where its own part is. */
export type MeasurementRow = Omit<MeasurementDays, 'course'> & {
  readonly state: string | null;
  readonly basis: string | null;
  readonly isAt: string | null;
};
const NO_VISIT: readonly unknown[] = ['onWhatThereIs', 'observedBefore'];

export function measurementDays({ state, basis, isAt, ...days }: MeasurementRow): MeasurementDays {
  const isStopped = state === 'cancelled' || isAt === 'closed';
  const hasNoVisit = days.visitedOn === null && NO_VISIT.includes(basis);
  return { ...days, course: isStopped ? 'stopped' : hasNoVisit ? 'withoutVisit' : 'open' };
}

export function byPlacement<T extends Of>(rows: readonly T[]): (id: string) => readonly Omit<T, 'placement'>[] {
  const found = new Map<string, Omit<T, 'placement'>[]>();
  for (const { placement, ...row } of rows) {
    const list = found.get(placement);
    if (list) list.push(row);
    else found.set(placement, [row]);
  }
  return (id) => found.get(id) ?? [];
}
