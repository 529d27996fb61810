-- The words follow from the names: there is nothing to put back.
select 1;
