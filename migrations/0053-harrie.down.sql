drop table harrie_colleague, harrie_voucher, harrie_training;
