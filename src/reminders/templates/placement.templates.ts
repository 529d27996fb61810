import { dutchEuros } from '../../../workflows/law/dutch.js';
import {
  day,
  daysAfter,
  inData,
  inside,
  insideAhead,
  insideBy,
  lastDayAhead,
  question,
  word,
  type Templates,
} from './template.js';

const aboutEmployer: Templates = {
  'confirm-first-day': question(
    'Bevestig de eerste werkdag',
    'De werkgever heeft de eerste werkdag nog niet bevestigd.',
    [
      'Wij weten nog niet wanneer uw werknemer echt is begonnen.',
      'Wilt u de eerste werkdag bevestigen? Daarna kunnen wij de loonkostensubsidie betalen.',
    ],
  ),
  'complete-application': question(
    'Vul uw aanvraag aan',
    'De aanvraag is nog niet compleet; herinner de werkgever eraan.',
    [
      'Uw aanvraag voor loonkostensubsidie is nog niet compleet. In onze brief staat wat er ontbreekt.',
      'Over vijf dagen is de tijd om. Krijgen wij de gegevens dan niet, dan behandelen wij de aanvraag niet.',
    ],
  ),
  'declare-hours': question(
    'Geef de uren van de vorige maand op',
    'De werkgever moet de verloonde uren van de vorige maand nog opgeven.',
    [
      'Uw werknemer werkt wisselende uren. Daarom vragen wij u elke maand hoeveel uren u hebt uitbetaald.',
      'Wilt u de uren van de vorige maand opgeven? Tot die tijd betalen wij een voorschot naar de minimumuren.',
      'Daarna verrekenen wij het verschil.',
    ],
  ),
  'contract-notice-day-employer': question(
    'Het contract loopt bijna af',
    'De aanzegdag is er: de werkgever moet zeggen of het contract doorgaat.',
    [
      'Het contract van uw werknemer loopt over een maand af.',
      'U moet uw werknemer nu schriftelijk laten weten of het contract doorgaat. Wilt u het ons ook laten weten?',
    ],
  ),
  'contract-ended-question': question(
    'Is het contract verlengd?',
    'Het contract is afgelopen; vraag de werkgever of het is verlengd.',
    [
      'Het contract van uw werknemer is afgelopen. Wij weten niet of het is verlengd.',
      'Wilt u ons dat laten weten? Tot die tijd wacht de betaling. Horen wij niets, dan stopt de subsidie.',
    ],
  ),
  'employer-conditions': question(
    'Vier vragen over de werkplek',
    'Bespreek met de werkgever de vier vragen over de werkplek.',
    [
      'Wij horen graag hoe het op de werkplek gaat. Daarvoor hebben wij vier korte vragen.',
      'Ze gaan over het werk, de begeleiding, de collega’s en de leiding; niet over de persoon.',
    ],
  ),
  'three-questions': question('Drie vragen over uw werk', 'Stel de werknemer de drie vragen over het werk.', [
    'Hoe gaat het met uw werk? Wij stellen u drie korte vragen.',
    '1. Gaat u met plezier naar uw werk?\n2. Krijgt u de hulp die u nodig hebt?\n3. Wilt u dat wij iets doen?',
    'U mag ook bellen. U hoeft niets over uw gezondheid te vertellen.',
  ]),
};

/** D8: planning of the first measurement, and both clocks (D1, D1b). */
const aboutTerms: Templates = {
  'decision-planned': insideBy(
    daysAfter(0),
    'Besluit versturen',
    (data) => `Verstuur het besluit over de loonkostensubsidie uiterlijk op ${day(data, 'dueOn')}.`,
  ),
  'decision-too-late': inside(
    'Besluit komt te laat',
    () => 'Het besluit kan niet meer voor het einde van de vaste loonkostensubsidie verstuurd zijn. Grijp in.',
  ),
  'finding-norm': insideBy(
    daysAfter(0),
    'Doelgroep vaststellen',
    (data) => `Stel uiterlijk op ${day(data, 'dueOn')} vast of de kandidaat bij de doelgroep hoort.`,
  ),
  ...insideAhead(
    'decision-term-soon',
    'Beslistermijn loopt bijna af',
    (data) =>
      `De beslistermijn loopt tot en met ${lastDayAhead('decision-term-soon', data)}. Bereid het besluit nu voor.`,
  ),
  'decision-term-last-day': insideBy(
    daysAfter(0),
    'Laatste dag van de beslistermijn',
    (data) => `De laatste dag van de beslistermijn is ${day(data, 'dueOn')}. Zorg dat het besluit de deur uit gaat.`,
  ),
  'decision-term-passed': insideBy(
    daysAfter(-1),
    'Beslistermijn is voorbij',
    () => 'De beslistermijn is voorbij en er is geen besluit. Er kan een ingebrekestelling komen.',
  ),
  'default-noticed': insideBy(
    inData('runsFrom', -1),
    'Ingebrekestelling ontvangen',
    (data) =>
      `Er is een ingebrekestelling${data['from'] === 'employer' ? ' van de werkgever' : data['from'] === 'worker' ? ' van de werknemer' : ''}. ${word(data, 'runsFrom') === '' ? 'Besluit binnen twee weken na de dag van ontvangst: daarna kost elke dag een dwangsom' : `Besluit snel: vanaf ${day(data, 'runsFrom')} kost elke dag een dwangsom`} (regel D3).`,
  ),
  'application-penalty-runs': insideBy(
    daysAfter(-1),
    'Er loopt een dwangsom',
    (data) =>
      `Vanaf ${day(data, 'dueOn')} loopt er een dwangsom, omdat het besluit op de aanvraag er nog niet is. Beslis snel (regel D3).`,
  ),
  'application-penalty-full': insideBy(
    inData('setBy'),
    'De dwangsom is op zijn hoogst',
    (data) =>
      `Het besluit op de aanvraag is er na 42 dagen nog niet. De dwangsom is nu € 1.442. Stel hem uiterlijk op ${day(data, 'setBy')} vast, en beslis ook op de aanvraag (regel D3).`,
  ),
  'penalty-to-set': insideBy(daysAfter(0), 'Dwangsom vaststellen', (data) => {
    const euros = word(data, 'euros');
    return `Het besluit op de aanvraag kwam te laat. Stel de dwangsom vast${euros === '' ? '' : `: ${dutchEuros(euros)}`}, uiterlijk op ${day(data, 'dueOn')} (regel D3).`;
  }),
};

