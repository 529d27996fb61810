alter table register_batch_line drop column delivery;
