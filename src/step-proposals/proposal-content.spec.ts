import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../workflows/definition.js';
import { proposalContent } from './proposal-content.schema.js';

const PREVIEW = {
  instances: [],
  timersAdded: [],
  timersRemoved: [],
  letters: [],
  tasks: [],
  facts: [],
  entries: [],
  explanation: [],
  euros: null,
};
const kept = (seen: Json): Json => ({ payload: { fact: 'hours', hours: '24' }, sealed: null, seen });

describe('What was sealed of a proposal, read again', () => {
  it('has in a preview of before what previews told only later: nothing', () => {
    expect(proposalContent(kept(PREVIEW)).seen).toEqual({
      ...PREVIEW,
      warnings: [],
      links: [],
      drafted: null,
      worth: null,
    });
  });

  it('leaves out a preview that cannot be read, and keeps the step', () => {
    expect(proposalContent(kept({ ...PREVIEW, letters: 'later' }))).toEqual(kept(null));
  });

  it.each([{ payload: null, sealed: null, seen: null }, { sealed: null, seen: null }, 'no proposal'])(
    'refuses a step that cannot be read: %j',
    (value) => {
      expect(() => proposalContent(value as Json)).toThrow();
    },
  );
});
