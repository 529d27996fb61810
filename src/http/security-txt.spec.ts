import { describe, expect, it } from '@jest/globals';
import { securityText } from './security-txt.js';

describe('security.txt', () => {
  it('names the desk, this address, and a day within a year on which it is asked for again', () => {
    expect(securityText('veiligheid@gemeente.example', 'https://route.example', '2026-11-30')).toBe(
      [
        'Contact: mailto:veiligheid@gemeente.example',
        'Expires: 2027-02-28T00:00:00Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://route.example/.well-known/security.txt',
        '',
      ].join('\r\n'),
    );
    expect(securityText('https://gemeente.example/cvd', 'https://route.example', '2026-11-30')).toContain(
      'Contact: https://gemeente.example/cvd\r\n',
    );
  });
});
