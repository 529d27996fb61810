drop table parameter_row;
create table parameter_row (
  name text not null,
  from_on date not null,
  version integer not null,
  value jsonb not null,
  source text not null,
  primary key (name, from_on, version)
);
do $$ begin
  execute format('grant select on parameter_row to %I', current_setting('praktijkroute.app_role'));
end $$;
