-- F6, Logboek dataverwerkingen: with each look what it was part of (trace, span, the call of another system), since when it
-- ran, for which processing activity, and which version of the product showed it. Looks from before have none of these.
alter table access_log
  add column started_at timestamptz,
  add column activity text,
  add column application text,
  add column trace_id bytea check (length(trace_id) = 16),
  add column span_id bytea check (length(span_id) = 8),
  add column parent_span_id bytea check (length(parent_span_id) = 8),
  add column foreign_span_id bytea check (length(foreign_span_id) = 8);
-- For the list of a day, and for what is past its term.
create index access_log_day on access_log (tenant, at, id);

-- The role of the product may only add looks. What is past its term goes by this door alone: of the body that is acted for,
-- and never what is younger than a year, seen from the newest look, whatever is asked.
create function forget_looks(p_before timestamptz, p_most int) returns int language plpgsql security definer
  set search_path = public as $$
declare gone int;
begin
  delete from access_log where id in (
    select id from access_log where tenant = app_tenant() and at < p_before
      and at < (select max(at) from access_log where tenant = app_tenant()) - interval '1 year'
    order by at limit p_most);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke all on function forget_looks(timestamptz, int) from public;
do $$ begin
  execute format('grant execute on function forget_looks(timestamptz, int) to %I', current_setting('praktijkroute.app_role'));
end $$;
