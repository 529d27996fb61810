import { describe, expect, it } from '@jest/globals';
import { DECISION_KINDS, type DecisionKind } from './placement.codes.js';
import { GROUNDS_OF_KIND } from './decision-grounds.js';
import { groundFaults, REASONS_OF } from './placement.decision.grounds.js';
import { placementContext } from './placement.context.js';
import { aLumpSum } from './a-placement.walk.js';

const running = () => placementContext.parse(aLumpSum().until('2026-08-03').context);
const ended = (reason: string) =>
  placementContext.parse({
    ...running(),
    ending: { number: 1, lastDay: '2026-06-30', reason, knownOn: '2026-06-30' },
  });
const end = (ground: string, from: string | null = '2026-07-01') =>
  ({ kind: 'end', ground, reason: 'inOrder', from }) as const;

describe('The ground of a decision (B15, Awb 3:46)', () => {
  it.each(DECISION_KINDS)('%s takes its own grounds and reasons only, and tells both faults at once', (kind) => {
    const codes = groundFaults(running(), { kind, ground: 'unheard', reason: 'unheard', from: null });
    expect(codes.map(({ code, field }) => [code, field])).toEqual([
      ['ground-does-not-fit', 'ground'],
      ['reason-does-not-fit', 'reason'],
    ]);
    const reason = REASONS_OF[kind][0] ?? '';
    // Those of an end are compared with the file as well, below.
    const own = kind === 'end' ? [] : GROUNDS_OF_KIND[kind];
    for (const ground of ['policy', ...own])
      expect({ ground, faults: groundFaults(running(), { kind, ground, reason, from: null }) }).toEqual({
        ground,
        faults: [],
      });
  });

  it.each<[DecisionKind, string, string]>([
    ['lumpSum', 'deceased', 'ground-does-not-fit'],
    ['lumpSum', 'policy', 'reason-does-not-fit'],
  ])('refuses %s on %s because something is missing', (kind, ground, code) => {
    const faults = groundFaults(running(), { kind, ground, reason: 'notInOrder', from: null });
    expect(faults.map((fault) => fault.code)).toContain(code);
  });
});

describe('The ground of an end (M27, M29, M45)', () => {
  it.each([
    ['employmentEnded', 'geen einde van het werk'],
    ['deceased', 'niet dat de werknemer is overleden'],
    ['fullWageValue', 'niet 100 procent'],
    ['handedOver', 'geen overdracht'],
    ['contractLapsed', 'loopt nog'],
  ])('is refused while the file does not say so: %s', (ground, said) => {
    const [fault] = groundFaults(running(), end(ground));
    expect(fault).toMatchObject({ code: 'ground-not-in-file', field: 'ground' });
    expect(fault?.detail).toContain(said);
  });

  it('follows the recorded end: its reason, and the day after its last', () => {
    expect(groundFaults(ended('resigned'), end('employmentEnded'))).toEqual([]);
    expect(groundFaults(ended('deceased'), end('deceased'))).toEqual([]);
    expect(groundFaults(ended('temporaryContractEnded'), end('contractLapsed'))).toEqual([]);
    expect(groundFaults(ended('resigned'), end('deceased', null))).toHaveLength(1);
    expect(groundFaults(ended('deceased'), end('employmentEnded', null))).toHaveLength(1);
    const [fault] = groundFaults(ended('resigned'), end('employmentEnded', '2026-07-15'));
    expect(fault).toMatchObject({ code: 'not-after-last-day', field: 'from' });
    expect(fault?.detail).toContain('30 juni 2026');
  });
});
