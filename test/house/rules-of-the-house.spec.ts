import { describe, expect, it } from '@jest/globals';
import { scratchRepository, type Outcome } from './scratch-repository.js';

const PURITY = ['scripts/pure-workflows.mjs', 'workflows/tsconfig.json'] as const;
const BOUNDARIES = [
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  '--config',
  '.dependency-cruiser.mjs',
  'src',
  'workflows',
] as const;
const LINT = [
  'node_modules/oxlint/bin/oxlint',
  '-c',
  '.oxlintrc.json',
  '--disable-nested-config',
  '--type-aware',
  '--format=unix',
  'src',
  'workflows',
] as const;

/** Every fault in a file of its own, all shown to the tool in one run: a start of the compiler takes a second. */
async function shownTo(
  [tool, ...args]: readonly [string, ...string[]],
  files: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const repository = await scratchRepository(files);
  try {
    return await repository.run(tool, ...args);
  } finally {
    await repository.remove();
  }
}

describe('a workflow is pure', () => {
  const faults: readonly (readonly [string, string, string, string])[] = [
    ['the clock', 'clock', `export const a = new Date();`, 'Date: a workflow knows no clock'],
    [
      'the clock of Temporal',
      'now',
      `import { Temporal as T } from 'temporal-polyfill';\nexport const a = T.Now;`,
      'Now:',
    ],
    ['chance under another name', 'alias', `const m = Math;\nexport const a = m.random();`, 'random: a workflow draws'],
    [
      'chance taken out of Math',
      'taken',
      `const { random } = Math;\nexport const a = random;`,
      'random: a workflow draws',
    ],
    ['the locale', 'intl', `export const a = new Intl.NumberFormat('nl');`, 'Intl: a workflow knows no locale'],
    [
      'the locale by a method',
      'locale',
      `export const a = (1).toLocaleString();`,
      'toLocaleString: a workflow knows no',
    ],
    ['whatever is global', 'global', `export const a = globalThis['Date'];`, 'globalThis: a workflow reads nothing'],
    ['the process', 'process', `export const a = process.env;`, `Cannot find name 'process'`],
  ];
  const seen = shownTo(PURITY, Object.fromEntries(faults.map(([, file, text]) => [`workflows/${file}.ts`, text])));

  it.each(faults)('refuses %s', async (_what, file, _text, fault) => {
    const { code, output } = await seen;
    const lines = output.split('\n').filter((line) => line.startsWith(`workflows/${file}.ts`));
    expect(lines.join('\n')).toContain(fault);
    expect(code).toBe(1);
  });

  it('lets a computation with an imported date through', async () => {
    const text = `import { Temporal } from 'temporal-polyfill';
      export const next = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();
      export const named: { readonly Date: string } = { Date: 'a name of our own' };`;
    const { code, output } = await shownTo(PURITY, { 'workflows/good.ts': text });
    expect(output).toContain('1 files of workflows/ are pure');
    expect(code).toBe(0);
  });
});

describe('the boundaries', () => {
  const seen = shownTo(BOUNDARIES, {
    'workflows/db.ts': `import pg from 'pg';\nimport { clock } from '../src/platform/clock.js';\nexport const a = [pg, clock];`,
    'workflows/cycle.ts': `import { b } from './elcyc.js';\nexport const a = (): unknown => b;`,
    'workflows/elcyc.ts': `import { a } from './cycle.js';\nexport const b = (): unknown => a;`,
    'src/platform/clock.ts': `import { row } from './row.js';\nexport const clock = row;`,
    'src/platform/row.ts': `export const row = 1;`,
    'src/web/page.ts': `export const page = 1;`,
    'src/engine/machine.ts': `import { setup } from 'xstate';\nexport const machine = setup;`,
    'src/engine/handler.ts': `import { hours } from '../placements/hours.js';\nexport const handler = hours;`,
    'src/placements/hours.ts': `import { page } from '../web/page.js';\nexport const hours = page;`,
    'src/placements/machine.ts': `import { setup } from 'xstate';\nexport const machine = setup;`,
    'src/employers/made-up.ts': `import fc from 'fast-check';\nimport { t } from '../../test/t.js';\nexport const p = [fc, t];`,
    'test/t.ts': `export const t = 1;`,
  });

  it.each([
    ['a database in a workflow', /workflows-are-pure: workflows\/db\.ts → .*\/pg\//],
    ['a room in a workflow', /workflows-are-pure: workflows\/db\.ts → src\/platform\/clock\.ts/],
    ['a room reached by a detour', /workflows-reach-no-room: workflows\/db\.ts → src\/platform\/row\.ts/],
    ['a machine run outside the engine', /only-engine-runs-machines: src\/placements\/machine\.ts → .*xstate/],
    ['a page in a room', /rooms-know-no-edge: src\/placements\/hours\.ts → src\/web\/page\.ts/],
    ['a room in the engine', /engine-reaches-no-room: src\/engine\/handler\.ts → src\/placements\/hours\.ts/],
    ['a cycle of code', /no-cycles: workflows\/(cycle|elcyc)\.ts/],
    ['a development package in the product', /product-needs-dependencies: src\/employers\/made-up\.ts → .*fast-check/],
    ['test code in the product', /product-knows-no-test: src\/employers\/made-up\.ts → test\/t\.ts/],
  ])('refuse %s', async (_what, fault) => {
    expect((await seen).output).toMatch(fault);
  });

  it('let the engine run a machine', async () => {
    expect((await seen).output).not.toContain('src/engine/machine.ts');
  });
});

describe('lint', () => {
  const faults: readonly (readonly [string, string, string, string])[] = [
    ['any', 'src/any.ts', `export const a = (x: any): unknown => x;`, 'no-explicit-any'],
    ['a non-null assertion', 'src/bang.ts', `export const a = (x?: string): string => x!;`, 'no-non-null-assertion'],
    [
      'a promise nobody waits for',
      'src/wait.ts',
      `const f = async (): Promise<void> => {};\nf();`,
      'no-floating-promises',
    ],
    ['a room that prints', 'src/print.ts', `console.log('x');`, 'no-console'],
    ['a barrel file', 'src/index.ts', `export * from './any.js';`, 'no-barrel-file'],
    ['the clock in a workflow', 'workflows/clock.ts', `export const a = new Date();`, 'no-restricted-globals'],
    ['a test that is switched off', 'src/off.spec.ts', `it.skip('x', () => {});`, 'no-disabled-tests'],
  ];
  const seen = shownTo(LINT, Object.fromEntries(faults.map(([, file, text]) => [file, text])));

  it.each(faults)('refuses %s', async (_what, file, _text, rule) => {
    const { code, output } = await seen;
    const lines = output.split('\n').filter((line) => line.startsWith(file));
    expect(lines.join('\n')).toContain(rule);
    expect(code).toBe(1);
  });
});
