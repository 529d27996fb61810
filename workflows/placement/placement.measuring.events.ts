import { z } from 'zod';
import { eventOf } from '../event-of.js';
import { code, localDate, opaqueId, party, placementNumber, wholePercent } from '../payload.js';
import { measurementReason } from './placement.codes.js';

const day = localDate.nullable();
const told = ['system'] as const;

/** Measurement, register, objections and supports: what is asked for here, and what those instances tell back. */
export const measuringEvents = {
  'measurement.requested': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Loonwaardemeting starten', story: 'heeft een loonwaardemeting in gang gezet' },
    { reason: measurementReason, requestedOn: localDate },
  ),
  'measurement.ordered': eventOf(
    told,
    { label: 'Meting besteld', story: 'meldt dat de meting is besteld' },
    { measurement: placementNumber, orderedOn: localDate },
  ),
  'measurement.orderWithdrawn': eventOf(
    told,
    { label: 'Opdracht teruggegeven', story: 'meldt dat de opdracht terug is en opnieuw besteld moet worden' },
    { measurement: placementNumber },
  ),
  'measurement.planned': eventOf(
    told,
    { label: 'Bezoek gepland', story: 'meldt dat het bezoek is gepland' },
    { measurement: placementNumber, visitOn: localDate },
  ),
  'measurement.staged': eventOf(
    told,
    { label: 'Stand van de meting', story: 'meldt hoe ver de meting is' },
    {
      measurement: placementNumber,
      stage: z.enum([
        'ordered',
        'noAccess',
        'visited',
        'viewsAsked',
        'viewsClosed',
        'submitted',
        'returned',
        'secondOpinion',
      ]),
      dueOn: day,
    },
  ),
  'measurement.reported': eventOf(
    told,
    { label: 'Rapport geaccepteerd', story: 'meldt dat het rapport is geaccepteerd' },
    { measurement: placementNumber, reportedOn: localDate },
  ),
  'measurement.blocked': eventOf(
    told,
    { label: 'Meten kan niet', story: 'meldt dat meten voorlopig niet kan' },
    { measurement: placementNumber },
  ),
  'measurement.unblocked': eventOf(
    told,
    { label: 'Meten kan weer', story: 'meldt dat meten weer kan' },
    { measurement: placementNumber },
  ),
  'measurement.accessRefused': eventOf(
    told,
    { label: 'Toegang geweigerd', story: 'meldt dat de deskundige niet kon meten' },
    { measurement: placementNumber, triedOn: localDate, times: z.int().min(1) },
  ),
  'measurement.cancelled': eventOf(
    told,
    { label: 'Meting geannuleerd', story: 'meldt dat de meting niet doorgaat' },
    { measurement: placementNumber, reason: code },
  ),
  'measurement.determined': eventOf(
    told,
    { label: 'Loonwaarde vastgesteld', story: 'meldt dat de loonwaarde is vastgesteld' },
    {
      measurement: placementNumber,
      wageValue: wholePercent,
      regular: z.boolean(),
      determinedOn: localDate,
      reportedOn: day,
      sentOn: day,
    },
  ),
  'repeat.asked': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Herhaalde meting gevraagd', story: 'heeft een verzoek om een herhaalde meting vastgelegd' },
    { askedOn: localDate, party, reason: code },
  ),
  'repeat.answered': eventOf(
    ['consultant'],
    { label: 'Verzoek om meting beantwoorden', story: 'heeft het verzoek om een herhaalde meting beantwoord' },
    { answeredOn: localDate, granted: z.boolean(), nextMeasurementOn: localDate, reason: code },
  ),
  'person.informed': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Werknemer informeren', story: 'heeft de werknemer over de opname in het register geïnformeerd' },
    { informedOn: localDate, channel: z.enum(['letter', 'mail', 'conversation']) },
  ),
  'registration.found': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Al in het register', story: 'heeft vastgelegd dat de persoon al in het register staat' },
    { foundOn: localDate, ground: code, how: code },
  ),
  'indication.pending': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Aanvraag indicatie loopt', story: 'heeft vastgelegd dat een indicatie bij UWV is aangevraagd' },
    { askedOn: localDate },
  ),
  'indication.decided': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Indicatie bekend', story: 'heeft de uitkomst van de indicatie vastgelegd' },
    { knownOn: localDate, granted: z.boolean() },
  ),
  'register.reported': eventOf(
    told,
    { label: 'Melding verstuurd', story: 'meldt dat de melding is verstuurd' },
    { message: placementNumber, reportedOn: localDate },
  ),
  'register.confirmed': eventOf(
    told,
    { label: 'Opname bevestigd', story: 'meldt dat het register de melding heeft bevestigd' },
    { message: placementNumber, confirmedOn: localDate },
  ),
  'register.rejected': eventOf(
    told,
    { label: 'Melding afgekeurd', story: 'meldt dat het register de melding heeft afgekeurd' },
    { message: placementNumber, rejectedOn: localDate, reason: code },
  ),
  'register.entryWrong': eventOf(
    ['backOffice'],
    { label: 'Register verbeteren', story: 'heeft een fout in het register gevonden' },
    { foundOn: localDate, message: placementNumber.nullable(), reason: code },
  ),
  'registration.ended': eventOf(
    ['backOffice', 'consultant', 'system'],
    { label: 'Registratie geëindigd', story: 'heeft vastgelegd dat de registratie is geëindigd' },
    { endedOn: localDate, reason: z.enum(['aow', 'deceased', 'shelteredWork', 'ownRequest']) },
  ),
  'shelteredWork.determined': eventOf(
    ['consultant'],
    { label: 'Beschut werk vastgesteld', story: 'heeft vastgelegd dat beschut werk is vastgesteld' },
    { determinedOn: localDate },
  ),
  'objection.received': eventOf(
    ['legalOfficer', 'backOffice', 'link'],
    { label: 'Bezwaar ontvangen', story: 'heeft een bezwaar vastgelegd' },
    { decision: placementNumber, party, receivedOn: localDate, postedOn: day },
  ),
  'objection.decided': eventOf(
    told,
    { label: 'Bezwaar afgedaan', story: 'meldt dat het bezwaar is afgedaan' },
    {
      objection: placementNumber,
      decision: placementNumber,
      outcome: z.enum(['unfounded', 'inadmissible', 'withdrawn']),
      decidedOn: localDate,
    },
  ),
  'objection.upheld': eventOf(
    told,
    { label: 'Bezwaar gegrond', story: 'meldt dat het bezwaar gegrond is' },
    {
      objection: placementNumber,
      decision: placementNumber,
      party,
      decidedOn: localDate,
      wageValue: wholePercent.nullable(),
      from: day,
    },
  ),
  'objection.lodged': eventOf(
    ['legalOfficer', 'backOffice', 'link'],
    { label: 'Bezwaar tegen een andere brief', story: 'heeft een bezwaar vastgelegd' },
    {
      against: z.enum(['determination', 'support', 'letter']),
      /** Number of the measurement, the support or the letter; 0 when there is only one. */
      about: z.int().min(0).max(99_999),
      /** Kind of the letter that is objected against. */
      letter: code,
      party,
      receivedOn: localDate,
      postedOn: day,
      sentOn: localDate,
      objectionLastDay: localDate,
      wageValue: wholePercent.nullable(),
    },
  ),
  'objection.closed': eventOf(
    told,
    { label: 'Bezwaar afgedaan', story: 'meldt dat het bezwaar is afgedaan' },
    {
      objection: placementNumber,
      against: code,
      about: z.int().min(0).nullable(),
      outcome: z.enum(['upheld', 'unfounded', 'inadmissible', 'withdrawn']),
      decidedOn: localDate,
    },
  ),
  'determination.revised': eventOf(
    told,
    { label: 'Loonwaarde herzien', story: 'meldt dat de loonwaarde na bezwaar is herzien' },
    {
      objection: placementNumber,
      measurement: placementNumber,
      party,
      decidedOn: localDate,
      wageValue: wholePercent,
      from: day,
    },
  ),
  'support.granted': eventOf(
    told,
    { label: 'Ondersteuning toegekend', story: 'meldt dat ondersteuning is toegekend' },
    {
      support: placementNumber,
      from: localDate,
      until: day,
      /** Who coaches the worker, when the support is a jobcoach: not the one who measures (C6). */
      coach: opaqueId.nullable().default(null),
    },
  ),
  'support.refused': eventOf(
    told,
    { label: 'Ondersteuning afgewezen', story: 'meldt dat ondersteuning is afgewezen' },
    { support: placementNumber },
  ),
  'support.ended': eventOf(
    told,
    { label: 'Ondersteuning beëindigd', story: 'meldt dat de ondersteuning is beëindigd' },
    { support: placementNumber, endedOn: localDate },
  ),
} as const;
