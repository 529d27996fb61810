import type { ReportKind } from '../../scheduled-reports/report-dates.js';

export const REPORT_WORDS: Readonly<Record<ReportKind, string>> = {
  teamMeeting: 'Banen behouden, voor het teamoverleg',
  dashboard: 'Dashboardbrief aan de raad, per kwartaal',
  trimester: 'Rapportage drie keer per jaar',
  halfYear: 'Evaluatie per half jaar',
};
export const REPORT_EXPLAINED: Readonly<Record<ReportKind, string>> = {
  teamMeeting:
    'Aantallen en zaaknummers van de afgelopen week, zonder namen. Om wie het gaat, staat op de pagina Banen behouden.',
  dashboard: 'Alleen cijfers die de regio publiceert, met wat u er niet uit kunt afleiden.',
  trimester: 'Alle cijfers van de eigen organisatie, voor eigen gebruik.',
  halfYear: 'Alle cijfers van de eigen organisatie, naast die van een half jaar eerder.',
};
/** What the mail to the chosen colleagues holds. */
export const REPORT_MAILED: Readonly<Record<ReportKind, string>> = {
  teamMeeting:
    'De rapportage zit als PDF en als Excel-bestand bij de mail, met zaaknummers en zonder namen. Zij is voor de manager.',
  dashboard: 'De rapportage zit als PDF en als Excel-bestand bij de mail.',
  trimester: 'De rapportage zit als PDF en als Excel-bestand bij de mail. Zij is voor wie uitkomsten mag zien.',
  halfYear: 'De rapportage zit als PDF en als Excel-bestand bij de mail. Zij is voor wie uitkomsten mag zien.',
};
