import type { PoolClient } from 'pg';
import type { LocalDate, Moment } from '../../workflows/definition.js';
import type { DocumentKind, Recipient } from './document-kind.js';

export const DOCUMENT_STATES = ['made', 'signed', 'sent', 'returned', 'dropped'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
export type Channel = 'letter' | 'portal';

/** A document without what it says. */
export type DocumentItem = {
  readonly id: string;
  readonly stream: string;
  readonly number: number;
  readonly tenant: string;
  readonly kind: DocumentKind;
  readonly addressee: Recipient;
  readonly person: string;
  readonly part: string;
  readonly version: number;
  readonly state: DocumentState;
  readonly source: string | null;
  readonly madeAt: Moment;
  readonly madeBy: string;
  readonly signedAt: Moment | null;
  readonly signedBy: string | null;
  readonly signedRole: string | null;
  readonly sentOn: LocalDate | null;
  readonly sentAt: Moment | null;
  readonly sentBy: string | null;
  readonly channel: Channel | null;
  readonly objectionLastDay: LocalDate | null;
  readonly returnedOn: LocalDate | null;
  readonly mac: string;
  /** M18: the letter to the worker of which this is a copy. */
  readonly copyOf: string | null;
  readonly copyNo: number | null;
};

/** With what it was made from and its bytes, both sealed. */
export type DocumentRow = DocumentItem & { readonly data: string; readonly pdf: string };

/** A document of a list, with the file it belongs to; null for what is about several files of an employer. */
export type ListedDocument = DocumentItem & {
  readonly candidate: string | null;
  readonly employer: string;
  readonly simulated: boolean;
};

const PLAIN = `d.id, d.stream, d.number, d.tenant, d.kind, d.addressee, d.person, d.part, d.version, d.state, d.source,
  d.made_at as "madeAt", d.made_by as "madeBy", d.signed_at as "signedAt", d.signed_by as "signedBy",
  d.signed_role as "signedRole", d.sent_on as "sentOn", d.sent_at as "sentAt", d.sent_by as "sentBy", d.channel,
  d.objection_last_day as "objectionLastDay", d.returned_on as "returnedOn", d.mac, d.copy_of as "copyOf",
  d.copy_no as "copyNo"`;
const LISTED = `${PLAIN}, p.candidate, coalesce(p.employer, d.stream) as employer, coalesce(p.simulated, false) as simulated`;

export async function documentRow(client: PoolClient, id: string): Promise<DocumentRow | undefined> {
  const { rows } = await client.query<DocumentRow>(`select ${PLAIN}, d.data, d.pdf from document d where d.id = $1`, [
    id,
  ]);
  return rows[0];
}

/** Documents of one file, newest first. */
export async function documentsOf(client: PoolClient, stream: string): Promise<readonly DocumentItem[]> {
  const { rows } = await client.query<DocumentItem>(
    `select ${PLAIN} from document d where d.stream = $1 order by d.number desc`,
    [stream],
  );
  return rows;
}

/** Which rows of a list: so many after those before them. */
export type Slice = { readonly skip: number; readonly limit: number };

/** Documents of one deciding body in a state, oldest first; what went out newest first. */
export async function documentsIn(
  client: PoolClient,
  tenant: string,
  state: DocumentState,
  { skip, limit }: Slice,
): Promise<readonly ListedDocument[]> {
  const { rows } = await client.query<ListedDocument>(
    `select ${LISTED} from document d left join placement p on p.id = d.stream
     where d.tenant = $1 and d.state = $2 order by ${orderOf(state)} offset $3 limit $4`,
    [tenant, state, skip, limit],
  );
  return rows;
}

/** Those of them that are in the state still, in the same order. */
export async function documentsAmong(
  client: PoolClient,
  tenant: string,
  state: DocumentState,
  ids: readonly string[],
): Promise<readonly ListedDocument[]> {
  const { rows } = await client.query<ListedDocument>(
    `select ${LISTED} from document d left join placement p on p.id = d.stream
     where d.tenant = $1 and d.state = $2 and d.id::text = any($3) order by ${orderOf(state)}`,
    [tenant, state, ids],
  );
  return rows;
}

const orderOf = (state: DocumentState): string =>
  `${state === 'sent' || state === 'returned' ? 'd.sent_at desc' : 'd.made_at'}, d.stream, d.number`;

/** How many went out since a moment. */
export async function sentSince(client: PoolClient, tenant: string, since: Moment): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from document where tenant = $1 and state = 'sent' and sent_at >= $2",
    [tenant, since],
  );
  return rows[0]?.n ?? 0;
}

