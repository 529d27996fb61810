-- F6, Logboek dataverwerkingen: what was looked at although the answer failed in the server. Empty: carried out (Unset).
alter table access_log add column status text check (status = 'Error');

-- The role of the product may only add looks. That the answer failed is written afterwards by this door alone: once, of looks
-- of the body that is acted for.
create function fail_looks(p_ids bigint[]) returns int language plpgsql security definer set search_path = public as $$
declare failed int;
begin
  update access_log set status = 'Error' where id = any(p_ids) and tenant = app_tenant() and status is null;
  get diagnostics failed = row_count;
  return failed;
end $$;
revoke all on function fail_looks(bigint[]) from public;
do $$ begin
  execute format('grant execute on function fail_looks(bigint[]) to %I', current_setting('praktijkroute.app_role'));
end $$;
