-- Signed links with a second factor for people without an account. The secret of a link and its code stand here as hashes
-- only; whom it went to lies sealed with the key of the person the file is about. The journal tells sent, opened, revoked.
create table signed_link (
  id uuid primary key,
  tenant uuid not null,
  placement uuid not null references stream (id),
  purpose text not null,
  addressee text not null check (addressee in ('employer', 'payrollOffice', 'worker', 'representative', 'jobcoach')),
  measurement integer,
  support integer,
  month text,
  contact text not null,
  link_by text not null check (link_by in ('mail', 'sms')),
  code_by text not null check (code_by in ('sms', 'letter')),
  secret_no integer not null default 1,
  secret_hash text not null unique,
  code_no integer not null default 1,
  code_hash text not null,
  codes_on date not null,
  codes_sent integer not null default 1,
  wrong_codes integer not null default 0,
  made_by text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  expires_at timestamptz not null,
  opened_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  -- Never by the channel of the link.
  check (link_by <> code_by)
);
create index signed_link_placement on signed_link (placement, made_at);

-- Who came in with link and code: a short session of its own, apart from those of members.
create table link_session (
  id_hash text primary key,
  tenant uuid not null,
  link uuid not null references signed_link (id),
  csrf text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index link_session_link on link_session (link);

call guard_table('signed_link', 'select, insert, update');
call guard_table('link_session', 'select, insert, update, delete');

-- A secret is all that somebody outside brings: only by its hash the deciding body is found, before any is known.
create function link_by_secret(p_hash text) returns table (tenant uuid, link uuid)
  language sql stable security definer set search_path = public as
$$ select l.tenant, l.id from signed_link l where l.secret_hash = p_hash $$;
create function link_by_session(p_hash text) returns table (tenant uuid, link uuid)
  language sql stable security definer set search_path = public as
$$ select s.tenant, s.link from link_session s where s.id_hash = p_hash $$;
revoke all on function link_by_secret(text), link_by_session(text) from public;
do $$ begin
  execute format('grant execute on function link_by_secret(text), link_by_session(text) to %I',
    current_setting('praktijkroute.app_role'));
end $$;
