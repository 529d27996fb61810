-- What lay before a take-over is kept by the name of each reminder alone: its words are looked up when it is read.
-- For some time they stood in the row as well, which the record does not say.
update inbox_item
  set data = jsonb_set(data, '{missed}', (select coalesce(jsonb_agg(m - 'template' order by n), '[]')
    from jsonb_array_elements(data -> 'missed') with ordinality x (m, n)))
  where template = 'import.missed' and jsonb_typeof(data -> 'missed') = 'array';
