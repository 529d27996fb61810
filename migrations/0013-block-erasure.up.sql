-- B14, M49: until when somebody could not be measured is erased in the same transaction in which the measurement is
-- determined or cancelled, whoever or whatever timer does that.
create or replace function erase_measurement_block() returns trigger language plpgsql as $$
begin
  delete from measurement_block where placement = new.placement and measurement = new.number;
  return null;
end $$;
create or replace trigger measurement_done after insert or update of state on measurement for each row
  when (new.state in ('determined', 'sent', 'cancelled')) execute function erase_measurement_block();
