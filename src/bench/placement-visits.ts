import { firstNames, lastName } from './made-up-placements.js';
import { pageOf, type Looked, type PageOf } from './page-of.js';

/** What a consultant has over all placements. */
export const caseload = ({ id }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Berichten', '/berichten'),
  pageOf('Caseload', '/caseload'),
  pageOf('Caseload op bedrag', '/caseload?sorteer=bedrag'),
  pageOf('Overdragen', '/caseload/overdragen'),
  pageOf('Nieuwe plaatsing', '/nieuwe-plaatsing'),
  pageOf('Nieuwe plaatsing: vooruitblik', '/nieuwe-plaatsing/vooruitblik', { hours: '28', sectorFullTimeHours: '38' }),
  pageOf('Concepten', '/concepten'),
  pageOf('Wijzigingen', '/wijzigingen'),
  pageOf('Voorstellen', '/voorstellen'),
  pageOf('Ondersteuning', '/ondersteuning'),
  pageOf('Harrie-trainingen', '/harrie'),
  pageOf('Harrie-training', '/harrie/trainingen/1'),
  pageOf('Zoeken op naam', '/zoeken', { q: lastName(123) }),
  pageOf('Zoeken op een naam van velen', '/zoeken', { q: firstNames(123) }),
  pageOf('Zoeken op een naam van iedereen', '/zoeken', { q: 'Verzonnen' }),
  pageOf('Zoeken op zaaknummer', '/zoeken', { q: id.slice(0, 8) }),
  pageOf('Zoeken zonder uitkomst', '/zoeken', { q: 'Bestaatniet' }),
  pageOf('Over deze toepassing', '/over'),
  pageOf('Rol', '/rol'),
];

/** One placement with what hangs from it. */
export function file({ id, revision, letter, linkByLetter }: Looked): readonly PageOf[] {
  const at = `/plaatsingen/${id}`;
  return [
    pageOf('Plaatsing', at),
    pageOf('Plaatsing: logboek', `${at}/logboek`),
    pageOf('Plaatsing: verloop', `${at}/verloop/placement`),
    pageOf('Plaatsing: toen', `${at}/toen?dag=2026-06-15`),
    pageOf('Plaatsing: ontstaan', `${at}/ontstaan`),
    pageOf('Plaatsing: geld', `${at}/geld`),
    pageOf('Plaatsing: geld van een maand', `${at}/geld/2026-05`),
    pageOf('Plaatsing: ontstaan van een bedrag', `${at}/geld/2026-05/ontstaan`),
    pageOf('Plaatsing: bijzonderheden', `${at}/bijzonderheden`),
    pageOf('Plaatsing: een bijzonderheid', `${at}/bijzonderheden/arrangement`),
    pageOf('Plaatsing: vervolgcontract', `${at}/vervolgcontract`),
    pageOf('Plaatsing: gesprek met de werkgever', `${at}/contact/voorwaarden`),
    pageOf('Plaatsing: stap', `${at}/stap/placement/hours.changed`),
    pageOf('Plaatsing: gevolg van een stap', `${at}/stap/placement/hours.changed`, {
      from: '2026-07-01',
      hours: '20',
      sectorFullTimeHours: '38',
      kind: 'fixed',
      _revision: String(revision),
      _doen: 'gevolgen',
    }),
    pageOf('Plaatsing: documenten', `${at}/documenten`),
    pageOf('Document', `/documenten/${letter}`),
    pageOf('Plaatsing: bestanden', `${at}/bestanden`),
    pageOf('Plaatsing: links', `${at}/links`),
    pageOf('Brief met een code', `${at}/links/${linkByLetter}/codebrief`),
  ];
}

/** One person. */
export function person({ candidate }: Looked): readonly PageOf[] {
  const at = `/personen/${candidate}`;
  return [
    pageOf('Persoon: gegevens', `${at}/gegevens`),
    pageOf('Persoon: op weg', `${at}/op-weg`),
    pageOf('Persoon: een stap op weg', `${at}/op-weg/stepToWork`),
    pageOf('Persoon: herkomst', `${at}/op-weg/herkomst`),
    pageOf('Persoon: geslacht', `${at}/op-weg/geslacht`),
  ];
}

/** Employers and one of them. */
export function employers({ employer }: Looked): readonly PageOf[] {
  const at = `/werkgevers/${employer}`;
  return [
    pageOf('Werkgevers', '/werkgevers'),
    pageOf('Werkgever', at),
    pageOf('Werkgever: gegevens', `${at}/gegevens`),
    pageOf('Werkgever: vestiging', `${at}/vestiging/1`),
    pageOf('Werkgever: bestanden', `${at}/bestanden`),
    pageOf('Werkgever: Harrie', `/harrie/werkgever/${employer}`),
  ];
}

/** What somebody of the desk for employers opens. */
export const wsp = ({ id, employer }: Looked): readonly PageOf[] => [
  pageOf('Vandaag', '/'),
  pageOf('Caseload', '/caseload'),
  pageOf('Plaatsing', `/plaatsingen/${id}`),
  pageOf('Werkgevers', '/werkgevers'),
  pageOf('Werkgever', `/werkgevers/${employer}`),
];
