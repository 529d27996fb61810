/**
 * One activity of the register of processing activities (AVG 30), in Dutch: it is shown to people and given to those whom
 * the data are about. What changes gets a new version; a version that looks refer to is never edited.
 */
export type ProcessingActivity = {
  readonly code: ActivityCode;
  readonly version: number;
  readonly name: string;
  readonly purpose: string;
  /** Why it is lawful: the article of AVG and the law of the task. */
  readonly grounds: readonly string[];
  readonly about: string;
  readonly data: string;
  readonly receivers: string;
  readonly kept: string;
};

export const ACTIVITY_CODES = [
  'toeleiding',
  'begeleiding',
  'loonkostensubsidie',
  'loonwaardemeting',
  'doelgroepregister',
  'ondersteuning',
  'bezwaar-en-klacht',
  'toezicht-en-verantwoording',
  'gegevensbeheer',
  'inzage',
  'gelijke-behandeling',
] as const;
export type ActivityCode = (typeof ACTIVITY_CODES)[number];

const TASK = 'AVG artikel 6, eerste lid, onder e: een taak van algemeen belang';
const BSN = 'UAVG artikel 46: het burgerservicenummer waar de wet dat voorschrijft';
const KEPT = 'Zo lang als het dossier: na toekenning 20 jaar na het einde, tenzij de organisatie anders besluit.';
const WORKER = 'De werknemer of kandidaat';

const activity = (
  code: ActivityCode,
  words: Omit<ProcessingActivity, 'code' | 'version' | 'about' | 'kept'> & Partial<ProcessingActivity>,
): ProcessingActivity => ({ code, version: 1, about: WORKER, kept: KEPT, ...words });

