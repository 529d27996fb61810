drop table placement_turn;
