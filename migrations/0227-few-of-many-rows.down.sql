drop index measurement_registration;
drop index decision_penalty;
drop index decision_unsent;
create index decision_unsent on decision (tenant)
  where decided_on is not null and (sent_to_employer_on is null or sent_to_worker_on is null);
