import type { z } from 'zod';
import type { endGround } from '../../../workflows/placement/placement.codes.js';

/** Grounds of an end decision: every one that the work knows has a word. */
const END_GROUNDS: Readonly<Record<z.infer<typeof endGround>, string>> = {
  fullWageValue: 'Loonwaarde is 100 procent',
  employmentEnded: 'Dienstverband geëindigd',
  contractLapsed: 'Contract afgelopen',
  noLongerTargetGroup: 'Niet meer in de doelgroep',
  shelteredWork: 'Beschut werk',
  handedOver: 'Overgedragen',
  dutyBroken: 'Verplichting niet nagekomen',
  aow: 'AOW-leeftijd',
  deceased: 'Overleden',
};

/** What a decision rests on, as people choose it and read it. */
export const DECISION_GROUNDS: Readonly<Record<string, string>> = {
  policy: 'Wet en beleid',
  wageValue: 'Loonwaarde vastgesteld',
  startMoved: 'Start verschoven',
  hours: 'Uren gewijzigd',
  contractRenewed: 'Contract verlengd',
  notComeAbout: 'Dienstverband gaat niet door',
  overpaid: 'Te veel betaald',
  ...END_GROUNDS,
};
