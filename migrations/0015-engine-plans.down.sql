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

create or replace function engine_store(p_tenants text, p_tenant text, p jsonb) returns void language plpgsql
  set plan_cache_mode = 'force_generic_plan' as $$
declare
  v_tenant uuid := p_tenant::uuid;
  v_moved bigint;
  v_wanted bigint;
  v_row jsonb;
begin
  perform set_config('app.tenants', p_tenants, true), set_config('app.tenant', p_tenant, true),
    set_config('lock_timeout', '5s', true);

  if jsonb_array_length(p -> 'streams') > 1 then
    perform 1 from stream where id in (select (x ->> 'id')::uuid from jsonb_array_elements(p -> 'streams') x)
      order by id for update;
  end if;
  with given as (
    select * from jsonb_to_recordset(p -> 'streams') as x(id uuid, kind text, expected bigint, "entryNo" bigint, "headHash" text)
  ), made as (
    insert into stream (id, tenant, kind, entry_no, head_hash)
      select id, v_tenant, kind, "entryNo", decode("headHash", 'hex') from given where expected = 0
      on conflict (id) do nothing returning id
  ), moved as (
    update stream s set entry_no = g."entryNo", head_hash = decode(g."headHash", 'hex')
      from given g where s.id = g.id and g.expected > 0 and s.entry_no = g.expected returning s.id
  )
  select (select count(*) from made) + (select count(*) from moved), (select count(*) from given) into v_moved, v_wanted;
  if v_moved <> v_wanted then
    raise exception 'engine_store: a stream was changed by somebody else' using errcode = 'serialization_failure';
  end if;

  insert into journal_entry (stream, number, tenant, at, instance, type, body, previous_hash, hash)
    select stream, number, v_tenant, at, instance, type, body, decode("previousHash", 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(p -> 'entries') as x(stream uuid, number bigint, at timestamptz, instance text, type text,
      body text, "previousHash" text, hash text);

  if p ? 'instances' then
    insert into instance (stream, name, tenant, workflow, version, revision, snapshot)
      select stream, name, v_tenant, workflow, version, revision, snapshot
      from jsonb_to_recordset(p -> 'instances') as x(stream uuid, name text, workflow text, version integer,
        revision bigint, snapshot text)
      on conflict (stream, name) do update set workflow = excluded.workflow, version = excluded.version,
        revision = excluded.revision, snapshot = excluded.snapshot;
  end if;
  if p ? 'timersDropped' then
    delete from timer t using jsonb_to_recordset(p -> 'timersDropped') as x(stream uuid, instance text, kind text,
        name text, "dueAt" timestamptz)
      where t.stream = x.stream and t.instance = x.instance and t.kind = x.kind and t.name = x.name
        and t.due_at = x."dueAt" and t.fired_entry is null;
  end if;
  if p ? 'timersPlanted' then
    insert into timer (stream, instance, kind, name, due_at, due_on, tenant, data, fired_entry)
      select stream, instance, kind, name, "dueAt", "dueOn", v_tenant, data, "firedEntry"
      from jsonb_to_recordset(p -> 'timersPlanted') as x(stream uuid, instance text, kind text, name text,
        "dueAt" timestamptz, "dueOn" date, data text, "firedEntry" bigint)
      on conflict do nothing;
  end if;
  if p ? 'timersFired' then
    update timer t set fired_entry = x.entry
      from jsonb_to_recordset(p -> 'timersFired') as x(stream uuid, instance text, kind text, name text,
        "dueAt" timestamptz, entry bigint)
      where t.stream = x.stream and t.instance = x.instance and t.kind = x.kind and t.name = x.name
        and t.due_at = x."dueAt" and t.fired_entry is null;
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
      perform engine_put_row(v_row);
    end loop;
  end if;
  if p ? 'personIndex' then
    delete from person_index i using (select distinct person from jsonb_to_recordset(p -> 'personIndex') as x(person uuid)) x
      where i.person = x.person and i.tenant = v_tenant;
    insert into person_index (tenant, person, kind, hash)
      select v_tenant, person, kind, decode(hash, 'hex')
      from jsonb_to_recordset(p -> 'personIndex') as x(person uuid, kind text, hash text) on conflict do nothing;
  end if;
  if p ? 'personKeys' then
    insert into keys.person_key (person, tenant, wrapped)
      select person, v_tenant, wrapped from jsonb_to_recordset(p -> 'personKeys') as x(person uuid, wrapped text);
  end if;
  if p ? 'placements' then
    insert into placement (id, tenant, candidate, employer, municipality, owner, external_id, state, label, sentence,
        who_acts, next_due_on, outcome, opened_on, simulated)
      select id, v_tenant, candidate, employer, municipality, owner, "externalId", state, label, sentence, "whoActs",
        "nextDueOn", outcome, "openedOn", simulated
      from jsonb_to_recordset(p -> 'placements') as x(id uuid, candidate uuid, employer uuid, municipality text, owner text,
        "externalId" text, state text, label text, sentence text, "whoActs" text, "nextDueOn" date, outcome text,
        "openedOn" date, simulated boolean)
      on conflict (id) do update set candidate = excluded.candidate, employer = excluded.employer,
        municipality = excluded.municipality, owner = excluded.owner, state = excluded.state, label = excluded.label,
        sentence = excluded.sentence, who_acts = excluded.who_acts, next_due_on = excluded.next_due_on,
        outcome = excluded.outcome;
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
