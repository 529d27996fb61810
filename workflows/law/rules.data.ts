import type { LocalDate } from '../definition.js';
import { GUIDANCE_FROM, TRIAL_PLACEMENT_FROM } from './admission.js';
import { FIRST_DAY } from './dates.js';
import { LKV_FROM } from './job-equivalents.js';
import { HOURLY_WAGE_FROM } from './minimum-wage.js';
import { SICKNESS_PAID_FROM } from './old-sickness.js';
import { APPLICATION_FROM } from './subsidy-routes.js';
import { FINDING_TERM_FROM } from './terms.js';
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
  /** The file that applies it. */
  readonly by: string;
};

type Span = { readonly from?: LocalDate; readonly until?: LocalDate };

function rule(id: string, status: RuleStatus, title: string, ground: string, by: string, span: Span = {}): LegalRule {
  return { id, from: span.from ?? FIRST_DAY, until: span.until ?? null, title, ground, status, by };
}

/**
 * The rules that amounts, dates and letters name, in order of id; of a rule whose text changed, each text with its days. A9: a
 * registration of before 30 December 2017 ended after that year and two more, which no entry of 2017 lived to see.
 */
export const RULES: readonly LegalRule[] = [
  rule(
    'A1',
    'certain',
    'Vaststellen van de doelgroep',
    'Participatiewet 6 lid 1 onder e, 10c lid 1',
    'workflows/law/admission.ts',
  ),
  rule('A2', 'certain', 'Eén aanvraag in twaalf maanden', 'Participatiewet 10c lid 2', 'workflows/law/admission.ts'),
  rule(
    'A3',
    'certain',
    'De toets van de doelgroep',
    'Participatiewet 6, 7 en 7a; Besluit loonkostensubsidie',
    'workflows/law/doelgroep.ts',
  ),
  rule('A4', 'certain', 'Opname via de Praktijkroute', 'Wfsv 38b lid 1 onder a', 'workflows/law/register-entry.ts'),
  rule('A4b', 'reading', 'De melding volgt meteen op de vaststelling', 'lezing', 'workflows/law/register-entry.ts'),
  rule(
    'A5',
    'certain',
    'Geen opname tijdens de vaste loonkostensubsidie',
    'Wfsv 38b lid 1 onder a; Ziektewet 29b lid 2',
    'workflows/placement/placement.measuring.plan.ts',
  ),
  rule(
    'A6',
    'certain',
    'Loonwaarde 100 procent: geen opname',
    'Wfsv 38b lid 1 onder a; Participatiewet 10d lid 4',
    'workflows/placement/placement.register.states.ts',
  ),
  rule(
    'A7',
    'certain',
    'Informeren voor de eerste melding',
    'Wfsv 38d lid 8',
    'workflows/register-message/register-message.rules.ts',
  ),
  rule('A8', 'practice', 'De melding van de loonwaarde', 'Wfsv 38d lid 3', 'workflows/law/register-fields.ts'),
  rule('A8b', 'practice', 'Een melding na elke vaststelling', 'praktijk van UWV', 'workflows/law/register-entry.ts'),
  rule('A9', 'certain', 'Einde van de registratie', 'Besluit SUWI 3.2', 'workflows/law/decision-end.ts'),
  rule(
    'A10',
    'certain',
    'Recht op begeleiding op de werkplek',
    'Participatiewet 10 en 10da',
    'workflows/placement/placement.rules.ts',
    { from: GUIDANCE_FROM },
  ),
  rule('A11', 'certain', 'Proefplaats', 'Participatiewet 8a lid 2 onder d', 'workflows/law/admission.ts', {
    from: TRIAL_PLACEMENT_FROM,
  }),
  rule(
    'A11',
    'provisional',
    'Proefplaats: duur naar keuze van de gemeente',
    'Participatiewet 8a (oud)',
    'workflows/law/admission.ts',
    { until: '2023-06-30' },
  ),
  rule(
    'A12',
    'practice',
    'Al geregistreerd op een andere grond',
    'Wfsv 38b lid 6; Besluit SUWI 3.5',
    'workflows/law/register-entry.ts',
  ),
  rule(
    'B1',
    'certain',
    'Eerst meten, dan toekennen',
    'Participatiewet 10d lid 1 onder a',
    'workflows/law/subsidy-routes.ts',
  ),
  rule(
    'B2',
    'certain',
    'Vaste loonkostensubsidie in de eerste zes maanden',
    'Participatiewet 10d lid 1 onder b en lid 5',
    'workflows/law/terms.ts',
  ),
  rule(
    'B2b',
    'reading',
    'Afspraak met de werkgever voor de start',
    'Participatiewet 10d lid 1',
    'workflows/law/subsidy-routes.ts',
  ),
  rule('B3', 'certain', 'Al in dienst', 'Participatiewet 10d lid 2', 'workflows/law/already-employed.ts', {
    from: APPLICATION_FROM,
  }),
  rule(
    'B3',
    'certain',
    'Al in dienst: na school',
    'Participatiewet 10d lid 2 (oud)',
    'workflows/law/already-employed.ts',
    { until: '2023-06-30' },
  ),
  rule('B4', 'certain', 'Geen tweede subsidie', 'Participatiewet 10d lid 3 en 9', 'workflows/law/subsidy-routes.ts'),
  rule(
    'B5',
    'certain',
    'Loonkostensubsidie naar loonwaarde',
    'Participatiewet 10d lid 4',
    'workflows/law/wage-subsidy.ts',
    { from: HOURLY_WAGE_FROM },
  ),
  rule(
    'B6',
    'certain',
    'Bedrag van de vaste loonkostensubsidie',
    'Participatiewet 10d lid 5',
    'workflows/law/wage-subsidy.ts',
    { from: HOURLY_WAGE_FROM },
  ),
  rule('B7', 'certain', 'Bedrag tot en met 2023', 'Participatiewet 10d (oud), 78ee', 'workflows/law/wage-subsidy.ts', {
    until: '2023-12-31',
  }),
  rule(
    'B8',
    'certain',
    'Referentiemaandloon',
    'Participatiewet 2; Wet minimumloon 8 lid 1 onder b',
    'workflows/law/minimum-wage.ts',
  ),
  rule(
    'B9',
    'provisional',
    'Jeugdloon en verjaardag',
    'Besluit minimumjeugdloon; Wet minimumloon 8 lid 3',
    'workflows/law/month-amount.ts',
  ),
  rule(
    'B10',
    'certain',
    'Vergoeding voor werkgeverslasten',
    'Regeling loonkostensubsidie 1',
    'workflows/law/wage-subsidy.ts',
  ),
  rule(
    'B11',
    'provisional',
    'Welke rij van de tabellen',
    'Participatiewet 10d lid 5 tot en met 7',
    'workflows/law/table-row.ts',
  ),
  rule(
    'B12',
    'provisional',
    'Afronden en delen van een maand',
    'geen regel gevonden',
    'workflows/law/rounded-per-decision.ts',
  ),
  rule(
    'B13',
    'reading',
    'Andere uren, functie of werkgever',
    'Participatiewet 10d lid 4, 6 lid 1 onder g',
    'workflows/law/subsidy-routes.ts',
  ),
  rule('B14', 'certain', 'Ziekte: subsidie loopt door', 'Participatiewet 10d', 'workflows/law/old-sickness.ts', {
    from: SICKNESS_PAID_FROM,
  }),
  rule(
    'B14',
    'certain',
    'Ziekte: oude regel',
    'Participatiewet 10d lid 12 (oud), 78dd',
    'workflows/law/old-sickness.ts',
    { until: '2021-12-31' },
  ),
  rule(
    'B15',
    'provisional',
    'Duur en einde van een besluit',
    'Awb 3:45 tot en met 3:47, 4:31, 4:32, 4:51',
    'workflows/law/decision-end.ts',
  ),
  rule(
    'B16',
    'provisional',
    'Betalen, verrekenen en terugvorderen',
    'Awb 4:49, 4:56, 4:57, 4:93 tot en met 4:100',
    'workflows/law/statutory-interest.ts',
  ),
  rule('B17', 'reading', 'Niets voor de eerste werkdag', 'Participatiewet 10d lid 1', 'workflows/law/entitlement.ts'),
  rule('B18', 'provisional', 'Wisselende uren en geen loon', 'praktijk', 'workflows/law/priced-days.ts'),
  rule(
    'C1',
    'certain',
    'Wat de loonwaarde is',
    'Participatiewet 6 lid 1 onder g',
    'workflows/measurement/measurement.value.ts',
  ),
  rule('C2', 'certain', 'Hoofdtaken', 'Besluit loonkostensubsidie 1', 'workflows/law/wage-value.ts', {
    from: PRESENT_METHOD_FROM,
  }),
  rule(
    'C3',
    'practice',
    'Tempo, kwaliteit en netto werktijd',
    'Regeling loonkostensubsidie, bijlage',
    'workflows/law/wage-value.ts',
    { from: PRESENT_METHOD_FROM },
  ),
  rule(
    'C4',
    'certain',
    'Afronden op hele procenten',
    'Besluit loonkostensubsidie 3 lid 1',
    'workflows/law/wage-value.ts',
    { from: PRESENT_METHOD_FROM },
  ),
  rule('C5', 'certain', 'Reguliere prestatie', 'Regeling loonkostensubsidie, bijlage', 'workflows/law/wage-value.ts', {
    from: PRESENT_METHOD_FROM,
  }),
  rule(
    'C6',
    'certain',
    'De loonwaardedeskundige',
    'Regeling loonkostensubsidie 3',
    'workflows/measurement/measurement.check.ts',
  ),
  rule(
    'C7',
    'provisional',
    'Zienswijzen',
    'Besluit loonkostensubsidie 3 lid 3',
    'workflows/measurement/measurement.days.ts',
    { from: PRESENT_METHOD_FROM },
  ),
  rule(
    'C8',
    'certain',
    'Het rapport',
    'Regeling loonkostensubsidie 2 en bijlage',
    'workflows/measurement/measurement.events.ts',
    { from: PRESENT_METHOD_FROM },
  ),
  rule(
    'C9',
    'certain',
    'De loonwaarde vaststellen',
    'Besluit loonkostensubsidie 3 lid 2',
    'workflows/placement/placement.rules.ts',
  ),
  rule('C10', 'provisional', 'De volgende meting', 'Participatiewet 10d lid 6', 'workflows/law/wage-value.ts'),
  rule(
    'C11',
    'certain',
    'Een ongeschikte werkplek',
    'Actieagenda Banenafspraak',
    'workflows/measurement/measurement.rules.ts',
  ),
  rule(
    'C12',
    'reading',
    'Vanaf wanneer een nieuwe loonwaarde telt',
    'Awb 4:46 tot en met 4:49, 7:2',
    'workflows/placement/placement.measuring.plan.ts',
  ),
  rule('D1', 'certain', 'Beslistermijn', 'Participatiewet 10d lid 12; Awb 4:13', 'workflows/law/terms.ts', {
    from: FINDING_TERM_FROM,
  }),
  rule('D1', 'certain', 'Beslistermijn: acht weken', 'Awb 4:13', 'workflows/law/terms.ts', { until: '2023-06-30' }),
  rule('D1b', 'provisional', 'Normen voor de voorbereiding', 'praktijk', 'workflows/law/norms.ts'),
  rule('D2', 'reading', 'Opschorting', 'Awb 4:5, 4:15', 'workflows/law/terms.ts'),
  rule('D3', 'certain', 'Dwangsom', 'Awb 4:17, 4:18', 'workflows/law/penalty.ts'),
  rule('D4', 'certain', 'Bezwaar', 'Awb 3:41, 6:7 tot en met 6:9, 6:16, 7:10', 'workflows/law/objection-terms.ts'),
  rule('D5', 'certain', 'Einde op een werkdag', 'Algemene termijnenwet 1, 3 en 4', 'workflows/law/terms.ts'),
  rule('D6', 'provisional', 'Zes maanden naar de kalender', 'lezing', 'workflows/law/terms.ts'),
  rule('D7', 'certain', 'Kalenderdagen in Nederland', 'lezing', 'workflows/law/dates.ts'),
  rule('D8', 'practice', 'Planning van de meting', 'praktijk', 'workflows/law/measurement-planning.ts'),
  rule('E1', 'certain', 'Een baan is 25,5 uur', 'Banenafspraak', 'workflows/law/job-equivalents.ts'),
  rule(
    'E3',
    'certain',
    'Loonkostenvoordeel',
    'Wet tegemoetkomingen loondomein 2.10 tot en met 2.13',
    'workflows/law/job-equivalents.ts',
    { from: LKV_FROM },
  ),
  rule('F2', 'certain', 'Elfproef van het BSN', 'Wet algemene bepalingen burgerservicenummer', 'workflows/law/bsn.ts'),
  rule('F5', 'practice', 'Bewaartermijnen', 'gepubliceerde gemeentelijke tabel', 'workflows/law/contact-policies.ts'),
];
