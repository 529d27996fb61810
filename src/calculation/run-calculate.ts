import { once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import { calculateLine } from './calculate-case.js';

const BOM = /^\uFEFF/;

/**
 * Answers each line of the input with one line of the output, in order. Empty lines are left out, a byte order mark and
 * CRLF are tolerated, and a slow reader of the output is waited for.
 */
export async function runCalculate(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  for await (const lines of linesOf(input)) {
    const asked = lines.filter((line) => line.trim() !== '');
    if (asked.length === 0) continue;
    const answers = asked.map((line) => `${JSON.stringify(calculateLine(line))}\n`).join('');
    if (!output.write(answers)) await once(output, 'drain');
  }
}

/** The whole lines of each chunk. `readline` would also break at U+2028, which JSON allows inside a text. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let started = false;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    const lines = (started ? rest + text : text.replace(BOM, '')).split('\n');
    started ||= text !== '';
    rest = lines.pop() ?? '';
    yield lines;
  }
  yield [rest + decoder.end()];
}
