drop table penalty_interest_payment;
drop index interest_decision_penalty;
delete from interest_decision where penalty is not null;
alter table interest_decision
  drop constraint interest_decision_of,
  drop column penalty,
  drop column owed_to,
  alter column late_run set not null;
