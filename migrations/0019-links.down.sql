drop function link_by_session(text);
drop function link_by_secret(text);
drop table link_session;
drop table signed_link;
