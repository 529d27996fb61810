drop table web_session;
