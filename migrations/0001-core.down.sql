drop table fact, placement, idempotency, inbox_item, outbox, timer, instance, journal_entry, stream, tenant;
drop function move_clock(text, timestamptz, bigint);
drop function moment_of(clock, timestamptz);
drop table clock;
drop procedure guard_table(text, text, text);
drop function app_tenant();
drop function app_tenants();
do $$
begin
  execute format('revoke usage on schema public from %I, %I',
    current_setting('praktijkroute.app_role'), current_setting('praktijkroute.clock_role'));
end $$;
