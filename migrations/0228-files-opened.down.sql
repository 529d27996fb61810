drop index access_log_opened;
