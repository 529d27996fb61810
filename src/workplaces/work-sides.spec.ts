import { describe, expect, it } from '@jest/globals';
import { employerDocument } from '../employers/employer-document.js';
import { placeIn } from '../employers/places.js';
import { employerAddress } from '../documents/postal-address.js';
import { speakersAbout, whyNobody, type About, type Side, type WorkSides } from './work-sides.js';

const contact = (role: string, name: string) => ({ role, name, mail: `${name.toLowerCase()}@example.nl` });
const side = (id: string, locations: readonly object[], key: string | null = null): Side => {
  const document = employerDocument.parse({ locations });
  return { id, name: id, document, place: placeIn(document, key) };
};
const SHOPS = [
  { name: 'Noord', contacts: [contact('leader', 'Anna')] },
  { name: 'Zuid', contacts: [contact('leader', 'Bert')] },
];
const OFFICE = { name: 'Hoofdkantoor', contacts: [contact('leader', 'Chef'), contact('hr', 'Hanna')] };
const employed = (employer: Side): WorkSides => ({ employer, workplace: employer, hired: false });
const hired = (employer: Side, workplace: Side): WorkSides => ({ employer, workplace, hired: true });
const namesFor = (sides: WorkSides, about: About) => speakersAbout(sides, about).map(({ contact: { name } }) => name);

describe('who is spoken to', () => {
  it('M13: is at the location of the person, for the work and for money; nobody where it is not known', () => {
    expect(namesFor(employed(side('shop', SHOPS, '2')), 'work')).toEqual(['Bert']);
    expect(namesFor(employed(side('shop', SHOPS, '2')), 'employment')).toEqual(['Bert']);
    const unknown = employed(side('shop', SHOPS));
    expect([namesFor(unknown, 'work'), namesFor(unknown, 'employment')]).toEqual([[], []]);
    expect(whyNobody(unknown, 'work')).toBe('placeUnknown');
  });

  it('M13: stays as it was at an employer with one location or none', () => {
    const one = employed(side('shop', SHOPS.slice(0, 1)));
    expect([namesFor(one, 'work'), whyNobody(one, 'work')]).toEqual([['Anna'], undefined]);
    expect(whyNobody(employed(side('shop', [])), 'employment')).toBeUndefined();
  });

  it('M15: is the hirer for the work, and who employs for decisions and money', () => {
    const sides = hired(
      side('agency', [{ name: 'Bureau', contacts: [contact('hr', 'Uma')] }]),
      side('shop', SHOPS, '1'),
    );
    expect([namesFor(sides, 'work'), namesFor(sides, 'employment')]).toEqual([['Anna'], ['Uma']]);
  });

  it('M15: is nobody of the agency where the hirer has nobody, and no branch leader of an agency with branches', () => {
    const sides = hired(side('agency', [OFFICE, ...SHOPS]), side('shop', []));
    expect([namesFor(sides, 'work'), whyNobody(sides, 'work')]).toEqual([[], 'nobodyKnown']);
    expect(namesFor(sides, 'employment')).toEqual(['Hanna']);
  });
});

describe('a letter to an employer with several locations (M13)', () => {
  const addressOf = (locations: readonly object[], key: string | null) => {
    const document = employerDocument.parse({ locations });
    return employerAddress(document, placeIn(document, key)).attention;
  };

  it('goes to who signs or personnel, else to who leads at the place of work, and never to who leads another', () => {
    expect(addressOf([OFFICE, ...SHOPS], '2')).toBe('t.a.v. Hanna');
    expect(addressOf(SHOPS, '2')).toBe('t.a.v. Bert');
    expect(addressOf(SHOPS, null)).toBeNull();
    expect(addressOf(SHOPS.slice(0, 1), null)).toBe('t.a.v. Anna');
  });
});
