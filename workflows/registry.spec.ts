import { describe, expect, it } from '@jest/globals';
import { definitionOf, definitions, latest, versionMigrations } from './registry.js';

describe('the registry of workflows', () => {
  it('holds each version once', () => {
    const keys = definitions.map(({ name, version }) => `${name} ${version}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(definitions.map(({ name }) => name))).toEqual(
      new Set(['placement', 'measurement', 'register-message', 'support', 'objection']),
    );
  });

  it('finds a version, and the newest of a name', () => {
    for (const { name } of definitions) {
      const versions = definitions.filter((one) => one.name === name).map(({ version }) => version);
      expect(latest(name)?.version).toBe(Math.max(...versions));
      expect(definitionOf(name, 999)).toBeUndefined();
    }
    expect(latest('dream')).toBeUndefined();
  });

  it('has a way from every version to the next', () => {
    const ways = new Set(versionMigrations.map(({ workflow, from, to }) => `${workflow} ${from}-${to}`));
    const needed = definitions.filter(({ version }) => version > 1);
    expect(needed.filter(({ name, version }) => !ways.has(`${name} ${version - 1}-${version}`))).toEqual([]);
  });
});
