import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Assets } from './assets.js';
import { neededRules } from './needed-rules.js';
import { USED_COMPONENTS } from './used-components.js';

const SOURCES = fileURLToPath(new URL('../..', import.meta.url));

/** Components by their block, as the classes on pages name them. */
function componentsOnPages(): readonly string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const classes = files
    .filter((name) => !/spec\.tsx?$|used-components|needed-rules/.test(name))
    .flatMap((name) => [...readFileSync(`${SOURCES}/${name}`, 'utf8').matchAll(/(?<![\w/.-])utrecht-([a-z][\w-]*)/g)]);
  return [...new Set(classes.map(([, name = '']) => name.split(/__|--/)[0] ?? ''))].toSorted();
}

describe('The style of the components', () => {
  it('holds every component that a page names, and no other', () => {
    expect([...USED_COMPONENTS].toSorted()).toEqual(componentsOnPages());
  });

  it('keeps the rules of those components alone, also inside a condition', () => {
    const sheet = `/* licence */
      .utrecht-link, .utrecht-nav-bar .utrecht-link { color: red; }
      .utrecht-link-button { color: blue; }
      .utrecht-table__cell:is(.a, .b) { margin: 0; }
      @media print { .utrecht-link--x { color: black; } .utrecht-nav-bar { display: none; } }
      @supports (a: b) { .utrecht-nav-bar { display: none; } }`;
    expect(neededRules(sheet, new Set(['link', 'table']))).toBe(
      [
        '.utrecht-link{color: red;}',
        '.utrecht-table__cell:is(.a, .b){margin: 0;}',
        '@media print{.utrecht-link--x{color: black;}\n}',
        '',
      ].join('\n'),
    );
  });

  it('is with all scripts far below 100 kB as it goes over the line', () => {
    const assets = new Assets();
    const { style, script, pageScripts } = assets.paths;
    const sizes = [style, script, ...Object.values(pageScripts)].map(
      (path) => assets.find(path.slice('/assets/'.length))?.gzip.length ?? Number.NaN,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });
});
