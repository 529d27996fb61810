import { z } from 'zod';
import type { Role } from '../definition.js';
import { eventOf, type EventsOf } from '../event-of.js';
import {
  code,
  correctedSending,
  decimalString,
  localDate,
  opaqueId,
  party,
  percent,
  placementNumber,
  wholePercent,
} from '../payload.js';

const ORDERING: readonly Role[] = ['backOffice', 'consultant', 'manager'];
const EXPERT: readonly Role[] = ['expert'];
const VISITING: readonly Role[] = ['expert', 'backOffice'];
const SIGNING: readonly Role[] = ['reviewer', 'manager'];
const SYSTEM: readonly Role[] = ['system'];

/** Who is to measure, with the check of the register (C6). */
const assignment = {
  expertId: opaqueId,
  registrationNumber: code,
  registrationCheckedOn: localDate,
  registrationValidUntil: localDate,
};

/** Suitability and the order (C11, C6, M20). */
const ordering = {
  'suitability.judged': eventOf(
    ['consultant'],
    { label: 'Werkplek beoordelen', story: 'heeft beoordeeld of de werkplek geschikt is om te meten' },
    { outcome: z.enum(['suitable', 'adapted', 'unsuitable']), judgedOn: localDate },
  ),
  'measurement.ordered': eventOf(
    ORDERING,
    { label: 'Meting bestellen', story: 'heeft de loonwaardemeting besteld' },
    { ...assignment, orderedOn: localDate },
  ),
  'order.withdrawn': eventOf(
    [...ORDERING, 'expert'],
    { label: 'Opdracht terugnemen', story: 'heeft de opdracht teruggelegd voor een andere deskundige' },
    { reason: z.enum(['expertIll', 'late', 'other']) },
  ),
  'measurement.handedOver': eventOf(
    ORDERING,
    { label: 'Overdragen aan andere deskundige', story: 'heeft de meting overgedragen aan een andere deskundige' },
    { ...assignment, reason: z.enum(['expertIll', 'expertLeft', 'conflict', 'other']) },
  ),
  'conflict.declared': eventOf(
    EXPERT,
    { label: 'Belang melden', story: 'heeft gemeld niet onafhankelijk te zijn; de opdracht is terug' },
    {},
  ),
};

/** The visit and what stands in its way (steps 9 and 10, M22, M49). */
const visiting = {
  'visit.planned': eventOf(
    VISITING,
    { label: 'Bezoek plannen', story: 'heeft het bezoek gepland' },
    { visitOn: localDate, startsAt: z.iso.time({ precision: -1 }), minutes: z.int().min(15).max(480) },
  ),
  'visit.moved': eventOf(
    VISITING,
    { label: 'Bezoek verzetten', story: 'heeft het bezoek verzet' },
    { visitOn: localDate, startsAt: z.iso.time({ precision: -1 }), minutes: z.int().min(15).max(480) },
  ),
  'visit.confirmed': eventOf(
    ['link', 'expert', 'backOffice'],
    { label: 'Bezoek bevestigen', story: 'heeft het bezoek bevestigd' },
    { party },
  ),
  'visit.held': eventOf(
    EXPERT,
    { label: 'Bezoek vastleggen', story: 'is op de werkplek geweest' },
    { visitedOn: localDate, interpreter: z.boolean() },
  ),
  'visit.noAccess': eventOf(
    EXPERT,
    { label: 'Geen toegang', story: 'kon de werkplek niet bezoeken' },
    { triedOn: localDate, refusedBy: z.enum(['worker', 'employer', 'nobodyThere']) },
  ),
  'access.decided': eventOf(
    ['consultant', 'manager'],
    { label: 'Beslissen na geen toegang', story: 'heeft beslist hoe het verder gaat na twee keer geen toegang' },
    { choice: z.enum(['again', 'onWhatThereIs', 'stop']), heardOn: localDate.nullable() },
  ),
  'measurement.blocked': eventOf(
    ['consultant', 'expert', 'backOffice'],
    { label: 'Meting kan niet doorgaan', story: 'heeft vastgelegd dat de meting nu niet kan doorgaan' },
    {},
  ),
  'measurement.unblocked': eventOf(
    ['consultant', 'expert', 'backOffice'],
    { label: 'Meting kan weer doorgaan', story: 'heeft vastgelegd dat de meting weer kan doorgaan' },
    { resume: z.enum(['afterReturn', 'partlyAtWork', 'observedBefore']) },
  ),
};

const task = z.strictObject({ share: percent, pace: percent, quality: percent, netWorkingTime: percent });

/** Draft, views and report (C2–C5, C7, C8). Names and explanations of tasks lie sealed outside the machine. */
const reporting = {
  'draft.made': eventOf(
    EXPERT,
    { label: 'Concept maken', story: 'heeft het conceptrapport gemaakt' },
    { draftOn: localDate, regular: z.boolean(), tasks: z.array(task).max(5) },
  ),
  'views.asked': eventOf(
    ['expert', 'backOffice'],
    { label: 'Zienswijzen vragen', story: 'heeft werknemer en werkgever om hun zienswijze gevraagd' },
    { askedOn: localDate },
  ),
  'view.given': eventOf(
    ['link', 'expert', 'backOffice'],
    { label: 'Zienswijze vastleggen', story: 'heeft een zienswijze gegeven' },
    {
      party,
      givenOn: localDate,
      how: z.enum(['written', 'oral']),
      readBack: z.boolean(),
      agrees: z.boolean(),
      points: z.int().min(0).max(50),
    },
  ),
  'view.answered': eventOf(
    EXPERT,
    { label: 'Zienswijze beantwoorden', story: 'heeft de punten van een zienswijze beantwoord' },
    { party, points: z.int().min(1).max(50) },
  ),
  'report.made': eventOf(
    EXPERT,
    { label: 'Rapport indienen', story: 'heeft het rapport ingediend' },
    { reportedOn: localDate },
  ),
  'report.accepted': eventOf(
    ['reviewer'],
    { label: 'Rapport accepteren', story: 'heeft het rapport geaccepteerd' },
    { acceptedOn: localDate },
    'reportAcceptance',
  ),
  'report.returned': eventOf(
    ['reviewer'],
    { label: 'Rapport terugsturen', story: 'heeft het rapport met redenen teruggestuurd' },
    { returnedOn: localDate, reasons: z.array(code).min(1).max(20) },
  ),
};

