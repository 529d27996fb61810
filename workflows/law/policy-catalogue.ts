import { z } from 'zod';

/** One thing a deciding body may choose: the rule it belongs to, what values it takes and what holds without a choice. */
export type PolicyDefinition<S extends z.ZodType = z.ZodType> = {
  readonly rule: string;
  readonly schema: S;
  readonly default: z.infer<S>;
  /** Dutch label of the setting and Dutch explanation for the administrator and for letters. */
  readonly label: string;
  readonly explanation: string;
};

function policy<S extends z.ZodType>(
  rule: string,
  schema: S,
  value: z.infer<S>,
  label: string,
  explanation: string,
): PolicyDefinition<S> {
  return { rule, schema, default: value, label, explanation };
}

const days = z.int().min(0).max(3660);
const months = z.int().min(0).max(120);
const halfMonths = z.number().min(0).max(24).multipleOf(0.5);
const years = z.int().min(0).max(100);
const percent = z.int().min(0).max(100);
const euros = z.string().regex(/^\d{1,9}\.\d{2}$/);

/** What decides which subsidy there is and how much (A11, B). */
const SUBSIDY = {
  advance: policy(
    'B2',
    z.enum(['none', 'half', 'expected']),
    'none',
    'Voorschot tijdens het wachten op de loonwaarde',
    'Na de vaste loonkostensubsidie en vóór het besluit over de gemeten loonwaarde: geen voorschot, 50 procent, of de verwachte loonwaarde (Awb 4:95). Het voorschot wordt verrekend bij het besluit.',
  ),
  agreementNeedsSecondPerson: policy(
    'B2b',
    z.boolean(),
    true,
    'Tweede persoon bij een afspraak na de start',
    'Ligt de afspraak met de werkgever na de eerste werkdag, dan is voor de vaste loonkostensubsidie een reden en een tweede persoon nodig.',
  ),
  rowAfterLumpSum: policy(
    'B11',
    z.enum(['firstDay', 'rowInUse']),
    'firstDay',
    'Tabelrij na de vaste periode',
    'Het eerste gemeten bedrag volgt de tabel van de eerste dag ervan, of de rij die in gebruik was tot 1 januari.',
  ),
  birthdaySplit: policy(
    'B9',
    z.enum(['days', 'nextMonth']),
    'days',
    'Verjaardag onder de volwassen leeftijd',
    'De maand wordt op de verjaardag gesplitst in dagen, of de nieuwe leeftijd telt vanaf de eerste dag van de volgende maand.',
  ),
  oldDecisionInLine: policy(
    'B7',
    z.string().regex(/^2024-\d{2}-\d{2}$/),
    '2024-01-01',
    'Besluiten van voor 2024 aangepast op',
    'De dag in 2024 waarop besluiten van voor 2024 op de nieuwe berekening overgaan.',
  ),
  lumpSumAfterTrialPlacement: policy(
    'A11',
    z.boolean(),
    true,
    'Vaste loonkostensubsidie na een proefplaats',
    'Of na een proefplaats nog een vaste loonkostensubsidie mogelijk is.',
  ),
  trialPlacementMonthsBefore2023July: policy(
    'A11',
    months,
    3,
    'Duur van een proefplaats voor 1 juli 2023 (maanden)',
    'Voor 1 juli 2023 stelde de gemeente de duur van een proefplaats zelf vast.',
  ),
  lumpSumAgainOtherEmployer: policy(
    'B13',
    z.boolean(),
    true,
    'Opnieuw een vaste periode bij een andere werkgever',
    'Of bij een andere werkgever opnieuw een vaste loonkostensubsidie mogelijk is.',
  ),
  newEmploymentAfterBreakMonths: policy(
    'B13',
    months,
    6,
    'Nieuwe dienstbetrekking na een onderbreking van meer dan (maanden)',
    'Een onderbreking die langer duurt dan dit aantal maanden geeft een nieuwe dienstbetrekking.',
  ),
  openEndedDecisionYears: policy(
    'B15',
    z.int().min(1).max(5).nullable(),
    null,
    'Duur van een besluit bij een vast contract (jaren)',
    'Leeg: tot de AOW-datum. Anders ten hoogste dit aantal jaren.',
  ),
  reasonableTermMonths: policy(
    'B15',
    months,
    3,
    'Redelijke termijn bij verlagen of beëindigen (maanden)',
    'Na drie jaar of langer wordt de subsidie pas na deze termijn verlaagd of beëindigd (Awb 4:51).',
  ),
  noWageMeansNil: policy(
    'B18',
    z.boolean(),
    true,
    'Geen loon: geen subsidie',
    'Over dagen waarover geen loon verschuldigd is (onbetaald verlof, detentie) wordt niets betaald.',
  ),
  varyingHoursAdvanceOnMinimum: policy(
    'B18',
    z.boolean(),
    true,
    'Voorschot op het minimum bij wisselende uren',
    'Bij een maandelijkse opgave wordt een voorschot op het minimumaantal uren betaald en daarna verrekend.',
  ),
  sixMonthsInShortMonth: policy(
    'D6',
    z.enum(['lastDay', 'nextDay']),
    'lastDay',
    'Zes maanden als de zesde maand die dag mist',
    'Bij een start op een dag die de zesde maand niet heeft, is de eerste gemeten dag de laatste dag van die maand, of de dag erna.',
  ),
} as const;

