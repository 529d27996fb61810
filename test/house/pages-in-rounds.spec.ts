import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PAGE_CLASS, PAGE_METHOD, pageControllers, pageRoutes } from '../support/page-routes.js';
import { NO_PAGES, ROUNDS, routeOf } from '../support/rounds.js';

describe('every page', () => {
  const named: readonly string[] = [...Object.values(ROUNDS).flat(), ...NO_PAGES];

  it('is looked at with axe by some browser test', () => {
    const known = pageRoutes();
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter((route) => !named.includes(route))).toEqual([]);
  });

  it('that the register of rounds names is there, once', () => {
    const known = pageRoutes();
    expect(named.filter((route) => !known.includes(route))).toEqual([]);
    expect(named.filter((route, index) => named.indexOf(route) !== index)).toEqual([]);
  });

  it('is held by its test against what that test really looked at', () => {
    const silent = Object.keys(ROUNDS).filter(
      (round) => !readFileSync(`test/e2e/${round}.e2e-spec.ts`, 'utf8').includes(`notSeenBy('${round}')`),
    );
    expect(silent).toEqual([]);
  });

  it('is told from another by its fixed parts', () => {
    expect(routeOf('/beheer/medewerkers/nieuw')).toBe('/beheer/medewerkers/nieuw');
    expect(routeOf('/beheer/medewerkers/7')).toBe('/beheer/medewerkers/:id');
    expect(routeOf('/bestaat-niet')).toBeUndefined();
  });

  it('has a controller that this test can read', () => {
    const unread = pageControllers().filter((file) => {
      const text = readFileSync(file, 'utf8');
      const gets = [...text.matchAll(/@Get\(/g)].length;
      return gets !== [...text.matchAll(PAGE_METHOD)].length || (gets > 0 && !PAGE_CLASS.test(text));
    });
    expect(unread).toEqual([]);
  });
});
