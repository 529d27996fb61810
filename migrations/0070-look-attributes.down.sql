drop function forget_looks(timestamptz, int);
drop index access_log_day;
alter table access_log drop column started_at, drop column activity, drop column application, drop column trace_id,
  drop column span_id, drop column parent_span_id, drop column foreign_span_id;
