-- Who is signed in to the pages. The browser holds a secret; here stands its hash, so that this table opens no session.
-- A row without a subject is somebody on the way through the login. Nothing of a file stands here: no row-level security.
create table web_session (
  id_hash text primary key,
  csrf text not null,
  issuer text,
  subject text,
  attempt jsonb,
  tenant uuid,
  role text,
  purposes jsonb not null default '{}',
  id_token text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  check ((issuer is null) = (subject is null))
);
create index web_session_subject on web_session (issuer, subject);
create index web_session_seen on web_session (seen_at);

do $$ begin
  execute format('grant select, insert, update, delete on web_session to %I', current_setting('praktijkroute.app_role'));
end $$;
