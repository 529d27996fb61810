alter table objection drop column against, drop column about, drop column letter;
