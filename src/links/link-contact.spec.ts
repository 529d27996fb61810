import { describe, expect, it } from '@jest/globals';
import { employerDocument } from '../employers/employer-document.js';
import { speakersAt } from '../employers/places.js';
import { personDocument } from '../people/person-document.js';
import { employerContact, isMobile, numberOf, payrollContact, waysTo, workerContact } from './link-contact.js';

const contact = (role: string, more: object = {}) => ({
  role,
  name: `${role} Proef`,
  mail: null,
  phone: null,
  ...more,
});
const employer = (contacts: readonly object[], proxies: readonly object[] = []) =>
  employerDocument.parse({ locations: [{ name: 'Winkel', contacts }], proxies });
const spoken = (contacts: readonly object[]) => speakersAt(employer(contacts).locations[0]);
const proxy = {
  name: 'Rekenwijs',
  mail: 'loon@example.nl',
  proofOn: '2026-01-01',
  from: '2026-02-01',
  until: '2026-06-30',
};
const person = (more: object = {}) =>
  personDocument.parse({ name: { firstNames: 'Noor', lastName: 'Dijk' }, birthDate: '1990-01-01', ...more });
const guardian = {
  kind: 'guardian',
  name: 'Els Dijk',
  mail: 'els@example.nl',
  from: '2026-01-01',
  until: '2026-06-30',
};

describe('The two ways to somebody', () => {
  const nobody = { name: 'Noor', mail: null, phone: null, address: [] };
  const home = { ...nobody, address: ['Dorpsstraat 1', '1211 AB  Hilversum'] };
  it.each([
    ['mail and a mobile', { ...nobody, mail: 'a@b.nl', phone: '06-12345678' }, true, { linkBy: 'mail', codeBy: 'sms' }],
    [
      'mail and a landline',
      { ...nobody, mail: 'a@b.nl', phone: '035-1234567' },
      true,
      { linkBy: 'mail', codeBy: 'letter' },
    ],
    ['mail alone', { ...nobody, mail: 'a@b.nl' }, true, { linkBy: 'mail', codeBy: 'letter' }],
    [
      'a mobile and no provider',
      { ...nobody, mail: 'a@b.nl', phone: '0612345678' },
      false,
      { linkBy: 'mail', codeBy: 'letter' },
    ],
    ['a mobile and an address', { ...home, phone: '0612345678' }, true, { linkBy: 'sms', codeBy: 'letter' }],
    ['a mobile alone', { ...nobody, phone: '0612345678' }, true, undefined],
    ['an address alone', home, true, undefined],
    ['nothing', nobody, true, undefined],
  ])('with %s are %j', (_name, known, hasSms, ways) => {
    expect(waysTo(known, hasSms)).toEqual(ways);
    if (ways !== undefined) expect(ways.linkBy).not.toBe(ways.codeBy);
  });

  it.each([
    ['06 123 456 78', '+31612345678', true],
    ['0031612345678', '+31612345678', true],
    ['+32 470 12 34 56', '+32470123456', true],
    ['035-1234567', '+31351234567', false],
    ['112', '112', false],
  ])('take %s as %s', (phone, number, mobile) => {
    expect([numberOf(phone), isMobile(phone)]).toEqual([number, mobile]);
  });
});

describe('Who speaks for whom', () => {
  it('at an employer is who leads the work, and never the payroll office (M14)', () => {
    const [payroll, hr] = [contact('payroll', { mail: 'loon@example.nl' }), contact('hr', { mail: 'hr@example.nl' })];
    const leader = contact('leader', { mail: 'chef@example.nl' });
    expect(employerContact(spoken([payroll, hr, leader]))?.mail).toBe('chef@example.nl');
    expect(employerContact(spoken([payroll, hr, contact('leader', { phone: '0612345678' })]))?.mail).toBe(
      'hr@example.nl',
    );
    expect(employerContact(spoken([payroll]))).toBeUndefined();
  });

  it.each([
    ['2026-01-31', undefined],
    ['2026-02-01', 'loon@example.nl'],
    ['2026-06-30', 'loon@example.nl'],
    ['2026-07-01', undefined],
  ])('a payroll office speaks on %s with its proxy only (M14)', (on, mail) => {
    const found = payrollContact(
      employer([contact('payroll', { mail: 'loon@example.nl', phone: '0612345678' })], [proxy]),
      on,
    );
    expect(found?.mail).toBe(mail);
    expect(found?.givesView ?? false).toBe(false);
  });

  it.each([
    [{}, true],
    [{ representatives: [{ ...guardian, givesView: false }] }, true],
    [{ representatives: [{ ...guardian, givesView: true }] }, false],
    [{ representatives: [{ ...guardian, givesView: true, until: '2026-02-28' }] }, true],
  ])('a worker with %j gives the own view: %j (M18)', (more, gives) => {
    expect(workerContact(person(more), '2026-03-01').givesView).toBe(gives);
  });
});
