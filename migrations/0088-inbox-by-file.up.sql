-- What stands in an inbox is found by file: of an owner's placements, of an expert's measurements. The column is a plain
-- one, because row-level security keeps an expression over the data out of an index.
alter table inbox_item add column place uuid generated always as (coalesce((data ->> 'placement')::uuid, stream)) stored;
create index inbox_open_place on inbox_item (place) where done_at is null;
create index inbox_done on inbox_item (tenant, recipient, at) where done_at is not null;
