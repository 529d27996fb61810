drop index contract_not_received;
