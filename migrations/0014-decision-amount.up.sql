-- An amount decided: a subsidy otherwise than the rule gives (M48), an advance, a claim or a penalty, in euros.
alter table decision add column amount numeric(12, 2);
