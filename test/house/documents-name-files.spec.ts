import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const PATH = /(?<![\w/.-])(?:src|test|workflows|migrations|scripts)\/[\w./-]+\.(?:tsx?|sql|m?js|json)\b/g;

describe('the documents', () => {
  it('name only files that are there', () => {
    const documents = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join('docs', name)),
    ];
    const gone = documents.flatMap((document) =>
      [...readFileSync(document, 'utf8').matchAll(PATH)]
        .filter(([path]) => !existsSync(path))
        .map(([path]) => `${document}: ${path}`),
    );
    expect(documents.length).toBeGreaterThan(100);
    expect(gone).toEqual([]);
  });
});
