import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** Words a person reads: what an error says, the title of a page, a line for the bank or a mail. */
const READ = /(?:Error\(|detail|title|subject|remittance|sentence|caption|text)[^=]*?[(:=,]\s*`[^`]*`/;
/** A month or a day as it lies in the tables. */
const RAW = /\$\{(?:[\w]+\.)*(?:month|day|firstDay|lastDay|payOn|until|dueOn|paidOn|reachUntil)\}(?!-)/;
/** What was typed is said back as it was typed; English is read by no user. */
const TYPED = ['bestaat niet', 'of the record', 'is not there as it was'];
/** Values that are Dutch words already. */
const WORDS_ALREADY = /^(?:src\/quality\/quality-pass|src\/web\/links\/employer-pages|src\/outcomes\/figures\/)/;

const sources = ['src', 'workflows'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/spec\.tsx?$|\.walk\.ts$/.test(file))
    .map((file) => `${room}/${file}`),
);

describe('what people read', () => {
  it('names months and days in Dutch words, never as they lie in the tables', () => {
    const found = sources
      .filter((file) => !WORDS_ALREADY.test(file))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => READ.test(line) && RAW.test(line) && !TYPED.some((words) => line.includes(words)))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(sources.length).toBeGreaterThan(1000);
    expect(found).toEqual([]);
  });
});
