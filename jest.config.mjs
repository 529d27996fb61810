import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const present = (path) => existsSync(new URL(path, import.meta.url));

// `sourceMaps: 'inline'`: a failing line is named in the TypeScript source.
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true, tsx: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: 'automatic', importSource: 'preact' },
        },
      },
    },
  ],
};

/** Nothing is taken from the classes of Node when a test file ends: the next one uses them too. */
const environment = { globalsCleanup: 'off' };

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: root,
  testEnvironment: 'node',
  testEnvironmentOptions: environment,
  runtime: '<rootDir>/scripts/jest-native-runtime.cjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  resolver: '<rootDir>/scripts/jest-resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
  transform,
  testMatch,
  ...more,
});

const WALK = '\\.walk\\.spec\\.ts$';

/** Servers that integration and end-to-end tests share; see test/support. */
const servers = [
  ['globalSetup', './test/support/global-setup.mjs'],
  ['globalTeardown', './test/support/global-teardown.mjs'],
]
  .filter(([, path]) => present(path))
  .map(([name, path]) => [name, `<rootDir>/${path.slice(2)}`]);
const withServers = {
  ...Object.fromEntries(servers),
  testEnvironmentOptions: { ...environment, builtProduct: true },
};

export default {
  projects: [
    project('unit', ['<rootDir>/{workflows,src,test/house}/**/*.spec.{ts,tsx}'], {
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', WALK],
    }),
    // Thousands of random lives take minutes: in `npm test`, not in `npm run check`.
    project('walks', ['<rootDir>/workflows/**/*.walk.spec.ts']),
    project(
      'integration',
      ['<rootDir>/test/integration/**/*.int-spec.{ts,tsx}', '<rootDir>/src/**/*.int-spec.{ts,tsx}'],
      withServers,
    ),
    project('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.{ts,tsx}'], withServers),
  ],
  testTimeout: 120_000,
  testSequencer: '<rootDir>/scripts/test-order.mjs',
};
