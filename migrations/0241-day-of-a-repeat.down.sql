-- What lists said before was wrong: there is nothing to put back.
select 1;
