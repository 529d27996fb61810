drop table pay_return;
