drop trigger person_names_removed on person_index;
drop trigger person_names_added on person_index;
drop function person_names_changed();
drop view person_name_words;
drop table person_name_mark;
