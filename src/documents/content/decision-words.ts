import { SUPPORT_KIND_WORDS } from '../../particulars/support-kind-words.js';

const REASON_SENTENCES: Readonly<Record<string, string>> = {
  inOrder: 'De gegevens die wij nodig hebben, zijn er en kloppen.',
  asked: 'Hierom is gevraagd.',
  mistake: 'In het eerdere besluit stond een fout. Die verbeteren wij.',
  notInOrder: 'De gegevens die wij nodig hebben, zijn er niet of kloppen niet.',
};

/** For which kinds a reason says something: that all is in order is none to end, ask back or advance. */
const SAID_FOR: Readonly<Record<string, readonly string[]>> = {
  inOrder: ['lumpSum', 'measured', 'change'],
  notInOrder: ['refusal', 'withdrawal', 'recovery'],
  asked: ['change', 'end', 'withdrawal', 'advance'],
  mistake: ['change', 'end', 'withdrawal', 'recovery'],
};

export const reasonSentence = (kind: string, reason: string): string =>
  SAID_FOR[reason]?.includes(kind) === false ? '' : (REASON_SENTENCES[reason] ?? '');

/** A refusal rests on what is missing, so the sentence of an order in place does not fit it. */
export const REFUSAL_GROUND = 'Er is niet voldaan aan de voorwaarden van de wet en van ons beleid.';

/** Articles that a decision of a kind rests on. */
export const ARTICLES: Readonly<Record<string, string>> = {
  lumpSum: 'artikel 10d, eerste lid onder b en vijfde lid, van de Participatiewet',
  measured:
    'artikel 10d, eerste en vierde lid, van de Participatiewet en artikel 1 van de Regeling loonkostensubsidie Participatiewet 2021',
  refusal: 'artikel 10d van de Participatiewet',
  untreated: 'artikel 4:5 van de Algemene wet bestuursrecht',
  change: 'artikel 10d van de Participatiewet',
  end: 'artikel 10d van de Participatiewet en artikel 4:51 van de Algemene wet bestuursrecht',
  withdrawal: 'artikel 10d van de Participatiewet en de artikelen 4:48 en 4:49 van de Algemene wet bestuursrecht',
  recovery: 'de artikelen 4:57 en 4:93 van de Algemene wet bestuursrecht',
  advance: 'artikel 4:95 van de Algemene wet bestuursrecht',
  penalty: 'de artikelen 4:17 en 4:18 van de Algemene wet bestuursrecht',
};

export const NEXT_REASONS: Readonly<Record<string, string>> = {
  policy: 'Zo lang duurt het volgens ons beleid tot de volgende meting.',
  growth: 'Wij verwachten dat het werk steeds beter gaat.',
  'job-change': 'Wij verwachten ander werk.',
};

export const ENDING_WORDS: Readonly<Record<string, string>> = {
  temporaryContractEnded: 'het tijdelijke contract is afgelopen',
  probation: 'het dienstverband is in de proeftijd gestopt',
  tooLittleWork: 'er was te weinig werk',
  reorganisation: 'er was een reorganisatie',
  closure: 'het bedrijf is gesloten',
};

export const MISSING_WORDS: Readonly<Record<string, string>> = {
  contract: 'de arbeidsovereenkomst, ondertekend door werkgever en werknemer',
  'kvk-extract': 'een uittreksel van de Kamer van Koophandel',
  'bank-proof': 'een bewijs van de bankrekening, bijvoorbeeld een afschrift',
  signature: 'een handtekening onder de aanvraag',
  'wage-slip': 'een loonstrook',
};

export const FORM_WORDS: Readonly<Record<string, string>> = {
  inKind: 'Wij regelen en betalen de begeleiding',
  subsidy: 'Subsidie voor de begeleiding',
  internal: 'Interne werkbegeleiding door de werkgever',
};

/** Why support is refused, as both may read it (Awb 3:46, F1). */
export const SUPPORT_REFUSALS: Readonly<Record<string, string>> = {
  worksWithoutHelp: 'Het werk kan ook zonder deze ondersteuning worden gedaan.',
  helpThere: 'Er is al ondersteuning die genoeg is voor dit werk.',
  goalsReached: 'De doelen van de ondersteuning zijn bereikt.',
  dutyOfEmployer: 'Deze hulp hoort bij de gewone begeleiding die iedere werkgever geeft.',
  ofOtherBody: 'Niet wij, maar een andere organisatie beslist over deze ondersteuning.',
  noWageSubsidy: 'Er is geen werk waarvoor iemand recht heeft op deze ondersteuning.',
  providerUnfit: 'De gevraagde aanbieder voldoet niet aan onze voorwaarden.',
};

/** Why support that was granted stops before its end. */
export const SUPPORT_STOPS: Readonly<Record<string, string>> = {
  notNeeded: 'De ondersteuning is niet meer nodig om dit werk te kunnen doen.',
  asked: 'Er is ons gevraagd om de ondersteuning te stoppen.',
  providerStopped: 'De aanbieder kan de ondersteuning niet meer geven.',
};

/** A kind of support as everybody calls it; one that only another system knows stays as it came. */
export const supportWord = (kind: string): string =>
  Object.entries(SUPPORT_KIND_WORDS).find(([known]) => known === kind)?.[1] ?? kind;

export const FACT_WORDS: Readonly<Record<string, string>> = {
  firstDay: 'de eerste werkdag',
  hours: 'het aantal uren',
  contractUntil: 'de einddatum van het contract',
  lastDay: 'de laatste werkdag',
  wageValue: 'de loonwaarde',
};

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  upheld: 'gegrond',
  partly: 'voor een deel gegrond',
  rejected: 'ongegrond',
  inadmissible: 'niet-ontvankelijk',
};
