-- M21: a bureau measures: what was agreed with it from which day, and which of its experts work here.
create table bureau (
  tenant uuid not null references tenant (id),
  id uuid not null,
  name text not null,
  mail text,
  phone text,
  until_on date,
  primary key (tenant, id)
);
call guard_table('bureau', 'select, insert, update');

-- Price in euros without VAT for one measurement, and the calendar days from order to report, by the day of the order.
create table bureau_terms (
  tenant uuid not null references tenant (id),
  bureau uuid not null,
  from_on date not null,
  entry bigint not null,
  price numeric(12, 2) not null check (price >= 0),
  delivery_days integer not null check (delivery_days between 1 and 365),
  primary key (tenant, bureau, from_on, entry),
  foreign key (tenant, bureau) references bureau (tenant, id)
);
call guard_table('bureau_terms', 'select, insert, update');

create table bureau_expert (
  tenant uuid not null references tenant (id),
  bureau uuid not null,
  expert uuid not null,
  from_on date not null,
  until_on date,
  primary key (tenant, bureau, expert, from_on),
  check (until_on is null or until_on >= from_on),
  foreign key (tenant, bureau) references bureau (tenant, id)
);
create index bureau_expert_expert on bureau_expert (tenant, expert);
call guard_table('bureau_expert', 'select, insert, update');
