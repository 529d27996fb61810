import { day, daysAfter, inData, inside, insideBy, word, type Templates } from './template.js';

/** What the daily pass tells. Why somebody's subsidy ends stands in the sealed file, so it is not said here. */
export const dailyTemplates: Templates = {
  aowReached: inside(
    'Het recht op subsidie is voorbij',
    () => 'De wettelijke einddatum van deze plaatsing is bereikt. Bekijk het dossier en maak het eindbesluit.',
  ),
  wageBelowMinimum: inside('Loon onder het minimum', (data) =>
    word(data, 'until') === ''
      ? 'Het loon ligt onder het minimumloon. Vraag de werkgever om het loon te verhogen. Er loopt nu geen betaling die wij kunnen stoppen.'
      : `Het loon ligt onder het minimumloon. De betaling is gestopt, hoogstens tot en met ${day(data, 'until')}, en de werkgever krijgt een brief. Bel de werkgever. Legt u een contract vast met een loon dat hoog genoeg is, dan loopt de betaling vanzelf weer.`,
  ),
  wageEnough: inside(
    'Betaling loopt weer',
    (data) =>
      `Het loon is vanaf ${day(data, 'dueOn')} hoog genoeg en de betaling loopt weer. Over de dagen vanaf ${day(data, 'heldFrom')} tot die dag wacht zij nog. Is het loon nabetaald? Leg dan het loon vanaf de eerste dag vast. Zo niet, beslis dan over die dagen.`,
  ),
  wageStopEnds: insideBy(
    daysAfter(0),
    'De betaling mag bijna niet langer stilstaan',
    (data) =>
      `Het loon ligt nog onder het minimumloon. De betaling mag stilstaan tot en met ${day(data, 'dueOn')}; daarna loopt zij weer. Beslis voor die dag of de subsidie wordt gewijzigd of stopt (regel B16).`,
  ),
  'work-ended': inside(
    'Vraag hoe het gaat na het werk',
    (data) =>
      `Het werk eindigde op ${day(data, 'lastDay')} en er is geen ander werk bekend. Vraag hoe het gaat. Is de inwoner terug in de uitkering? Leg dat vast in de plaatsing. Anders kunt u een volgende plaatsing aanbieden of de nazorg heropenen.`,
  ),
  'report.ready': {
    channel: 'inside',
    title: 'Rapportage gemaakt',
    inbox: () => 'Er is een rapportage voor u gemaakt. U leest haar na het inloggen.',
    page: '/rapportages',
  },
  tablesEnd: insideBy(
    inData('reachUntil'),
    'Nieuwe tabellen nodig',
    (data) =>
      `De tabellen van het minimumloon lopen tot en met ${day(data, 'reachUntil')}. Voer de nieuwe rij in bij Beheer, Rekentabellen.`,
  ),
  tableRowProposed: inside(
    'Rij van een rekentabel nakijken',
    (data) =>
      `Een nieuwe rij van de tabel ${word(data, 'label')} vanaf ${day(data, 'from')} wacht op een tweede persoon. Kijk haar na bij Beheer, Rekentabellen.`,
  ),
  tableRowRejected: inside(
    'Rij van een rekentabel afgewezen',
    (data) =>
      `Uw rij van de tabel ${word(data, 'label')} vanaf ${day(data, 'from')} is afgewezen. De reden staat bij Beheer, Rekentabellen.`,
  ),
};
