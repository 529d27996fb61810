drop table paying_account;
drop table employer_account;
drop table recovery;
drop table pay_hold;
drop table pay_out;
drop table pay_line;
drop table pay_run;
drop table entitlement_month;
-- The list of tables of before; a later list is a later migration's, which goes down before this one.
create or replace function engine_put_row(p_row jsonb) returns void language plpgsql as $$
declare
  v_table text := p_row ->> 'table';
  v_keys text;
  v_columns text;
  v_updates text;
begin
  if v_table not in ('decision', 'contract', 'measurement', 'measurement_task', 'register_message', 'support', 'objection',
    'ending', 'correction', 'candidate', 'employer', 'member', 'mandate', 'policy') then
    raise exception 'engine_put_row: unknown table %', v_table;
  end if;
  select string_agg(quote_ident(k), ', ') into v_keys from jsonb_object_keys(p_row -> 'key') k;
  select string_agg(quote_ident(k), ', ') into v_columns
    from jsonb_object_keys((p_row -> 'key') || (p_row -> 'values')) k;
  select string_agg(format('%1$I = excluded.%1$I', k), ', ') into v_updates from jsonb_object_keys(p_row -> 'values') k;
  execute format('insert into %1$I (%2$s) select %2$s from jsonb_populate_record(null::%1$I, $1) on conflict (%3$s) do %4$s',
    v_table, v_columns, v_keys, case when v_updates is null then 'nothing' else 'update set ' || v_updates end)
    using (p_row -> 'key') || (p_row -> 'values');
end $$;
