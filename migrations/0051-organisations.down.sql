drop table sheltered_task, instrument, organisation;
