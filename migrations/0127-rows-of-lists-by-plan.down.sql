create or replace function engine_put_rows(p_group jsonb) returns void language plpgsql as $$
declare
  v_table text := p_group ->> 'table';
  v_keys text;
  v_columns text;
  v_updates text;
begin
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
drop function engine_put_outlooks(jsonb);
