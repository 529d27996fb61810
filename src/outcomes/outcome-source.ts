import type { PoolClient } from 'pg';
import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import type { FactKind } from '../../workflows/effects.js';
import type { ParticularRow } from '../particulars/particular-history.js';
import type { OutcomeSource } from './outcome-row.js';

export type SourceOf = { readonly id: string; readonly entryNo: number; readonly source: OutcomeSource };
type Placement = {
  readonly id: string;
  readonly entryNo: number;
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
};
type Of = { readonly placement: string };
type FactRow = Of & { entry: number; kind: FactKind; from_on: LocalDate; value: JsonObject };

const PLACEMENTS = `select p.id, s.entry_no as "entryNo", p.candidate, p.employer, p.owner, p.municipality,
    coalesce(h.sector, e.sector) as sector, coalesce(h.market, e.market) as market, h.id is not null as lent,
    p.opened_on as "openedOn", p.outcome, i.snapshot
  from placement p join stream s on s.id = p.id left join employer e on e.id = p.employer
  join instance i on i.stream = p.id and i.name = 'placement'
  left join employer h on h.id = (i.snapshot::jsonb #>> '{context,hirer}')::uuid where p.id = any($1) order by p.id`;

/** Of every list one query per page; rows in the order in which they were made. */
const LISTS = {
  facts:
    'select placement, entry, kind, from_on, value from fact where placement = any($1) order by placement, entry, seq',
  endings: `select placement, last_day as "lastDay", reason from ending where placement = any($1) order by placement, number`,
  measurements: `select placement, kind, ordered_on as "orderedOn", visit_on as "visitOn", reported_on as "reportedOn",
      accepted_on as "acceptedOn", determined_on as "determinedOn", wage_value as value, expert_id as expert
    from measurement where placement = any($1) order by placement, number`,
  decisions: `select placement, kind, prepared_on as "preparedOn", decided_on as "decidedOn", term_last_day as "termLastDay",
      case when sent_to_employer_on is not null and sent_to_worker_on is not null
        then greatest(sent_to_employer_on, sent_to_worker_on) end as "sentOn"
    from decision where placement = any($1) order by placement, number`,
  messages: `select placement, kind, determined_on as "determinedOn", due_on as "dueOn", sent_on as "sentOn", confirmed_on as "confirmedOn",
      rejected_on as "rejectedOn", entry_from as "entryFrom"
    from register_message where placement = any($1) order by placement, number`,
  supports: `select placement, kind, from_on as "from", until_on as "until", decided_on as "decidedOn", rate
    from support where placement = any($1) order by placement, number`,
  objections: `select placement, by, received_on as "receivedOn", decided_on as "decidedOn", outcome
    from objection where placement = any($1) order by placement, number`,
  contacts: `select stream as placement, body::json -> 'event' ->> 'heldOn' as "on" from journal_entry
    where stream = any($1) and type = 'contact.recorded' order by stream, number`,
  particulars: `select placement, kind, from_on as "from", entry, value from placement_particular where placement = any($1)
    order by placement, from_on, entry`,
  contracts: 'select placement, count(*)::int as count from contract where placement = any($1) group by placement',
} as const;

/** What the record holds of these placements, read in the transaction of the caller. */
export async function readSources(client: PoolClient, ids: readonly string[]): Promise<readonly SourceOf[]> {
  const { rows: placements } = await client.query<Placement>(PLACEMENTS, [ids]);
  const list = async <T extends Of>(
    name: keyof typeof LISTS,
  ): Promise<(id: string) => readonly Omit<T, 'placement'>[]> =>
    byPlacement<T>((await client.query<T>(LISTS[name], [ids])).rows);
  const facts = await list<FactRow>('facts');
  const endings = await list<OutcomeSource['endings'][number] & Of>('endings');
  const measurements = await list<OutcomeSource['measurements'][number] & Of>('measurements');
  const decisions = await list<OutcomeSource['decisions'][number] & Of>('decisions');
  const messages = await list<OutcomeSource['messages'][number] & Of & { entryFrom: LocalDate | null }>('messages');
  const supports = await list<OutcomeSource['supports'][number] & Of>('supports');
  const objections = await list<OutcomeSource['objections'][number] & Of>('objections');
  const contacts = await list<Of & { on: LocalDate }>('contacts');
  const particulars = await list<ParticularRow & Of>('particulars');
  const contracts = await list<Of & { count: number }>('contracts');
  return placements.map(({ id, entryNo, snapshot, market, ...same }) => ({
    id,
    entryNo,
    source: {
      ...same,
      market: market ?? 'market',
      context: (JSON.parse(snapshot) as { readonly context: JsonObject }).context,
      facts: facts(id).map(({ kind, from_on, value, entry }) => ({ kind, from: from_on, value, recorded: entry })),
      endings: endings(id),
      entryFrom: firstEntry(messages(id)),
      measurements: measurements(id),
      decisions: decisions(id),
      messages: messages(id).map(({ entryFrom: _entry, ...message }) => message),
      supports: supports(id),
      objections: objections(id),
      contacts: contacts(id)
        .map(({ on }) => on)
        .toSorted(),
      particulars: particulars(id),
      contracts: contracts(id)[0]?.count ?? 0,
    },
  }));
}

/** First day in the register by a message that was confirmed. */
function firstEntry(
  messages: readonly { readonly confirmedOn: LocalDate | null; readonly entryFrom: LocalDate | null }[],
): LocalDate | null {
  const days = messages.flatMap(({ confirmedOn, entryFrom }) => (confirmedOn !== null && entryFrom ? [entryFrom] : []));
  return days.toSorted()[0] ?? null;
}

function byPlacement<T extends Of>(rows: readonly T[]): (id: string) => readonly Omit<T, 'placement'>[] {
  const found = new Map<string, Omit<T, 'placement'>[]>();
  for (const { placement, ...row } of rows) {
    const list = found.get(placement);
    if (list) list.push(row);
    else found.set(placement, [row]);
  }
  return (id) => found.get(id) ?? [];
}
