import { dutchEuros } from '../../../workflows/law/dutch.js';
import {
  day,
  daysAfter,
  inside,
  insideAhead,
  insideBy,
  lastDayAhead,
  question,
  word,
  type Template,
  type Templates,
} from './template.js';

const AGAIN: Readonly<Record<string, string>> = {
  determination: 'de loonwaardevaststelling',
  support: 'het besluit over ondersteuning',
};

/** Objection: its term, the hearing, and the penalty that runs (C12, D3, D4). */
export const objectionTemplates: Templates = {
  ...insideAhead(
    'objection.decideSoon',
    'Beslissing op het bezwaar nodig',
    (data) => `De beslissing op het bezwaar moet er zijn op ${lastDayAhead('objection.decideSoon', data)}.`,
  ),
  'objection.late': insideBy(
    daysAfter(-1),
    'Bezwaar: te laat',
    () => 'De termijn om op het bezwaar te beslissen is voorbij.',
  ),
  'decide-again-after-objection': inside(
    'Neem een nieuw besluit na bezwaar',
    (data) => `Het bezwaar tegen ${AGAIN[word(data, 'against')] ?? 'deze brief'} is gegrond. Neem een nieuw besluit.`,
  ),
  'penalty.runs': insideBy(
    daysAfter(-1),
    'Er loopt een dwangsom',
    (data) => `Er loopt vanaf ${day(data, 'dueOn')} een dwangsom. Beslis snel.`,
  ),
  'penalty.full': inside(
    'De dwangsom is op zijn hoogst',
    () =>
      'De dwangsom bij dit bezwaar is nu € 1.442 en loopt niet verder op. Beslis, en stel hem binnen twee weken vast.',
  ),
  'penalty.decide': insideBy(daysAfter(0), 'Dwangsom vaststellen', (data) => {
    const euros = word(data, 'euros');
    return `Stel de dwangsom vast${euros === '' ? '' : `: ${dutchEuros(euros)}`}.`;
  }),
  'hearing.invitation': {
    channel: 'mail',
    title: 'Uitnodiging voor de hoorzitting',
    inbox: (data) => `De hoorzitting is op ${day(data, 'hearingOn')}.`,
    mail: (data) => [
      word(data, 'startsAt') === ''
        ? `De hoorzitting over het bezwaar is op ${day(data, 'hearingOn')}. Het tijdstip hoort u van ons.`
        : `De hoorzitting over het bezwaar is op ${day(data, 'hearingOn')} om ${word(data, 'startsAt')} uur.`,
      'U mag daar vertellen wat u ervan vindt. U mag iemand meenemen.',
      'De afspraak zit als agendabestand bij deze mail. Kunt u niet? Laat het ons dan zo snel mogelijk weten.',
    ],
    calendar: 'request',
  },
  'hearing.cancelled': {
    channel: 'mail',
    title: 'De hoorzitting gaat niet door',
    inbox: (data) => `De hoorzitting van ${day(data, 'hearingOn')} gaat niet door.`,
    mail: (data) => [`De hoorzitting van ${day(data, 'hearingOn')} gaat niet door. U hoeft nu niets te doen.`],
    calendar: 'cancel',
  },
  'hearing.soon.worker': hearingSoon(),
  'hearing.soon.employer': hearingSoon(),
};

function hearingSoon(): Template {
  return question('Over twee dagen is de hoorzitting', 'Over twee dagen is de hoorzitting over het bezwaar.', [
    'Over twee dagen is de hoorzitting over het bezwaar. De tijd staat in de uitnodiging.',
  ]);
}
