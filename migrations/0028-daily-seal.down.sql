drop table seal_delivery;
drop table seal_leaf;
drop table seal;
drop table keys.seal_key;
