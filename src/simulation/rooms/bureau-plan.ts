import { workingDayFrom } from '../working-days.js';
import { Decimal } from '../../../workflows/law/exact.js';
import type { DemoBody } from '../../access/demo-users.js';
import { seededUuid } from '../draw.js';
import { yearsOf } from '../plan-days.js';
import { roomDeed, type RoomDeed, type RoomPlan } from './room-deed.js';

/** Euros for a measurement in the first year, and how much more each year after it. */
const FIRST_PRICE = 640;
const RISE = 1.03;
/** Calendar days from order to report; a first measurement is ordered well ahead of its visit. */
const DELIVERY_DAYS = 70;

/** Two bureaus that plainly do not exist (M21): the expert measures for one, at another price each year; of the other nothing was ordered. */
export function bureauDeeds(plan: RoomPlan, body: DemoBody): readonly RoomDeed[] {
  const [first, ...years] = yearsOf(plan);
  if (first === undefined) return [];
  const day = workingDayFrom(plan.from);
  const [used, unused] = ['noord', 'zuid'].map((name) => seededUuid(plan.seed, 'bureau', body.code, name));
  if (used === undefined || unused === undefined) return [];
  const given = { mail: null, phone: null, from: day, price: priceAfter(0), deliveryDays: DELIVERY_DAYS };
  const added = (id: string, name: string, experts: boolean): RoomDeed =>
    roomDeed(day, body, `bureau:${name}`, { kind: 'bureauAdded', id, given: { ...given, name }, experts });
  const agreed = years.map((year, place) =>
    roomDeed(workingDayFrom(`${year}-01-02`), body, `bureau:agreed:${year}`, {
      kind: 'bureauAgreed',
      id: used,
      price: priceAfter(place + 1),
      deliveryDays: DELIVERY_DAYS,
    }),
  );
  const stops = roomDeed(workingDayFrom(`${first + 1}-03-01`), body, 'bureau:stops', {
    kind: 'bureauStops',
    id: unused,
  });
  return [added(used, 'Test Meetbureau Noord', true), added(unused, 'Test Meetbureau Zuid', false), ...agreed, stops];
}

const priceAfter = (years: number): string => new Decimal(FIRST_PRICE).times(new Decimal(RISE).pow(years)).toFixed(2);
