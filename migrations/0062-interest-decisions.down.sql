drop table pay_interest;
drop table interest_decision;