/** The determination and what may follow it (C9, D4, M54). */
const determining = {
  'wageValue.determined': eventOf(
    SIGNING,
    { label: 'Loonwaarde vaststellen', story: 'heeft de loonwaarde vastgesteld' },
    { determinedOn: localDate },
    'wageValueDetermination',
  ),
  'determination.sent': eventOf(
    ['backOffice'],
    { label: 'Vaststelling versturen', story: 'heeft de loonwaardevaststelling verstuurd' },
    { sentOn: localDate },
  ),
  'sending.corrected': eventOf(
    ['backOffice'],
    { label: 'Verzending verbeteren', story: 'heeft verbeterd wanneer de loonwaardevaststelling is verstuurd' },
    correctedSending,
  ),
  'secondOpinion.asked': eventOf(
    ['consultant', 'legalOfficer', 'link'],
    { label: 'Contra-expertise vragen', story: 'heeft een contra-expertise gevraagd' },
    { askedBy: z.enum(['worker', 'employer', 'objection']), askedOn: localDate },
  ),
  'determination.revised': eventOf(
    SYSTEM,
    { label: 'Loonwaarde herzien', story: 'heeft de loonwaarde na bezwaar herzien' },
    { objection: placementNumber, wageValue: wholePercent, decidedOn: localDate },
  ),
  'secondOpinion.dropped': eventOf(
    ['consultant', 'legalOfficer'],
    { label: 'Contra-expertise laten vervallen', story: 'heeft de contra-expertise laten vervallen' },
    {},
  ),
};

/** What the placement tells, and the ends. */
const placing = {
  'placement.startMoved': eventOf(
    SYSTEM,
    { label: 'Planning aanpassen', story: 'heeft de planning van de meting aangepast aan de nieuwe start' },
    {
      firstDay: localDate.nullable(),
      orderLastDay: localDate.nullable(),
      visitFrom: localDate.nullable(),
      visitUntil: localDate.nullable(),
      acceptBefore: localDate.nullable(),
    },
  ),
  'placement.endKnown': eventOf(
    SYSTEM,
    { label: 'Einde bekend', story: 'heeft gemeld wanneer het werk eindigt' },
    { lastDay: localDate, urgent: z.boolean() },
  ),
  'placement.ownerChanged': eventOf(
    SYSTEM,
    { label: 'Andere consulent', story: 'heeft gemeld dat een andere consulent de plaatsing volgt' },
    { owner: opaqueId },
  ),
  'placement.coachChanged': eventOf(
    SYSTEM,
    { label: 'Andere jobcoach', story: 'heeft gemeld wie de jobcoach van de werknemer is' },
    { coach: opaqueId.nullable() },
  ),
  'measurement.broughtForward': eventOf(
    ['consultant', 'manager'],
    { label: 'Meting naar voren halen', story: 'heeft de meting naar voren gehaald' },
    { reason: z.enum(['endIsNear', 'contractEnds', 'other']), before: localDate },
  ),
  'measurement.cancelled': eventOf(
    ['consultant', 'manager'],
    { label: 'Meting annuleren', story: 'heeft de meting geannuleerd' },
    { reason: z.enum(['endIsNear', 'notNeeded', 'requestWithdrawn', 'other']) },
  ),
  'placement.ended': eventOf(
    SYSTEM,
    { label: 'Plaatsing beëindigd', story: 'heeft gemeld dat de plaatsing eindigt' },
    { endedOn: localDate, reason: code },
  ),
  'file.closed': eventOf(
    SYSTEM,
    { label: 'Dossier sluiten', story: 'heeft het dossier gesloten' },
    { closedOn: localDate },
  ),
};

/** Everything that can happen to a measurement, with its payload, who may send it and its Dutch words. */
export const measurementEvents = { ...ordering, ...visiting, ...reporting, ...determining, ...placing };
export type MeasurementEvent = EventsOf<typeof measurementEvents>;

/** What opens a measurement: why, for whom, and the days of planning the placement found (D8). */
export const measurementInput = z.strictObject({
  number: placementNumber,
  placementRoute: z.enum(['lumpSum', 'measuredFirst', 'alreadyEmployed']),
  reason: z.enum(['first', 'repeat', 'jobChanged', 'endNear', 'askedFor', 'secondOpinion']),
  /** The consultant of the placement. */
  owner: opaqueId,
  /** The worker's own jobcoach, if any: not the one who measures (C6). */
  coach: opaqueId.nullable().default(null),
  firstDay: localDate.nullable(),
  lumpSumLastDay: localDate.nullable(),
  contractUntil: localDate.nullable(),
  hours: decimalString,
  sectorFullTimeHours: decimalString,
  orderLastDay: localDate.nullable(),
  visitFrom: localDate.nullable(),
  visitUntil: localDate.nullable(),
  acceptBefore: localDate.nullable(),
  endNearOn: localDate.nullable(),
});
export type MeasurementInput = z.infer<typeof measurementInput>;
