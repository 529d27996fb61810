import type {
  ARRANGEMENTS,
  JOBHUNTER_GROUPS,
  MATCH_SOURCES,
  PROGRAMMES,
  REFERENCE_SYSTEMS,
  ROUTE_REASONS,
  WORK_FORMS,
} from './particular-kinds.js';

type Words<T extends readonly string[]> = Readonly<Record<T[number], string>>;

/** Says nothing about illness or limitation (F3). */
export const REASON_WORDS: Words<typeof ROUTE_REASONS> = {
  notAsked: 'Geen indicatie aangevraagd',
  refusedByUwv: 'UWV gaf geen indicatie',
  waiting: 'Aanvraag bij UWV loopt nog',
  employerCouldNotWait: 'Werkgever kon niet wachten',
};
export const SOURCE_WORDS: Words<typeof MATCH_SOURCES> = {
  wsp: 'Werkgeversservicepunt',
  jobhunter: 'Jobhunter',
  consultant: 'De consulent zelf',
  halloWerk: 'HalloWerk',
  sonar: 'Sonar of kandidatenverkenner',
  event: 'Matchathon, banenmarkt of andere bijeenkomst',
  school: 'School of stage',
  ownNetwork: 'Eigen netwerk van de werknemer',
  worker: 'De werknemer zelf',
  employer: 'De werkgever zelf',
  other: 'Anders',
};
export const SYSTEM_WORDS: Words<typeof REFERENCE_SYSTEMS> = {
  halloWerk: 'HalloWerk',
  sonar: 'Sonar',
  kandidatenverkenner: 'kandidatenverkenner',
  other: 'ander systeem',
};
export const ARRANGEMENT_WORDS: Words<typeof ARRANGEMENTS> = {
  '1': 'Arrangement 1',
  '2': 'Arrangement 2',
  '3': 'Arrangement 3',
  '4': 'Arrangement 4',
};
export const PROGRAMME_WORDS: Words<typeof PROGRAMMES> = {
  perspectiefOpWerk: 'Perspectief op Werk',
  ips: 'IPS',
  opMaat: 'OpMaat',
  breedOffensief: 'Breed Offensief',
  simpelSwitchen: 'Simpel Switchen',
  werkkamer: 'Werkkamer',
  other: 'Ander programma',
};
export const JOBHUNTER_WORDS: Words<typeof JOBHUNTER_GROUPS> = {
  under27: 'Jobhunter voor jongeren tot 27 jaar',
  from27: 'Jobhunter voor mensen vanaf 27 jaar',
  none: 'Geen jobhunter',
};
export const FORM_WORDS: Words<typeof WORK_FORMS> = {
  regular: 'In dienst bij de werkgever zelf',
  secondment: 'Detachering',
  temporary: 'Uitzendwerk',
};
export const AGE_WORDS: Readonly<Record<string, string>> = {
  under27: 'Jonger dan 27 jaar',
  from27: '27 jaar of ouder',
};
