-- M3: who works without a contract that came in is found among all contracts of a body.
create index contract_not_received on contract (tenant, valid_from) where received_on is null;
