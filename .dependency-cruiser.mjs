/** Where the outside comes in: pages, API, wake-ups, files, what starts a process or drives a whole one. Nothing beneath may know them. */
const EDGES = '^src/(web|http|timers|exchange|running|simulation|bench)/';
const ROOM = '^src/[^/]+/';
/** A controller, a module or a command (`verify.command.ts` and its work, `verify-now.ts`) of a room is its own edge. */
const WIRING = '(\\.(controller|module|page|command|processor)|-now)\\.tsx?$';
const TESTS = '\\.(spec|int-spec|e2e-spec|walk)\\.tsx?$';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third. Types alone may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import must lead to a file.',
      severity: 'error',
      from: { path: '^(src|workflows|migrations)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'workflows-are-pure',
      comment: 'workflows/ imports xstate, zod, temporal-polyfill, decimal.js and itself, nothing else.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: TESTS },
      to: { pathNot: ['^workflows/', 'node_modules/(xstate|zod|temporal-polyfill|decimal\\.js)/'] },
    },
    {
      name: 'workflows-tests-stay-near',
      comment: 'Tests of workflows/ may also use Jest, fast-check and Node, but no room of src/.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        pathNot: ['^workflows/', 'node_modules/(xstate|zod|temporal-polyfill|decimal\\.js|@jest/globals|fast-check)/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'workflows-reach-no-room',
      comment: 'The law and the work know neither Nest nor a database, by no detour.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: TESTS },
      to: { path: ['^src/', 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis)/'], reachable: true },
    },
    {
      name: 'only-engine-runs-machines',
      comment: 'The engine is the only code of src/ that runs a machine.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: ['^src/engine/', TESTS] },
      to: { path: 'node_modules/xstate/' },
    },
    {
      name: 'engine-reaches-no-room',
      comment: 'The engine decides and stores; rooms give it their handlers, it asks for none of them, by no detour.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: [WIRING, TESTS] },
      to: { path: ROOM, pathNot: '^src/(engine|journal|platform)/', reachable: true },
    },
    {
      name: 'rooms-know-no-edge',
      comment: 'web, http, timers, exchange, simulation, bench → services, never back.',
      severity: 'error',
      from: { path: ROOM, pathNot: [EDGES, WIRING, TESTS] },
      to: { path: EDGES },
    },
    {
      name: 'platform-knows-no-room',
      comment: 'Config, clock, database, keys and embedded servers serve every room and know none.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: [WIRING, TESTS] },
      to: { path: ROOM, pathNot: '^src/platform/', reachable: true },
    },
    {
      name: 'product-knows-no-test',
      comment: 'What runs in production never leans on test code.',
      severity: 'error',
      from: { path: '^(src|workflows|migrations)/', pathNot: TESTS },
      to: { path: ['^test/', TESTS] },
    },
    {
      name: 'product-needs-dependencies',
      comment: 'What src/ imports stands in package.json under dependencies.',
      severity: 'error',
      from: { path: '^(src|workflows|migrations)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
