drop table placement_money_followed, placement_money;
