'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { SyntheticModule } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const ROOT = path.dirname(__dirname);
const PRODUCT = ['src', 'workflows', 'migrations'].map((folder) => path.join(ROOT, folder) + path.sep);
/** What Jest loads itself: files of tests, its own packages and the modules of Node. */
const OF_JEST = /^(\.|\/|node:|file:|data:|@jest\/)/;

/**
 * Tests of a server run the product as it was built, and packages, loaded by Node once per worker instead of compiled for
 * every test file anew: seconds of a file, and the memory of a product each. The test file and what it takes from
 * test/support stay Jest's and are new for every file. Jest can neither mock what Node loaded nor give it false timers.
 */
class NativeRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const [, environment] = args;
    // One realm for test and product: what one makes is an Object, an Array or an Error to the other, and to `expect`.
    shareClasses(environment.global);
    this.esmLoader.getContext = () => undefined;
    // A newer Node would walk the whole graph at once, and not ask where each module comes from.
    this._resolution.hasDistinctAsyncResolver = () => true;
    this.handOnWhatNodeLoads();
  }

  handOnWhatNodeLoads() {
    const { esmLoader } = this;
    const ofJest = esmLoader.resolveModule.bind(esmLoader);
    const known = new Map();
    esmLoader.resolveModule = async (specifier, from, context) => {
      const address = addressOf(specifier, from);
      if (address === undefined) return ofJest(specifier, from, context);
      if (!known.has(address)) known.set(address, handOn(address));
      return known.get(address);
    };
  }
}

/** What Node is to load; undefined for what Jest loads. */
function addressOf(specifier, from) {
  if (/^\.{1,2}\//.test(specifier)) return builtFile(path.resolve(path.dirname(from), specifier));
  return OF_JEST.test(specifier) ? undefined : specifier;
}

function builtFile(source) {
  if (!PRODUCT.some((folder) => source.startsWith(folder))) return undefined;
  const built = path.join(ROOT, 'dist', path.relative(ROOT, source));
  return existsSync(built) ? pathToFileURL(built).href : undefined;
}

/** A module for Jest with the exports of one that Node loaded. */
async function handOn(address) {
  const exported = await import(address);
  const names = Object.keys(exported);
  const module = new SyntheticModule(names, function fill() {
    for (const name of names) this.setExport(name, exported[name]);
  });
  await module.link(() => {});
  await module.evaluate();
  return module;
}

function shareClasses(global) {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (/^[A-Z]/.test(name) && typeof globalThis[name] === 'function') global[name] = globalThis[name];
  }
}

module.exports = { default: NativeRuntime, __esModule: true };
