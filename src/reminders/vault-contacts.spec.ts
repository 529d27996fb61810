import { describe, expect, it } from '@jest/globals';
import { employerDocument } from '../employers/employer-document.js';
import { speakersAt } from '../employers/places.js';
import { personDocument } from '../people/person-document.js';
import { mailsOfEmployer, mailsOfPerson } from './vault-contacts.js';

const person = (more: object) =>
  personDocument.parse({
    name: { firstNames: 'Noor', lastName: 'Dijk' },
    birthDate: '1990-01-01',
    mail: 'noor@example.nl',
    ...more,
  });
const guardian = { kind: 'guardian', name: 'Els', mail: 'els@example.nl', from: '2026-01-01', until: '2026-06-30' };

describe('mail addresses', () => {
  it.each([
    ['2025-12-31', ['noor@example.nl']],
    ['2026-01-01', ['noor@example.nl', 'els@example.nl']],
    ['2026-06-30', ['noor@example.nl', 'els@example.nl']],
    ['2026-07-01', ['noor@example.nl']],
  ])('of a person on %s are %j: who acts for the person counts on those days only (M18)', (on, mails) => {
    expect(mailsOfPerson(person({ representatives: [guardian] }), on)).toEqual(mails);
  });

  it('of a person without mail are none', () => {
    expect(mailsOfPerson(person({ mail: null }), '2026-01-01')).toEqual([]);
  });

  it('of an employer are that of the leader first, and never of the payroll office (M14)', () => {
    const contact = (role: string, mail: string | null) => ({ role, name: role, mail });
    const document = (contacts: readonly object[]) =>
      speakersAt(employerDocument.parse({ locations: [{ name: 'Winkel', contacts }] }).locations[0]);
    const [payroll, hr, leader] = [
      contact('payroll', 'loon@example.nl'),
      contact('hr', 'hr@example.nl'),
      contact('leader', 'chef@example.nl'),
    ];
    expect(mailsOfEmployer(document([payroll, hr, leader]))).toEqual(['chef@example.nl']);
    expect(mailsOfEmployer(document([payroll, hr, contact('leader', null)]))).toEqual(['hr@example.nl']);
    expect(mailsOfEmployer(document([payroll]))).toEqual([]);
    expect(mailsOfEmployer(document([]))).toEqual([]);
  });
});
