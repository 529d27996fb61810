import { describe, expect, it } from '@jest/globals';
import { definitions } from '../../workflows/registry.js';
import { DECISION_TYPES } from '../tenants/decision-types.js';
import { decisionTypeOf, MANDATE_ROWS } from './mandate-of.js';

const asked = definitions.flatMap(({ events }) => Object.values(events).flatMap(({ mandate }) => mandate ?? []));

describe('What a workflow asks a mandate for (M2, F8)', () => {
  it('is known one by one, so that no new decision is signed without anybody having thought of its mandate', () => {
    expect(Object.keys(MANDATE_ROWS).toSorted()).toEqual([...new Set(asked)].toSorted());
  });

  it('uses every row of the mandate table', () => {
    // Interest is decided beside the machine (decision 405).
    const used = new Set([...asked.map((mandate) => decisionTypeOf(mandate)), 'interest']);
    expect(DECISION_TYPES.filter((type) => !used.has(type))).toEqual([]);
  });
});
