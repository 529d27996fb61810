import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { calculateHelp } from './calculate.command.js';
import { runCalculate } from './run-calculate.js';

async function run(chunks: Iterable<string | Buffer>): Promise<{ case: unknown; error?: { code: string } }[]> {
  const output = new PassThrough();
  const text = output.setEncoding('utf8').toArray() as Promise<string[]>;
  await runCalculate(Readable.from(chunks), output);
  output.end();
  const lines = (await text).join('').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as { case: unknown });
}
const bsn = (name: unknown): string => JSON.stringify({ case: name, calculation: 'bsn', bsn: '999993653' });

describe('the calculate command', () => {
  it('answers in order, one line each, and goes on after a bad line', async () => {
    const answers = await run([`${bsn(1)}\nrubbish\n${bsn(2)}\n`]);
    expect(answers.map((one) => [one.case, one.error?.code])).toEqual([
      [1, undefined],
      [null, 'json.invalid'],
      [2, undefined],
    ]);
  });
  it('tolerates a byte order mark, CRLF, empty lines and a last line without end', async () => {
    const answers = await run([`\uFEFF${bsn(1)}\r\n\r\n   \n${bsn(2)}\r\n${bsn(3)}`]);
    expect(answers).toEqual([1, 2, 3].map((label) => ({ case: label, valid: true })));
  });
  it('joins lines and characters cut by chunks, and keeps U+2028 inside a text', async () => {
    const bytes = Buffer.from(`${bsn('é\u2028x')}\n${bsn(2)}\n`);
    const single = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect((await run(single)).map((one) => one.case)).toEqual(['é\u2028x', 2]);
  });
  it('says nothing on nothing', async () => expect(await run([])).toEqual([]));
  it('waits for a slow reader', async () => {
    let held = 0;
    let most = 0;
    const slow = new Writable({
      highWaterMark: 64,
      write(chunk: Buffer, _encoding, done) {
        most = Math.max(most, this.writableLength);
        held += chunk.length;
        setImmediate(done);
      },
    });
    await runCalculate(Readable.from(Array.from({ length: 200 }, (_, at) => `${bsn(at)}\n`)), slow);
    expect(held).toBeGreaterThan(200 * 20);
    expect(most).toBeLessThan(500);
  });
  it('documents every field of the doelgroep in its help', () => {
    for (const field of [
      'circle',
      'uwvBenefit',
      'canEarnMinimumWage',
      'bearsHoursPerDay',
      'hourlyEarnings',
      'alreadyEmployed',
    ]) {
      expect(calculateHelp).toContain(field);
    }
  });
});
