import { z } from 'zod';
import { policy, days, months, euros } from './policy-definition.js';

/** What decides which subsidy there is and how much (A11, B). */
export const SUBSIDY_POLICIES = {
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
    'Voor 1 juli 2023 stelde de gemeente zelf vast hoe lang een proefplaats hoogstens duurt, met verlenging. Dat geldt voor een proefplaats die voor die dag begon.',
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
    'Bij een maandelijkse opgave wordt een voorschot op het minimumaantal uren betaald en na de opgave verrekend. Nee: de betaling over een maand wacht tot de werkgever de uren heeft opgegeven.',
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
export const MONEY_POLICIES = {
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
  interestPercent: policy(
    'B16',
    z.number().min(0).max(20).nullable(),
    null,
    'Wettelijke rente (procent per jaar)',
    'Leeg: de tabel van wettelijke rente voor niet-handelstransacties. Vul een percentage in vanaf de dag waarop het Staatsblad het vaststelt, als de tabel die dag nog niet kent.',
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
