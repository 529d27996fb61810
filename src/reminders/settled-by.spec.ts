import { describe, expect, it } from '@jest/globals';
import { definitions } from '../../workflows/registry.js';
import { FACT_WORDS } from '../placements/fact-words.js';
import { SETTLED_BY } from './settled-by.js';
import { allTemplates } from './templates/all-templates.js';

describe('What settles an item of the inbox', () => {
  const events = new Set(
    definitions.flatMap(({ events: own, delays }) => [
      ...Object.keys(own),
      ...Object.keys(delays).map((name) => `timer/${name}`),
    ]),
  );

  it.each(Object.entries(SETTLED_BY))('%s: a template that exists, by events that exist', (template, types) => {
    expect(Object.keys(allTemplates)).toContain(template);
    expect(
      types.filter((type) => !events.has(type.replace('/conditions', '')) && !Object.hasOwn(FACT_WORDS, type)),
    ).toEqual([]);
    expect(types.length).toBeGreaterThan(0);
  });
});
