-- Most of what people do is one event of one instance, and half of what that costs lies outside its rows: starting plans. One event is
-- now written without lists; what not every call asks for, its key, is looked for only when there is one.
create or replace function engine_read(p_tenants text, p_tenant text, p_streams uuid[], p_now timestamptz, p_lock text, p_idem jsonb)
  returns text language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off set enable_bitmapscan = off as $$
declare
  v_ids uuid[] := p_streams;
  v_tenant uuid := p_tenant::uuid;
  v_read text;
  v_snapshots text;
  v_idempotent text := 'null';
  -- An assignment, because a statement of its own costs more than what it sets.
  v_session text := set_config('app.tenants', p_tenants, true) || set_config('app.tenant', p_tenant, true)
    || set_config('lock_timeout', '5s', true);
begin
  if p_lock = 'skip' then
    select array_agg(s.id) into v_ids
      from (select id from stream where id = any(p_streams) order by id for update skip locked) s;
  elsif p_lock = 'wait' then
    select array_agg(s.id) into v_ids
      from (select id from stream where id = any(p_streams) order by id for update) s;
  end if;
  -- One statement, so one snapshot: a decision is not made on parts of different moments. The clock is worked out here: as a function
  -- (moment_of) it is one that PostgreSQL starts up for every call.
  select '{"at":' || to_json(c.at)::text || ',"simulated":' || c.simulated::text || ',"policyVersion":'
      || coalesce((select facts_version from tenant where id = v_tenant)::text, 'null')
      || ',"streams":[' || coalesce((select string_agg('{"id":"' || s.id || '","kind":"' || s.kind || '","entryNo":' || s.entry_no
        || ',"headHash":"' || encode(s.head_hash, 'hex') || '","timers":['
        || coalesce((select string_agg('"' || t.instance || '","' || t.kind || '","' || t.name || '",'
            || date_part('epoch', t.due_at)::bigint || case when t.fired_entry is not null then ',1'
              when t.due_at <= c.at then ',' || coalesce(to_json(t.data)::text, 'null') else ',0' end, ',')
          from timer t where t.stream = s.id), '') || ']}', ',') from stream s where s.id = any(v_ids)), '')
      || '],"instances":[' || coalesce(i.heads, '') || '],"idempotent":', coalesce(i.snapshots, '')
    into v_read, v_snapshots from (select simulated, case mode when 'fixed' then fixed_at
        when 'offset' then p_now + offset_ms * interval '1 millisecond' else p_now end as at from clock offset 0) c
      cross join (select string_agg('{"stream":"' || stream || '","name":"' || name || '","workflow":"' || workflow
          || '","version":' || version || ',"revision":' || revision || '}', ',') as heads,
        string_agg(E'\n' || snapshot, '') as snapshots from instance where stream = any(v_ids)) i;
  -- After the rest and never before it: what was read may then be older than the key, which is answered whatever was read, but no
  -- newer, which would refuse what should be repeated.
  if p_idem is not null then
    select json_build_object('stream', stream, 'entry', entry, 'bodyHash', encode(body_hash, 'hex'))::text
      into v_idempotent from idempotency where tenant = v_tenant
      and actor = p_idem ->> 'actor' and operation = p_idem ->> 'operation' and key = p_idem ->> 'key';
  end if;
  return v_read || coalesce(v_idempotent, 'null') || '}' || v_snapshots;
end $$;

create or replace function engine_store(p_tenants text, p_tenant text,
    p_streams uuid[], p_kinds text[], p_expected bigint[], p_entry_nos bigint[], p_heads bytea[],
    p_entry_streams uuid[], p_numbers bigint[], p_ats timestamptz[], p_entry_instances text[], p_types text[], p_bodies text[],
    p_previous bytea[], p_hashes bytea[],
    p_instance_streams uuid[], p_names text[], p_workflows text[], p_versions integer[], p_revisions bigint[],
    p_snapshots text[], p jsonb)
  returns void language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_hashjoin = off set enable_mergejoin = off
  set enable_seqscan = off set enable_bitmapscan = off set enable_material = off set enable_memoize = off as $$
declare
  v_tenant uuid := p_tenant::uuid;
  v_wanted bigint := cardinality(p_streams);
  -- Whether there is anything to change: an import brings new files only.
  v_known boolean := 0 < any(p_expected);
  v_moved bigint := 0;
  v_made bigint := 0;
  v_found bigint := 0;
  v_row jsonb;
  -- An assignment, because a statement of its own costs more than what it sets.
  v_session text := set_config('app.tenants', p_tenants, true) || set_config('app.tenant', p_tenant, true)
    || set_config('lock_timeout', '5s', true);
