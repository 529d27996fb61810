import { visitWords } from './measurement.templates.js';
import { day, inside, question, word, type Template, type Templates } from './template.js';

/** Words around a signed link; where it stands the address of the page follows by itself. */
const asked = (title: string, paragraphs: readonly string[]): Template => ({
  channel: 'mail',
  title,
  inbox: () => 'Stuur de link opnieuw of neem zelf contact op.',
  mail: () => paragraphs,
});

const UPLOADED: Readonly<Record<string, string>> = {
  contract: 'Er is een arbeidscontract',
  kvk: 'Er is een uittreksel van de KvK',
  bankProof: 'Er is een bewijs van de bankrekening',
};

const RETURN_REASONS: Readonly<Record<string, string>> = {
  unclear: 'Wij begrijpen nog niet wat er verandert.',
  alreadyKnown: 'Wij wisten dit al en hebben het verwerkt.',
  notOurs: 'Deze wijziging hoort bij een andere organisatie.',
  otherPlacement: 'Deze wijziging hoort bij een andere werknemer.',
  proofMissing: 'Wij hebben eerst een bewijs nodig, bijvoorbeeld het contract.',
  other: 'In de toelichting bij de link staat waarom.',
};
export const returnReasons = Object.keys(RETURN_REASONS);
export const returnReasonText = (reason: string): string => RETURN_REASONS[reason] ?? 'In de toelichting staat waarom.';

