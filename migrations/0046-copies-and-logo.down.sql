drop table letterhead_logo;
drop index decision_unsent;
delete from document where addressee = 'representative';
drop index document_copy;
alter table document drop constraint document_copy_check;
alter table document drop column copy_no;
alter table document drop column copy_of;
alter table document drop constraint document_addressee_check;
alter table document add constraint document_addressee_check check (addressee in ('worker', 'employer', 'expert', 'otherBody'));
