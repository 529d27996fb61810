import type { Sex } from '../../people/person-document.js';

export const SEX_WORDS: Readonly<Record<Sex, string>> = { male: 'Man', female: 'Vrouw', unknown: 'Onbekend' };

/** Beside the question, wherever it is asked: a form says why it asks what no decision needs (seeds 41). */
export const SEX_REASON =
  'Hiermee gaan we na of mannen en vrouwen gelijk worden behandeld: of hun loonwaarde en hun uitkomst van elkaar verschillen.';
/** What happens with it, and what does not. */
export const SEX_USE =
  'Het geslacht mag open blijven. Het staat in geen lijst, brief of zoekresultaat en telt bij geen besluit mee.';
