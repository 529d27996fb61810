-- What ran before an extension of support stands in the journal alone: the list of supports asks for the decisions of one support.
create index journal_support_grants on journal_entry (stream, instance)
  where type in ('support.decided', 'support.replaced');
