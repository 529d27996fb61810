drop function member_of(text, text);
drop table parameter_row, policy, mandate, member, tenant_municipality, municipality, employer, person_index, candidate;
drop schema keys cascade;
