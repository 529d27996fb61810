-- The page of the team meeting looks for contact that is overdue among all that is open.
create index inbox_open_template on inbox_item (tenant, template, due_on) where done_at is null;
