-- What a desk asks for is a handful among all decisions: letters that somebody still makes up, none of those that came by an import,
-- and penalties.
drop index decision_unsent;
create index decision_unsent on decision (tenant)
  where decided_on is not null and (sent_to_employer_on is null or sent_to_worker_on is null) and ground is distinct from 'imported';
create index decision_penalty on decision (tenant) where kind = 'penalty' and decided_on is not null;
-- The number in the register that an expert was written down with last (C6).
create index measurement_registration on measurement (tenant, expert_id, registration_checked_on desc nulls last)
  where registration_number is not null;
