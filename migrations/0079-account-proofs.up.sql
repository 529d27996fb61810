-- M16: on which file that was handed in an account rests, or why there is none.
alter table employer_account add column proof_upload uuid, add column no_proof_reason text;
