-- The rows that lists read of placements, which nearly every change of a state writes: a statement of its own, kept with its plan.
-- Working one out for every call takes as long as writing some thirty of them.
create function engine_put_outlooks(p_group jsonb) returns void language plpgsql as $$
declare
  v_columns jsonb := p_group -> 'columns';
  v_found bigint;
begin
  update placement_outlook o set employment = x.employment, subsidy = x.subsidy, register = x.register, measurement =
      x.measurement, hours = x.hours, sector_full_time_hours = x.sector_full_time_hours, order_by = x.order_by,
      decision_sent_by = x.decision_sent_by, unreachable_on = x.unreachable_on, lump_sum_last_day = x.lump_sum_last_day,
      held_since = x.held_since, decision_last_day = x.decision_last_day, wage_value = x.wage_value, determined_on =
      x.determined_on, registered = x.registered, draft = x.draft, draft_kind = x.draft_kind, draft_by = x.draft_by, hirer =
      x.hirer,
      received_on = case when v_columns ? 'received_on' then x.received_on else o.received_on end,
      found_on = case when v_columns ? 'found_on' then x.found_on else o.found_on end,
      finding_norm_day = case when v_columns ? 'finding_norm_day' then x.finding_norm_day else o.finding_norm_day end
    from jsonb_to_recordset(p_group -> 'rows') as x(placement uuid, employment text, subsidy text, register text, measurement
        text, hours numeric, sector_full_time_hours numeric, order_by date, decision_sent_by date, unreachable_on date,
        lump_sum_last_day date, held_since date, decision_last_day date, wage_value integer, determined_on date, registered
        boolean, draft integer, draft_kind text, draft_by text, hirer text, received_on date, found_on date, finding_norm_day
        date)
    where o.placement = x.placement
      and x.placement between '00000000-0000-0000-0000-000000000000' and 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  get diagnostics v_found = row_count;
  if v_found < jsonb_array_length(p_group -> 'rows') then
    insert into placement_outlook (placement, tenant, employment, subsidy, register, measurement, hours,
        sector_full_time_hours, order_by, decision_sent_by, unreachable_on, lump_sum_last_day, held_since, decision_last_day,
        wage_value, determined_on, registered, draft, draft_kind, draft_by, hirer, received_on, found_on, finding_norm_day)
      select placement, tenant, employment, subsidy, register, measurement, hours, sector_full_time_hours, order_by,
          decision_sent_by, unreachable_on, lump_sum_last_day, held_since, decision_last_day, wage_value, determined_on,
          registered, draft, draft_kind, draft_by, hirer, received_on, found_on, finding_norm_day
      from jsonb_to_recordset(p_group -> 'rows') as x(placement uuid, tenant uuid, employment text, subsidy text, register
          text, measurement text, hours numeric, sector_full_time_hours numeric, order_by date, decision_sent_by date,
          unreachable_on date, lump_sum_last_day date, held_since date, decision_last_day date, wage_value integer,
          determined_on date, registered boolean, draft integer, draft_kind text, draft_by text, hirer text, received_on date,
          found_on date, finding_norm_day date)
      on conflict (placement) do nothing;
  end if;
end $$;

create or replace function engine_put_rows(p_group jsonb) returns void language plpgsql as $$
declare
  v_table text := p_group ->> 'table';
  v_keys text;
  v_columns text;
  v_updates text;
begin
  -- With the columns that are known here; a release that has more of them writes them all the same, as any table.
  if v_table = 'placement_outlook' and p_group -> 'keys' = '["placement"]'
    and p_group -> 'columns' @> '["tenant", "employment", "subsidy", "register", "measurement", "hours",
        "sector_full_time_hours", "order_by", "decision_sent_by", "unreachable_on", "lump_sum_last_day", "held_since",
        "decision_last_day", "wage_value", "determined_on", "registered", "draft", "draft_kind", "draft_by", "hirer"]'
    and p_group -> 'columns' <@ '["tenant", "employment", "subsidy", "register", "measurement", "hours",
        "sector_full_time_hours", "order_by", "decision_sent_by", "unreachable_on", "lump_sum_last_day", "held_since",
        "decision_last_day", "wage_value", "determined_on", "registered", "draft", "draft_kind", "draft_by", "hirer",
        "received_on", "found_on", "finding_norm_day"]'
  then
    perform engine_put_outlooks(p_group);
    return;
  end if;
  if v_table not in ('decision', 'contract', 'measurement', 'measurement_task', 'register_message', 'support', 'objection',
      'ending', 'correction', 'placement_outlook', 'pay_line', 'pay_out', 'pay_hold', 'candidate')
    and (v_table in ('stream', 'journal_entry', 'instance', 'timer', 'fact', 'placement', 'tenant', 'idempotency')
      or not exists (select 1 from pg_class where oid = to_regclass('public.' || quote_ident(v_table)) and relrowsecurity))
  then
    raise exception 'engine_put_rows: unknown table %', v_table;
  end if;
  select string_agg(quote_ident(k), ', ') into v_keys from jsonb_array_elements_text(p_group -> 'keys') k;
  select string_agg(quote_ident(k), ', ') into v_columns
    from (select jsonb_array_elements_text(p_group -> 'keys') k union all select jsonb_array_elements_text(p_group -> 'columns')) c;
  select string_agg(format('%1$I = excluded.%1$I', k), ', ') into v_updates
    from jsonb_array_elements_text(p_group -> 'columns') k;
  execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_recordset(null::%1$I, $1) on conflict (%3$s) do %4$s',
    v_table, v_columns, v_keys, case when v_updates is null then 'nothing' else 'update set ' || v_updates end)
    using p_group -> 'rows';
end $$;
