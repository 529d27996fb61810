drop function all_tenants();
