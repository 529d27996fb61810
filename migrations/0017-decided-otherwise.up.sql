-- M48: what the rules give over a month when its decision names another amount; empty when they say the same.
alter table entitlement_month add column by_rule numeric(12, 2);
-- What was computed before knows nothing of it: on newer grounds it is computed again.
update entitlement_month set basis = '';
create index entitlement_month_otherwise on entitlement_month (tenant) where by_rule is not null;
