import type { PathwayFact, PathwayKind } from '../../pathways/pathway-fact.js';
import { shortDate } from '../words/dutch-dates.js';
import { decimalComma } from '../words/dutch-numbers.js';

export const KIND_WORDS: Readonly<Record<PathwayKind, string>> = {
  ladder: 'Trede op de participatieladder',
  arrangement: 'Arrangement',
  stepToWork: 'Stap naar werk',
  contactWish: 'Hoe vaak contact',
  education: 'Opleiding',
  interests: 'Interesse in sectoren',
  profile: 'Profiel in een ander systeem',
  workConclusion: 'Diagnose door werk',
  workFit: 'Werkfit',
  uwvExpert: 'Arbeidsdeskundige van UWV',
  shelteredWork: 'Beschut werk',
  focusGroups: 'Aandachtsgroepen',
};

/** What a kind is for, in a sentence above its form. */
export const KIND_LEADS: Readonly<Record<PathwayKind, string>> = {
  ladder: 'Waar iemand staat op weg naar werk. Wie niet reageert, staat op onbekend met: niet bereikt.',
  arrangement: 'Hoeveel begeleiding iemand op weg naar werk krijgt: een van de vier arrangementen van de regio.',
  stepToWork: 'Elke stap telt één keer, op de dag waarop die begon.',
  contactWish: 'Hoe vaak iemand zelf contact wil. Dit gaat vanaf die dag voor op het vaste schema.',
  education: 'De hoogste opleiding die iemand afmaakte.',
  interests: 'De sectoren waarin iemand wil werken. Een nieuwe keuze komt in de plaats van de oude.',
  profile: 'Of werkgevers en UWV iemand kunnen vinden in Sonar, de kandidatenverkenner of een ander systeem.',
  workConclusion: 'Uw conclusie na het werk op de werkplek. Zonder medische gegevens. Wordt versleuteld bewaard.',
  workFit: 'Of iemand nu kan werken, en met wat. Zonder medische gegevens. Wordt versleuteld bewaard.',
  uwvExpert:
    'Wanneer u advies vroeg aan de arbeidsdeskundige van UWV en wat het antwoord was. Wordt versleuteld bewaard.',
  shelteredWork: 'UWV adviseert over beschut werk; de gemeente besluit. Leg vast hoe ver het is.',
  focusGroups: 'Alleen consulenten zien dit per persoon. Anderen zien alleen aantallen van vijf of meer.',
};

