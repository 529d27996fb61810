import {
  ARRANGEMENT_WORDS,
  FORM_WORDS,
  JOBHUNTER_WORDS,
  PROGRAMME_WORDS,
  REASON_WORDS,
  SOURCE_WORDS,
  SYSTEM_WORDS,
} from '../../particulars/particular-code-words.js';

/** Form and sector together, as the paper tells them (seeds 25). */
const SPLIT_WORDS: Readonly<Record<string, string>> = {
  regular: 'In dienst bij een bedrijf',
  lent: 'Gedetacheerd of uitzendwerk',
  government: 'In dienst bij de overheid',
};
export const YES_NO: Readonly<Record<string, string>> = { yes: 'Ja', no: 'Nee' };
export const NOT_FILLED = 'Niet ingevuld';

/** How figures and their filters name the codes of a particular; what is not here is named by its own code. */
export const FIGURE_WORDS = {
  reason: REASON_WORDS,
  source: SOURCE_WORDS,
  arrangement: ARRANGEMENT_WORDS,
  programme: PROGRAMME_WORDS,
  jobhunter: JOBHUNTER_WORDS,
  form: FORM_WORDS,
  split: SPLIT_WORDS,
  system: { ...SYSTEM_WORDS, kandidatenverkenner: 'Kandidatenverkenner', other: 'Ander systeem' },
  carved: YES_NO,
  socialReturn: YES_NO,
  buddy: YES_NO,
  externalReference: YES_NO,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `Geen reeks` or `3 contracten`. */
export const sequenceWord = (count: number | string): string =>
  Number(count) === 0 ? 'Geen reeks afgesproken' : `${count} contracten`;
