-- A private link by which a calendar program reads the visits of one expert. The address holds a secret; here stands
-- its hash, so that this table opens no calendar.
create table calendar_subscription (
  id uuid primary key,
  tenant uuid not null references tenant (id),
  member uuid not null,
  -- What the member calls it: the telephone, the computer at work.
  name text not null,
  secret_hash text not null unique,
  created_at timestamptz not null,
  read_at timestamptz,
  revoked_at timestamptz,
  foreign key (tenant, member) references member (tenant, id)
);
create index calendar_subscription_member on calendar_subscription (tenant, member);
call guard_table('calendar_subscription', 'select, insert, update');

-- A calendar program has no session: whose link it is, as long as that member works here as an expert.
create function calendar_subscription_of(p_hash text) returns table (id uuid, tenant uuid, member uuid)
  language sql stable security definer set search_path = public as
$$ select s.id, s.tenant, s.member from calendar_subscription s
   join member m on m.tenant = s.tenant and m.id = s.member
   where s.secret_hash = p_hash and s.revoked_at is null and m.active and 'expert' = any(m.roles) $$;
revoke all on function calendar_subscription_of(text) from public;
do $$ begin
  execute format('grant execute on function calendar_subscription_of(text) to %I', current_setting('praktijkroute.app_role'));
end $$;

-- Agendas and reviews ask for the few measurements of one expert, or in one state.
create index measurement_expert on measurement (expert_id, state) where expert_id is not null;
create index measurement_to_review on measurement (tenant, state) where state in ('reported', 'accepted');
