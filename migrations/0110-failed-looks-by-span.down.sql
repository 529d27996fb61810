drop function fail_looks(uuid[], text[]);
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
