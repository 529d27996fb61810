alter table employer_account drop column proof_upload, drop column no_proof_reason;
