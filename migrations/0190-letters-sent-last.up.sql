-- What was sent and what came back is shown by the day it went out, the last first; there is ever more of it.
create index document_sent on document (tenant, state, sent_at desc) where state in ('sent', 'returned');
