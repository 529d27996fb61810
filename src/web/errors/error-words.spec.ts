import { describe, expect, it } from '@jest/globals';
import { PROBLEMS } from '../../http/problems.js';
import { errorWords } from './error-words.js';

describe('The words of an error page', () => {
  it.each(Object.entries(PROBLEMS))('%s says what happened and what to do, to both who read it', (code, { status }) => {
    for (const reader of ['member', 'outside'] as const) {
      const { title, text } = errorWords({ status, code }, reader);
      expect([title.length > 5, /[.?]$/.test(text)]).toEqual([true, true]);
    }
  });

  it('sends somebody without an account to no role, no search and no administrator', () => {
    for (const status of [400, 403, 404, 409, 410, 412, 413, 422, 429, 500, 503]) {
      const { text } = errorWords({ status, code: 'any' }, 'outside');
      expect(text).not.toMatch(/rol|zoekvak|beheerder|startpagina/);
    }
  });

  it('does not say that nothing was stored when it went wrong on this side', () => {
    expect(errorWords({ status: 500, code: 'unexpected' }, 'member').text).not.toContain('niets opgeslagen');
  });
});