const aboutContract: Templates = {
  'contract-end-ahead': inside(
    'Contract loopt bijna af',
    () => 'Het contract loopt binnenkort af. Bespreek met de werkgever of het doorgaat.',
  ),
  'contract-notice-day': insideBy(
    daysAfter(0),
    'Aanzegdag',
    (data) =>
      `De aanzegdag is ${day(data, 'dueOn')}: dan moet de werkgever hebben gezegd of het contract doorgaat. Vraag ernaar.`,
  ),
  'contract-last-day': insideBy(
    daysAfter(0),
    'Laatste dag van het contract',
    (data) => `De laatste dag van het contract is ${day(data, 'dueOn')}.`,
  ),
  'contract-ended': inside(
    'Contract is afgelopen',
    (data) =>
      `Het contract liep tot en met ${day(data, 'contractUntil')} en er is geen nieuws. Vraag na of het is verlengd.`,
  ),
  'contract-missing': inside(
    'Contract ontbreekt',
    () => 'De werknemer is begonnen, maar het contract is er nog niet. Vraag het op bij de werkgever.',
  ),
  'start-not-confirmed': inside(
    'Eerste werkdag niet bevestigd',
    () => 'De werkgever heeft de eerste werkdag nog niet bevestigd. Bel de werkgever.',
  ),
  contact: insideBy(daysAfter(0), 'Contactmoment', () => 'Het is tijd voor contact met de werknemer en de werkgever.'),
  'four-conditions': insideBy(
    daysAfter(0),
    'Vier voorwaarden bespreken',
    () => 'Bespreek met de werkgever het aangepaste werk, de begeleiding, het draagvlak en de steun van de leiding.',
  ),
  'employer-changed': inside(
    'Andere werkgever betaalt',
    (data) => `Er is vanaf ${day(data, 'from')} een andere werkgever. Controleer het rekeningnummer en de betaling.`,
  ),
  'end-known': insideBy(
    inData('lastDay'),
    'Einde van het werk bekend',
    (data) => `Het werk eindigt op ${day(data, 'lastDay')}. Bied aan om voor het einde te meten.`,
  ),
  handover: inside('Plaatsing overdragen', () => 'Deze plaatsing gaat over naar een andere organisatie. Regel het.'),
  'placement-assigned': inside('Plaatsing toegewezen', () => 'Deze plaatsing is nu van u. Lees het dossier door.'),
  imported: inside(
    'Plaatsing overgenomen',
    () => 'Deze plaatsing komt uit een oud systeem. Kijk na of de gegevens en de data kloppen.',
  ),
  ...insideAhead(
    'aftercare-closing-talk',
    'Nazorg afsluiten',
    // Ahead of its end it is a reminder with a day; when aftercare is over it comes once more, as a task without one.
    (data) =>
      `${word(data, 'dueOn') === '' ? 'De nazorg is voorbij' : `De nazorg loopt tot en met ${lastDayAhead('aftercare-closing-talk', data)}`}. Voer het afsluitende gesprek met de werknemer en de werkgever.`,
  ),
};

