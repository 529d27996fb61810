-- Where a transfer notice goes (M37, M47): the address of an organisation, its lines with commas between.
alter table organisation add column postal_address text;
