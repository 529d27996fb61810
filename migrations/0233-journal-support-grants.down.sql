drop index journal_support_grants;