const aboutDecisions: Templates = {
  'decision-to-approve': inside('Besluit beoordelen', () => 'Er ligt een besluit klaar. Beoordeel en onderteken het.'),
  'decision-returned': inside('Besluit teruggekregen', () => 'Een besluit is teruggestuurd. Pas het aan.'),
  'letters-to-send': inside('Brieven versturen', () => 'Een besluit is ondertekend. Maak en verstuur beide brieven.'),
  'extend-decision': inside(
    'Besluit tot verlenging',
    (data) => `Het contract is verlengd vanaf ${day(data, 'from')}. Bereid een besluit voor dat de subsidie verlengt.`,
  ),
  'end-revoked': inside(
    'Einde herroepen',
    (data) =>
      `Het einde per ${day(data, 'lastDay')} is herroepen. ${data['decide'] === true ? 'Bereid een wijzigingsbesluit voor waarmee de subsidie doorgaat, en kijk of het register moet worden bijgewerkt. ' : ''}Kijk ook of ondersteuning en een meting die met het einde vervielen, opnieuw nodig zijn.`,
  ),
  'amend-decision': inside(
    'Besluit aanpassen',
    (data) => `De eerste werkdag is ${day(data, 'firstDay')} geworden. Bereid een aangepast besluit voor.`,
  ),
  'change-decision': inside(
    'Wijzigingsbesluit',
    (data) => `Er is iets veranderd vanaf ${day(data, 'from')}. Bereid een wijzigingsbesluit voor.`,
  ),
  'end-decision': inside('Eindbesluit', () => 'De subsidie moet eindigen. Bereid het eindbesluit voor.'),
  'withdraw-decision': inside(
    'Intrekkingsbesluit',
    () => 'Het werk is niet doorgegaan. Bereid een besluit voor om de subsidie in te trekken.',
  ),
  'decide-on-value': inside(
    'Besluit na de meting',
    (data) => `De loonwaarde is ${word(data, 'wageValue')} procent. Bereid het besluit over de subsidie voor.`,
  ),
  'end-at-full-value': inside(
    'Loonwaarde is 100 procent',
    () => 'De loonwaarde is 100 procent. Bereid het einde van de subsidie voor en begin de nazorg.',
  ),
  'decide-after-objection': inside('Nieuw besluit na bezwaar', (data) =>
    word(data, 'wageValue') === ''
      ? 'Het bezwaar is gegrond. Bereid een nieuw besluit voor.'
      : `Na bezwaar is de loonwaarde ${word(data, 'wageValue')} procent. Bereid het nieuwe besluit over de subsidie voor.`,
  ),
  'decision-ended': inside(
    'Subsidie is afgelopen',
    () => 'De periode van het subsidiebesluit is voorbij. Kijk of er een nieuw besluit nodig is.',
  ),
  ...insideAhead(
    'grant-ends',
    'Subsidie loopt bijna af',
    (data) =>
      `Het subsidiebesluit loopt tot en met ${lastDayAhead('grant-ends', data)}. Kijk of er een nieuw besluit nodig is.`,
  ),
  'payment-on-hold': inside(
    'Betaling wacht op de loonwaarde',
    () => 'De vaste loonkostensubsidie is voorbij en er is nog geen loonwaarde. De betaling wacht.',
  ),
  'recovery-settled': inside('Terugvordering afgehandeld', () => 'De terugvordering is afgehandeld.'),
  'amount-changes': inside(
    'Het subsidiebedrag verandert',
    () => 'Het subsidiebedrag verandert binnenkort. Bespreek met de werkgever wat hij nu en straks krijgt.',
  ),
  'uwv-benefit-found': inside(
    'Uitkering van UWV gevonden',
    () => 'De werknemer blijkt een uitkering van UWV te hebben. Beslis wat er met de plaatsing moet gebeuren.',
  ),
};

const aboutMeasuring: Templates = {
  'next-measurement-ahead': inside(
    'Volgende meting plannen',
    (data) =>
      `Ongeveer twee maanden na ${day(data, 'dueOn')} moet de loonwaarde opnieuw gemeten zijn. Bestel de meting.`,
  ),
  'next-measurement-due': insideBy(
    daysAfter(0),
    'Volgende meting nodig',
    () => 'De loonwaarde moet nu opnieuw gemeten zijn. Kijk waarom de meting er nog niet is.',
  ),
  'measurement-of-other-work': inside(
    'Ander werk, andere meting',
    () => 'De werknemer doet ander werk. Kijk of de loonwaarde opnieuw gemeten moet worden.',
  ),
  'access-refused': inside(
    'Bezoek lukte niet',
    () => 'De deskundige kon niet op de werkplek terecht. Bespreek dit met de werkgever en de werknemer.',
  ),
  'inform-person': inside(
    'Werknemer informeren',
    () => 'Leg de werknemer uit wat opname in het doelgroepregister betekent. Daarna mag de melding weg.',
  ),
  'message-rejected': inside('Melding afgekeurd', () => 'UWV heeft de melding afgekeurd. Herstel de melding.'),
};

export const placementTemplates: Templates = {
  ...aboutEmployer,
  ...aboutTerms,
  ...aboutContract,
  ...aboutDecisions,
  ...aboutMeasuring,
};
