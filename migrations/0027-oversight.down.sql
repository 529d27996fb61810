drop index objection_open, measurement_accepted, measurement_state, decision_term, decision_decided;
drop table control_sample_file, control_sample, register_difference, register_comparison, register_batch_line, register_batch,
  register_delivery, placement_outlook;
drop index register_message_state;
alter table register_message drop column state, drop column determined_on;
alter table objection drop column stage, drop column hearing_starts_at;
