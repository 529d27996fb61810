import type { JsonObject } from '../../../workflows/definition.js';
import type { NextSteps, Step } from './next-steps.js';

/** Where a placement is, as far as it says what comes first. */
export type Standing = {
  readonly employment: string;
  readonly subsidy: string;
  readonly register: string;
  /** A draft of a decision waits. */
  readonly hasDraft: boolean;
  readonly hasValue: boolean;
  /** A measurement runs: what it asks stands with the measurement. */
  readonly measures: boolean;
};

const WAITS_FOR_VALUE = ['lumpSumRunning', 'onHold', 'awaitingValue'];
const RUNS = [...WAITS_FOR_VALUE, 'measuredLater', 'measuredRunning', 'lapsed'];

/** Each with the events that bring it on, the first that somebody may do counts. */
const RULES: readonly (readonly [when: (standing: Standing) => boolean, types: readonly string[]])[] = [
  [
    ({ hasDraft }) => hasDraft,
    ['lumpSum.decided', 'measured.decided', 'change.decided', 'end.decided', 'refusal.decided'],
  ],
  [({ hasDraft }) => hasDraft, []],
  [({ employment }) => employment === 'contractLapsed', ['contract.renewed']],
  [({ employment, subsidy }) => employment === 'ended' && RUNS.includes(subsidy), ['decision.prepared']],
  [({ subsidy, hasValue }) => WAITS_FOR_VALUE.includes(subsidy) && hasValue, ['decision.prepared']],
  [({ subsidy, measures }) => WAITS_FOR_VALUE.includes(subsidy) && !measures, ['measurement.requested']],
  [({ employment }) => employment === 'intake', ['targetGroup.determined', 'employment.agreed']],
  [({ subsidy }) => subsidy === 'none', ['application.received']],
  [({ subsidy }) => subsidy === 'incomplete', ['application.completed']],
  [({ subsidy }) => ['applied', 'givenTimePassed', 'toRecover'].includes(subsidy), ['decision.prepared']],
  [({ employment }) => ['agreed', 'awaitingStart'].includes(employment), ['start.confirmed']],
  [({ register }) => register === 'toInform', ['person.informed']],
];

/** The step that comes first, for who may take it; undefined where nothing of the placement itself waits for this role. */
export function mainStep(steps: NextSteps, standing: Standing): Step | undefined {
  const rule = RULES.find(
    ([when, types]) => when(standing) && (types.length === 0 || stepIn(steps, types) !== undefined),
  );
  return rule && stepIn(steps, rule[1]);
}

const stepIn = ({ onward, record }: NextSteps, types: readonly string[]): Step | undefined =>
  types.flatMap((type) => [...onward, ...record].find((step) => step.type === type) ?? [])[0];

/** @param context of the placement */
export function standingIn(
  tracks: readonly { readonly track: string; readonly state: string }[],
  context: JsonObject,
): Standing {
  const at = (name: string): string => tracks.find(({ track }) => track === name)?.state ?? '';
  const { measurement } = context as { readonly measurement?: { readonly stage?: string } | null };
  const stage = measurement?.stage ?? 'cancelled';
  return {
    employment: at('employment'),
    subsidy: at('subsidy'),
    register: at('register'),
    hasDraft: isThere(context['draft']),
    hasValue: isThere(context['value']),
    measures: stage !== 'cancelled',
  };
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;
