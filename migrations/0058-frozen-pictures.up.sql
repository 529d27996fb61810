-- The figures of a body as they stood on a day, with a name: kept as made, to be put beside today or another picture.
create table frozen_picture (
  tenant uuid not null references tenant (id),
  number integer not null,
  name text not null,
  kind text not null check (kind in ('zero', 'quarter', 'half', 'year', 'evaluation', 'own')),
  year integer not null,
  of_day date not null,
  made_at timestamptz not null,
  made_by text not null,
  note text,
  -- SHA-256 of the body as it was made; the record of the body holds it too.
  digest text not null,
  body text not null,
  primary key (tenant, number)
);
call guard_table('frozen_picture', 'select, insert');
