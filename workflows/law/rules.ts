import type { LocalDate } from '../definition.js';
import { SICKNESS_PAID_FROM } from './old-sickness.js';
import { GUIDANCE_FROM } from './admission.js';
import { FIRST_DAY } from './dates.js';
import { LKV_FROM } from './job-equivalents.js';
import { HOURLY_WAGE_FROM } from './minimum-wage.js';
import { PRESENT_METHOD_FROM } from './wage-value.js';

/** certain: read in the statute · practice: published by executive bodies · reading: our reading · provisional: our choice. */
export type RuleStatus = 'certain' | 'practice' | 'reading' | 'provisional';

/** A rule of the law with the days it holds; `until` null: still in force. */
export type LegalRule = {
  readonly id: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** Dutch, one line. */
  readonly title: string;
  readonly ground: string;
  readonly status: RuleStatus;
};

type Span = { readonly from?: LocalDate; readonly until?: LocalDate };

function rule(id: string, status: RuleStatus, title: string, ground: string, span: Span = {}): LegalRule {
  return { id, from: span.from ?? FIRST_DAY, until: span.until ?? null, title, ground, status };
}

/** The rules that amounts, dates and letters name, in order of id. */
export const RULES: readonly LegalRule[] = [
  rule('A1', 'certain', 'Vaststellen van de doelgroep', 'Participatiewet 6 lid 1 onder e, 10c lid 1'),
  rule('A2', 'certain', 'Eén aanvraag in twaalf maanden', 'Participatiewet 10c lid 2'),
  rule('A3', 'certain', 'De toets van de doelgroep', 'Participatiewet 6, 7 en 7a; Besluit loonkostensubsidie'),
  rule('A4', 'certain', 'Opname via de Praktijkroute', 'Wfsv 38b lid 1 onder a'),
  rule('A6', 'certain', 'Loonwaarde 100 procent: geen opname', 'Wfsv 38b lid 1 onder a; Participatiewet 10d lid 4'),
  rule('A7', 'certain', 'Informeren voor de eerste melding', 'Wfsv 38d lid 8'),
  rule('A8', 'practice', 'De melding van de loonwaarde', 'Wfsv 38d lid 3'),
  rule('A10', 'certain', 'Recht op begeleiding op de werkplek', 'Participatiewet 10 en 10da', { from: GUIDANCE_FROM }),
  rule('A11', 'certain', 'Proefplaats', 'Participatiewet 8a lid 2 onder d'),
  rule('A12', 'practice', 'Al geregistreerd op een andere grond', 'Wfsv 38b lid 6; Besluit SUWI 3.5'),
  rule('B1', 'certain', 'Eerst meten, dan toekennen', 'Participatiewet 10d lid 1 onder a'),
  rule(
    'B2',
    'certain',
    'Vaste loonkostensubsidie in de eerste zes maanden',
    'Participatiewet 10d lid 1 onder b en lid 5',
  ),
  rule('B2b', 'reading', 'Afspraak met de werkgever voor de start', 'Participatiewet 10d lid 1'),
  rule('B3', 'certain', 'Al in dienst', 'Participatiewet 10d lid 2'),
  rule('B4', 'certain', 'Geen tweede subsidie', 'Participatiewet 10d lid 3 en 9'),
  rule('B5', 'certain', 'Loonkostensubsidie naar loonwaarde', 'Participatiewet 10d lid 4', { from: HOURLY_WAGE_FROM }),
  rule('B6', 'certain', 'Bedrag van de vaste loonkostensubsidie', 'Participatiewet 10d lid 5', {
    from: HOURLY_WAGE_FROM,
  }),
  rule('B7', 'certain', 'Bedrag tot en met 2023', 'Participatiewet 10d (oud), 78ee', { until: '2023-12-31' }),
  rule('B8', 'certain', 'Referentiemaandloon', 'Participatiewet 2; Wet minimumloon 8 lid 1 onder b'),
  rule('B9', 'provisional', 'Jeugdloon en verjaardag', 'Besluit minimumjeugdloon; Wet minimumloon 8 lid 3'),
  rule('B10', 'certain', 'Vergoeding voor werkgeverslasten', 'Regeling loonkostensubsidie 1'),
  rule('B11', 'provisional', 'Welke rij van de tabellen', 'Participatiewet 10d lid 5 tot en met 7'),
  rule('B12', 'provisional', 'Afronden en delen van een maand', 'geen regel gevonden'),
  rule('B13', 'reading', 'Andere uren, functie of werkgever', 'Participatiewet 10d lid 4, 6 lid 1 onder g'),
  rule('B14', 'certain', 'Ziekte: subsidie loopt door', 'Participatiewet 10d', { from: SICKNESS_PAID_FROM }),
  rule('B14', 'certain', 'Ziekte: oude regel', 'Participatiewet 10d lid 12 (oud), 78dd', { until: '2021-12-31' }),
  rule('B15', 'provisional', 'Duur en einde van een besluit', 'Awb 3:45 tot en met 3:47, 4:31, 4:32, 4:51'),
  rule('B16', 'provisional', 'Betalen, verrekenen en terugvorderen', 'Awb 4:49, 4:56, 4:57, 4:93 tot en met 4:100'),
  rule('B17', 'reading', 'Niets voor de eerste werkdag', 'Participatiewet 10d lid 1'),
  rule('B18', 'provisional', 'Wisselende uren en geen loon', 'praktijk'),
  rule('C1', 'certain', 'Wat de loonwaarde is', 'Participatiewet 6 lid 1 onder g'),
  rule('C2', 'certain', 'Hoofdtaken', 'Besluit loonkostensubsidie 1', { from: PRESENT_METHOD_FROM }),
  rule('C3', 'practice', 'Tempo, kwaliteit en netto werktijd', 'Regeling loonkostensubsidie, bijlage', {
    from: PRESENT_METHOD_FROM,
  }),
  rule('C4', 'certain', 'Afronden op hele procenten', 'Besluit loonkostensubsidie 3 lid 1', {
    from: PRESENT_METHOD_FROM,
  }),
  rule('C5', 'certain', 'Reguliere prestatie', 'Regeling loonkostensubsidie, bijlage', { from: PRESENT_METHOD_FROM }),
  rule('C6', 'certain', 'De loonwaardedeskundige', 'Regeling loonkostensubsidie 3'),
  rule('C7', 'provisional', 'Zienswijzen', 'Besluit loonkostensubsidie 3 lid 3', { from: PRESENT_METHOD_FROM }),
  rule('C8', 'certain', 'Het rapport', 'Regeling loonkostensubsidie 2 en bijlage', { from: PRESENT_METHOD_FROM }),
  rule('C10', 'provisional', 'De volgende meting', 'Participatiewet 10d lid 6'),
  rule('D1', 'certain', 'Beslistermijn', 'Participatiewet 10d lid 12; Awb 4:13'),
  rule('D1b', 'provisional', 'Normen voor de voorbereiding', 'praktijk'),
  rule('D2', 'reading', 'Opschorting', 'Awb 4:5, 4:15'),
  rule('D3', 'certain', 'Dwangsom', 'Awb 4:17, 4:18'),
  rule('D4', 'certain', 'Bezwaar', 'Awb 3:41, 6:7 tot en met 6:9, 6:16, 7:10'),
  rule('D5', 'certain', 'Einde op een werkdag', 'Algemene termijnenwet 1, 3 en 4'),
  rule('D6', 'provisional', 'Zes maanden naar de kalender', 'lezing'),
  rule('D7', 'certain', 'Kalenderdagen in Nederland', 'lezing'),
  rule('D8', 'practice', 'Planning van de meting', 'praktijk'),
  rule('E1', 'certain', 'Een baan is 25,5 uur', 'Banenafspraak'),
  rule('E3', 'certain', 'Loonkostenvoordeel', 'Wet tegemoetkomingen loondomein 2.10 tot en met 2.13', {
    from: LKV_FROM,
  }),
  rule('F2', 'certain', 'Elfproef van het BSN', 'Wet algemene bepalingen burgerservicenummer'),
  rule('F5', 'practice', 'Bewaartermijnen', 'gepubliceerde gemeentelijke tabel'),
];

/** The rule as it holds on a day; `undefined` before its first and after its last day. */
export function ruleOn(id: string, day: LocalDate): LegalRule | undefined {
  return RULES.find((one) => one.id === id && one.from <= day && (one.until === null || day <= one.until));
}
