do $$ begin
  execute format('revoke update on policy from %I', current_setting('praktijkroute.app_role'));
end $$;
drop trigger policy_only_added on policy;
drop function refuse_change();
delete from policy where value is null;
alter table policy alter column value set not null;
drop index candidate_external;
alter table candidate drop column external_id, drop column circle, drop column doelgroep, drop column doelgroep_on,
  drop column doelgroep_filed_on, drop column doelgroep_explanation, drop column erased_on;
