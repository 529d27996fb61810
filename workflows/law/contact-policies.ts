import { z } from 'zod';
import { policy, days, months, years, percent, euros } from './policy-definition.js';

/** Contact, aftercare and what is signalled when (process steps 7 and 16, M3, M10, M26, M30, M36). */
export const CONTACT_POLICIES = {
  contactWeeks: policy(
    'step 7',
    z.array(z.int().min(1).max(52)),
    [1, 4, 8, 12],
    'Contact in week',
    'Contactmomenten na de start, in weken.',
  ),
  contactEveryMonths: policy(
    'step 7',
    z.int().min(1).max(12),
    3,
    'Daarna contact elke (maanden)',
    'Contact na de eerste weken.',
  ),
  workerQuestionWeeks: policy(
    'step 7',
    z.array(z.int().min(1).max(52)),
    [4],
    'Drie vragen aan de werknemer in week',
    'Wanneer de werknemer de drie vragen krijgt, in weken.',
  ),
  workerQuestionMonths: policy(
    'step 7',
    z.array(z.int().min(1).max(60)),
    [5, 12],
    'Drie vragen aan de werknemer in maand',
    'Wanneer de werknemer de drie vragen krijgt, in maanden.',
  ),
  employerConditionMonths: policy(
    'step 7',
    z.array(z.int().min(0).max(60)),
    [0, 3, 5],
    'Vier voorwaarden bij de werkgever in maand',
    'Wanneer de vier voorwaarden bij de werkgever worden nagegaan.',
  ),
  aftercareMonthsRegularWork: policy(
    'step 16',
    months,
    6,
    'Nazorg na 100 procent (maanden)',
    'Duur van de nazorg na een loonwaarde van 100 procent.',
  ),
  aftercareMonthsInclusion: policy(
    'step 16',
    months,
    12,
    'Nazorg na opname (maanden)',
    'Duur van de nazorg na opname in het doelgroepregister.',
  ),
  completeWithinDays: policy(
    'D2',
    days,
    14,
    'Aanvullen binnen (dagen)',
    'De tijd die wordt gegeven om een aanvraag aan te vullen.',
  ),
  contractEndNoticeWeeks: policy(
    'M30',
    z.int().min(0).max(52),
    10,
    'Vooraankondiging contracteinde (weken)',
    'Hoeveel weken voor het contracteinde de eerste herinnering komt.',
  ),
  endDecisionAfterWeeks: policy(
    'M30',
    z.int().min(0).max(52),
    4,
    'Beëindigingsbesluit na contracteinde (weken)',
    'Zo lang wacht de betaling na het contracteinde op antwoord van de werkgever.',
  ),
  risingValueSignalDays: policy(
    'M26',
    days,
    30,
    'Signaal bij stijgende loonwaarde (dagen)',
    'Hoeveel dagen vooraf de bedragen voor en na worden getoond.',
  ),
  tableEndTaskDays: policy(
    'B8',
    days,
    30,
    'Taak voor het einde van de tabellen (dagen)',
    'Hoeveel dagen vooraf de beheerder een taak krijgt om de nieuwe rij in te voeren.',
  ),
  hoursTogetherWarning: policy(
    'M10',
    z.int().min(1).max(60),
    40,
    'Waarschuwing bij uren samen vanaf',
    'Waarschuwing als twee banen samen boven dit aantal uren komen.',
  ),
  hoursTogetherAlarm: policy(
    'M10',
    z.int().min(1).max(60),
    48,
    'Alarm bij uren samen vanaf',
    'Alarm als twee banen samen boven dit aantal uren komen.',
  ),
  transferGapDays: policy(
    'M38',
    days,
    31,
    'Van werk naar werk binnen (dagen)',
    'Wie binnen dit aantal dagen ander werk heeft, telt niet als baanverlies.',
  ),
  moveEndsFirstOfNextMonth: policy(
    'M47',
    z.boolean(),
    true,
    'Verhuizing: einde op de eerste van de volgende maand',
    'Het einde bij de oude gemeente is de eerste van de maand nadat de verhuizing bekend is.',
  ),
} as const;

/** How long a file is kept after the end of the case (F5), and the parameters of the benefit saved (E4). */
export const KEEPING_POLICIES = {
  retentionYearsGranted: policy('F5', years, 20, 'Bewaartermijn toegekend (jaren)', 'Na het einde van de zaak.'),
  retentionYearsRefused: policy('F5', years, 3, 'Bewaartermijn afgewezen (jaren)', 'Na het einde van de zaak.'),
  retentionYearsObjection: policy('F5', years, 7, 'Bewaartermijn bezwaar (jaren)', 'Na het einde van de zaak.'),
  retentionYearsWithdrawn: policy('F5', years, 1, 'Bewaartermijn ingetrokken (jaren)', 'Na het einde van de zaak.'),
  draftDays: policy(
    'F5',
    z.int().min(1).max(365),
    30,
    'Concepten bewaren (dagen)',
    'Een formulier dat half is ingevuld, wordt zo veel dagen na de laatste keer opslaan vernietigd.',
  ),
  benefitPerYear: policy(
    'E4',
    euros,
    '15000.00',
    'Uitkering per jaar',
    'Gemiddelde uitkering per jaar voor de bespaarde uitkering.',
  ),
  benefitOutSharePercent: policy(
    'E4',
    percent,
    50,
    'Aandeel uit de uitkering (procent)',
    'Welk deel van de personen uit de uitkering is.',
  ),
  budgetFollowsPercent: policy(
    'E4',
    percent,
    100,
    'Budget volgt loonkostensubsidie (procent)',
    'Welk deel van de netto loonkostensubsidie een jaar later in het budget terugkomt.',
  ),
} as const;
