import { describe, expect, it } from '@jest/globals';
import { figureAddresses } from '../../src/bench/figure-visits.js';
import { PLAIN_QUESTIONS } from '../../src/bench/plain-questions/all-questions.js';
import { FIGURES } from '../../src/outcomes/figures/all-figures.js';
import { pageRoutes } from '../support/page-routes.js';
import { routeOf } from '../support/rounds.js';

/** Leads to the first figure, and shows nothing of its own. */
const NO_PAGE = '/uitkomsten';
const FIGURES_AND_REGION = /^\/(uitkomsten|momentopnamen|rapportages|regio|gegevenskwaliteit\/volledigheid)(\/|$)/;

describe('part g of the bench', () => {
  it('asks for every page of figures, completeness, pictures, reports and the region', () => {
    const asked = new Set(figureAddresses().map((address) => routeOf(address.split('?')[0] ?? '')));
    const known = pageRoutes().filter((route) => FIGURES_AND_REGION.test(route) && route !== NO_PAGE);
    expect(known.length).toBeGreaterThan(15);
    expect(known.filter((route) => !asked.has(route))).toEqual([]);
  });

  it('asks the plain tables the question of every figure from G1 to G19', () => {
    const numbers = (texts: readonly string[]): readonly string[] => [
      ...new Set(texts.flatMap((text) => text.match(/\bG\d+\b/g) ?? [])),
    ];
    const all = Array.from({ length: 19 }, (_none, at) => `G${at + 1}`);
    expect(numbers(FIGURES.map((one) => one.numbers)).toSorted()).toEqual(all.toSorted());
    expect(numbers(PLAIN_QUESTIONS.map(({ question }) => question)).toSorted()).toEqual(all.toSorted());
    const keys = FIGURES.map(({ key }) => key);
    expect(PLAIN_QUESTIONS.filter(({ figure }) => !keys.includes(figure))).toEqual([]);
  });
});
