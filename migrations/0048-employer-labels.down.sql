drop index placement_outlook_hirer;
alter table placement_outlook drop column hirer;
alter table employer drop column owner, drop column own_municipality, drop column integrity, drop column labels;
