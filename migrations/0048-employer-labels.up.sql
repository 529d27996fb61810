-- Who speaks with the employer, what the region calls it, and two marks (M46). All of it stands in the entries of the employer.
alter table employer
  add column owner text,
  -- The municipality itself: an internal line, with a target of its own (seeds 30).
  add column own_municipality boolean not null default false,
  -- Somebody must look twice, e.g. at a family tie; why lies sealed.
  add column integrity boolean not null default false,
  -- [{label, from, until}], e.g. Smaakmaker (seeds 29).
  add column labels jsonb not null default '[]';

-- Who hires where the employer lends the worker out (M15): the page of an employer asks for it.
alter table placement_outlook add column hirer text;
update placement_outlook o set hirer = i.snapshot::jsonb #>> '{context,hirer}'
  from instance i where i.stream = o.placement and i.name = 'placement' and i.snapshot::jsonb #>> '{context,hirer}' is not null;
create index placement_outlook_hirer on placement_outlook (hirer) where hirer is not null;
