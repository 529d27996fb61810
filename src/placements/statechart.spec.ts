import { describe, expect, it } from '@jest/globals';
import { definitions } from '../../workflows/registry.js';
import { statechart } from './statechart.js';

describe.each(definitions)('The statechart of $name as data', (definition) => {
  const chart = statechart(definition);
  const paths = new Set(chart.states.map(({ path }) => path));

  it('leads every transition from and to a state that is there', () => {
    const ends = chart.transitions.flatMap(({ from, to }) => [from, to]).filter((path) => path !== '');
    expect(ends.filter((path) => !paths.has(path))).toEqual([]);
    expect(chart.transitions.length).toBeGreaterThan(10);
  });

  it('gives every transition by an event or a timer its Dutch words', () => {
    const nameless = chart.transitions.filter(({ kind, label, event }) => kind !== 'immediate' && label === event);
    expect(nameless).toEqual([]);
  });

  it('begins somewhere in every compound state', () => {
    const compound = chart.states.filter(({ kind }) => kind === 'compound');
    for (const { path } of compound) {
      const children = chart.states.filter(({ parent }) => parent === path);
      expect({ path, begins: children.filter(({ initial }) => initial).length }).toEqual({ path, begins: 1 });
    }
  });
});

describe('Where a file is', () => {
  it('is marked with all states around it, and counts as been', () => {
    const [placement] = definitions;
    const value = { open: { employment: 'running', subsidy: 'onHold' } };
    const { states } = placement ? statechart(placement, value, new Set(['open.subsidy.applied'])) : { states: [] };
    const marked = (mark: 'active' | 'been') => states.filter((state) => state[mark]).map(({ path }) => path);
    const now = ['open', 'open.employment', 'open.employment.running', 'open.subsidy', 'open.subsidy.onHold'];
    expect(marked('active').toSorted()).toEqual(now);
    expect(marked('been').toSorted()).toEqual([...now, 'open.subsidy.applied'].toSorted());
  });
});