/** Signed links: the mails that carry them, codes by letter, change reports and what they ask of colleagues. */
export const linkTemplates: Templates = {
  'link.mail': asked('U hebt een link gekregen', ['Wij hebben een vraag aan u. U antwoordt met de link hieronder.']),
  'link.code': asked('Uw code', ['U krijgt een code voor de link in uw mail.']),
  'link.change': question('Geef een wijziging door', 'Vraag de werkgever wat er is veranderd.', [
    'Verandert er iets in het werk van uw werknemer? Bijvoorbeeld de uren, het contract of het loon?',
    'Dat geeft u door met de link hieronder. Wij kijken wat het betekent voor de loonkostensubsidie.',
  ]),
  'link.view': question('Lees het concept van het rapport', 'Vraag wat de lezer van het concept vindt.', [
    'Het concept van het rapport over de loonwaarde is klaar. U mag zeggen wat u ervan vindt.',
    'U leest het met de link hieronder. U kunt het ermee eens zijn, of opschrijven wat er volgens u niet klopt.',
    'Vertelt u het liever? Dat kan ook: op de pagina vraagt u of de deskundige u belt.',
  ]),
  'link.support': question('Geef door hoe de begeleiding gaat', 'Vraag de jobcoach naar de begeleiding.', [
    'U begeleidt een werknemer op het werk. Met de link hieronder geeft u het plan, uw uren en uw evaluatie door.',
    'Schrijf niets over ziekte of gezondheid.',
  ]),
  'link.supportEvaluate': question('Evalueer de begeleiding', 'Vraag de jobcoach om de evaluatie.', [
    'De begeleiding van uw werknemer eindigt over ongeveer acht weken.',
    'Laat met de link hieronder weten hoe het ging en wat u adviseert: verlengen, aanpassen of stoppen.',
    'Schrijf niets over ziekte of gezondheid.',
  ]),
  'link.ownFile': question('Bekijk uw gegevens', 'Vertel de werknemer wat er in het dossier staat.', [
    'Met de link hieronder ziet u uw eigen gegevens: uw data, wie u begeleidt en het rapport over uw werk.',
    'U hoeft niets te doen.',
  ]),
  'link.objection': question('Maak bezwaar', 'Leg het bezwaar vast als het per brief komt.', [
    'Bent u het niet eens met een besluit? Met de link hieronder maakt u bezwaar.',
    'U kiest de brief waar het om gaat en schrijft op waarom u het er niet mee eens bent. U ziet daarna wanneer wij uw bezwaar kregen.',
    'Een brief sturen mag ook. In de brief met het besluit staat hoe dat gaat.',
  ]),
  'link.objectionLetter': {
    channel: 'notice',
    title: 'Een brief van ons, en hoe u bezwaar maakt',
    inbox: () => 'De brief is verstuurd, met een link om bezwaar te maken.',
    mail: (data) => [
      'Wij hebben u een brief gestuurd met een besluit.',
      typeof data['objectionLastDay'] === 'string'
        ? `Bent u het er niet mee eens? Dan kunt u bezwaar maken tot en met ${day(data, 'objectionLastDay')}. Dat kan met een brief, of met de link hieronder.`
        : 'Bent u het er niet mee eens? Dan kunt u bezwaar maken met een brief, of met de link hieronder.',
      'Bent u het ermee eens? Dan hoeft u niets te doen.',
    ],
  },
  'link.upload': question('Stuur ons een bestand', 'Vraag de werkgever om het bestand.', [
    'Wij hebben een bestand van u nodig. Bijvoorbeeld het contract, een uittreksel van de KvK of een bewijs van uw rekening.',
    'U stuurt het met de link hieronder. Een scan of een duidelijke foto is genoeg.',
  ]),
  'link.visit': {
    channel: 'mail',
    title: 'Afspraak voor het bezoek op de werkplek',
    inbox: (data) => `Vraag of men bij het bezoek van ${day(data, 'visitOn')} kan zijn.`,
    mail: (data, to) => [
      ...visitWords(data, to),
      'Kunt u erbij zijn? Bevestig dat met de link hieronder. Kunt u niet? Geef dan met de link door wanneer wel.',
    ],
    calendar: 'request',
  },
  'link.changeAccepted': asked('Uw wijziging is verwerkt', [
    'U gaf een wijziging door. Wij hebben die verwerkt.',
    'Verandert de subsidie? Dan krijgt u daarover een brief.',
  ]),
  'link.changeReturned': {
    channel: 'mail',
    title: 'Wij konden uw wijziging niet verwerken',
    inbox: () => 'De wijziging is teruggestuurd; neem zelf contact op met wie haar doorgaf.',
    mail: (data) => [
      'U gaf een wijziging door. Wij konden die nog niet verwerken.',
      returnReasonText(word(data, 'reason')),
      'Klopt er iets niet of mist er iets? Geef de wijziging dan opnieuw door met uw link.',
    ],
  },
  'link.codeLetter': inside(
    'Brief met een code versturen',
    () => 'Er is een link verstuurd. Druk de brief met de code af bij de links van deze plaatsing en verstuur hem.',
  ),
  'link.locked': inside(
    'Link geblokkeerd',
    () => 'Iemand vulde vijf keer een verkeerde code in. Neem contact op en stuur de link opnieuw.',
  ),
  'link.moved': inside(
    'Een link is ingetrokken',
    () =>
      'De plek van het werk is veranderd. Een link naar de werkgever is daarom ingetrokken, en op de nieuwe plek is niemand om hem naar te sturen. ' +
      'Leg daar een contactpersoon vast en verstuur de link opnieuw.',
  ),
  'link.helpWanted': inside(
    'De werknemer wil hulp',
    () => 'De werknemer heeft de drie vragen beantwoord en wil hulp. Neem contact op.',
  ),
  'link.conditionsOpen': inside(
    'De werkplek vraagt aandacht',
    () => 'De werkgever heeft de vier vragen over de werkplek beantwoord en niet alles gaat goed. Neem contact op.',
  ),
  'link.oralView': inside(
    'Zienswijze mondeling',
    (data) =>
      `${data['party'] === 'worker' ? 'De werknemer' : 'De werkgever'} wil mondeling zeggen wat van het concept klopt. ` +
      'Bel, schrijf het op en lees het voor.',
  ),
  'link.planReceived': inside('Plan van de jobcoach', () => 'De jobcoach heeft een plan voor de begeleiding gestuurd.'),
  'link.objectionReceived': inside(
    'Bezwaar ontvangen met een link',
    (data) =>
      `${data['party'] === 'employer' ? 'De werkgever' : 'De werknemer'} heeft met een link bezwaar gemaakt. ` +
      `${data['late'] === true ? 'De laatste dag was al voorbij. ' : ''}Lees het bezwaar en beoordeel het.`,
  ),
  'link.objectionWithdrawn': inside(
    'Bezwaar ingetrokken met een link',
    (data) =>
      `${data['party'] === 'employer' ? 'De werkgever' : 'De werknemer'} heeft met een link het bezwaar ingetrokken. ` +
      'Een hoorzitting die gepland was, gaat niet door. De brieven worden gemaakt.',
  ),
  'link.objectionAdded': inside(
    'Aanvulling op een bezwaar',
    () => 'Er kwam met een link meer over een bezwaar dat al loopt. Lees het bij het bezwaar.',
  ),
  'link.visitCannot': inside(
    'Iemand kan niet bij het bezoek zijn',
    (data) =>
      `${data['party'] === 'employer' ? 'De werkgever' : 'De werknemer'} kan niet bij het bezoek van ${day(data, 'visitOn')} zijn. ` +
      'Kijk wanneer het wel kan en verzet het bezoek zo nodig.',
  ),
  'upload.received': inside(
    'Bestand ontvangen',
    (data) =>
      `${UPLOADED[word(data, 'kind')] ?? 'Er is een bestand'} binnengekomen met een link. Bekijk en verwerk het.`,
  ),
  'link.notStarted': inside(
    'De werknemer is niet begonnen',
    () => 'De werkgever meldt dat de werknemer niet is begonnen. Neem contact op.',
  ),
  'change.reported': inside(
    'Wijziging beoordelen',
    () =>
      'De werkgever of het salariskantoor heeft een wijziging doorgegeven. Bekijk wat die betekent en verwerk haar.',
  ),
};
