-- Who acts for the worker gets a copy of each letter, with a day of sending of its own (M18).
alter table document drop constraint document_addressee_check;
alter table document add constraint document_addressee_check
  check (addressee in ('worker', 'employer', 'expert', 'otherBody', 'representative'));
alter table document add column copy_of uuid references document (id);
-- Which of the representatives of that day, from 1.
alter table document add column copy_no integer;
alter table document add constraint document_copy_check
  check ((addressee = 'representative') = (copy_of is not null) and (copy_of is null) = (copy_no is null));
create index document_copy on document (copy_of) where copy_of is not null;

-- Decisions of which a letter may still have to be made: looked for every minute.
create index decision_unsent on decision (tenant)
  where decided_on is not null and (sent_to_employer_on is null or sent_to_worker_on is null);

-- The picture in the head of the letters of a deciding body, with the day it holds from; another picture is a new row.
create table letterhead_logo (
  tenant uuid not null references tenant (id),
  from_on date not null,
  entry bigint not null,
  media_type text not null check (media_type in ('image/svg+xml', 'image/png', 'none')),
  -- What it shows, for who does not see it.
  alt text not null,
  image text not null,
  primary key (tenant, from_on, entry)
);

call guard_table('letterhead_logo', 'select, insert');
