-- Of a thousand looks nearly all only showed a name in a list. The register first shows what was opened: by these few. What stands here
-- may be fewer names than the product knows by now; the index is then still used, and holds some more.
create index access_log_opened on access_log (tenant, at, id)
  where operation <> all ('{candidate.search,stepProposal.list,placement.list,inbox.list,placement.search,employer.placements,placement.handover,orders.handover,contract.missing,changeReports.list,document.letters,approvals.list,yearStatement.read,report.list,agenda.read,register.list,register.differences,support.list,objection.list,risk.list,sample.list,sample.download,figure.list,quality.list,team.meeting,candidate.compare}'::text[]);
