drop index entitlement_month_otherwise;
alter table entitlement_month drop column by_rule;
