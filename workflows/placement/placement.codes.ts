import { z } from 'zod';
import { CIRCLES } from '../law/doelgroep.js';

/** Lists of codes that the payloads and the context of a placement share. */

/** How the subsidy begins: lump sum first (B2), measured first (B1), or already employed (B3). */
export const ROUTES = ['lumpSum', 'measuredFirst', 'alreadyEmployed'] as const;
export type SubsidyRoute = (typeof ROUTES)[number];
export const routeCode = z.enum(ROUTES);

/** Circles of persons of A3: the list of the law, so that a person's file and the placement speak of the same. */
export const circleCode = z.enum(CIRCLES, { error: 'Kies een kring van de Participatiewet.' });

/** How the paid hours are known (B18). */
export const hoursKind = z.enum(['fixed', 'average', 'declared'], {
  error: 'Kies vast, gemiddeld of per maand opgegeven.',
});

export const DECISION_KINDS = [
  'lumpSum',
  'measured',
  'refusal',
  'untreated',
  'change',
  'end',
  'withdrawal',
  'recovery',
  'advance',
  'penalty',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
export const decisionKind = z.enum(DECISION_KINDS, { error: 'Kies een soort besluit.' });

/** Reasons for ending; health is never among them (F3). */
export const ENDING_REASONS = [
  'temporaryContractEnded',
  'probation',
  'tooLittleWork',
  'reorganisation',
  'closure',
  'performanceNotFitting',
  'guidanceTooHeavy',
  'lifeDomain',
  'resigned',
  'otherWork',
  'moved',
  'detention',
  'undesirableBehaviour',
  'notStated',
  'deceased',
  'aow',
  'unknown',
] as const;
export type EndingReason = (typeof ENDING_REASONS)[number];
export const endingReason = z.enum(ENDING_REASONS, { error: 'Kies een reden voor het einde.' });

/** Grounds of an end decision; `noLongerTargetGroup` is M28, `fullWageValue` M27. */
export const endGround = z.enum([
  'fullWageValue',
  'employmentEnded',
  'contractLapsed',
  'noLongerTargetGroup',
  'shelteredWork',
  'handedOver',
  'dutyBroken',
  'aow',
  'deceased',
]);

export const measurementReason = z.enum(['first', 'repeat', 'jobChanged', 'endNear', 'askedFor', 'secondOpinion']);

/** What somebody said when the person came into the register, or why not. */
export const OUTCOMES = [
  'banenafspraak',
  'regularWork',
  'endedBeforeInclusion',
  'endedAfterInclusion',
  'refused',
  'withdrawn',
  'notComeAbout',
  'shelteredWorkAdvice',
  'handedOver',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const EMPLOYMENT_STATES = [
  'intake',
  'trialPlacement',
  'agreed',
  'awaitingStart',
  'running',
  'ending',
  'contractLapsed',
  'handingOver',
  'ended',
  'notComeAbout',
  'takenOver',
] as const;
export const SUBSIDY_STATES = [
  'none',
  'applied',
  'awaitingValue',
  'incomplete',
  'givenTimePassed',
  'leftUntreated',
  'refused',
  'withdrawn',
  'lumpSumGranted',
  'lumpSumRunning',
  'onHold',
  'measuredLater',
  'measuredRunning',
  'lapsed',
  'endingLater',
  'ended',
  'toRecover',
  'settled',
] as const;
export const REGISTER_STATES = [
  'nothingYet',
  'alreadyRegistered',
  'indicationPending',
  'toInform',
  'toReport',
  'reported',
  'confirmed',
  'rejected',
  'deliveredAgain',
  'notApplicable',
] as const;
export const AFTERCARE_STATES = ['none', 'running', 'ended', 'reopened'] as const;
export const DECISION_STATES = ['none', 'prepared', 'toSend'] as const;

export type EmploymentState = (typeof EMPLOYMENT_STATES)[number];
export type SubsidyState = (typeof SUBSIDY_STATES)[number];
export type RegisterState = (typeof REGISTER_STATES)[number];
export type AftercareState = (typeof AFTERCARE_STATES)[number];
export type DecisionState = (typeof DECISION_STATES)[number];
