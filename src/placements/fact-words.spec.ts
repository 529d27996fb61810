import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FACT_WORDS } from './fact-words.js';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

/** Types that sources write by name in the record of a placement. */
function writtenByName(): readonly string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const written = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
    .flatMap((name) => [
      ...readFileSync(`${SOURCES}/${name}`, 'utf8').matchAll(/kind: 'placement',\s*type: '([a-z][\w.]*)'/gi),
    ])
    .map(([, type = '']) => type);
  return [...new Set(written)].toSorted();
}

describe('The words of what happened around a placement', () => {
  it('has Dutch words for every entry that is written by name, so that no story shows a code', () => {
    expect(writtenByName()).toContain('interest.decided');
    expect(writtenByName().filter((type) => !Object.hasOwn(FACT_WORDS, type))).toEqual([]);
  });
});