/** What the product does with data of people. A municipality takes these lines over into its own register. */
export const PROCESSING_ACTIVITIES: readonly ProcessingActivity[] = [
  activity('toeleiding', {
    name: 'Toeleiding en plaatsing',
    purpose: 'Nagaan of iemand tot de doelgroep hoort, en iemand aan passend werk helpen.',
    grounds: [TASK, 'Participatiewet artikel 6, eerste lid, onder e, artikel 7 en artikel 10c', BSN],
    data: 'Naam, geboortedatum, BSN, adres, soort uitkering of school, weg naar werk, competenties.',
    receivers: 'De werkgever: naam en werk, nooit de uitkering.',
  }),
  activity('begeleiding', {
    name: 'Begeleiding tijdens het werk',
    purpose: 'De plaatsing volgen, termijnen bewaken en contact houden met werknemer en werkgever.',
    grounds: [TASK, 'Participatiewet artikel 7, eerste lid'],
    data: 'Plaatsing, contract, uren, contacten, brieven en bestanden bij de plaatsing.',
    receivers: 'De werkgever en wie met een link antwoordt: alleen wat voor de vraag nodig is.',
  }),
  activity('loonkostensubsidie', {
    name: 'Loonkostensubsidie toekennen en betalen',
    purpose: 'Besluiten over loonkostensubsidie, die betalen, en terugvorderen wat te veel is betaald.',
    grounds: [TASK, 'Participatiewet artikel 10d', 'Algemene wet bestuursrecht hoofdstuk 4'],
    data: 'Besluiten, leeftijd voor het minimumloon, uren, bedragen per maand, betalingen.',
    receivers: 'De werkgever: geregistreerd ja of nee, percentage en bedrag. De bank: rekening en bedrag.',
  }),
  activity('loonwaardemeting', {
    name: 'Loonwaarde bepalen',
    purpose: 'De loonwaarde op de werkplek meten en vaststellen.',
    grounds: [TASK, 'Participatiewet artikel 10d', 'Regeling loonkostensubsidie Participatiewet 2021'],
    data: 'Taken, tempo, kwaliteit en werktijd; zienswijzen van werknemer en werkgever; het rapport. Geen diagnose.',
    receivers: 'De deskundige die meet, de werkgever en de werknemer.',
  }),
  activity('doelgroepregister', {
    name: 'Melden aan het doelgroepregister',
    purpose: 'Een vastgestelde loonwaarde melden, zodat iemand meetelt voor de banenafspraak.',
    grounds: [
      'AVG artikel 6, eerste lid, onder c: een wettelijke plicht',
      'Wet financiering sociale verzekeringen artikel 38b en 38d',
      BSN,
    ],
    data: 'BSN, gemeentecode, begin van de ondersteuning, loonwaarde en datum van de brief.',
    receivers: 'UWV.',
  }),
  activity('ondersteuning', {
    name: 'Ondersteuning op de werkplek',
    purpose: 'Jobcoaching en andere hulp toekennen, volgen en verantwoorden.',
    grounds: [TASK, 'Participatiewet artikel 10 en 10da'],
    data: 'Soort hulp, doel, periode, kosten en aanbieder.',
    receivers: 'De jobcoach en de aanbieder: alleen wat voor de hulp nodig is.',
  }),
  activity('bezwaar-en-klacht', {
    name: 'Bezwaren, klachten en datalekken behandelen',
    purpose: 'Beslissen op bezwaren en klachten, en datalekken afhandelen.',
    grounds: [TASK, 'Algemene wet bestuursrecht hoofdstuk 6, 7 en 9', 'AVG artikel 33 en 34'],
    data: 'Het besluit of de gebeurtenis, wat iemand schreef, verslag en uitkomst.',
    receivers: 'De commissie of rechter; bij een datalek de Autoriteit Persoonsgegevens.',
  }),
  activity('toezicht-en-verantwoording', {
    name: 'Toezicht en verantwoording',
    purpose: 'Controleren of het werk klopt, en daarover verantwoording afleggen.',
    grounds: [TASK, 'AVG artikel 5, tweede lid', 'Gemeentewet artikel 212 en 213'],
    data: 'Wat voor de controle nodig is; cijfers zonder namen.',
    receivers: 'Accountant en lezers met een opdracht; de regio krijgt alleen cijfers.',
  }),
  activity('gegevensbeheer', {
    name: 'Gegevens op orde houden',
    purpose: 'Dubbele dossiers vinden, fouten herstellen en gegevens op tijd vernietigen.',
    grounds: [TASK, 'AVG artikel 5, eerste lid, onder d en e', 'AVG artikel 16 en 17'],
    data: 'Naam, geboortedatum, BSN en zaaknummer.',
    receivers: 'Niemand buiten de organisatie.',
  }),
  activity('inzage', {
    name: 'Inzage en toezicht op inzage',
    purpose: 'Bijhouden wie in een dossier keek, en mensen laten weten wat er met hun gegevens gebeurt.',
    grounds: [
      'AVG artikel 6, eerste lid, onder c: een wettelijke plicht',
      'AVG artikel 5, tweede lid, artikel 15 en artikel 32',
    ],
    about: 'De werknemer of kandidaat, en de medewerkers die in dossiers kijken',
    data: 'Wie, in welke rol, wanneer, in welk dossier, waarvoor.',
    receivers: 'De betrokkene zelf: rol en organisatie, niet de naam van de medewerker.',
    kept: 'Vijf jaar na de inzage, tenzij de organisatie anders besluit.',
  }),
  activity('gelijke-behandeling', {
    name: 'Nagaan of iedereen gelijk wordt behandeld',
    purpose:
      'Zien of loonwaarde en uitkomst verschillen naar leeftijd en geslacht. Niemand hoeft het geslacht te zeggen.',
    grounds: [TASK, 'Grondwet artikel 1', 'Algemene wet gelijke behandeling artikel 1'],
    data: 'Geslacht, leeftijdsgroep bij de start, loonwaarde en uitkomst.',
    receivers: 'Niemand. In cijfers en rapportages staan alleen aantallen van vijf of meer, over de hele organisatie.',
  }),
];

/** `loonkostensubsidie-1`: as a look refers to it. */
export const activityId = ({ code, version }: Pick<ProcessingActivity, 'code' | 'version'>): string =>
  `${code}-${version}`;

/** The version that counts now. */
export function activityNow(code: ActivityCode): ProcessingActivity {
  const found = PROCESSING_ACTIVITIES.findLast((one) => one.code === code);
  if (!found) throw new UnknownActivityError(code);
  return found;
}

export const activityOf = (id: string): ProcessingActivity | undefined =>
  PROCESSING_ACTIVITIES.find((one) => activityId(one) === id);

export class UnknownActivityError extends Error {
  readonly code = 'unknownActivity';
  constructor(activity: string) {
    super(`The register of processing activities does not hold "${activity}".`);
    this.name = 'UnknownActivityError';
  }
}
