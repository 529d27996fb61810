-- How many clients of UWV have a profile, per municipality: the columns of the printed table that only UWV knows (seeds 21).
alter table regional_number drop constraint regional_number_kind_check;
alter table regional_number add constraint regional_number_kind_check
  check (kind in ('target', 'realisation', 'register', 'registerEntries', 'flow', 'publicEmployer', 'uwvProfiles'));