type Words = Readonly<Record<string, string>>;
export const LADDER_WORDS: Words = {
  '1': 'Trede 1',
  '2': 'Trede 2',
  '3': 'Trede 3',
  '4': 'Trede 4',
  '5': 'Trede 5',
  '6': 'Trede 6',
  unknown: 'Onbekend',
};
export const CONTACT_WORDS: Words = { reached: 'Bereikt', notReached: 'Niet bereikt' };
export const ARRANGEMENT_WORDS: Words = {
  '1': 'Arrangement 1',
  '2': 'Arrangement 2',
  '3': 'Arrangement 3',
  '4': 'Arrangement 4',
};
export const STEP_WORDS: Words = {
  learningPlace: 'Leerwerkplek',
  voluntaryWork: 'Vrijwilligerswerk',
  schooling: 'Scholing',
  partTime: 'Werk in deeltijd',
  moreHours: 'Meer uren werken',
};
export const EDUCATION_WORDS: Words = {
  primary: 'Basisonderwijs',
  practical: 'Praktijkonderwijs of vso',
  vmbo: 'Vmbo',
  havoVwo: 'Havo of vwo',
  mbo1: 'Mbo 1',
  mbo2: 'Mbo 2',
  mbo3: 'Mbo 3',
  mbo4: 'Mbo 4',
  mboGeneral: 'Mbo, niveau onbekend',
  hbo: 'Hbo',
  university: 'Universiteit',
};
export const SECTOR_WORDS: Words = {
  ict: 'Automatisering en ICT',
  care: 'Gezondheidszorg, welzijn en persoonlijke verzorging',
  trade: 'Handel en administratie',
  hospitality: 'Horeca en huishouding',
  nature: 'Landbouw, natuur en milieu',
  education: 'Onderwijs, cultuur en wetenschap',
  government: 'Openbaar bestuur, veiligheid en rechtspraak',
  logistics: 'Opslag en transport',
  organisation: 'Personeel, organisatie en strategie',
  media: 'Taal, media en communicatie',
  production: 'Techniek en productie',
  leisure: 'Toerisme en recreatie',
};
export const SYSTEM_WORDS: Words = {
  sonar: 'Sonar',
  kandidatenverkenner: 'Kandidatenverkenner',
  halloWerk: 'HalloWerk',
  other: 'Ander systeem',
};
export const CONCLUSION_WORDS: Words = {
  regularWork: 'Kan werken zonder subsidie',
  workWithSubsidy: 'Kan werken met loonkostensubsidie',
  developFirst: 'Eerst leren of ervaring opdoen',
  shelteredWork: 'Beschut werk past beter',
  lookLater: 'Nu niet, later opnieuw kijken',
};
export const FIT_WORDS: Words = {
  fit: 'Werkfit',
  fitWithSupport: 'Werkfit met begeleiding',
  inDevelopment: 'In ontwikkeling',
  notNow: 'Nu niet',
};
export const UWV_WORDS: Words = {
  indicationFits: 'Indicatie banenafspraak past',
  noIndication: 'Geen indicatie',
  shelteredFits: 'Advies beschut werk past',
  moreNeeded: 'Meer informatie nodig',
};
export const GROUP_WORDS: Words = {
  age45plus: '45 jaar of ouder',
  partnerBenefit: 'Uitkering van een partner',
  singleParent: 'Alleenstaande ouder',
};
export const WISH_WORDS: Words = {
  asScheme: 'Volgens het vaste schema',
  weekly: 'Elke week',
  twoWeekly: 'Elke twee weken',
  monthly: 'Elke maand',
  quarterly: 'Elk kwartaal',
  onRequest: 'Alleen als ik erom vraag',
};
export const SHELTERED_WORDS: Words = {
  adviceAsked: 'Advies gevraagd aan UWV',
  adviceNegative: 'Advies van UWV: geen beschut werk',
  waiting: 'Advies positief, wacht op een plek',
  working: 'Werkt beschut',
  ended: 'Beschut werk gestopt',
};

/** What a fact says, in words for a table. */
export function factWords(fact: PathwayFact): string {
  switch (fact.kind) {
    case 'ladder':
      return `${word(LADDER_WORDS, fact.step)}${fact.contact === 'notReached' ? ', niet bereikt' : ''}`;
    case 'arrangement':
      return word(ARRANGEMENT_WORDS, fact.arrangement);
    case 'stepToWork':
      return `${word(STEP_WORDS, fact.step)}${fact.until === null ? '' : `, tot en met ${shortDate(fact.until)}`}`;
    case 'contactWish':
      return word(WISH_WORDS, fact.frequency);
    case 'education':
      return word(EDUCATION_WORDS, fact.level);
    case 'interests':
      return fact.sectors.map((sector) => word(SECTOR_WORDS, sector)).join('; ');
    case 'profile':
      return profileWords(fact);
    case 'workConclusion':
      return word(CONCLUSION_WORDS, fact.conclusion);
    case 'workFit':
      return word(FIT_WORDS, fact.status);
    case 'uwvExpert':
      return fact.answer === null || fact.answeredOn === null
        ? 'Gevraagd, nog geen antwoord'
        : `${word(UWV_WORDS, fact.answer)} (antwoord ${shortDate(fact.answeredOn)})`;
    case 'shelteredWork':
      return `${word(SHELTERED_WORDS, fact.state)}${fact.hours === null ? '' : `, ${decimalComma(fact.hours)} uur per week`}`;
    case 'focusGroups':
      return fact.groups.length === 0 ? 'Geen' : fact.groups.map((group) => word(GROUP_WORDS, group)).join('; ');
  }
}

const word = (words: Words, code: string): string => words[code] ?? code;

function profileWords({ hasProfile, system, reference }: Extract<PathwayFact, { kind: 'profile' }>): string {
  const where = system === null ? '' : ` in ${word(SYSTEM_WORDS, system)}`;
  const which = reference === null ? '' : `, kenmerk ${reference}`;
  return hasProfile ? `Heeft een profiel${where}${which}` : 'Heeft geen profiel';
}
