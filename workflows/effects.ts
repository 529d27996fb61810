import type { JsonObject, LocalDate } from './definition.js';

/** Tables of files that an effect may write; one row per placement and number. */
export const ROOM_TABLES = [
  'decision',
  'contract',
  'measurement',
  'measurement_task',
  'register_message',
  'register_delivery',
  'support',
  'objection',
  'ending',
  'correction',
] as const;
export type RoomTable = (typeof ROOM_TABLES)[number];

/** Tables with a row per part of a placement that lists read; they follow from the snapshot of the part. */
export const PART_OUTLOOKS = ['support_outlook'] as const;
export type PartOutlook = (typeof PART_OUTLOOKS)[number];

/**
 * Facts that money rests on. A correction is a new row with the same `kind` and `from`: the last recorded one counts.
 * firstDayWorked {} · contractHours {hours, sectorFullTimeHours, kind?} · declaredHours {hours} (`from` = first of the month)
 * · lumpSumGrant {until, amount?} · measuredGrant {until, wageValue, amount?} · grantEnd {} (`from` = first day without right)
 * · expectedValue {wageValue} (for an advance, B2) · noWage {until} · payHold {until, ground: only of the watch over wages (M8)} · employmentEnd {} (`from` = last day worked)
 */
export type FactKind =
  | 'firstDayWorked'
  | 'contractHours'
  | 'declaredHours'
  | 'lumpSumGrant'
  | 'measuredGrant'
  | 'grantEnd'
  | 'expectedValue'
  | 'noWage'
  | 'payHold'
  | 'employmentEnd'
  | 'notComeAbout';

/**
 * What a transition asks for beside its new state. A machine names effects as actions with these params
 * (`{ type: 'record', params: ... }`); nothing of it runs inside the machine.
 */
export type Effect =
  /** Start another instance of the same placement in the same transaction, e.g. `measurement-1`. */
  | { readonly type: 'open'; readonly params: { instance: string; workflow: string; input: JsonObject } }
  /** Send an event to another instance of the same placement, in the same transaction, after this entry. */
  | { readonly type: 'tell'; readonly params: { instance: string; event: { type: string } & JsonObject } }
  /** A fact with the day it holds from. */
  | { readonly type: 'fact'; readonly params: { kind: FactKind; from: LocalDate; value: JsonObject } }
  /** Insert the row (placement, number) of a room's table, or change the columns named here. Keys in camelCase. */
  | { readonly type: 'record'; readonly params: { table: RoomTable; number: number; values: JsonObject } }
  /** A letter or mail to the outside; rendered when sent. */
  | { readonly type: 'send'; readonly params: { template: string; to: string; data: JsonObject } }
  /** Something somebody inside must do or know. */
  | {
      readonly type: 'task';
      readonly params: { template: string; to: string; dueOn: LocalDate | null; data: JsonObject };
    };

export const EFFECT_TYPES = ['open', 'tell', 'fact', 'record', 'send', 'task'] as const;
