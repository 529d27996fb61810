import type { AppPool } from '../platform/database.js';
import type { BenchUrls } from './bench-cluster.js';
import { BenchRefusedError } from './bench.errors.js';
import { TENANT } from './made-up-placements.js';
import { ownerRows } from './owner-rows.js';
import type { Recording } from './recording-store.js';

/** State row, journal row and outbox row of one event in one call: nothing is read, checked or chained. */
const FUNCTION = `
  create function bench_floor(p_tenant text, p_stream uuid, p_number bigint, p_at timestamptz, p_type text, p_body text,
      p_previous bytea, p_hash bytea, p_snapshot text, p_data jsonb) returns void language plpgsql as $$
  begin
    perform set_config('app.tenants', p_tenant, true), set_config('app.tenant', p_tenant, true);
    insert into instance (stream, name, tenant, workflow, version, revision, snapshot)
      values (p_stream, 'placement', p_tenant::uuid, 'placement', 1, p_number, p_snapshot)
      on conflict (stream, name) do update set revision = excluded.revision, snapshot = excluded.snapshot;
    insert into journal_entry (stream, number, tenant, at, instance, type, body, previous_hash, hash)
      values (p_stream, p_number, p_tenant::uuid, p_at, 'placement', p_type, p_body, p_previous, p_hash);
    insert into outbox (stream, entry, seq, tenant, template, recipient, data, due_at)
      values (p_stream, p_number, 0, p_tenant::uuid, 'bench', 'owner', p_data, p_at);
  end $$;
  grant execute on function bench_floor to public`;

const CALL = { name: 'bench_floor', text: 'select bench_floor($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)' };

export async function makeFloor(urls: BenchUrls): Promise<void> {
  await ownerRows(urls, FUNCTION);
}

/** The rows of a recorded event as the arguments of one call. */
export function floorCall(recording: Recording): readonly unknown[] {
  const [entry] = recording.writes?.entries ?? [];
  const [instance] = recording.writes?.instances ?? [];
  if (!entry || !instance) throw new BenchRefusedError('Geen cijfers: een gebeurtenis zonder regel of toestand.');
  const { stream, number, at, type, body, previousHash, hash } = entry;
  const hashes = [Buffer.from(previousHash, 'hex'), Buffer.from(hash, 'hex')];
  return [TENANT, stream, number, at, type, body, ...hashes, instance.snapshot, '{"note": "bench"}'];
}

export async function floored(pool: AppPool, values: readonly unknown[]): Promise<void> {
  await pool.query(CALL, values);
}
