import type { JsonObject } from '../../../workflows/definition.js';
import {
  day,
  daysAfter,
  inside,
  insideAhead,
  insideBy,
  lastDayAhead,
  letter,
  word,
  type Templates,
} from './template.js';

const timeOf = (data: JsonObject): string => {
  const time = word(data, 'startsAt');
  return time === '' ? '' : ` om ${time} uur`;
};
const isMoved = (data: JsonObject): boolean => typeof data['sequence'] === 'number' && data['sequence'] > 1;

/** What happens at the visit, for who it is about. */
function purpose(to: string): string {
  switch (to) {
    case 'worker':
      return 'De deskundige kijkt hoe u uw werk doet. U hoeft niets voor te bereiden.';
    case 'employer':
      return 'De deskundige kijkt op de werkplek hoe het werk gaat en praat met u en met de werknemer.';
    default:
      return 'Het bezoek staat in de bijgevoegde agenda-afspraak.';
  }
}

/** When the visit is, whether it was moved, and what happens there. */
export const visitWords = (data: JsonObject, to: string): readonly string[] => [
  isMoved(data)
    ? `De afspraak voor het bezoek is veranderd. Het bezoek is nu op ${day(data, 'visitOn')}${timeOf(data)}.`
    : `Het bezoek voor de loonwaardemeting is op ${day(data, 'visitOn')}${timeOf(data)}.`,
  ...(word(data, 'minutes') === '' ? [] : [`Het bezoek duurt ongeveer ${word(data, 'minutes')} minuten.`]),
  purpose(to),
];

/** Measuring the wage value: order, visit, views, report, determination (C, D8). */
export const measurementTemplates: Templates = {
  'visit.invitation': {
    channel: 'mail',
    title: 'Afspraak voor het bezoek op de werkplek',
    inbox: (data) => `Het bezoek voor de loonwaardemeting is op ${day(data, 'visitOn')}${timeOf(data)}.`,
    mail: (data, to) => [
      ...visitWords(data, to),
      'De afspraak zit als agendabestand bij deze mail. Kunt u niet? Laat het ons dan zo snel mogelijk weten.',
    ],
    calendar: 'request',
  },
  'visit.cancelled': {
    channel: 'mail',
    title: 'Het bezoek op de werkplek gaat niet door',
    inbox: (data) => `Het bezoek van ${day(data, 'visitOn')} gaat niet door.`,
    mail: (data) => [
      `Het bezoek van ${day(data, 'visitOn')} gaat niet door.`,
      'Als er een nieuwe afspraak komt, krijgt u daarvan bericht. U hoeft nu niets te doen.',
    ],
    calendar: 'cancel',
  },
  'visit.tomorrow.worker': visitTomorrow('U hoeft niets voor te bereiden.'),
  'visit.tomorrow.employer': visitTomorrow('Wilt u zorgen dat de deskundige op de werkplek terecht kan?'),
  'views.lastDay.worker': lastDayOfViews(),
  'views.lastDay.employer': lastDayOfViews(),
  'visit.accessDuty': letter('U moet meewerken aan het bezoek op de werkplek'),
  'measurement.draft': letter('Het concept van het loonwaarderapport'),
  'wageValue.determination': letter('De vaststelling van de loonwaarde'),
  ...insideAhead(
    'order.soon',
    'Meting bijna bestellen',
    (data) => `De uiterste dag om de loonwaardemeting te bestellen is ${lastDayAhead('order.soon', data)}.`,
  ),
  'order.lastDay': insideBy(
    daysAfter(0),
    'Loonwaardemeting bestellen',
    (data) => `Bestel de loonwaardemeting: ${day(data, 'dueOn')} is de uiterste dag.`,
  ),
  'order.passed': inside(
    'Loonwaardemeting niet op tijd besteld',
    () => 'De uiterste dag om de loonwaardemeting te bestellen is voorbij. Bespreek dit met de consulent.',
  ),
  'visit.toPlan': inside(
    'Bezoek plannen',
    (data) => `Plan het bezoek voor de loonwaardemeting: dat kan vanaf ${day(data, 'dueOn')}.`,
  ),
  'visit.passed': insideBy(
    daysAfter(-1),
    'Bezoek niet op tijd',
    () => 'De laatste dag voor het bezoek is voorbij en er is nog geen bezoek geweest. Kijk wat er nodig is.',
  ),
  'visit.toRecord': inside('Bezoek vastleggen', () => 'Het bezoek is geweest. Leg vast wat u hebt gezien.'),
  'draft.due': insideBy(
    daysAfter(0),
    'Concept van het rapport maken',
    (data) => `Maak het concept van het loonwaarderapport: het moet klaar zijn op ${day(data, 'dueOn')}.`,
  ),
  'report.due': insideBy(
    daysAfter(0),
    'Rapport maken',
    (data) => `Maak het loonwaarderapport af: het moet geaccepteerd zijn op ${day(data, 'dueOn')}.`,
  ),
  'accept.due': insideBy(
    daysAfter(0),
    'Rapport beoordelen',
    (data) => `Er wacht een loonwaarderapport op beoordeling: ${day(data, 'dueOn')} is de laatste dag.`,
  ),
  'determine.due': insideBy(
    daysAfter(0),
    'Loonwaarde vaststellen',
    (data) => `Het rapport is geaccepteerd. De loonwaarde moet vastgesteld zijn op ${day(data, 'dueOn')}.`,
  ),
  'determine.late': insideBy(
    daysAfter(-1),
    'Loonwaarde te laat vastgesteld',
    () => 'De loonwaarde is niet op tijd vastgesteld. Het besluit kan te laat komen.',
  ),
  'determination.toSend': inside(
    'Vaststelling versturen',
    () => 'De loonwaarde is vastgesteld. Verstuur de vaststelling aan de werknemer en de werkgever.',
  ),
  'expert.isOwn': inside(
    'Deskundige is ook jobcoach of consulent',
    () =>
      'De deskundige die meet is nu ook de jobcoach of consulent van de werknemer. Laat een andere deskundige meten, ' +
      'tenzij het beleid dit toestaat.',
  ),
  'shelteredWork.question': inside(
    'Beschut werk bespreken',
    (data) =>
      `De loonwaarde is ${word(data, 'wageValue')} procent. Bespreek of beschut werk beter past; er is niets besloten.`,
  ),
};

function visitTomorrow(sentence: string): Templates[string] {
  return {
    channel: 'mail',
    title: 'Morgen is het bezoek op de werkplek',
    inbox: () => 'Morgen is het bezoek voor de loonwaardemeting.',
    mail: () => ['Morgen is het bezoek voor de loonwaardemeting. De tijd staat in de afspraak die u kreeg.', sentence],
  };
}

function lastDayOfViews(): Templates[string] {
  return {
    channel: 'mail',
    title: 'Morgen is de laatste dag om te reageren op het concept',
    inbox: () => 'Morgen is de laatste dag om te reageren op het concept van het loonwaarderapport.',
    mail: () => [
      'U kreeg het concept van het loonwaarderapport. Morgen is de laatste dag om te zeggen wat u ervan vindt.',
      'U mag ook bellen. Bent u het eens met het concept? Dan hoeft u niets te doen.',
    ],
  };
}
