-- Where the answer to a form of a page led, so that the same form sent again leads there too.
alter table idempotency add column led_to text;

do $$
begin
  execute format('grant update (led_to) on idempotency to %I', current_setting('praktijkroute.app_role'));
end $$;