begin
  if v_known and v_wanted = 1 and cardinality(p_bodies) = 1 and cardinality(p_names) = 1 then
    -- One event by itself, which is most of what people do: the same as below, without lists.
    update stream set entry_no = p_entry_nos[1], head_hash = p_heads[1] where id = p_streams[1] and entry_no = p_expected[1];
    if not found then
      raise exception 'engine_store: a stream was changed by somebody else' using errcode = 'serialization_failure';
    end if;
    v_moved := 1;
    insert into journal_entry (stream, number, tenant, at, instance, type, body, previous_hash, hash)
      values (p_entry_streams[1], p_numbers[1], v_tenant, p_ats[1], p_entry_instances[1], p_types[1], p_bodies[1],
        p_previous[1], p_hashes[1]);
    update instance set workflow = p_workflows[1], version = p_versions[1], revision = p_revisions[1], snapshot = p_snapshots[1]
      where stream = p_instance_streams[1] and name = p_names[1];
    if not found then
      insert into instance (stream, name, tenant, workflow, version, revision, snapshot)
        values (p_instance_streams[1], p_names[1], v_tenant, p_workflows[1], p_versions[1], p_revisions[1], p_snapshots[1])
        on conflict (stream, name) do nothing;
    end if;
  else
    if v_known and v_wanted > 1 then
      perform 1 from stream where id = any(p_streams) order by id for update;
    end if;
    if v_known then
      update stream s set entry_no = g.entry_no, head_hash = g.head_hash
        from unnest(p_streams, p_expected, p_entry_nos, p_heads) as g(id, expected, entry_no, head_hash)
        where s.id = g.id and s.entry_no = g.expected and g.expected between 1 and 9223372036854775807;
      get diagnostics v_moved = row_count;
    end if;
    if v_moved < v_wanted then
      insert into stream (id, tenant, kind, entry_no, head_hash)
        select id, v_tenant, kind, entry_no, head_hash
        from unnest(p_streams, p_kinds, p_expected, p_entry_nos, p_heads) as g(id, kind, expected, entry_no, head_hash)
        where expected = 0 on conflict (id) do nothing;
      get diagnostics v_made = row_count;
      if v_moved + v_made <> v_wanted then
        raise exception 'engine_store: a stream was changed by somebody else' using errcode = 'serialization_failure';
      end if;
    end if;

    insert into journal_entry (stream, number, tenant, at, instance, type, body, previous_hash, hash)
      select stream, number, v_tenant, at, instance, type, body, previous_hash, hash
      from unnest(p_entry_streams, p_numbers, p_ats, p_entry_instances, p_types, p_bodies, p_previous, p_hashes)
        as x(stream, number, at, instance, type, body, previous_hash, hash);

    if cardinality(p_instance_streams) > 0 then
      if v_known then
        update instance i set workflow = x.workflow, version = x.version, revision = x.revision, snapshot = x.snapshot
          from unnest(p_instance_streams, p_names, p_workflows, p_versions, p_revisions, p_snapshots)
            as x(stream, name, workflow, version, revision, snapshot)
          where i.stream = x.stream and i.name = x.name and x.version between 1 and 2147483647;
        get diagnostics v_found = row_count;
      end if;
      if v_found < cardinality(p_instance_streams) then
        insert into instance (stream, name, tenant, workflow, version, revision, snapshot)
          select stream, name, v_tenant, workflow, version, revision, snapshot
          from unnest(p_instance_streams, p_names, p_workflows, p_versions, p_revisions, p_snapshots)
            as x(stream, name, workflow, version, revision, snapshot)
          on conflict (stream, name) do nothing;
      end if;
    end if;
  end if;
  if p is null then return; end if;

  if p ? 'timersDropped' then
    delete from timer t using jsonb_to_recordset(p -> 'timersDropped') as x(stream uuid, instance text, kind text,
        name text, "dueAt" timestamptz)
      where t.stream = x.stream and t.instance = x.instance and t.kind = x.kind and t.name = x.name
        and t.due_at = x."dueAt" and t.fired_entry is null and x."dueAt" between '-infinity' and 'infinity';
  end if;
  if p ? 'timersPlanted' then
    if v_known then
      insert into timer (stream, instance, kind, name, due_at, due_on, tenant, data, fired_entry)
        select stream, instance, kind, name, "dueAt", "dueOn", v_tenant, data, "firedEntry"
        from jsonb_to_recordset(p -> 'timersPlanted') as x(stream uuid, instance text, kind text, name text,
          "dueAt" timestamptz, "dueOn" date, data text, "firedEntry" bigint)
        on conflict do nothing;
    else
      -- Of new files only: nothing of theirs can be there, and looking for it costs a third of the row.
      insert into timer (stream, instance, kind, name, due_at, due_on, tenant, data, fired_entry)
        select stream, instance, kind, name, "dueAt", "dueOn", v_tenant, data, "firedEntry"
        from jsonb_to_recordset(p -> 'timersPlanted') as x(stream uuid, instance text, kind text, name text,
          "dueAt" timestamptz, "dueOn" date, data text, "firedEntry" bigint);
    end if;
  end if;
  if p ? 'timersFired' then
    update timer t set fired_entry = x.entry
      from jsonb_to_recordset(p -> 'timersFired') as x(stream uuid, instance text, kind text, name text,
        "dueAt" timestamptz, entry bigint)
      where t.stream = x.stream and t.instance = x.instance and t.kind = x.kind and t.name = x.name
        and t.due_at = x."dueAt" and t.fired_entry is null and x."dueAt" between '-infinity' and 'infinity';
  end if;
  if p ? 'facts' then
    insert into fact (placement, entry, seq, tenant, kind, from_on, value)
      select placement, entry, seq, v_tenant, kind, "fromOn", value
      from jsonb_to_recordset(p -> 'facts') as x(placement uuid, entry bigint, seq integer, kind text, "fromOn" date, value jsonb);
  end if;
  if p ? 'outbox' then
    insert into outbox (stream, entry, seq, tenant, template, recipient, data, due_at)
      select stream, entry, seq, v_tenant, template, recipient, data, "dueAt"
      from jsonb_to_recordset(p -> 'outbox') as x(stream uuid, entry bigint, seq integer, template text, recipient text,
        data jsonb, "dueAt" timestamptz);
  end if;
  if p ? 'inbox' then
    insert into inbox_item (stream, entry, seq, tenant, recipient, template, due_on, data, at)
      select stream, entry, seq, v_tenant, recipient, template, "dueOn", data, at
      from jsonb_to_recordset(p -> 'inbox') as x(stream uuid, entry bigint, seq integer, recipient text, template text,
        "dueOn" date, data jsonb, at timestamptz);
  end if;
  if p ? 'rows' then
    for v_row in select * from jsonb_array_elements(p -> 'rows') loop
      perform engine_put_rows(v_row);
    end loop;
  end if;
  if p ? 'personIndex' then
    delete from person_index where tenant = v_tenant
      and person = any(array(select (x ->> 'person')::uuid from jsonb_array_elements(p -> 'personIndex') x));
    insert into person_index (tenant, person, kind, hash)
      select v_tenant, person, kind, decode(hash, 'hex')
      from jsonb_to_recordset(p -> 'personIndex') as x(person uuid, kind text, hash text) on conflict do nothing;
  end if;
  if p ? 'personKeys' then
    insert into keys.person_key (person, tenant, wrapped)
      select person, v_tenant, wrapped from jsonb_to_recordset(p -> 'personKeys') as x(person uuid, wrapped text);
  end if;
  if p ? 'placements' then
    if v_made > 0 then
      insert into placement (id, tenant, candidate, employer, municipality, owner, external_id, state, label, sentence,
          who_acts, next_due_on, outcome, opened_on, simulated)
        select id, v_tenant, candidate, employer, municipality, owner, "externalId", state, label, sentence, "whoActs",
          "nextDueOn", outcome, "openedOn", simulated
        from jsonb_to_recordset(p -> 'placements') as x(id uuid, candidate uuid, employer uuid, municipality text, owner text,
          "externalId" text, state text, label text, sentence text, "whoActs" text, "nextDueOn" date, outcome text,
          "openedOn" date, simulated boolean)
        on conflict (id) do nothing;
    end if;
    if v_moved > 0 then
      -- A row that stays as it is costs no write.
      update placement o set candidate = x.candidate, employer = x.employer, municipality = x.municipality, owner = x.owner,
          state = x.state, label = x.label, sentence = x.sentence, who_acts = x."whoActs", next_due_on = x."nextDueOn",
          outcome = x.outcome
        from jsonb_to_recordset(p -> 'placements') as x(id uuid, candidate uuid, employer uuid, municipality text,
          owner text, state text, label text, sentence text, "whoActs" text, "nextDueOn" date, outcome text, "openedOn" date)
        where o.id = x.id and x."openedOn" between '-infinity' and 'infinity' and (o.candidate, o.employer, o.municipality, o.owner, o.state, o.label, o.sentence, o.who_acts,
            o.next_due_on, o.outcome)
          is distinct from (x.candidate, x.employer, x.municipality, x.owner, x.state, x.label, x.sentence, x."whoActs",
            x."nextDueOn", x.outcome);
    end if;
  end if;
  if p ? 'policyChanged' then
    update tenant set facts_version = facts_version + 1 where id = v_tenant;
  end if;
  if p ? 'idempotency' then
    insert into idempotency (tenant, actor, operation, key, body_hash, stream, entry, at)
      select v_tenant, actor, operation, key, decode("bodyHash", 'hex'), stream, entry, at
      from jsonb_to_recordset(p -> 'idempotency') as x(actor text, operation text, key text, "bodyHash" text, stream uuid,
        entry bigint, at timestamptz);
  end if;
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
    foreach v_setting in array array['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin',
        'enable_material', 'enable_memoize'] loop
      execute format('alter function engine_store reset %I', v_setting);
    end loop;
  end if;
end $$;
