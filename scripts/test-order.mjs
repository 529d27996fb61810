import { statSync } from 'node:fs';

/**
 * What takes longest goes first, so that no worker stands idle at the end: random lives of a placement (about a minute), days
 * in a browser, then what needs a server, then the unit specs that draw, make documents or run tools. The rest by size.
 */
const LONGEST_FIRST = [
  /placement\.walk\.spec/,
  /\.e2e-spec/,
  /\.int-spec/,
  /all-documents|statechart\/statechart|rules-of-the-house|never-throws|one-scope|simulation-script|\.walk\.spec/,
];

const rankOf = ({ path }) => {
  const found = LONGEST_FIRST.findIndex((pattern) => pattern.test(path));
  return found === -1 ? LONGEST_FIRST.length : found;
};

/** The same order in every run: nothing of an earlier run is kept. */
export default class TestOrder {
  sort(tests) {
    const sizes = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((a, b) => rankOf(a) - rankOf(b) || sizes.get(b.path) - sizes.get(a.path));
  }

  shard(tests) {
    return tests;
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
