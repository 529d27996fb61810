import { describe, expect, it } from '@jest/globals';
import type { Typed } from '../forms/form-values.js';
import type { PageRequest } from '../session/page-session.js';
import { sentFormOf } from './sent-form-of.js';

const KEY = '0b9f2c1e-5f0e-4e6e-9d0d-0a1b2c3d4e5f';
const asked = (body: Typed, method = 'POST'): PageRequest =>
  ({
    method,
    path: '/klachten',
    body,
    page: { visitor: { actor: { id: 'a', tenant: 't' } } },
  }) as unknown as PageRequest;
const digestOf = (body: Typed): string | undefined => sentFormOf(asked({ _key: KEY, ...body }), true)?.bodyHash;

describe('A form that is sent', () => {
  it('is known by the key it was drawn with; without one, or asked for, it is none', () => {
    expect(sentFormOf(asked({ _key: KEY, wat: 'x' }), false)).toMatchObject({ key: KEY, operation: 'form:/klachten' });
    expect(sentFormOf(asked({ wat: 'x' }), false)).toBeUndefined();
    expect(sentFormOf(asked({ _key: 'no key' }), false)).toBeUndefined();
    expect(sentFormOf(asked({ _key: KEY }, 'GET'), false)).toBeUndefined();
  });

  it('is compared by what was typed, whatever state its page was drawn from', () => {
    const typed = { wat: 'De brief kwam te laat.' };
    expect(digestOf({ ...typed, _revision: '3', _gezien: '8', _csrf: 'one' })).toBe(
      digestOf({ ...typed, _revision: '4', _gezien: '9', _csrf: 'other' }),
    );
    expect(digestOf(typed)).not.toBe(digestOf({ wat: 'Iets anders.' }));
    expect(digestOf({ ...typed, _form: 'one' })).not.toBe(digestOf({ ...typed, _form: 'other' }));
  });

  it('of one who adds asks first, unless it says that this is known', () => {
    expect(sentFormOf(asked({ _key: KEY, wat: 'x' }), true)?.isAsked).toBe(true);
    expect(sentFormOf(asked({ _key: KEY, wat: 'x', _nogeens: 'ja' }), true)?.isAsked).toBe(false);
  });

  it('with a file is compared by what is in it', () => {
    const withFile = (text: string): string | undefined =>
      digestOf({ bestand: { name: 'a.pdf', bytes: Buffer.from(text) } } as unknown as Typed);
    expect(withFile('one')).toBe(withFile('one'));
    expect(withFile('one')).not.toBe(withFile('two'));
  });
});
