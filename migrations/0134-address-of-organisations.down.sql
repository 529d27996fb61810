alter table organisation drop column postal_address;
