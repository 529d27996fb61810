import { describe, expect, it } from '@jest/globals';
import { conflictOf } from './person-conflict.js';
import { changedNames, changeOf, personData, type PersonData } from './person-data.js';
import { personGroups } from './person-fields.js';
import { typedOf, wishFrom } from './person-typed.js';

const TODAY = '2026-03-02';
const person = {
  name: { firstNames: 'Noortje Maria', callName: 'Noor', prefix: 'van der', lastName: 'Zwaanendaal' },
  bsn: '999993653',
  birthDate: '1996-05-04',
  address: { street: 'Kerkstraat', houseNumber: '12', postalCode: '1211 AB', place: 'Hilversum' },
  mail: null,
  phone: '035 1234567',
  representatives: [{ kind: 'mentor', name: 'Bea Kassier', from: '2025-01-01', givesView: true }],
  competences: ['nauwkeurig'],
};
const BASE = {
  id: 'p',
  shape: 'whole',
  name: 'Noor van der Zwaanendaal',
  decidingBody: 'b',
  municipality: '0402',
  externalId: null,
  shielded: false,
  person,
} as const;
const opened = (more: object = {}) => ({ revision: 3, view: { ...BASE, ...more } });
const changed = (data: PersonData, typed: object): unknown => {
  const { value, faults } = wishFrom({ ...typedOf(data), ...typed }, data, TODAY);
  return value === undefined ? faults : changeOf(value, data);
};

describe('The form of the data of a person', () => {
  const data = personData(opened(), 'consultant');

  it('changes nothing as it stands, and only what was typed else', () => {
    expect(changed(data, {})).toEqual({});
    expect(changed(data, { phone: '', externalId: 'Z-1' })).toEqual({ externalId: 'Z-1', person: { phone: null } });
    const { value } = wishFrom(
      { ...typedOf(data), street: '', houseNumber: '', postalCode: '', homePlace: '' },
      data,
      TODAY,
    );
    expect(changedNames(changeOf(value ?? {}, data))).toEqual(['address']);
  });

  it('M18: adds somebody who acts for the person, and takes away whoever is left empty', () => {
    const added = { 'rep.1.kind': 'proxy', 'rep.1.name': 'Kees', 'rep.1.from': '01-02-2026' };
    expect(changed(data, added)).toMatchObject({
      person: { representatives: [{ name: 'Bea Kassier' }, { name: 'Kees' }] },
    });
    const gone = { 'rep.0.kind': '', 'rep.0.name': '', 'rep.0.from': '', 'rep.0.givesView': 'nee' };
    expect(changed(data, gone)).toEqual({ person: { representatives: [] } });
    expect(changed(data, { 'rep.0.until': '2024-12-31', 'rep.0.street': 'Brink', 'rep.2.mail': 'x' })).toMatchObject([
      { field: 'rep.0.houseNumber' },
      { field: 'rep.0.postalCode' },
      { field: 'rep.0.place' },
      { field: 'rep.0.until', detail: 'Deze dag ligt voor de eerste dag.' },
      { field: 'rep.2.kind' },
      { field: 'rep.2.name' },
      { field: 'rep.2.mail' },
      { field: 'rep.2.from' },
    ]);
  });

  it('M45: leaves an address alone that this role is not shown', () => {
    const hidden = { ...person, address: null, phone: null };
    const secret = personData(opened({ shielded: true, person: hidden }), 'manager');
    expect(personGroups([], {}, secret.withheld).flatMap(({ fields }) => fields.map(({ name }) => name))).not.toContain(
      'street',
    );
    expect(wishFrom({ ...typedOf(secret), lastName: 'Duinker' }, secret, TODAY).value?.person).not.toHaveProperty(
      'address',
    );
    expect(changed(secret, { lastName: 'Duinker' })).toEqual({
      person: { name: { ...person.name, lastName: 'Duinker' } },
    });
  });

  it('takes over what somebody else changed meanwhile, but for what was typed', () => {
    const fields = personGroups([], {}, false).flatMap((group) => group.fields);
    const now = { ...typedOf(data), phone: '06 12345678', birthDate: '1996-05-05' };
    const typed = { ...typedOf(data), birthDate: '1996-04-05', prefix: '' };
    const conflict = conflictOf(fields, typed, typedOf(data), now);
    expect(conflict.typed).toMatchObject({ phone: '06 12345678', birthDate: '1996-04-05', prefix: '' });
    expect(conflict.faults.slice(1)).toEqual([{ field: 'birthDate', detail: 'Nu staat er: 05-05-1996.' }]);
    const moved = { ...typedOf(data), street: 'Brink', houseNumber: '4' };
    const own = conflictOf(fields, { ...typedOf(data), street: 'Hoogstraat' }, typedOf(data), moved);
    expect(own.typed).toMatchObject({ street: 'Hoogstraat', houseNumber: '12' });
    expect(own.faults.slice(1).map(({ field }) => field)).toEqual(['street', 'houseNumber']);
  });
});
