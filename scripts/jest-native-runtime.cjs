'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { SyntheticModule } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const ROOT = path.dirname(__dirname);
const PRODUCT = ['src', 'workflows', 'migrations'].map((folder) => path.join(ROOT, folder) + path.sep);

/**
 * Packages are loaded by Node once per worker instead of compiled for every test file anew, and so is the product as it was
 * built where a project of Jest asks for it (`builtProduct`). Everything runs in the realm of Node itself: in a realm of
 * Jest's every name such as Map or String is asked of an object that listens, which makes pure code a third slower.
 * Files of tests, and sources where the build is not asked for, stay Jest's and are new for every test file. Jest can
 * neither mock what Node loaded nor give it false timers.
 */
class NativeRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const [config, environment] = args;
    // What a test makes is an Object, an Array or an Error to `expect` too.
    shareClasses(environment.global);
    this.esmLoader.getContext = () => undefined;
    // A newer Node would walk the whole graph at once, and not ask where each module comes from.
    this._resolution.hasDistinctAsyncResolver = () => true;
    this.handOnWhatNodeLoads(config.testEnvironmentOptions.builtProduct === true);
  }

  handOnWhatNodeLoads(builtProduct) {
    const { esmLoader } = this;
    const ofJest = esmLoader.resolveModule.bind(esmLoader);
    const known = new Map();
    esmLoader.resolveModule = async (specifier, from, context) => {
      const address = packageOf(specifier) ?? (builtProduct ? builtFile(specifier, from) : undefined);
      if (address === undefined) return ofJest(specifier, from, context);
      if (!known.has(address)) known.set(address, handOn(address));
      return known.get(address);
    };
  }
}

/** Undefined for what Jest loads itself: files, its own packages and the modules of Node. */
function packageOf(specifier) {
  return /^(\.|\/|node:|file:|data:|@jest\/)/.test(specifier) ? undefined : specifier;
}

/** The file of the build behind a source of the product. */
function builtFile(specifier, from) {
  if (!/^\.{1,2}\//.test(specifier)) return undefined;
  const source = path.resolve(path.dirname(from), specifier);
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
