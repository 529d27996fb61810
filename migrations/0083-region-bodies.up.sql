-- Which body of a region decides for which municipality, for whoever sees the region: names, no files.
create function region_bodies() returns table (body text, name text, municipality text, from_on date, until_on date)
  language sql stable security definer set search_path = public as
$$ select t.code, t.name, s.municipality, s.from_on, s.until_on from tenant_municipality s
   join tenant t on t.id = s.tenant where t.region = any(app_regions()) order by t.name, s.municipality, s.from_on $$;
revoke all on function region_bodies() from public;
do $$ begin
  execute format('grant execute on function region_bodies() to %I', current_setting('praktijkroute.app_role'));
end $$;
