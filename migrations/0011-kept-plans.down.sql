alter function engine_store(text, text, jsonb) reset plan_cache_mode;
