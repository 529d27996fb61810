drop function engine_store(text, text, jsonb);
drop function engine_put_row(jsonb);
drop function engine_read(text, text, uuid[], timestamptz, text, jsonb);
drop function iso(timestamptz);
