import { describe, expect, it } from '@jest/globals';
import { CONDITIONS_FORM, QUESTIONS_FORM } from './contact-form.js';

describe('A contact in a fixed form (process step 7)', () => {
  it.each([CONDITIONS_FORM, QUESTIONS_FORM])('was not held on a day to come: $path', ({ read, fields }) => {
    const fieldsAt = (heldOn: string) => new Set(read({ heldOn }, '2026-03-04').faults.map(({ field }) => field));
    const others = fields.map(({ name }) => name).filter((name) => !['heldOn', 'explanation'].includes(name));
    expect(fieldsAt('2026-03-05')).toEqual(new Set(['heldOn', ...others]));
    expect(fieldsAt('2026-03-04')).toEqual(new Set(others));
    // The label is the question: it is not asked again in the fault.
    expect(new Set(read({ heldOn: '2026-03-04' }, '2026-03-04').faults.map(({ detail }) => detail))).toEqual(
      new Set(['Kies een antwoord.']),
    );
  });
});
