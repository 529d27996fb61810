-- What moves the streams joins what is given with the table; planned anew at every call it cost more than all the rest of
-- engine_store together.
alter function engine_store(text, text, jsonb) set plan_cache_mode = 'force_generic_plan';
