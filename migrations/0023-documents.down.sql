drop table text_block;
drop table document;
