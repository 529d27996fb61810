import { z } from 'zod';
import { eventOf } from '../event-of.js';
import { code, decimalString, fullWeekHours, localDate, month, opaqueId, weekHours, wholePercent } from '../payload.js';
import { contactWish } from './contact-wish.js';
import { endingReason, hoursKind } from './placement.codes.js';
import { contractFacts } from './placement.intake.events.js';

const day = localDate.nullable();

/** What happens with the job while it is prepared, runs and ends: process steps 6, 7 and 17. */
export const employmentEvents = {
  'start.moved': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Start verschuiven', story: 'heeft de startdatum verschoven' },
    { plannedStart: localDate, reason: code },
  ),
  'start.confirmed': eventOf(
    ['link', 'backOffice'],
    { label: 'Eerste werkdag bevestigen', story: 'heeft de eerste werkdag bevestigd' },
    { firstDay: localDate, confirmedOn: localDate },
  ),
  'contract.received': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Contract ontvangen', story: 'heeft het contract vastgelegd' },
    contractFacts,
  ),
  'contract.renewed': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Contract verlengd', story: 'heeft vastgelegd dat het contract is verlengd' },
    { ...contractFacts, toldOn: localDate },
  ),
  'hours.changed': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Uren gewijzigd', story: 'heeft gewijzigde uren vastgelegd' },
    {
      from: localDate,
      hours: weekHours,
      sectorFullTimeHours: fullWeekHours,
      kind: hoursKind,
    },
  ),
  'hours.declared': eventOf(
    ['link', 'backOffice', 'consultant'],
    { label: 'Uren opgeven', story: 'heeft de verloonde uren van een maand opgegeven' },
    {
      month,
      /** Paid hours over the whole month. */
      hours: decimalString,
      declaredBy: z.enum(['employer', 'payrollOffice', 'worker']),
    },
  ),
  'job.changed': eventOf(
    ['consultant', 'link'],
    { label: 'Functie, werkplek of inlener gewijzigd', story: 'heeft ander werk bij dezelfde werkgever vastgelegd' },
    { from: localDate, kind: z.enum(['function', 'workplace', 'hirer']), hirer: opaqueId.nullable() },
  ),
  'employer.changed': eventOf(
    ['consultant', 'manager'],
    { label: 'Andere werkgever in rechte', story: 'heeft vastgelegd dat het bedrijf is overgenomen' },
    { from: localDate, employer: opaqueId, reason: code, secondBy: opaqueId },
  ),
  'wage.notDue': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Geen loon verschuldigd', story: 'heeft een periode zonder loon vastgelegd' },
    { from: localDate, until: localDate, ground: z.enum(['unpaidLeave', 'detention', 'other']) },
  ),
  'payment.held': eventOf(
    ['consultant', 'finance', 'manager', 'system'],
    { label: 'Betaling opschorten', story: 'heeft de betaling opgeschort' },
    { from: localDate, ground: z.enum(['suspicion', 'wageBelowMinimum']), until: localDate },
  ),
  'payment.released': eventOf(
    ['consultant', 'finance', 'manager', 'system'],
    { label: 'Betaling vrijgeven', story: 'heeft de opgeschorte betaling vrijgegeven' },
    { heldFrom: localDate, releasedFrom: localDate },
  ),
  'ending.announced': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Einde bekend', story: 'heeft het einde van het dienstverband aangekondigd' },
    { lastDay: localDate, reason: endingReason, knownOn: localDate },
  ),
  'ending.revoked': eventOf(
    ['consultant'],
    { label: 'Einde gaat niet door', story: 'heeft vastgelegd dat het einde niet doorgaat' },
    { revokedOn: localDate },
  ),
  'employment.ended': eventOf(
    ['consultant', 'backOffice', 'system'],
    { label: 'Dienstverband geëindigd', story: 'heeft het einde van het dienstverband vastgelegd' },
    { lastDay: localDate, reason: endingReason, knownOn: localDate, paidUntil: day },
  ),
  'employment.endRevoked': eventOf(
    ['consultant'],
    { label: 'Einde herroepen', story: 'heeft het vastgelegde einde van het dienstverband herroepen' },
    {
      revokedOn: localDate,
      reason: code,
      /** Where the end of the subsidy was decided as well (M32). */
      secondBy: opaqueId.nullable(),
    },
  ),
  'subsidy.reopened': eventOf(
    ['system'],
    { label: 'Subsidie wacht weer op een besluit', story: 'meldt dat de subsidie weer op een besluit wacht' },
    { from: localDate },
  ),
  'handover.announced': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Overdracht', story: 'heeft de overdracht aan een ander aangekondigd' },
    { to: code, ground: z.enum(['moved', 'otherBody', 'uwv']), knownOn: localDate, endsOn: day },
  ),
  'handover.revoked': eventOf(
    ['consultant'],
    { label: 'Overdracht gaat niet door', story: 'heeft vastgelegd dat de overdracht niet doorgaat' },
    { revokedOn: localDate },
  ),
  'benefit.returned': eventOf(
    ['consultant'],
    { label: 'Terug in de uitkering', story: 'heeft vastgelegd dat de inwoner terug is in de uitkering' },
    { returnedOn: localDate },
  ),
  'contact.recorded': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Contact vastleggen', story: 'heeft contact vastgelegd' },
    {
      heldOn: localDate,
      with: z.enum(['worker', 'employer', 'both', 'jobcoach']),
      kind: code,
      helpWanted: code.nullable(),
    },
  ),
  'contact.revoked': eventOf(
    ['consultant', 'backOffice', 'manager'],
    { label: 'Contact herroepen', story: 'heeft een vastgelegd contact herroepen' },
    {
      /** Number of the entry that wrote it down. */
      contact: z.int().positive(),
      reason: z.enum(['wrongFile', 'recordedTwice', 'notHeld', 'typingError', 'other']),
      /** The last contact that is left; looked up, not typed. */
      lastContactOn: day.default(null),
    },
  ),
  'contact.wished': eventOf(
    ['system'],
    { label: 'Hoe vaak contact', story: 'heeft vastgelegd hoe vaak de werknemer contact wil' },
    { wishes: z.array(contactWish).max(500) },
  ),
  'consultant.assigned': eventOf(
    ['consultant', 'manager', 'administrator'],
    { label: 'Andere consulent', story: 'heeft de plaatsing aan een andere consulent gegeven' },
    { owner: opaqueId, reason: code },
  ),
  'body.succeeded': eventOf(
    ['administrator', 'system'],
    { label: 'Gemeente opgegaan in een andere', story: 'heeft de opvolging van de gemeente vastgelegd' },
    { from: localDate, municipality: code, successor: code },
  ),
  'fact.corrected': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Gegeven verbeteren', story: 'heeft een fout gegeven verbeterd' },
    {
      fact: z.enum(['firstDay', 'hours', 'contractUntil', 'lastDay', 'wageValue']),
      from: localDate,
      day,
      hours: weekHours.nullable(),
      sectorFullTimeHours: fullWeekHours.nullable(),
      wageValue: wholePercent.nullable(),
      reason: code,
      /**
       * Effect in euros over all months that change, without sign; above a limit a second person is needed (M32). It is
       * computed: what is sent does not count.
       */
      difference: decimalString.default('0.00'),
      secondBy: opaqueId.nullable(),
    },
  ),
  'aftercare.ended': eventOf(
    ['consultant'],
    { label: 'Nazorg afsluiten', story: 'heeft de nazorg afgesloten' },
    { endedOn: localDate },
  ),
  'aftercare.reopened': eventOf(
    ['consultant'],
    { label: 'Nazorg heropenen', story: 'heeft de nazorg heropend' },
    { reopenedOn: localDate, until: localDate, askedBy: z.enum(['worker', 'employer']) },
  ),
  'support.requested': eventOf(
    ['consultant', 'backOffice', 'link', 'system'],
    { label: 'Ondersteuning aanvragen', story: 'heeft een aanvraag voor ondersteuning vastgelegd' },
    { kind: code, askedBy: z.enum(['employer', 'worker', 'exOfficio']), receivedOn: localDate },
  ),
} as const;
