-- The engine's two calls, faster: plans are kept (a list of ids otherwise has every statement planned anew at each call),
-- timers come as columns instead of one object per row, and rows that change with every event find room on their page.

drop function engine_read(text, text, uuid[], timestamptz, text, jsonb);
create function engine_read(p_tenants text, p_tenant text, p_streams uuid[], p_now timestamptz, p_lock text, p_idem jsonb)
  returns json language plpgsql as $$
declare
  v_ids uuid[];
  v_clock clock;
begin
  perform set_config('app.tenants', p_tenants, true), set_config('app.tenant', p_tenant, true),
    set_config('lock_timeout', '5s', true), set_config('plan_cache_mode', 'force_generic_plan', true);
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
  return json_build_object(
    'at', iso(moment_of(v_clock, p_now)),
    'simulated', v_clock.simulated,
    'policyVersion', (select facts_version from tenant where id = p_tenant::uuid),
    'streams', coalesce((select json_agg(json_build_object('id', id, 'kind', kind, 'entryNo', entry_no,
      'headHash', encode(head_hash, 'hex'))) from stream where id = any(v_ids)), '[]'),
    'instances', coalesce((select json_agg(json_build_object('stream', stream, 'name', name, 'workflow', workflow,
      'version', version, 'revision', revision, 'snapshot', snapshot)) from instance where stream = any(v_ids)), '[]'),
    'timers', (select json_build_array(array_agg(stream), array_agg(instance), array_agg(kind), array_agg(name),
      array_agg(due_on), array_agg(due_at), array_agg(data), array_agg(fired_entry is not null))
      from timer where stream = any(v_ids)),
    'idempotent', case when p_idem is not null then (select json_build_object('stream', stream, 'entry', entry,
      'bodyHash', encode(body_hash, 'hex')) from idempotency where tenant = p_tenant::uuid
      and actor = p_idem ->> 'actor' and operation = p_idem ->> 'operation' and key = p_idem ->> 'key') end);
end $$;

-- Every event changes these rows; without room on the page each change writes all indexes too.
alter table stream set (fillfactor = 80);
alter table instance set (fillfactor = 60);
alter table placement set (fillfactor = 70);
