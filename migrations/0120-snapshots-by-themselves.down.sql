create or replace function engine_read(p_tenants text, p_tenant text, p_streams uuid[], p_now timestamptz, p_lock text, p_idem jsonb)
  returns text language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  v_ids uuid[] := p_streams;
  v_tenant uuid := p_tenant::uuid;
  v_read text;
begin
  perform set_config('app.tenants', p_tenants, true), set_config('app.tenant', p_tenant, true),
    set_config('lock_timeout', '5s', true);
  if p_lock = 'skip' then
    select array_agg(s.id) into v_ids
      from (select id from stream where id = any(p_streams) order by id for update skip locked) s;
  elsif p_lock = 'wait' then
    select array_agg(s.id) into v_ids
      from (select id from stream where id = any(p_streams) order by id for update) s;
  end if;
  -- One statement, so one snapshot: a decision on parts of different moments could refuse what it should repeat.
  select '{"at":' || to_json(c.at)::text || ',"simulated":' || c.simulated::text || ',"policyVersion":'
      || coalesce((select facts_version from tenant where id = v_tenant)::text, 'null')
      || ',"streams":[' || coalesce((select string_agg('{"id":"' || s.id || '","kind":"' || s.kind || '","entryNo":' || s.entry_no
        || ',"headHash":"' || encode(s.head_hash, 'hex') || '","timers":['
        || coalesce((select string_agg('"' || t.instance || '","' || t.kind || '","' || t.name || '",'
            || date_part('epoch', t.due_at)::bigint || case when t.fired_entry is not null then ',1'
              when t.due_at <= c.at then ',' || coalesce(to_json(t.data)::text, 'null') else ',0' end, ',')
          from timer t where t.stream = s.id), '') || ']}', ',') from stream s where s.id = any(v_ids)), '')
      || '],"instances":[' || coalesce((select string_agg('{"stream":"' || stream || '","name":"' || name || '","workflow":"'
        || workflow || '","version":' || version || ',"revision":' || revision || ',"snapshot":' || snapshot || '}', ',')
        from instance where stream = any(v_ids)), '')
      || '],"idempotent":' || case when p_idem is null then 'null' else coalesce((select json_build_object('stream', stream,
        'entry', entry, 'bodyHash', encode(body_hash, 'hex'))::text from idempotency where tenant = v_tenant
        and actor = p_idem ->> 'actor' and operation = p_idem ->> 'operation' and key = p_idem ->> 'key'), 'null') end || '}'
    into v_read from (select simulated, moment_of(clock, p_now) as at from clock offset 0) c;
  return v_read;
end $$;

do $$
declare
  v_setting text;
begin
  -- Before PostgreSQL 18 the planner chooses by itself (0041).
  if current_setting('server_version_num')::integer < 180000 then
    foreach v_setting in array array['enable_seqscan', 'enable_bitmapscan'] loop
      execute format('alter function engine_read reset %I', v_setting);
    end loop;
  end if;
end $$;
