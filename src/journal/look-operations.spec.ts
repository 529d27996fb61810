import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { knownOperation, LINE_OPERATIONS, lookOperation } from './look-operations.js';
import { ACTIVITY_CODES, activityId, activityNow, activityOf, PROCESSING_ACTIVITIES } from './processing-activities.js';

/** Names of looks as the rooms write them. */
function written(): readonly string[] {
  const named = [
    /operation: '([a-zA-Z]+\.[a-zA-Z]+)', purpose/g,
    /operation: '([a-zA-Z]+\.[a-zA-Z]+)',\n\s+purpose/g,
    /names\.(?:of|peopleOf)\([^;]*?'([a-zA-Z]+\.[a-zA-Z]+)'/gs,
    /this\.(?:open|record)\([^;]*?'([a-zA-Z]+\.[a-zA-Z]+)'/g,
  ];
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!spec)\.tsx?$/.test(file),
  );
  const texts = files.map((file) => readFileSync(`src/${file}`, 'utf8'));
  return texts.flatMap((text) => named.flatMap((name) => [...text.matchAll(name)].map((found) => found[1] ?? '')));
}

describe('The names of looks (F6)', () => {
  it('each has its words and its processing activity', () => {
    const names = [...new Set(written())];
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => knownOperation(name) === undefined)).toEqual([]);
  });

  it.each([
    ['document.read.lump-sum-decision', 'begeleiding'],
    ['measurement-2.read', 'loonwaardemeting'],
    ['measurement-1.report', 'loonwaardemeting'],
    ['link.objection', 'bezwaar-en-klacht'],
    ['link.ownFile', 'begeleiding'],
  ] as const)('%s belongs to %s', (name, activity) => {
    expect(knownOperation(name)).toMatchObject({ activity, shown: 'file' });
  });

  it('tells an opened file from a name in a list', () => {
    expect(lookOperation('placement.list').shown).toBe('line');
    expect(LINE_OPERATIONS).toEqual(expect.arrayContaining(['candidate.search', 'risk.list', 'figure.list']));
    expect(LINE_OPERATIONS).not.toContain('placement.read');
  });
});

describe('The register of processing activities (AVG 30)', () => {
  it('holds each activity once per version, with purpose and ground', () => {
    const ids = PROCESSING_ACTIVITIES.map(activityId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const code of ACTIVITY_CODES) {
      const now = activityNow(code);
      expect(now.grounds.join(' ')).toMatch(/AVG artikel 6/);
      expect(now.purpose.length).toBeGreaterThan(20);
      expect(activityOf(activityId(now))).toBe(now);
    }
  });
});
