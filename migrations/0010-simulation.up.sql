-- What a database of simulated files was begun with, so that a run that was killed goes on with the same; `finished` when
-- its last day was reached. No row: nothing here is simulated.
create table simulation (
  one boolean primary key default true check (one),
  region text not null,
  seed text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  finished boolean not null default false
);
do $$ begin
  execute format('grant select on simulation to %I', current_setting('praktijkroute.app_role'));
end $$;
