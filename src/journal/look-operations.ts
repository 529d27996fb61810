import type { ActivityCode } from './processing-activities.js';

/** `file`: somebody opened the file. `line`: a name stood in a list or among what was found. */
export type Shown = 'file' | 'line';
export type LookOperation = {
  readonly activity: ActivityCode;
  readonly shown: Shown;
  /** What was looked at, in Dutch, for the list: "het logboek van de plaatsing". */
  readonly words: string;
};

const of =
  (activity: ActivityCode, shown: Shown) =>
  (operations: Readonly<Record<string, string>>): readonly (readonly [string, LookOperation])[] =>
    Object.entries(operations).map(([name, words]) => [name, { activity, shown, words }]);

const OPERATIONS: ReadonlyMap<string, LookOperation> = new Map([
  ...of('toeleiding', 'file')({ 'candidate.read': 'de gegevens van de persoon', 'pathway.read': 'de weg naar werk' }),
  ...of('toeleiding', 'line')({ 'candidate.search': 'gevonden bij het zoeken naar een persoon' }),
  ...of(
    'begeleiding',
    'file',
  )({
    'placement.read': 'de plaatsing',
    'placement.possible': 'de mogelijke stappen van de plaatsing',
    'placement.step': 'een formulier van de plaatsing',
    'placement.previewed': 'wat een stap zou veroorzaken',
    'stepProposal.read': 'een voorstel aan een tweede persoon',
    'placement.statechart': 'het verloop van de plaatsing',
    'placement.journal': 'het logboek van de plaatsing',
    'placement.history': 'de plaatsing zoals zij was',
    'placement.origin': 'hoe iets in de plaatsing is ontstaan',
    'placement.facts': 'de feiten van de plaatsing',
    'placement.particulars': 'de bijzonderheden van de plaatsing',
    'placement.contracts': 'de contracten',
    'placement.decisions': 'de besluiten',
    'placement.endings': 'het einde van de plaatsing',
    'placement.corrections': 'de correcties',
    'document.list': 'de lijst van brieven',
    'document.possible': 'welke brieven gemaakt kunnen worden',
    'document.preview': 'een brief voordat hij is gemaakt',
    'links.read': 'de links van de plaatsing',
    'links.codeLetter': 'een brief met een code',
    'changeReport.read': 'een melding van de werkgever',
    'upload.list': 'de lijst van bestanden',
    'upload.read': 'een bestand',
    'upload.open': 'een bestand',
  }),
  ...of(
    'begeleiding',
    'line',
  )({
    'stepProposal.list': 'genoemd in de lijst van voorstellen',
    'placement.list': 'genoemd in een lijst van plaatsingen',
    'inbox.list': 'genoemd in een lijst van berichten',
    'placement.search': 'gevonden bij het zoeken',
    'employer.placements': 'genoemd bij de plaatsingen van een werkgever',
    'placement.handover': 'genoemd bij het overdragen van een caseload',
    'orders.handover': 'genoemd bij het overdragen van opdrachten',
    'contract.missing': 'genoemd in de lijst van wie zonder contract begon',
    'changeReports.list': 'genoemd in de lijst van meldingen',
    'document.letters': 'genoemd in de lijst van brieven',
  }),
  ...of(
    'loonkostensubsidie',
    'file',
  )({
    'entitlement.read': 'de uitleg van een bedrag',
    'euros.previewed': 'wat een wijziging kost',
    'entitlement.origin': 'hoe een bedrag is ontstaan',
    'placement.money': 'het geld van de plaatsing',
    'decision.review': 'een besluit om goed te keuren',
  }),
  ...of(
    'loonkostensubsidie',
    'line',
  )({
    'approvals.list': 'genoemd in de lijst van besluiten om goed te keuren',
    'yearStatement.read': 'genoemd in een jaaropgave',
  }),
  ...of(
    'loonwaardemeting',
    'file',
  )({
    'placement.measurements': 'de metingen',
    'visit.answers': 'wie er bij een bezoek kan zijn',
  }),
  ...of(
    'loonwaardemeting',
    'line',
  )({
    'report.list': 'genoemd in de lijst van rapporten',
    'agenda.read': 'genoemd in een agenda',
  }),
  ...of(
    'doelgroepregister',
    'file',
  )({
    'register.batch': 'een bestand voor het doelgroepregister',
    'placement.messages': 'de meldingen aan het register',
  }),
  ...of(
    'doelgroepregister',
    'line',
  )({
    'register.list': 'genoemd in de lijst van meldingen aan het register',
    'register.differences': 'genoemd bij verschillen met het register',
  }),
  ...of('ondersteuning', 'file')({ 'placement.supports': 'de ondersteuning' }),
  ...of('ondersteuning', 'line')({ 'support.list': 'genoemd in de lijst van ondersteuning' }),
  ...of(
    'bezwaar-en-klacht',
    'file',
  )({
    'complaint.opened': 'een klacht of datalek',
    'placement.objections': 'de bezwaren',
  }),
  ...of('bezwaar-en-klacht', 'line')({ 'objection.list': 'genoemd in de lijst van bezwaren' }),
  ...of('toezicht-en-verantwoording', 'file')({ 'placement.controlFile': 'het controledossier' }),
  ...of(
    'toezicht-en-verantwoording',
    'line',
  )({
    'risk.list': 'genoemd in de lijst van risico’s',
    'sample.list': 'genoemd in een steekproef',
    'sample.download': 'genoemd in het bestand van een steekproef',
    'figure.list': 'genoemd in de lijst achter een cijfer',
    'quality.list': 'genoemd in de lijst van wat ontbreekt',
    'team.meeting': 'genoemd in het overzicht voor het teamoverleg',
  }),
  ...of('gegevensbeheer', 'line')({ 'candidate.compare': 'vergeleken met een ander dossier' }),
  ...of('gelijke-behandeling', 'file')({ 'candidate.sex': 'het geslacht' }),
  ...of(
    'inzage',
    'file',
  )({
    'looks.read': 'wie in dit dossier keek',
    'looks.download': 'het overzicht van inzage voor de betrokkene',
  }),
]);

