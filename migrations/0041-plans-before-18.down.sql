do $$
declare
  v_function regprocedure;
begin
  if current_setting('server_version_num')::integer >= 180000 then return; end if;
  for v_function in select oid::regprocedure from pg_proc where proname in ('engine_read', 'engine_store') loop
    execute format('alter function %s set enable_seqscan = off set enable_bitmapscan = off', v_function);
  end loop;
  for v_function in select oid::regprocedure from pg_proc where proname = 'engine_store' loop
    execute format('alter function %s set enable_hashjoin = off set enable_mergejoin = off set enable_material = off set enable_memoize = off', v_function);
  end loop;
end $$;
