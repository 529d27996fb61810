alter table idempotency drop column led_to;
