import type { PoolClient } from 'pg';
import type { Moment, Role } from '../../../workflows/definition.js';
import type { LetterFault, LetterRun, LetterRunKind, NewRun } from './letter-run.js';

/** So many faults stand on the page; all of them stay among what is to be made. */
const FAULTS_SHOWN = 100;

/** The last that was asked for; undefined when none was. */
export async function lastRun(
  client: PoolClient,
  tenant: string,
  year: number,
  kind: LetterRunKind,
): Promise<LetterRun | undefined> {
  const { rows } = await client.query<Omit<LetterRun, 'faults'>>(
    `select r.id, coalesce(m.name, 'het systeem') as "askedBy", r.asked_at as "askedAt", r.letters, r.ready, r.state,
       r.finished_at as "finishedAt"
     from letter_run r left join member m on m.tenant = r.tenant and m.id::text = r.asked_by
     where r.tenant = $1 and r.year = $2 and r.kind = $3 order by r.asked_at desc, r.id limit 1`,
    [tenant, year, kind],
  );
  const [run] = rows;
  if (!run) return undefined;
  const { rows: faults } = await client.query<LetterFault>(
    `select f.owner, e.name as "employerName", f.addressee, f.why from letter_run_fault f left join employer e on e.id = f.owner
     where f.run = $1 order by f.owner, f.addressee limit ${FAULTS_SHOWN}`,
    [run.id],
  );
  return { ...run, faults };
}

/** What was asked for before makes room; one that runs goes on, and then nothing is added. */
export async function addRun(client: PoolClient, run: NewRun): Promise<void> {
  const { id, tenant, year, kind, by, role, at, letters } = run;
  await client.query("delete from letter_run where tenant = $1 and year = $2 and kind = $3 and state <> 'running'", [
    tenant,
    year,
    kind,
  ]);
  await client.query(
    `insert into letter_run (id, tenant, year, kind, asked_by, asked_role, asked_at, letters)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant, year, kind) where state = 'running' do nothing`,
    [id, tenant, year, kind, by, role, at, letters],
  );
}

export async function stopRun(
  client: PoolClient,
  tenant: string,
  year: number,
  kind: LetterRunKind,
  at: Moment,
): Promise<void> {
  await client.query(
    `update letter_run set state = 'stopped', finished_at = $4 where tenant = $1 and year = $2 and kind = $3 and state = 'running'`,
    [tenant, year, kind, at],
  );
}

/** What a worker has to do next. */
export type ClaimedRun = {
  readonly id: string;
  readonly tenant: string;
  readonly year: number;
  readonly kind: LetterRunKind;
  readonly by: string;
  readonly role: Role;
  readonly after: string | null;
};

/** The one of which the least is ready and that no other worker has: a large one lets a small one go by. */
export async function unfinishedRun(
  client: PoolClient,
  now: Moment,
): Promise<{ readonly tenant: string; readonly id: string } | undefined> {
  const { rows } = await client.query<{ tenant: string; id: string }>(
    `select tenant, id from letter_run where state = 'running' and (claimed_until is null or claimed_until < $1)
     order by ready, asked_at, id limit 1`,
    [now],
  );
  return rows[0];
}

/** @returns undefined when another worker was first */
export async function claimRun(
  client: PoolClient,
  id: string,
  now: Moment,
  until: Moment,
): Promise<ClaimedRun | undefined> {
  const { rows } = await client.query<ClaimedRun>(
    `update letter_run set claimed_until = $3
     where id = $1 and state = 'running' and (claimed_until is null or claimed_until < $2)
     returning id, tenant, year, kind, asked_by as by, asked_role as role, after`,
    [id, now, until],
  );
  return rows[0];
}

/** A piece that was done. */
export type LetterPiece = {
  readonly ready: number;
  readonly faults: readonly Omit<LetterFault, 'employerName'>[];
  /** The last that was tried; null when there was none left. */
  readonly last: string | null;
};

/** Counts a piece once, whoever did it, and gives the run back; one that was stopped meanwhile stays so. */
export async function keepLetters(
  client: PoolClient,
  { id, tenant, after }: ClaimedRun,
  { ready, faults, last }: LetterPiece,
  now: Moment,
): Promise<void> {
  const { rowCount } = await client.query(
    `update letter_run set ready = ready + $3, after = coalesce($4, after), claimed_until = null,
       state = case when state = 'running' and $4::uuid is null then 'done' else state end,
       finished_at = case when state = 'running' and $4::uuid is null then $5::timestamptz else finished_at end
     where id = $1 and after is not distinct from $2`,
    [id, after, ready, last, now],
  );
  if (rowCount === 0 || faults.length === 0) return;
  await client.query(
    `insert into letter_run_fault (run, tenant, owner, addressee, why)
     select $1, $2, x.owner, x.addressee, x.why from jsonb_to_recordset($3::jsonb) as x(owner uuid, addressee text, why text)
     on conflict (run, owner, addressee) do update set why = excluded.why`,
    [id, tenant, JSON.stringify(faults)],
  );
}
