-- A measurement that is repeated while the subsidy runs had the end of the lump sum, long ago, for its last day in lists. Its day is
-- that on which the value has to be measured again (C10), as each next event would write it.
update placement p set next_due_on = (i.snapshot::jsonb #>> '{context,nextMeasurementOn}')::date
  from instance i where i.stream = p.id and i.name = 'placement' and i.version = 2
    and i.snapshot::jsonb #>> '{context,at,employment}' = 'running'
    and i.snapshot::jsonb #>> '{context,value}' is not null
    and i.snapshot::jsonb #>> '{context,measurement,stage}' not in ('determined', 'cancelled')
    and p.next_due_on = (i.snapshot::jsonb #>> '{context,dates,lumpSumEnds}')::date;
