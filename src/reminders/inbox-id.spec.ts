import { describe, expect, it } from '@jest/globals';
import { inboxIdOf, inboxIdText, inboxPlaceOf } from './inbox-id.js';

const id = { stream: '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f', entry: 12, seq: 1000 };
const at = '2026-03-01T09:00:00.000Z';

describe('ids and places of the inbox', () => {
  it('come back as they went', () => {
    expect(inboxIdOf(inboxIdText(id))).toEqual(id);
    expect(inboxPlaceOf(at, inboxIdText(id))).toEqual({ at, id });
  });

  it.each(['', 'x', id.stream, `${id.stream}.0.1`, `${id.stream}.1.-1`, `${id.stream}.1e9.1`])(
    'that are not ours are none: %j',
    (text) => {
      expect(inboxIdOf(text)).toBeUndefined();
      expect(inboxPlaceOf(at, text)).toBeUndefined();
    },
  );

  it.each(['2026-13-01T09:00:00.000Z', '2026-03-01', '', undefined])('have a moment that exists, not %j', (moment) => {
    expect(inboxPlaceOf(moment, inboxIdText(id))).toBeUndefined();
  });
});
