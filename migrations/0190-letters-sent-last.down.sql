drop index document_sent;
