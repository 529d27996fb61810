import { describe, expect, it } from '@jest/globals';
import { nameWords } from './name-words.js';

describe('The words by which a name is found', () => {
  it.each([
    ['Van de Berg', ['berg']],
    ['BERG, van den', ['berg']],
    ["in 't Veld", ['veld']],
    ['Jansen-Müller', ['jansen', 'muller']],
    ['Çelik', ['celik']],
    ["d'Août", ['aout']],
    ['Sørensen', ['sorensen']],
    ['Van', ['van']],
    ['Jan  Jan', ['jan']],
    ['', []],
  ])('of %s are %j', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it('come from all parts of a name', () => {
    expect(nameWords('Noor', null, 'van', 'Dijk')).toEqual(['dijk', 'noor']);
  });
});
