-- Which delivery of its message a line of a file is: a message delivered again goes in a file of its own.
alter table register_batch_line add column delivery integer not null default 1;
