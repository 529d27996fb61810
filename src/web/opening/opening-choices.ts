import { CIRCLES, type Circle } from '../../../workflows/law/doelgroep.js';
import { BENEFITS } from '../../candidates/candidate.schemas.js';
import { CONTACT_ROLES } from '../../employers/employer-document.js';
import { CONTACT_WORDS } from '../employers/employer-words.js';
import { CODE_CHOICES } from '../words/choice-words.js';
import type { Choice } from '../words/field-words.js';
import { SEX_WORDS } from '../words/sex-words.js';

const listed = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The circles of A3 in plain words. */
const CIRCLE_WORDS: Readonly<Record<Circle, string>> = {
  generalAssistance: 'Bijstandsuitkering',
  anw: 'Anw-uitkering',
  ioaw: 'IOAW-uitkering',
  ioaz: 'IOAZ-uitkering',
  notEntitled: 'Geen recht op een uitkering (niet-uitkeringsgerechtigd)',
  formerGroups: 'Had eerder loonkostensubsidie of hoorde bij een vroegere groep',
  youthSupported: 'Jonger dan 27, met ondersteuning van de gemeente',
  youthWorkStudy: 'Jonger dan 27, werkt en leert',
  none: 'Geen van deze kringen',
};
export const CIRCLE_CHOICES: readonly Choice[] = CIRCLES.map((value) => ({ value, label: CIRCLE_WORDS[value] }));

const BENEFIT_WORDS: Readonly<Record<(typeof BENEFITS)[number], string>> = {
  participatiewet: 'Bijstand (Participatiewet)',
  anw: 'Anw',
  ioaw: 'IOAW',
  ioaz: 'IOAZ',
  ww: 'WW (van UWV)',
  zw: 'Ziektewet (van UWV)',
  wia: 'WIA (van UWV)',
  wao: 'WAO (van UWV)',
  wajong: 'Wajong (van UWV)',
};
export const BENEFIT_CHOICES: readonly Choice[] = BENEFITS.map((value) => ({ value, label: BENEFIT_WORDS[value] }));

export const SCHOOL_CHOICES = listed({
  praktijkonderwijs: 'Praktijkonderwijs',
  vso: 'Voortgezet speciaal onderwijs',
  entreeopleiding: 'Entreeopleiding',
});
export const BASIS_CHOICES = listed({
  application: 'Op aanvraag van de inwoner',
  exOfficio: 'Door de gemeente zelf (ambtshalve)',
});
export const REGISTER_CHOICES = listed({ no: 'Nee', registered: 'Ja', pending: 'Aanvraag bij UWV loopt' });
export const REGISTER_GROUNDS = listed(CODE_CHOICES['registration.found.ground'] ?? {});
export const REGISTER_CHECKS = listed(CODE_CHOICES['registration.found.how'] ?? {});
/** B4: the file knows only subsidies that were decided on here. */
export const ROUTE_CHOICES = listed({
  lumpSum: 'Eerst zes maanden vaste subsidie',
  measuredFirst: 'Eerst de loonwaarde meten',
  alreadyEmployed: 'Al in dienst',
});
export const HOURS_CHOICES = listed({
  fixed: 'Elke week even veel',
  average: 'Wisselend: dit is het gemiddelde',
  declared: 'Wisselend: de werkgever geeft ze elke maand op',
});
export const AGREED_WITH = listed(CODE_CHOICES['measuring.leftOut.with'] ?? {});
export const AGREED_HOW = listed(CODE_CHOICES['measuring.leftOut.how'] ?? {});
export const AGREED_LATE = listed(CODE_CHOICES['measuring.leftOut.reason'] ?? {});
export const APPLICANTS = listed({
  employer: 'De werkgever',
  worker: 'De werknemer',
  exOfficio: 'Niemand: de gemeente begint zelf',
});
export const INFO_KINDS = listed({
  privacy: 'Wat we met gegevens doen',
  agreements: 'Afspraken bij de start',
  noRiskAndLkv: 'No-riskpolis en loonkostenvoordeel',
});
export const INFO_CHANNELS = listed({ letter: 'Brief', mail: 'E-mail', conversation: 'In een gesprek' });
export const SUPPORT_ASKERS = listed({
  worker: 'De werknemer',
  employer: 'De werkgever',
  exOfficio: 'Niemand: de gemeente stelt het voor',
});
export const MARKET_CHOICES = listed({ market: 'Markt', government: 'Overheid of onderwijs' });
export const REPRESENTATIVES = listed({
  parent: 'Ouder',
  guardian: 'Voogd',
  curator: 'Curator',
  administrator: 'Bewindvoerder',
  mentor: 'Mentor',
  proxy: 'Gemachtigde',
});
export const READING_LEVELS = listed({ A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1' });
export const SEXES = listed(SEX_WORDS);
export const INTERPRETERS = listed({
  spokenLanguage: 'Tolk voor een andere taal',
  signLanguage: 'Gebarentolk',
  writing: 'Schrijftolk',
});

export const CONTACTS = CONTACT_ROLES.map((role) => ({ role, label: CONTACT_WORDS[role] }));
