-- M45: that a person died stands open, so that nothing goes out any more; the day lies sealed with the person's data.
alter table candidate add column deceased boolean not null default false;

-- Also by the reason of an end of the work, or the ground of an end of the subsidy, whichever file it was recorded in.
create function person_died(p_id uuid) returns boolean language sql stable as
$$ with files as (select unnest(candidate_files(candidate_read_as(p_id))) as id)
   select exists (select from candidate c join files f on f.id = c.id where c.deceased)
     or exists (select from placement p join files f on f.id = p.candidate join ending e on e.placement = p.id
       join placement_outlook o on o.placement = p.id
       -- An end that was taken back keeps its row.
       where e.reason = 'deceased' and o.employment in ('ending', 'ended'))
     or exists (select from placement p join files f on f.id = p.candidate join decision d on d.placement = p.id
       where d.kind = 'end' and d.ground = 'deceased' and d.decided_on is not null
         and not exists (select from decision n where n.placement = d.placement and n.replaces = d.number
           and n.decided_on is not null)) $$;
