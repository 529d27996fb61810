drop trigger measurement_done on measurement;
drop function erase_measurement_block();
