-- The number of a look is told by reading it back, which a reader may not do with looks into people (M40): that its answer
-- failed is found by the file and the span of the look instead.
drop function fail_looks(bigint[]);
create function fail_looks(p_files uuid[], p_spans text[]) returns int language plpgsql security definer set search_path = public as $$
declare failed int;
begin
  update access_log set status = 'Error'
  where tenant = app_tenant() and status is null and (placement = any(p_files) or candidate = any(p_files))
    and span_id in (select decode(span, 'hex') from unnest(p_spans) span);
  get diagnostics failed = row_count;
  return failed;
end $$;
revoke all on function fail_looks(uuid[], text[]) from public;
do $$ begin
  execute format('grant execute on function fail_looks(uuid[], text[]) to %I', current_setting('praktijkroute.app_role'));
end $$;
