import { describe, expect, it } from '@jest/globals';
import { figureAddresses } from '../../src/bench/figure-visits.js';
import type { Looked } from '../../src/bench/page-of.js';
import { NOT_MEASURED, pageVisits, visitsWith, wordsOfNoPage } from '../../src/bench/page-visits.js';
import { ROUNDS, routeOf } from '../support/rounds.js';

const ID = '00000000-0000-4000-8000-000000000000';
const LOOKED: Looked = {
  id: ID,
  candidate: ID,
  employer: ID,
  revision: 1,
  run: ID,
  ordered: ID,
  visited: ID,
  reported: ID,
  drafted: ID,
  letter: ID,
  complaint: ID,
  bureau: ID,
  link: 'secret',
  linkByLetter: ID,
  member: ID,
};

/** What parts f and g of the bench measure, as routes. */
const pages = pageVisits(LOOKED).flatMap(([, of]) => of);
const addresses = [...pages.flatMap(({ form, path }) => (form === undefined ? [path] : [])), ...figureAddresses()];
const measured = addresses.map((path) => routeOf(path.split('?')[0] ?? ''));

describe('every page', () => {
  const routes: readonly string[] = Object.values(ROUNDS).flat();

  it('is measured with 100,000 placements in the tables, or says why not', () => {
    expect(routes.filter((route) => !measured.includes(route) && !Object.hasOwn(NOT_MEASURED, route))).toEqual([]);
  });

  it('of figures, completeness and the region is measured by part g alone', () => {
    const ofFigures = new Set(figureAddresses().map((path) => routeOf(path.split('?')[0] ?? '')));
    expect(pages.map(({ path }) => path).filter((path) => ofFigures.has(routeOf(path.split('?')[0] ?? '')))).toEqual(
      [],
    );
  });

  it('that is said not to be measured is there, and is not', () => {
    expect(Object.keys(NOT_MEASURED).filter((route) => !routes.includes(route) || measured.includes(route))).toEqual(
      [],
    );
  });

  it('that is measured has one name per role, by which two runs are held beside each other', () => {
    const twice = pageVisits(LOOKED).flatMap(([who, pages]) => {
      const names = pages.map(({ page }) => page);
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${who}: ${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('can be asked for by words of its name or its role, and a word of none is found out', () => {
    const named = (words: readonly string[]): readonly string[] =>
      visitsWith(pageVisits(LOOKED), words).flatMap(([who, of]) => of.map(({ page }) => `${who}: ${page}`));
    expect(named(['rente', 'Klacht vast'])).toEqual(['finance: Rente', 'legalOfficer: Klacht vastleggen']);
    expect(named(['link'])).toContain('link: Klaar');
    expect(wordsOfNoPage(['rente', 'rentes'])).toEqual(['rentes']);
  });
});
