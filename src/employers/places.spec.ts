import { describe, expect, it } from '@jest/globals';
import { employerDocument } from './employer-document.js';
import { placeIn, speakersAt, speakersOfTheWhole, withContact, withPlaceKeys } from './places.js';

const leader = (name: string) => ({ role: 'leader', name, mail: `${name.toLowerCase()}@example.nl` });
const documentOf = (locations: readonly object[]) => employerDocument.parse({ locations });
const { locations: SHOPS } = documentOf([
  { name: 'Noord', contacts: [leader('Anna')] },
  { name: 'Zuid', branchNumber: '000012345678', contacts: [leader('Bert')] },
]);

describe('locations of an employer (M13)', () => {
  it('are known by their place in the list until they have a number, and keep it when they are renamed', () => {
    const stored = withPlaceKeys(SHOPS, SHOPS);
    expect(stored.map(({ id }) => id)).toEqual(['1', '2']);
    const [north, south] = stored;
    if (!north || !south) throw new Error('two shops');
    const renamed = withPlaceKeys([{ ...south, name: 'Zuidplein' }, north], stored);
    expect(renamed.map(({ id, name }) => [id, name])).toEqual([
      ['2', 'Zuidplein'],
      ['1', 'Noord'],
    ]);
  });

  it('sent without numbers are found again by branch number and name; a new one never gets the number of one that is gone', () => {
    const stored = withPlaceKeys(SHOPS, SHOPS);
    const sent = documentOf([{ name: 'West' }, { name: 'Anders', branchNumber: '000012345678' }]).locations;
    const [west, other] = withPlaceKeys(sent, stored);
    expect(other?.id).toBe('2');
    expect(['1', '2']).not.toContain(west?.id);
    expect(withPlaceKeys([{ ...SHOPS[0], id: 'made-up' } as never], [])[0]?.id).not.toBe('made-up');
  });

  it('need no choice where there is one, and are never guessed where there are more', () => {
    expect(placeIn({ locations: SHOPS }, null)).toBeUndefined();
    expect(placeIn({ locations: SHOPS }, '2')?.name).toBe('Zuid');
    expect(placeIn({ locations: SHOPS }, '3')).toBeUndefined();
    expect(placeIn({ locations: SHOPS.slice(0, 1) }, null)?.name).toBe('Noord');
    expect(placeIn({ locations: SHOPS.slice(0, 1) }, '2')).toBeUndefined();
  });

  it('have people of their own; who leads one speaks for no other', () => {
    expect(speakersAt(SHOPS[1]).map(({ contact }) => contact.name)).toEqual(['Bert']);
    expect(speakersOfTheWhole({ locations: SHOPS })).toEqual([]);
  });

  it('take a new contact in the place of the same person or the only one with that task, else beside them', () => {
    const [place] = documentOf([
      { name: 'Noord', contacts: [leader('Anna'), leader('Cor'), { role: 'hr', name: 'Dia' }] },
    ]).locations;
    if (!place) throw new Error('a place');
    const named = (contact: object) =>
      withContact(place, { mail: null, phone: null, ...contact } as never).contacts.map(({ name }) => name);
    expect(named({ role: 'leader', name: 'Anna', phone: '0612345678' })).toEqual(['Anna', 'Cor', 'Dia']);
    expect(named({ role: 'leader', name: 'Eva' })).toEqual(['Eva', 'Anna', 'Cor', 'Dia']);
    expect(named({ role: 'hr', name: 'Eva' })).toEqual(['Anna', 'Cor', 'Eva']);
  });
});
