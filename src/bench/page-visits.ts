import { administration, controlling, legal, managing, reading, review } from './organisation-visits.js';
import type { Looked, Visit } from './page-of.js';
import { caseload, employers, file, person, wsp } from './placement-visits.js';
import { links, measuring, money, office } from './work-visits.js';

/**
 * Every page but those of figures and the region, which part g asks for (`figure-visits.ts`), by the role that opens it most. A form that stores something is left out, but for the concept of a measurement, which
 * is stored while somebody types.
 */
export const pageVisits = (looked: Looked): readonly Visit[] => [
  ['consultant', [...caseload(looked), ...file(looked), ...person(looked), ...employers(looked)]],
  ['manager', [...managing(), ...controlling(looked)]],
  ['backOffice', office(looked)],
  ['finance', money(looked)],
  ['reviewer', review(looked)],
  ['legalOfficer', legal(looked)],
  ['expert', measuring(looked)],
  ['administrator', administration(looked)],
  ['wspAdviser', wsp(looked)],
  ['reader', reading(looked)],
  ['link', links(looked)],
];

/**
 * The pages asked for, so that whoever works on one need not wait for all of them.
 * @param words parts of `role: name of the page`, in capitals or not; undefined asks for every page
 */
export function visitsWith(all: readonly Visit[], words: readonly string[] | undefined): readonly Visit[] {
  if (words === undefined) return all;
  return all.flatMap(([who, pages]): readonly Visit[] => {
    const wanted = pages.filter(({ page }) => words.some((word) => nameOf(who, page).includes(word.toLowerCase())));
    return wanted.length === 0 ? [] : [[who, wanted]];
  });
}

/** Words that no page has; every name holds the empty one, which asks for nothing. */
export function wordsOfNoPage(words: readonly string[]): readonly string[] {
  const all = pageVisits(NOTHING_YET);
  return words.filter((word) => word === '' || visitsWith(all, [word]).length === 0);
}

const nameOf = (who: string, page: string): string => `${who}: ${page}`.toLowerCase();

/** Names of pages do not hang from what is looked at. */
const NOTHING_YET: Looked = {
  id: '',
  candidate: '',
  employer: '',
  revision: 0,
  run: '',
  ordered: '',
  visited: '',
  reported: '',
  drafted: '',
  letter: '',
  complaint: '',
  bureau: '',
  link: '',
  linkByLetter: '',
  member: '',
};

const ONE_ROW = 'shows one row, found by its key, in a file that is measured';

/** Pages that neither part f nor part g asks for, and why. A house test holds it against the routes. */
export const NOT_MEASURED: Readonly<Record<string, string>> = {
  '/geld/plaatsingen/:id/vorderingen/:number': ONE_ROW,
  '/plaatsingen/:id/bestanden/:upload': ONE_ROW,
  '/plaatsingen/:id/voorstellen/:number': ONE_ROW,
  '/wijzigingen/:report': ONE_ROW,
  '/registermeldingen/bestanden/:number': 'holds what was chosen for one file to UWV',
  '/registermeldingen/verschillen/:month/:upload':
    'holds the differences of one month, which somebody works through by hand',
};
