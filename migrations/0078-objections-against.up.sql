-- D4: what an objection is against. A row of before, which names nothing here, is against the decision of its number.
alter table objection
  add column against text check (against in ('decision', 'determination', 'support', 'letter')),
  -- Number of the decision, the measurement, the support or the letter; 0 when there is only one.
  add column about integer,
  -- Kind of the decision or of the letter.
  add column letter text;
