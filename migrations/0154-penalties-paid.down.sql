drop table penalty_payment;
