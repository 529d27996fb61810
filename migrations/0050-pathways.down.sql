drop table pathway_row;
