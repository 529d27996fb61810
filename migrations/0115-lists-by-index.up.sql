-- How the open work is spread is counted from this alone: the rows of a hundred thousand files are not opened.
create index placement_workload on placement (tenant, owner) include (next_due_on, id)
  where state <> all ('{closed,employment.notComeAbout,employment.takenOver,subsidy.leftUntreated,subsidy.refused,subsidy.withdrawn,subsidy.settled}'::text[]);

-- What was decided to claim back, among all decisions of a body.
create index decision_recovery on decision (tenant, placement) where kind = 'recovery' and decided_on is not null;

-- A look takes its file and its body from the row of the stream itself, in the statement that adds it, and no stream is ever
-- removed: looking each of them up again was a third of recording the looks of a list.
alter table access_log
  drop constraint access_log_tenant_fkey,
  drop constraint access_log_candidate_fkey,
  drop constraint access_log_placement_fkey;
