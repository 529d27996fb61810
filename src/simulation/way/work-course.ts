import { z } from 'zod';
import type { LocalDate } from '../../../workflows/definition.js';
import { addDays, later } from '../../../workflows/law/dates.js';
import type { Step } from '../life.js';
import type { PlacementPlan } from '../placement-plan.js';

/** What a consultant knows of somebody's work from what was sent of the placement. */
export type WorkCourse = {
  /** Day on which it was known that somebody works, and the first day of it; undefined for who never began. */
  readonly begun: { readonly knownOn: LocalDate; readonly from: LocalDate } | undefined;
  /** Day on which it was known to be over, and why. */
  readonly ended: { readonly knownOn: LocalDate; readonly reason: string } | undefined;
  /** First days on which somebody works more hours than before, with the day that was told. */
  readonly moreHours: readonly { readonly knownOn: LocalDate; readonly from: LocalDate }[];
};

const ENDS = ['ending.announced', 'employment.ended'];
const ending = z.object({ lastDay: z.string(), reason: z.string() });
const otherHours = z.object({ from: z.string(), hours: z.string() });

/** Reads the work out of the steps of a life, in order of their day. */
export function workCourse(plan: PlacementPlan, steps: readonly Step[]): WorkCourse {
  let begun: WorkCourse['begun'];
  let ended: WorkCourse['ended'];
  let hours = 0;
  const moreHours: { knownOn: LocalDate; from: LocalDate }[] = [];
  for (const { day, send } of steps) {
    if (send.kind === 'open') {
      hours = Number(send.input['hours']);
      if (send.follows.length > 0) begun = { knownOn: day, from: plan.start };
      continue;
    }
    const { event } = send;
    if (event.type === 'start.confirmed') begun = { knownOn: day, from: plan.start };
    if (ENDS.includes(event.type)) {
      const { lastDay, reason } = ending.parse(event);
      ended = { knownOn: later(day, addDays(lastDay, 1)), reason };
    }
    if (event.type === 'hours.changed') {
      const { from, hours: week } = otherHours.parse(event);
      if (Number(week) > hours) moreHours.push({ knownOn: later(day, from), from });
      hours = Number(week);
    }
  }
  return { begun, ended, moreHours };
}
