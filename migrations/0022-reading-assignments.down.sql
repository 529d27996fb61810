create or replace procedure guard_table(p_table text, p_rights text, p_tenant_column text default 'tenant') language plpgsql as $$
begin
  execute format('alter table %I enable row level security', p_table);
  execute format('create policy %I on %I for select to %I using (%I = any((select app_tenants())::uuid[]))',
    p_table || '_read', p_table, current_setting('praktijkroute.app_role'), p_tenant_column);
  execute format('create policy %I on %I for insert to %I with check (%I = (select app_tenant()))',
    p_table || '_insert', p_table, current_setting('praktijkroute.app_role'), p_tenant_column);
  execute format('create policy %I on %I for update to %I using (%I = (select app_tenant())) with check (%I = (select app_tenant()))',
    p_table || '_update', p_table, current_setting('praktijkroute.app_role'), p_tenant_column, p_tenant_column);
  execute format('create policy %I on %I for delete to %I using (%I = (select app_tenant()))',
    p_table || '_delete', p_table, current_setting('praktijkroute.app_role'), p_tenant_column);
  execute format('grant %s on %I to %I', p_rights, p_table, current_setting('praktijkroute.app_role'));
end $$;
do $$
declare
  v_policy record;
begin
  for v_policy in select policyname, tablename from pg_policies where schemaname = 'public' and permissive = 'RESTRICTIVE'
      and policyname = tablename || '_reader' loop
    execute format('drop policy %I on %I', v_policy.policyname, v_policy.tablename);
  end loop;
end $$;
drop procedure guard_readers(text, text, text);
drop function reader_employers();
drop function reader_candidates();
drop function reader_placements();
drop function app_reader();
drop table reading_assignment;
