import { describe, expect, it } from '@jest/globals';
import { TooManyError } from '../../links/link.errors.js';
import { LinkThrottle } from './link-throttle.js';

describe('the throttle of pages behind a link', () => {
  it('holds back one address only, and says after how many seconds it is answered again', () => {
    const throttle = new LinkThrottle(2);
    throttle.pass('192.0.2.1');
    throttle.pass('192.0.2.1');
    const refused = thrownBy(() => throttle.pass('192.0.2.1'));
    expect(refused).toBeInstanceOf(TooManyError);
    expect(refused).toMatchObject({ message: expect.stringContaining('Wacht een minuut') });
    const seconds = refused instanceof TooManyError ? refused.seconds : undefined;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(thrownBy(() => throttle.pass('192.0.2.2'))).toBeUndefined();
  });
});

function thrownBy(act: () => void): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
