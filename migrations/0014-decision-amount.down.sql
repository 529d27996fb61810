alter table decision drop column amount;