/** How money goes out and comes back (B16, M16, M32). */
const MONEY = {
  payDay: policy(
    'B16',
    z.int().min(1).max(28),
    25,
    'Betaaldag',
    'De dag van de maand waarop over de vorige maand wordt betaald.',
  ),
  setOff: policy(
    'B16',
    z.boolean(),
    true,
    'Verrekenen binnen dezelfde plaatsing',
    'Of te veel betaald bedrag binnen dezelfde plaatsing wordt verrekend; anders volgt een terugvorderingsbesluit.',
  ),
  payHoldWeeks: policy(
    'B16',
    z.int().min(1).max(13),
    13,
    'Betaling opschorten (weken)',
    'Hoe lang de betaling bij een ernstig vermoeden ten hoogste wordt opgeschort (Awb 4:56).',
  ),
  interestFrom: policy(
    'B16',
    euros,
    '10.00',
    'Wettelijke rente vanaf',
    'Vanaf welk bedrag wettelijke rente wordt vergoed bij te laat betalen.',
  ),
  correctionSecondPersonFrom: policy(
    'B16',
    euros,
    '500.00',
    'Tweede persoon bij een correctie vanaf',
    'Een correctie met een verschil vanaf dit bedrag vraagt een tweede persoon.',
  ),
  accountWaitingWorkingDays: policy(
    'F8',
    days,
    5,
    'Wachttijd na wijziging van een rekening (werkdagen)',
    'Zo lang blijft de oude rekening in gebruik na een goedgekeurde wijziging.',
  ),
} as const;