/** One page of the documents of a deciding body in a state, oldest first, each with the number of its last entry. */
export async function documentPage(
  client: PoolClient,
  { tenant, state }: { readonly tenant: string; readonly state: DocumentState },
  { after = [null, null], limit }: { readonly after: readonly (string | null)[] | undefined; readonly limit: number },
): Promise<readonly (DocumentItem & { readonly revision: number })[]> {
  const { rows } = await client.query<DocumentItem & { readonly revision: number }>(
    `select ${PLAIN}, (select max(j.number)::int from journal_entry j where j.stream = d.stream
       and j.type like 'document.%' and j.body::jsonb #>> '{event,document}' = d.id::text) as revision
     from document d where d.tenant = $1 and d.state = $2
       and ($3::timestamptz is null or (d.made_at, d.id) > ($3::timestamptz, $4::uuid))
     order by d.made_at, d.id limit $5`,
    [tenant, state, ...after, limit],
  );
  return rows;
}

/** How many documents of a deciding body are in each state that asks for work; what was sent is never counted, there is ever more of it. */
export async function countsByState(client: PoolClient, tenant: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from document where tenant = $1 and state = any($2) group by state',
    [tenant, ['made', 'signed', 'returned']],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

export async function bySource(
  client: PoolClient,
  wish: { readonly stream: string; readonly source: string; readonly addressee: Recipient },
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    'select id from document where stream = $1 and source = $2 and addressee = $3',
    [wish.stream, wish.source, wish.addressee],
  );
  return rows[0]?.id;
}

/** The last number and version given out: of the file, and of this letter in it. */
export async function lastNumbers(
  client: PoolClient,
  wish: {
    readonly stream: string;
    readonly kind: DocumentKind;
    readonly addressee: Recipient;
    readonly part: string;
    readonly copyNo: number | null;
  },
): Promise<{ readonly number: number; readonly version: number; readonly open: string | null }> {
  const { rows } = await client.query<{ number: number; version: number; open: string | null }>(
    `select coalesce(max(number), 0)::int as number,
       coalesce(max(version) filter (where same), 0)::int as version,
       (array_agg(id) filter (where same and state in ('made', 'signed')))[1] as open
     from (select number, version, id, state, kind = $2 and addressee = $3 and part = $4
         and copy_no is not distinct from $5 as same from document where stream = $1) of_file`,
    [wish.stream, wish.kind, wish.addressee, wish.part, wish.copyNo],
  );
  return rows[0] ?? { number: 0, version: 0, open: null };
}

