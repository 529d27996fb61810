-- Work across all deciding bodies is a loop over them: their ids, codes and names, and nothing else.
create function all_tenants() returns table (id uuid, code text, name text, region text)
  language sql stable security definer set search_path = public as
$$ select id, code, name, region from tenant order by code $$;
revoke all on function all_tenants() from public;
do $$ begin
  execute format('grant execute on function all_tenants() to %I, %I',
    current_setting('praktijkroute.app_role'), current_setting('praktijkroute.clock_role'));
end $$;
