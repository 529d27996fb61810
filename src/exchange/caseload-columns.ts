import { CASE_NUMBER_COLUMNS } from './case-number-cell.js';
import { headerMap, type HeaderMap } from './header-map.js';

/** Columns of a caseload, each with the headers under which municipalities export it. The first is the one we name. */
export const CASELOAD_COLUMNS = {
  externalId: CASE_NUMBER_COLUMNS,
  bsn: ['bsn', 'burgerservicenummer', 'sofinummer'],
  firstNames: ['voornamen', 'voornaam', 'roepnaam'],
  prefix: ['tussenvoegsel', 'voorvoegsel', 'voorvoegsels'],
  lastName: ['achternaam', 'geslachtsnaam', 'naam'],
  birthDate: ['geboortedatum', 'geb datum'],
  sex: ['geslacht', 'sekse', 'm v', 'man vrouw'],
  municipality: ['gemeente', 'woongemeente', 'gemeentecode'],
  employerKvk: ['kvk', 'kvk nummer', 'werkgever kvk'],
  employerName: ['werkgever', 'naam werkgever'],
  hirer: ['inlener', 'inlener kvk', 'kvk inlener', 'naam inlener'],
  location: ['vestiging', 'vestigingsnummer', 'werkplek'],
  agencyLocation: ['vestiging uitlener', 'vestiging uitzendbureau', 'vestiging formele werkgever'],
  circle: ['uitkering', 'doelgroep', 'regeling'],
  route: ['route', 'soort start'],
  owner: ['klantmanager', 'consulent', 'werkmatcher'],
  firstDay: ['eerste werkdag', 'startdatum', 'datum in dienst'],
  agreedOn: ['afspraak op', 'datum afspraak werkgever'],
  targetGroupOn: ['doelgroep vastgesteld op', 'doelgroepvaststelling'],
  contractFrom: ['contract vanaf', 'contract begin', 'begindatum contract'],
  contractUntil: ['contract tot', 'contract tot en met', 'einddatum contract', 'contract einde'],
  permanent: ['vast contract', 'onbepaalde tijd'],
  hours: ['uren', 'contracturen', 'uren per week'],
  sectorFullTimeHours: ['volle werkweek', 'fulltime uren', 'uren volle werkweek'],
  lumpSumUntil: ['forfaitair tot', 'vaste subsidie tot', 'forfaitair tot en met'],
  wageValue: ['loonwaarde', 'loonwaarde percentage'],
  determinedOn: ['loonwaarde vastgesteld op', 'datum loonwaarde'],
  measuredFrom: ['lks naar loonwaarde vanaf', 'subsidie naar loonwaarde vanaf', 'lks vanaf'],
  measuredUntil: ['lks naar loonwaarde tot', 'subsidie naar loonwaarde tot', 'lks tot'],
  nextMeasurementOn: ['volgende meting', 'herhaalde meting'],
  registered: ['al in doelgroepregister', 'al geregistreerd'],
  registeredOn: ['in doelgroepregister sinds', 'datum doelgroepregister', 'opname doelgroepregister'],
  informedOn: ['geinformeerd op', 'informatiebrief op'],
  reportedOn: ['gemeld op', 'melding op'],
  ladderStep: ['trede', 'participatieladder', 'trede participatieladder'],
  ladderFrom: ['trede sinds', 'trede op'],
  arrangement: ['arrangement'],
  arrangementFrom: ['arrangement sinds', 'arrangement op', 'datum arrangement'],
  education: ['opleiding', 'opleidingsniveau'],
  interests: ['interesse', 'interessesector', 'interesse sector'],
  hasProfile: ['profiel', 'profiel aanwezig', 'heeft profiel'],
  routeReason: ['reden praktijkroute', 'reden zonder indicatie'],
  jobTitle: ['functie', 'functienaam'],
  carved: ['jobcarving', 'job carving'],
  matchSource: ['match via', 'bron van de match'],
  halloWerkReference: ['hallowerk', 'nummer hallowerk'],
  sonarReference: ['sonar', 'nummer sonar', 'sonarnummer'],
  programme: ['programma'],
  budgetLine: ['budget', 'budgetcode'],
  socialReturn: ['social return', 'contract social return', 'sroi'],
  bbl: ['bbl', 'leerwerktraject', 'beroepsbegeleidende leerweg'],
  workForm: ['vorm van het werk', 'vorm'],
  buddyName: ['buddy', 'naam buddy'],
  buddyTrained: ['harrie training', 'buddy harrie'],
  otherSubsidy: ['andere subsidie', 'andere loonsubsidie'],
  paidUntil: ['betaald tot en met', 'betaald tm', 'laatste betaalde maand'],
  lastDay: ['laatste werkdag', 'einddatum dienstverband'],
} as const satisfies Record<string, readonly string[]>;

export type CaseloadColumn = keyof typeof CASELOAD_COLUMNS;

export const REQUIRED_COLUMNS: readonly CaseloadColumn[] = [
  'externalId',
  'bsn',
  'firstNames',
  'lastName',
  'birthDate',
  'municipality',
  'firstDay',
  'hours',
];

export type ColumnMap = HeaderMap<CaseloadColumn>;

/** Finds the columns by their headers, whatever their order, case, accents and punctuation. */
export const mapColumns = (header: readonly string[]): ColumnMap =>
  headerMap<CaseloadColumn>(CASELOAD_COLUMNS, REQUIRED_COLUMNS, header);

/** The header by which we name a column to a user. */
export function columnName(column: CaseloadColumn): string {
  return CASELOAD_COLUMNS[column][0];
}
