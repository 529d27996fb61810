import type { JsonObject } from '../definition.js';
import type { Effect } from '../effects.js';
import type { PlacementContext } from './placement.context.js';
import { tell } from './placement.does.js';

/** Other instances of the same placement: opening them and telling them what happened here. */

const open = (workflow: string, number: number, input: JsonObject): Effect => ({
  type: 'open',
  params: { instance: `${workflow}-${number}`, workflow, input: { number, ...input } },
});

/** The measurement the plan has numbered. */
export function openMeasurement(c: PlacementContext): readonly Effect[] {
  if (c.measurement === null) return [];
  return [
    open('measurement', c.measurement.number, {
      placementRoute: c.route,
      reason: c.measurement.reason,
      owner: c.owner,
      coach: c.coach?.id ?? null,
      firstDay: c.firstDay,
      lumpSumLastDay: c.lumpSum?.lastDay ?? null,
      contractUntil: c.contract?.until ?? null,
      hours: c.hours,
      sectorFullTimeHours: c.sectorFullTimeHours,
      ...plannedDays(c),
      endNearOn: c.ending?.lastDay ?? null,
    }),
  ];
}

const plannedDays = ({ planning, value }: PlacementContext): JsonObject => {
  const first = value === null ? planning : null;
  return {
    orderLastDay: first?.orderLastDay ?? null,
    visitFrom: first?.visitFrom ?? null,
    visitUntil: first?.visitUntil ?? null,
    acceptBefore: first?.acceptedBy ?? null,
  };
};

/** The message the plan has numbered (A8, A8b, M53). */
export function openMessage(c: PlacementContext, corrects: number | null = null): readonly Effect[] {
  if (c.message === null) return [];
  const ended = c.message.kind === 'subsidyEnded';
  return [
    open('register-message', c.message.number, {
      kind: c.message.kind,
      wageValue: c.value?.wageValue ?? null,
      determinedOn: c.value?.determinedOn ?? null,
      supportStart: c.firstDay ?? c.targetGroupOn,
      endedOn: ended ? c.lastRightEndedOn : null,
      corrects,
      dueOn: c.message.dueOn,
      owner: c.owner,
      registered: c.registeredOn !== null || c.alreadyRegistered,
      informedOn: c.informedOn,
    }),
  ];
}

export const openSupport = (c: PlacementContext, input: JsonObject): Effect =>
  open('support', c.counters.support, { ...input, owner: c.owner });

export const openObjection = (c: PlacementContext, input: JsonObject): Effect =>
  open('objection', c.counters.objection, { ...input, owner: c.owner });

const openMeasurementName = ({ measurement }: PlacementContext): readonly string[] =>
  measurement === null || measurement.stage === 'determined' || measurement.stage === 'cancelled'
    ? []
    : [`measurement-${measurement.number}`];

/** Tells the measurement that is still to be done, if any. */
export const tellMeasurement = (
  c: PlacementContext,
  event: { readonly type: string } & JsonObject,
): readonly Effect[] => openMeasurementName(c).map((name) => tell(name, event));

/** M5: what moves with the first day. */
export const tellStartMoved = (c: PlacementContext): readonly Effect[] =>
  tellMeasurement(c, { type: 'placement.startMoved', firstDay: c.firstDay, ...plannedDays(c) });

/** The placement's work is over: nothing more to measure or to support. */
export function tellEnded(c: PlacementContext, endedOn: string, reason: string): readonly Effect[] {
  const event = { type: 'placement.ended', endedOn, reason };
  return [...tellMeasurement(c, event), ...c.openSupports.map((number) => tell(`support-${number}`, event))];
}

/** Retention is over: every instance closes with the file (F5). */
export function tellClosed(c: PlacementContext, closedOn: string): readonly Effect[] {
  const upTo = (workflow: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_none, index) => `${workflow}-${index + 1}`);
  const names = [
    ...upTo('measurement', c.counters.measurement),
    ...upTo('register-message', c.counters.message),
    ...upTo('support', c.counters.support),
    ...upTo('objection', c.counters.objection),
  ];
  return names.map((name) => tell(name, { type: 'file.closed', closedOn }));
}
