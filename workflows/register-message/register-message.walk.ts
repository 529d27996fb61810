import type { JsonObject, LocalDate } from '../definition.js';
import { addDays } from '../law/dates.js';
import type { Dice } from '../walk/prng.walk.js';
import type { WalkMoment, WalkPlan } from '../walk/walk.walk.js';
import { registerMessageV1 } from './register-message.definition.js';

/** A payload for each event of a message. */
function payload(type: string, { today, dice: luck }: WalkMoment): JsonObject {
  const payloads: Readonly<Record<string, () => JsonObject>> = {
    'person.informed': () => ({ informedOn: today, channel: luck.pick(['letter', 'mail', 'conversation']) }),
    'message.sent': () => ({ sentOn: today, employerLetterOn: addDays(today, -2), formatVersion: '2017.1' }),
    'message.confirmed': () => ({ confirmedOn: today, entryFrom: luck.chance(0.5) ? today : null }),
    'message.rejected': () => ({ rejectedOn: addDays(today, luck.chance(0.1) ? 1 : 0), code: 'F12' }),
    'message.mended': () => ({ mendedOn: today, fields: ['percentage'] }),
    'message.deliverAgain': () => ({ reason: luck.pick(['lost', 'listOfDifferences', 'correction', 'other']) }),
    'message.dropped': () => ({ reason: luck.pick(['shelteredWork', 'deceased', 'replaced', 'notDue']) }),
    'message.foundWrong': () => ({ foundOn: today, reason: 'wrongPerson' }),
    'placement.ended': () => ({ endedOn: today, reason: 'resigned' }),
    'file.closed': () => ({ closedOn: today }),
  };
  const make = payloads[type];
  if (make === undefined) throw new Error(`No payload for ${type}`);
  return make();
}

function input(luck: Dice, today: LocalDate): JsonObject {
  const kind = luck.pick(['wageValue', 'wageValue', 'subsidyEnded', 'correction']);
  return {
    number: 1 + luck.below(9),
    kind,
    wageValue: kind === 'subsidyEnded' ? null : luck.pick([30, 55, 80, 100]),
    determinedOn: kind === 'subsidyEnded' ? null : addDays(today, -2),
    supportStart: addDays(today, -200),
    endedOn: kind === 'subsidyEnded' ? today : null,
    corrects: kind === 'correction' ? 1 : null,
    dueOn: luck.chance(0.5) ? addDays(today, 5) : null,
    owner: 'consultant-0',
    registered: luck.chance(0.2),
    informedOn: null,
  };
}

/** How a message is walked. */
export const registerMessageWalk: Omit<WalkPlan, 'lives' | 'seed'> = {
  definition: registerMessageV1,
  stepsPerLife: 25,
  from: '2020-01-01',
  input,
  payload,
  weights: { 'file.closed': 0.03, 'placement.ended': 0.1, 'message.dropped': 0.2 },
};
