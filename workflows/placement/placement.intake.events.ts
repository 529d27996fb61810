import { z } from 'zod';
import { eventOf } from '../event-of.js';
import { hoursKind } from './placement.codes.js';
import { code, decimalString, fullWeekHours, localDate, opaqueId, party, weekHours, wholePercent } from '../payload.js';

const day = localDate.nullable();

/** An employment contract as the employer sends it; `until` null is open-ended. */
export const contractFacts = {
  from: localDate,
  until: day,
  permanent: z.boolean(),
  hours: weekHours,
  sectorFullTimeHours: fullWeekHours,
  /** Fixed, a mean over some months, or declared each month (B18); null: as it was. */
  hoursKind: hoursKind.nullable().default(null),
  monthlyWage: decimalString.nullable(),
  receivedOn: day,
} as const;

/** From intake to the decision: process steps 1 to 4. */
export const intakeEvents = {
  /** A running placement of another system enters with its facts; the guards find its true state or refuse. */
  'placement.imported': eventOf(
    ['system', 'administrator'],
    { label: 'Plaatsing overnemen', story: 'heeft de lopende plaatsing overgenomen uit een ander systeem' },
    {
      firstDay: localDate,
      agreedOn: day,
      targetGroupOn: day,
      contractFrom: localDate,
      contractUntil: day,
      permanent: z.boolean(),
      lumpSumUntil: day,
      wageValue: wholePercent.nullable(),
      determinedOn: day,
      measuredFrom: day,
      measuredUntil: day,
      nextMeasurementOn: day,
      registeredOn: day,
      informedOn: day,
      reportedOn: day,
      lastDay: day,
    },
  ),
  'targetGroup.determined': eventOf(
    ['consultant', 'reviewer'],
    { label: 'Doelgroep vaststellen', story: 'heeft vastgesteld of de kandidaat tot de doelgroep hoort' },
    { determinedOn: localDate, granted: z.boolean(), basis: z.enum(['application', 'exOfficio']), appliedOn: day },
    'determination',
  ),
  'information.given': eventOf(
    ['consultant', 'wspAdviser', 'backOffice'],
    { label: 'Informatie gegeven', story: 'heeft informatie gegeven over gegevens of afspraken' },
    {
      givenOn: localDate,
      kind: z.enum(['privacy', 'agreements', 'noRiskAndLkv']),
      version: code,
      channel: z.enum(['letter', 'mail', 'conversation', 'link']),
    },
  ),
  'trial.started': eventOf(
    ['consultant'],
    { label: 'Proefplaats starten', story: 'heeft toestemming gegeven voor een proefplaats' },
    { from: localDate, until: localDate },
    'support',
  ),
  'trial.extended': eventOf(
    ['consultant'],
    { label: 'Proefplaats verlengen', story: 'heeft de proefplaats verlengd' },
    { until: localDate },
    'support',
  ),
  'trial.ended': eventOf(
    ['consultant'],
    { label: 'Proefplaats beëindigen', story: 'heeft de proefplaats beëindigd' },
    { endedOn: localDate },
  ),
  'employment.agreed': eventOf(
    ['consultant', 'wspAdviser'],
    { label: 'Dienstverband afspreken', story: 'heeft het dienstverband met de werkgever afgesproken' },
    { agreedOn: localDate, plannedStart: localDate, ...contractFacts },
  ),
  'measuring.leftOut': eventOf(
    ['consultant'],
    {
      label: 'Afspraak: eerst niet meten',
      story: 'heeft met de werkgever afgesproken dat meten eerst achterwege blijft',
    },
    { agreedOn: localDate, with: code, how: code, reason: code.nullable(), secondBy: opaqueId.nullable() },
  ),
  'application.received': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Aanvraag ontvangen', story: 'heeft de aanvraag voor loonkostensubsidie vastgelegd' },
    { receivedOn: localDate, from: z.enum(['employer', 'worker', 'exOfficio']), personSigned: z.boolean() },
  ),
  'completion.requested': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Om aanvulling vragen', story: 'heeft gevraagd de aanvraag aan te vullen' },
    { requestedOn: localDate, givenUntil: localDate, missing: z.array(code).min(1).max(10) },
  ),
  'application.completed': eventOf(
    ['consultant', 'backOffice', 'link'],
    { label: 'Aanvraag aangevuld', story: 'heeft de aanvraag aangevuld' },
    { completedOn: localDate },
  ),
  'term.suspended': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Termijn opschorten', story: 'heeft de beslistermijn opgeschort' },
    { requestedOn: localDate, ground: z.enum(['consent', 'delayOfApplicant', 'accessRefused', 'forceMajeure']) },
  ),
  'term.resumed': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Termijn loopt weer', story: 'heeft de beslistermijn weer laten lopen' },
    { completedOn: localDate },
  ),
  'default.noticed': eventOf(
    ['backOffice', 'legalOfficer', 'link'],
    { label: 'Ingebrekestelling ontvangen', story: 'heeft een ingebrekestelling vastgelegd' },
    { receivedOn: localDate, from: party },
  ),
  'placement.withdrawn': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Aanvraag ingetrokken', story: 'heeft vastgelegd dat de aanvraag is ingetrokken' },
    { withdrawnOn: localDate, party: z.enum(['employer', 'worker', 'both']), reason: code },
  ),
  'employment.notComeAbout': eventOf(
    ['consultant', 'backOffice'],
    { label: 'Niet doorgegaan', story: 'heeft vastgelegd dat het dienstverband niet doorgaat' },
    { knownOn: localDate, reason: code },
  ),
  'uwvBenefit.found': eventOf(
    ['consultant'],
    { label: 'UWV-uitkering gebleken', story: 'heeft vastgelegd dat de kandidaat een UWV-uitkering heeft' },
    { foundOn: localDate, from: day },
  ),
  'value.adopted': eventOf(
    ['consultant'],
    { label: 'Loonwaarde overnemen', story: 'heeft de loonwaarde van de vorige gemeente overgenomen' },
    { wageValue: wholePercent, determinedOn: localDate, reason: code },
    'determination',
  ),
} as const;
