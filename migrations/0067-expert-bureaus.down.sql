drop table bureau_expert;
drop table bureau_terms;
drop table bureau;