export async function insertDocument(client: PoolClient, row: DocumentRow): Promise<void> {
  await client.query(
    `insert into document (id, stream, number, tenant, kind, addressee, person, part, version, state, source, made_at, made_by,
       signed_at, signed_by, signed_role, data, pdf, mac, copy_of, copy_no)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      row.id,
      row.stream,
      row.number,
      row.tenant,
      row.kind,
      row.addressee,
      row.person,
      row.part,
      row.version,
      row.state,
      row.source,
      row.madeAt,
      row.madeBy,
      row.signedAt,
      row.signedBy,
      row.signedRole,
      row.data,
      row.pdf,
      row.mac,
      row.copyOf,
      row.copyNo,
    ],
  );
}

/** Copies of a letter for who acts for the worker, oldest first (M18). */
export async function copiesOf(client: PoolClient, id: string): Promise<readonly DocumentItem[]> {
  const { rows } = await client.query<DocumentItem>(
    `select ${PLAIN} from document d where d.copy_of = $1 order by d.number`,
    [id],
  );
  return rows;
}

/** The document as it stands now; what it says of its making never changes. Nothing is done when it is not what it was. */
export async function updateDocument(client: PoolClient, row: DocumentRow, was: DocumentRow): Promise<boolean> {
  const { rowCount } = await client.query(
    `update document set state = $2, signed_at = $3, signed_by = $4, signed_role = $5, sent_on = $6, sent_at = $7,
       sent_by = $8, channel = $9, objection_last_day = $10, returned_on = $11, pdf = $12, mac = $13
     where id = $1 and state = $14 and mac = $15`,
    [
      row.id,
      row.state,
      row.signedAt,
      row.signedBy,
      row.signedRole,
      row.sentOn,
      row.sentAt,
      row.sentBy,
      row.channel,
      row.objectionLastDay,
      row.returnedOn,
      row.pdf,
      row.mac,
      was.state,
      was.mac,
    ],
  );
  return rowCount === 1;
}

/** A decision that was taken, with a letter to somebody that was neither made here nor sent otherwise. */
export type DueLetter = {
  readonly placement: string;
  readonly candidate: string;
  readonly employer: string;
  readonly kind: string;
  readonly part: string;
  readonly addressee: 'employer' | 'worker';
  readonly decidedOn: LocalDate;
  readonly lastDay: LocalDate | null;
  readonly simulated: boolean;
};

/** Letters of decisions and determinations that still have to be made up, oldest decision first. */
export async function dueLetters(
  client: PoolClient,
  tenant: string,
  today: LocalDate,
  limit: number,
): Promise<readonly DueLetter[]> {
  const { rows } = await client.query<DueLetter>(
    `with due as (
       select r.placement, r.tenant, r.kind, 'decision-' || r.number as part, a.addressee, r.decided_on as "decidedOn",
         r.term_last_day as "lastDay"
       from decision r cross join lateral (values ('employer', r.sent_to_employer_on), ('worker', r.sent_to_worker_on))
         as a (addressee, sent_on)
       where r.tenant = $1 and r.decided_on is not null and a.sent_on is null and r.ground is distinct from 'imported'
         and (r.sent_to_employer_on is null or r.sent_to_worker_on is null)
       union all
       select m.placement, m.tenant, 'determination', 'measurement-' || m.number, a.addressee, m.determined_on, null
       from measurement m cross join (values ('employer'), ('worker')) as a (addressee)
       where m.tenant = $1 and m.determined_on is not null and m.state = 'determined'
       union all
       -- A10: support that somebody stopped before its end; the machine asks for no letter of that.
       select s.placement, s.tenant, 'supportStopped', 'support-' || s.number, a.addressee, j.on, null
       from support s
       join support_outlook o on o.placement = s.placement and o.number = s.number and o.granted
       join instance i on i.stream = s.placement and i.name = 'support-' || s.number
         and i.snapshot::jsonb ->> 'value' = 'ended'
       join lateral (select (max(e.at) at time zone 'Europe/Amsterdam')::date as on from journal_entry e
         where e.stream = s.placement and e.instance = i.name and e.type = 'support.stopped') j on j.on is not null
       cross join (values ('employer'), ('worker')) as a (addressee)
       where s.tenant = $1 and s.decided_on is not null and s.until_on between $2::date - 42 and $2::date + 92)
     select o.*, p.candidate, p.employer, p.simulated
     from (select * from due
       where not exists (select from document d where d.stream = due.placement and d.part = due.part
         and d.addressee = due.addressee and d.state <> 'dropped'
         and (due.kind <> 'determination' or d.kind = 'wage-value-determination')
         and (due.kind <> 'supportStopped' or d.kind = 'support-ended') offset 0)) o
     -- Few are left: each by its key, for joined every placement may be read.
     cross join lateral (select candidate, employer, simulated from placement where id = o.placement offset 0) p
     -- M45: nothing but what was decided on goes to the next of kin.
     where o.kind <> 'supportStopped' or o.addressee <> 'worker' or not person_died(p.candidate)
     order by o."decidedOn", o.placement, o.part, o.addressee limit $3`,
    [tenant, today, limit],
  );
  return rows;
}
