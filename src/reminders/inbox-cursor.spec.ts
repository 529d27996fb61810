import { describe, expect, it } from '@jest/globals';
import { cursorOf, cursorText, inboxIdOf, inboxIdText } from './inbox-cursor.js';

const id = { stream: '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f', entry: 12, seq: 1000 };

describe('ids and cursors of the inbox', () => {
  it('come back as they went', () => {
    const place = { at: '2026-03-01T09:00:00.000Z', id };
    expect(inboxIdOf(inboxIdText(id))).toEqual(id);
    expect(cursorOf(cursorText(place))).toEqual(place);
  });

  it.each([
    '',
    'x',
    '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f',
    '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f.0.1',
    `${id.stream}.1.-1`,
  ])('that are not ours are none: %j', (text) => {
    expect(inboxIdOf(text)).toBeUndefined();
    expect(cursorOf(text)).toBeUndefined();
    expect(cursorOf(Buffer.from(`2026-13-01T09:00:00.000Z ${inboxIdText(id)}`).toString('base64url'))).toBeUndefined();
  });
});
