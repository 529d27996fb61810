import { describe, expect, it } from '@jest/globals';
import type { PlacementFile } from '../placements/placement-files.service.js';
import type { Addressed } from './link-contact.js';
import { contactFor } from './link-fitness.js';
import { newLink } from './link-input.js';
import type { LinkUnfitError } from './link.errors.js';

const acting = (name: string, givesView: boolean): Addressed => ({
  addressee: 'representative',
  name,
  mail: `${name}@example.nl`,
  phone: null,
  address: [],
  givesView,
});
const file = { instances: [{ name: 'measurement-1' }] } as unknown as PlacementFile;
const [mentor, guardian] = [acting('mentor', false), acting('guardian', true)];

function whoGets(people: readonly Addressed[], more: object): string {
  const input = newLink.parse({ addressee: 'representative', measurement: 1, ...more });
  try {
    return contactFor(input, file, { people, why: undefined }, []).name;
  } catch (error) {
    return (error as LinkUnfitError).fields.map(({ field, code }) => `${field} ${code}`).join(', ');
  }
}

describe('a link for who acts for a worker (M18)', () => {
  it.each([
    ['of one', [mentor], { purpose: 'questions' }, 'mentor'],
    ['of several, none named', [mentor, guardian], { purpose: 'questions' }, 'representative required'],
    ['of several, one named', [mentor, guardian], { purpose: 'questions', representative: 'guardian' }, 'guardian'],
    ['for the view, none named', [mentor, guardian], { purpose: 'view' }, 'guardian'],
    ['for the view, another named', [mentor, guardian], { purpose: 'view', representative: 'mentor' }, 'mentor'],
    [
      'for somebody who acts no more',
      [mentor],
      { purpose: 'view', representative: 'guardian' },
      'representative unknown',
    ],
    ['of nobody', [], { purpose: 'view' }, 'addressee nobody'],
  ] as const)('%s', (_what, people, more, who) => {
    expect(whoGets(people, more)).toBe(who);
  });
});