/** Operations whose name holds a number, a kind of letter or the purpose of a link. */
const PATTERNS: readonly (readonly [RegExp, LookOperation])[] = [
  [/^document\.read\./, { activity: 'begeleiding', shown: 'file', words: 'een brief' }],
  [/^measurement-\d+\.report$/, { activity: 'loonwaardemeting', shown: 'file', words: 'het rapport van een meting' }],
  [/^measurement-\d+\./, { activity: 'loonwaardemeting', shown: 'file', words: 'een meting' }],
  [/^link\.support$/, { activity: 'ondersteuning', shown: 'file', words: 'het eigen deel, met een link' }],
  [/^link\.objection$/, { activity: 'bezwaar-en-klacht', shown: 'file', words: 'het eigen deel, met een link' }],
  [/^link\.(view|visit)$/, { activity: 'loonwaardemeting', shown: 'file', words: 'het eigen deel, met een link' }],
  [/^link\./, { activity: 'begeleiding', shown: 'file', words: 'het eigen deel, met een link' }],
];

/** Undefined for a name that no code uses; a look by it still counts, as guidance of the placement. */
export const knownOperation = (name: string): LookOperation | undefined =>
  OPERATIONS.get(name) ?? PATTERNS.find(([pattern]) => pattern.test(name))?.[1];

export const lookOperation = (name: string): LookOperation =>
  knownOperation(name) ?? { activity: 'begeleiding', shown: 'file', words: 'het dossier' };

/** Names that only show a line of a file; all others open one. */
export const LINE_OPERATIONS: readonly string[] = [...OPERATIONS].flatMap(([name, { shown }]) =>
  shown === 'line' ? [name] : [],
);
