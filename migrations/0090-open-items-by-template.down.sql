drop index inbox_open_template;
