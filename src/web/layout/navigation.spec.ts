import { describe, expect, it } from '@jest/globals';
import { linksFor, placeOf } from './navigation.js';

describe('Where a page stands in the menu', () => {
  it.each([
    ['/momentopnamen/3', 'manager', '/rapportages'],
    ['/inzageregister', 'manager', '/beheer'],
    ['/klachten', 'manager', '/beheer'],
    ['/klachten', 'legalOfficer', '/klachten'],
    ['/uitkomsten/loonwaarde', 'consultant', '/uitkomsten/banen'],
    ['/harrie', 'consultant', '/ondersteuning'],
    ['/', 'consultant', '/'],
    ['/plaatsingen/1', 'consultant', undefined],
  ] as const)('%s of a %s is under %s', (path, role, place) => {
    expect(placeOf(path, linksFor(role))).toBe(place);
  });
});
