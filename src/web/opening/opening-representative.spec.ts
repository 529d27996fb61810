import { describe, expect, it } from '@jest/globals';
import { openingPlace, placeQuestion } from './opening-place.js';
import { representativeFaults, representativeQuestion } from './opening-representative.js';

const TODAY = '2026-03-01';
const young = { birthDate: '2008-06-15', representedUntil: null as string | null };
const fields = (typed: Readonly<Record<string, string>>, known = young) =>
  representativeFaults(typed, known, TODAY).map(({ field }) => field);

describe('a minor (M18)', () => {
  it.each([
    ['without an answer', {}, young, ['repAsked']],
    ['who is of age on the first day', { plannedStart: '2026-06-15' }, young, []],
    ['with a representative that is typed', { repName: 'Els Dijk' }, young, []],
    ['said to have one, not typed', { repAsked: 'named' }, young, ['repName']],
    ['asked after, without one', { repAsked: 'none' }, young, []],
    ['with one in the file', { persoon: 'known' }, { ...young, representedUntil: '9999-12-31' }, []],
    ['with one who acts no more', { persoon: 'known' }, { ...young, representedUntil: '2026-02-28' }, ['repAsked']],
    ['that turns out to be an adult', {}, { birthDate: '2008-03-01', representedUntil: null as string | null }, []],
    ['whose birth date is not readable', {}, { birthDate: 'gisteren', representedUntil: null as string | null }, []],
  ] as const)('%s', (_who, typed, known, expected) => {
    expect(fields(typed, known)).toEqual(expected);
  });

  it('with a file can only be said to have none here: the other is written down in that file', () => {
    const question = representativeQuestion({ persoon: 'known' }, young, TODAY);
    expect(question?.choices.map(({ value }) => value)).toEqual(['none']);
  });
});

describe('the place of work in the form of a new placement (M13, M15)', () => {
  const shop = (id: string, ...places: readonly string[]) => ({
    id,
    name: id,
    places: places.map((value) => ({ value, label: value })),
  });
  const employer = shop('shop', '1', '2');

  it('is asked where there are several, and not where there is one', () => {
    expect(placeQuestion({}, { employer: shop('shop', '1'), hirer: undefined })).toBeUndefined();
    expect(openingPlace({}, { employer, hirer: undefined }).faults.map(({ field }) => field)).toEqual(['workLocation']);
    expect(openingPlace({ workLocation: '2' }, { employer, hirer: undefined }).place).toEqual({
      kind: 'known',
      id: '2',
    });
  });

  it('may be a new one that is typed, but is the hirer’s where somebody is hired out', () => {
    const typed = { locationName: 'Kas 3' };
    expect(openingPlace(typed, { employer, hirer: undefined }).place).toEqual({ kind: 'typed', name: 'Kas 3' });
    const hirer = shop('hirer', '7', '8');
    expect(openingPlace(typed, { employer, hirer }).faults).toHaveLength(1);
    expect(openingPlace({ ...typed, workLocation: '8' }, { employer, hirer }).place).toEqual({
      kind: 'known',
      id: '8',
    });
    expect(openingPlace({ hirerName: 'Nieuw' }, { employer, hirer: undefined })).toEqual({
      place: undefined,
      faults: [],
    });
  });
});
