import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NO_PAGES, ROUNDS, routeOf } from '../support/rounds.js';

const CLASS = /@(?:WebPage|OpenPage|UploadPage|Uploading)\((?:'([^']*)')?\)/;
const METHOD = /@Get\((?:'([^']*)')?\)/g;

const controllers = (): readonly string[] =>
  readdirSync('src/web', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.controller.ts'))
    .map((file) => `src/web/${file}`);

/** Every address that answers a GET with a page or a file, as the controllers of the pages name it. */
function routes(): readonly string[] {
  return controllers().flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/(?=^@(?:WebPage|OpenPage|UploadPage|Uploading)\()/m)
      .slice(1)
      .flatMap((part) => {
        const base = CLASS.exec(part)?.[1] ?? '';
        const under = [...part.matchAll(METHOD)].map((match) => match[1] ?? '');
        return under.map((path) => `/${[base, path].filter((one) => one !== '').join('/')}`);
      }),
  );
}

describe('every page', () => {
  const named: readonly string[] = [...Object.values(ROUNDS).flat(), ...NO_PAGES];

  it('is looked at with axe by some browser test', () => {
    const known = routes();
    expect(known.length).toBeGreaterThan(100);
    expect(known.filter((route) => !named.includes(route))).toEqual([]);
  });

  it('that the register of rounds names is there, once', () => {
    const known = routes();
    expect(named.filter((route) => !known.includes(route))).toEqual([]);
    expect(named.filter((route, index) => named.indexOf(route) !== index)).toEqual([]);
  });

  it('is held by its test against what that test really looked at', () => {
    const silent = Object.keys(ROUNDS).filter(
      (round) => !readFileSync(`test/e2e/${round}.e2e-spec.ts`, 'utf8').includes(`notSeenBy('${round}')`),
    );
    expect(silent).toEqual([]);
  });

  it('is told from another by its fixed parts', () => {
    expect(routeOf('/beheer/medewerkers/nieuw')).toBe('/beheer/medewerkers/nieuw');
    expect(routeOf('/beheer/medewerkers/7')).toBe('/beheer/medewerkers/:id');
    expect(routeOf('/bestaat-niet')).toBeUndefined();
  });

  it('has a controller that this test can read', () => {
    const unread = controllers().filter((file) => {
      const text = readFileSync(file, 'utf8');
      const gets = [...text.matchAll(/@Get\(/g)].length;
      return gets !== [...text.matchAll(METHOD)].length || (gets > 0 && !CLASS.test(text));
    });
    expect(unread).toEqual([]);
  });
});
