-- Before PostgreSQL 18 a way of reading that is switched off is not left out but made very dear; beside that price the ways that
-- are left all look alike, and the engine's two calls read whole indexes. There the planner chooses by itself.
do $$
declare
  v_function regprocedure;
  v_setting text;
begin
  if current_setting('server_version_num')::integer >= 180000 then return; end if;
  for v_function in select oid::regprocedure from pg_proc where proname in ('engine_read', 'engine_store') loop
    foreach v_setting in array array['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin',
        'enable_material', 'enable_memoize'] loop
      execute format('alter function %s reset %I', v_function, v_setting);
    end loop;
  end loop;
end $$;
