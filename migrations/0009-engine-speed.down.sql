drop function engine_read(text, text, uuid[], timestamptz, text, jsonb);
create function engine_read(p_tenants text, p_tenant text, p_streams uuid[], p_now timestamptz, p_lock text, p_idem jsonb)
  returns jsonb language plpgsql as $$
declare
  v_ids uuid[];
  v_clock clock;
begin
  perform set_config('app.tenants', p_tenants, true), set_config('app.tenant', p_tenant, true),
    set_config('lock_timeout', '5s', true);
  if p_lock = 'skip' then
    select array_agg(s.id) into v_ids
      from (select id from stream where id = any(p_streams) order by id for update skip locked) s;
  elsif p_lock = 'wait' then
    select array_agg(s.id) into v_ids
      from (select id from stream where id = any(p_streams) order by id for update) s;
  else
    v_ids := p_streams;
  end if;
  select * into v_clock from clock;
  -- One statement, so one snapshot: a decision on parts of different moments could refuse what it should repeat.
  return jsonb_build_object(
    'at', iso(moment_of(v_clock, p_now)),
    'simulated', v_clock.simulated,
    'policyVersion', (select facts_version from tenant where id = p_tenant::uuid),
    'streams', coalesce((select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'entryNo', entry_no,
      'headHash', encode(head_hash, 'hex'))) from stream where id = any(v_ids)), '[]'),
    'instances', coalesce((select jsonb_agg(jsonb_build_object('stream', stream, 'name', name, 'workflow', workflow,
      'version', version, 'revision', revision, 'snapshot', snapshot)) from instance where stream = any(v_ids)), '[]'),
    'timers', coalesce((select jsonb_agg(jsonb_build_object('stream', stream, 'instance', instance, 'kind', kind,
      'name', name, 'dueOn', due_on, 'dueAt', iso(due_at), 'data', data, 'fired', fired_entry is not null))
      from timer where stream = any(v_ids)), '[]'),
    'idempotent', case when p_idem is not null then (select jsonb_build_object('stream', stream, 'entry', entry,
      'bodyHash', encode(body_hash, 'hex')) from idempotency where tenant = p_tenant::uuid
      and actor = p_idem ->> 'actor' and operation = p_idem ->> 'operation' and key = p_idem ->> 'key') end);
end $$;
alter table stream reset (fillfactor);
alter table instance reset (fillfactor);
alter table placement reset (fillfactor);
