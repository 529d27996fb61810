/**
 * Steps that count only once a second person confirmed them, with the rule that says when. `secondBy` in their payload is
 * who confirmed; of entries from before
 * proposals who was named.
 */
export const SECOND_PERSON: Readonly<Record<string, string>> = {
  'measuring.leftOut': 'B2b',
  'fact.corrected': 'M32',
  'employment.endRevoked': 'M32',
  'employer.changed': 'M51',
};

/** The refusal of a rule that asks for a second person. */
export const SECOND_PERSON_CODE = 'second-person';
