alter table access_log
  add constraint access_log_tenant_fkey foreign key (tenant) references tenant (id),
  add constraint access_log_candidate_fkey foreign key (candidate) references stream (id),
  add constraint access_log_placement_fkey foreign key (placement) references stream (id);
drop index decision_recovery;
drop index placement_workload;