/** Norms and planning around the measurement and the register (A8, C, D1b, D8). */
const MEASURING = {
  jobcoachMayMeasure: policy(
    'C6',
    z.boolean(),
    false,
    'Eigen jobcoach of consulent mag meten',
    'Of de deskundige ook de jobcoach of consulent van de werknemer mag zijn. Als het mag, staat het in het dossier.',
  ),
  viewsWorkingDays: policy(
    'C7',
    days,
    10,
    'Termijn voor zienswijzen (werkdagen)',
    'Hoe lang werknemer en werkgever op het concept kunnen reageren.',
  ),
  nextMeasurementMonths: policy(
    'C10',
    months,
    12,
    'Volgende meting na (maanden)',
    'Wanneer de loonwaarde opnieuw wordt gemeten.',
  ),
  nextMeasurementMonthsSheltered: policy(
    'C10',
    months,
    36,
    'Volgende meting bij beschut werk na (maanden)',
    'Wanneer de loonwaarde bij beschut werk opnieuw wordt gemeten.',
  ),
  messageWorkingDays: policy(
    'A8',
    days,
    5,
    'Melding loonwaarde binnen (werkdagen)',
    'Norm voor de melding na het versturen van de loonwaardevaststelling.',
  ),
  normReceiptToFindingDays: policy(
    'D1b',
    days,
    21,
    'Norm ontvangst tot oordeel (dagen)',
    'Binnen hoeveel dagen na ontvangst is vastgesteld dat meten nog achterwege kan blijven.',
  ),
  normReportToDeterminationWorkingDays: policy(
    'D1b',
    days,
    5,
    'Norm rapport tot vaststelling (werkdagen)',
    'Binnen hoeveel werkdagen na het geaccepteerde rapport de loonwaarde is vastgesteld.',
  ),
  noticeBeforeContractEndMonths: policy(
    'D8',
    halfMonths,
    1,
    'Aanzegdag voor contracteinde (maanden)',
    'De planning rekent naar de aanzegdag toe als die eerder valt dan het einde van de vaste periode.',
  ),
  orderBeforeMonths: policy(
    'D8',
    halfMonths,
    3.5,
    'Uiterste dag om te bestellen (maanden ervoor)',
    'Hoeveel maanden voor het ankermoment de meting uiterlijk besteld is. Een halve maand is 15 dagen.',
  ),
  visitFromMonths: policy(
    'D8',
    halfMonths,
    2.5,
    'Bezoek vanaf (maanden ervoor)',
    'Vanaf hoeveel maanden voor het ankermoment het bezoek plaatsvindt.',
  ),
  visitUntilWorkingDays: policy(
    'D8',
    days,
    15,
    'Bezoek tot (werkdagen voor acceptatie)',
    'Hoeveel werkdagen voor de acceptatiedag het bezoek uiterlijk is.',
  ),
  visitAfterWorkedMonths: policy(
    'D8',
    halfMonths,
    3,
    'Bezoek niet eerder dan (maanden gewerkt)',
    'Zo lang is er gewerkt voor het bezoek, behalve als het einde nabij is.',
  ),
  draftWorkingDays: policy(
    'D8',
    days,
    5,
    'Concept na bezoek (werkdagen)',
    'Hoeveel werkdagen na het bezoek het concept klaar is.',
  ),
  acceptedBeforeMonths: policy(
    'D8',
    halfMonths,
    1,
    'Rapport geaccepteerd (maanden ervoor)',
    'Hoeveel maanden voor het ankermoment het rapport is geaccepteerd.',
  ),
  decisionSentWorkingDays: policy(
    'D8',
    days,
    10,
    'Besluit verstuurd (werkdagen ervoor)',
    'Hoeveel werkdagen voor het ankermoment het besluit is verstuurd.',
  ),
  accessRefusedTimes: policy(
    'C7',
    z.int().min(1).max(10),
    2,
    'Geweigerde bezoeken',
    'Na hoeveel geweigerde bezoeken wordt besloten op wat er is of beëindigd na een gesprek.',
  ),
} as const;

/** Contact, aftercare and what is signalled when (process steps 7 and 16, M3, M10, M26, M30, M36). */
const CONTACT = {
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
const KEEPING = {
  retentionYearsGranted: policy('F5', years, 20, 'Bewaartermijn toegekend (jaren)', 'Na het einde van de zaak.'),
  retentionYearsRefused: policy('F5', years, 3, 'Bewaartermijn afgewezen (jaren)', 'Na het einde van de zaak.'),
  retentionYearsObjection: policy('F5', years, 7, 'Bewaartermijn bezwaar (jaren)', 'Na het einde van de zaak.'),
  retentionYearsWithdrawn: policy('F5', years, 1, 'Bewaartermijn ingetrokken (jaren)', 'Na het einde van de zaak.'),
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

/** Every policy a deciding body may set, by name. */
export const POLICIES = { ...SUBSIDY, ...MONEY, ...MEASURING, ...CONTACT, ...KEEPING } as const;

export type PolicyName = keyof typeof POLICIES;
export type PolicyValue<N extends PolicyName> = z.infer<(typeof POLICIES)[N]['schema']>;
export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];
