import { describe, expect, it } from '@jest/globals';
import { ProgressLine } from './progress-line.js';

function told(isTTY: boolean, seconds: readonly number[]): string {
  let [written, at] = ['', 0];
  const out = { isTTY, write: (text: string) => (written += text) };
  const line = new ProgressLine('Huizen', out, () => at);
  for (const second of seconds) {
    at = second * 1000;
    line.tell(`${second} plaatsingen`);
  }
  line.end();
  return written;
}

describe('Progress of a long command', () => {
  it('goes along on one line of a terminal, which is closed', () => {
    expect(told(true, [1, 2])).toBe('\rHuizen: 1 plaatsingen\rHuizen: 2 plaatsingen\n');
    expect(told(true, [])).toBe('');
  });

  it('is a plain line every ten seconds in a log, and nothing of what is done before that', () => {
    expect(told(false, [1, 9])).toBe('');
    expect(told(false, [1, 10, 12, 19, 21, 30])).toBe('Huizen: 10 plaatsingen\nHuizen: 21 plaatsingen\n');
  });
});
