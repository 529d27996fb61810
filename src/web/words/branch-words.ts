import { BRANCHES } from '../../employers/employer-branches.js';
import type { Choice } from './field-words.js';

const BRANCH_WORDS: Readonly<Record<(typeof BRANCHES)[number], string>> = {
  office: 'Administratieve dienstverlening',
  construction: 'Bouw',
  retail: 'Detail- en groothandel',
  greenery: 'Groenvoorziening en hoveniers',
  catering: 'Horeca',
  ict: 'ICT',
  media: 'Media',
  publicSector: 'Overheid en onderwijs',
  industry: 'Productie',
  cleaning: 'Schoonmaak',
  care: 'Zorg',
  logistics: 'Transport en opslag',
  other: 'Overig',
};
export const BRANCH_CHOICES: readonly Choice[] = BRANCHES.map((value) => ({ value, label: BRANCH_WORDS[value] }));

/** A code of an organisation's own is shown as it is. */
export const branchName = (sector: string): string =>
  BRANCH_CHOICES.find(({ value }) => value === sector)?.label ?? sector;
