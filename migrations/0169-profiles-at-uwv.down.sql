delete from regional_number where kind = 'uwvProfiles';
alter table regional_number drop constraint regional_number_kind_check;
alter table regional_number add constraint regional_number_kind_check
  check (kind in ('target', 'realisation', 'register', 'registerEntries', 'flow', 'publicEmployer'));
