import type { DeskItem, DeskState } from '../../register/register-desk.read-model.js';
import type { Explanation } from '../../register/register-comparison.service.js';
import type { DifferenceKind } from '../../register/register-differences.js';

export const STATE_WORDS: Readonly<Record<DeskState, string>> = {
  toInform: 'Te informeren',
  toSend: 'Te versturen',
  sent: 'Wacht op antwoord',
  rejected: 'Afgekeurd',
  wrong: 'Fout gebleken',
};
const MORE: Readonly<Record<string, string>> = {
  ...STATE_WORDS,
  confirmed: 'Bevestigd',
  dropped: 'Vervallen',
  closed: 'Gesloten',
};
export const messageStateWord = (state: string): string => MORE[state] ?? state;

/** Of one delivery in a file. */
export const lineStateWord = (state: string): string =>
  state === 'again'
    ? 'Opnieuw aangeleverd'
    : state === 'superseded'
      ? 'Staat in een ander bestand'
      : messageStateWord(state);

export const KIND_WORDS: Readonly<Record<string, string>> = {
  wageValue: 'Loonwaarde',
  subsidyEnded: 'Einde subsidie',
  correction: 'Verbetering',
};
export const messageWord = ({ kind, percentage }: Pick<DeskItem, 'kind' | 'percentage'>): string =>
  `${KIND_WORDS[kind] ?? kind}${percentage === null ? '' : `, ${percentage} procent`}`;

export const DIFFERENCE_WORDS: Readonly<Record<DifferenceKind, string>> = {
  percentage: 'Ander percentage',
  noEntry: 'Onder 100 procent en niet opgenomen',
  notInFile: 'Bevestigd, maar niet in het bestand',
  noDetermination: 'Opgenomen zonder onze vaststelling',
};
export const EXPLANATION_WORDS: Readonly<Record<Explanation, string>> = {
  stillUnderway: 'De melding is nog onderweg',
  otherGround: 'Opgenomen op een andere grond',
  otherBody: 'Hoort bij een andere gemeente',
  wrongInFile: 'Het bestand is fout; gemeld bij UWV',
  mendedInFile: 'Hersteld in het dossier',
};
export const HOW_WORDS: Readonly<Record<string, string>> = {
  ...EXPLANATION_WORDS,
  deliverAgain: 'Opnieuw aangeleverd',
};
