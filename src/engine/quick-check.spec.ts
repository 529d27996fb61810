import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { JsonObject } from '../../workflows/definition.js';
import { placementWalk } from '../../workflows/placement/placement.walk.js';
import { definitions } from '../../workflows/registry.js';
import { walk } from '../../workflows/walk/walk.walk.js';
import { quickCheck } from './quick-check.js';

/** Contexts of placements as lives come by them. */
function lived(): readonly JsonObject[] {
  const found: JsonObject[] = [];
  walk({
    ...placementWalk,
    lives: 60,
    seed: 5,
    payload: (type, moment) => {
      found.push(moment.context);
      return placementWalk.payload(type, moment);
    },
  });
  return found;
}

type Path = readonly string[];
const inside = (value: unknown): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[key], ...inside(inner).map((path) => [key, ...path])])
    : [];

/** The same value with one place changed, or with that place gone. */
function changed(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string, unknown> = { ...(value as object) };
  copy[key] = changed(copy[key], rest, put);
  if (copy[key] === undefined) delete copy[key];
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const wrong = [null, undefined, '', 'x', 'running', '2026-02-30', '2026-02-27', -1, 1, 1.5, true, {}, [], { more: 1 }];

describe('the quick check', () => {
  it('says of every context in a life what its schema says, also when one place of it is spoiled', () => {
    const { context } = placementWalk.definition;
    const check = quickCheck(context);
    const contexts = lived();
    expect(contexts.length).toBeGreaterThan(1000);
    expect(contexts.every((one) => check(one) && context.safeParse(one).success)).toBe(true);
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...contexts), fc.nat(), fc.constantFrom(...wrong), (one, nth, put) => {
        const places = inside(one);
        const spoiled = changed(one, places[nth % places.length] ?? [], put);
        const passes = context.safeParse(spoiled).success;
        if (!passes) refused += 1;
        expect(check(spoiled)).toBe(passes);
      }),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it.each(definitions.map((one) => [one.name, one.context] as const))(
    'refuses for %s whatever is no context',
    (_name, context) => {
      fc.assert(
        fc.property(fc.anything(), (value) => quickCheck(context)(value) === context.safeParse(value).success),
        { numRuns: 200 },
      );
    },
  );

  it('lets a field be left out where its schema does, in any order', () => {
    const some = z.strictObject({
      a: z.int(),
      b: z.string().optional(),
      c: z.int().nullable().optional(),
      d: z.boolean(),
      e: z.array(z.int()).optional(),
    });
    const keys = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 });
    const values = fc.constantFrom<unknown>(1, 'x', null, undefined, true, [1]);
    const objects = keys
      .chain((named) => fc.shuffledSubarray([...named], { minLength: named.length }))
      .chain((named) => fc.tuple(...named.map((key) => values.map((value) => [key, value] as const))))
      .map((parts) => Object.fromEntries(parts));
    const right = { d: true, c: null, a: 1 };
    expect([right, { ...right, e: [1], b: 'x' }, { d: true }].map((one) => quickCheck(some)(one))).toEqual([
      true,
      true,
      false,
    ]);
    fc.assert(
      fc.property(objects, (value) => quickCheck(some)(value) === some.safeParse(value).success),
      { numRuns: 2000 },
    );
  });

  it('leaves to the schema what it does not take apart', () => {
    const odd = z.object({
      a: z.string().optional(),
      b: z.union([z.int(), z.literal('none')]),
      c: z.array(z.int()).max(2),
    });
    const values = [
      { b: 1, c: [] },
      { a: undefined, b: 'none', c: [1, 2], d: 1 },
      { b: 1, c: [1, 2, 3] },
      { b: 'x', c: [] },
    ];
    expect(values.map((value) => quickCheck(odd)(value))).toEqual([true, true, false, false]);
  });
});
