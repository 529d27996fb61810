import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/definition.js';
import { placementWalk } from '../../workflows/placement/placement.walk.js';
import type { Instance } from '../../workflows/step.js';
import { walk } from '../../workflows/walk/walk.walk.js';
import { snapshotText } from './snapshot.js';
import { splicedText } from './spliced-text.js';

const { definition } = placementWalk;
const inState = (context: JsonObject): Instance => ({ context, status: 'active', value: 'open' });

/** Contexts as they follow each other in lives of placements. */
function lived(): readonly JsonObject[] {
  const found: JsonObject[] = [];
  walk({
    ...placementWalk,
    lives: 40,
    seed: 7,
    payload: (type, moment) => {
      found.push(moment.context);
      return placementWalk.payload(type, moment);
    },
  });
  return found;
}

const contexts = lived();

describe('the text of an instance of which little changed', () => {
  it('is the text of all of it, whatever happened in a life', () => {
    let [spliced, whole] = [0, 0];
    for (const [at, context] of contexts.entries()) {
      const before = inState(contexts[at - 1] ?? context);
      const after = inState(context);
      const old = snapshotText(before);
      const text = splicedText(definition, { instance: before, text: old }, after);
      if (text === undefined) whole += 1;
      else {
        expect(text).toBe(snapshotText(after));
        // Where nothing changed there was nothing to put in.
        if (text !== old) spliced += 1;
      }
    }
    expect(spliced).toBeGreaterThan(300);
    // Another life begins, or more changed.
    expect(whole).toBeGreaterThan(40);
  });

  it('is not made from a text that is written otherwise', () => {
    const context = contexts[200] ?? {};
    const before = inState(context);
    const text = snapshotText(before);
    const after = inState({
      ...context,
      lastContactOn: '2031-02-03',
      counters: { ...(context['counters'] as JsonObject), contract: 77 },
    });
    const read = { instance: before, text };
    expect(splicedText(definition, read, after)).toBe(snapshotText(after));
    const spoiled = [
      text.replace('"counters":{', '"counters":{"a":1,'),
      text.replace('"lastContactOn":', '"lastContact":'),
      '',
    ];
    for (const one of spoiled) expect(splicedText(definition, { ...read, text: one }, after)).toBeUndefined();
    const { lastContactOn: _gone, ...less } = after.context;
    expect(splicedText(definition, read, inState(less))).toBeUndefined();
    expect(splicedText(definition, read, inState({ ...after.context, more: 1 }))).toBeUndefined();
  });

  it('holds the state it came to', () => {
    const context = contexts[200] ?? {};
    const inside: Instance = { context, status: 'active', value: { open: { aftercare: 'none', subsidy: 'onHold' } } };
    const text = snapshotText(inside);
    const later: Instance = { ...inside, context: { ...context, lastContactOn: '2031-02-03' } };
    for (const after of [
      { ...later, value: { open: { subsidy: 'ended', aftercare: 'running' } } },
      { ...later, value: 'closed', status: 'done' as const },
    ]) {
      expect(splicedText(definition, { instance: inside, text }, after)).toBe(snapshotText(after));
    }
    const other = text.replace('"onHold"', '"held"');
    expect(splicedText(definition, { instance: inside, text: other }, { ...later, value: 'closed' })).toBeUndefined();
  });
});
