import type { FieldKind } from './form-field.js';

type Sentence = readonly [RegExp, string];

const CHOOSE = 'Maak een keuze.';

/** What the API says of a value, as somebody reads it who fills in a form. */
const SENTENCES: readonly Sentence[] = [
  [/^(Geef een code|Geef een kenmerk|Kies uit: .*)\.$/, CHOOSE],
  [/^Geef een bestaande datum als jjjj-mm-dd\.$/, 'Vul een bestaande datum in, bijvoorbeeld 31-12-2026.'],
  [/^Geef een getal met een punt, bijvoorbeeld 32\.5\.$/, 'Vul een getal in, bijvoorbeeld 32,5.'],
  [/^Geef een maand als jjjj-mm\.$/, 'Vul een maand in, bijvoorbeeld 2026-03.'],
  [/^Dit gegeven (ontbreekt|heeft de verkeerde vorm)\.$/, 'Dit is nog niet ingevuld.'],
];

const EMPTY = /^(Geef een code|Geef een kenmerk|Dit gegeven (ontbreekt|heeft de verkeerde vorm))\.$/;
const LENGTH = /^De waarde is te (?:klein of te kort|groot of te lang) \((minstens|hoogstens) (\d+)\)\.$/;

/** There is nothing to choose in a field in which somebody writes. */
const WRITTEN: readonly Sentence[] = [
  [EMPTY, 'Vul dit in.'],
  [/^Een (?:code|kenmerk) bestaat uit (.*)\.$/, 'Gebruik alleen $1.'],
  [LENGTH, 'Gebruik $1 $2 tekens.'],
];
/** Nor anything to write where one chooses. */
const CHOSEN: readonly Sentence[] = [
  [EMPTY, CHOOSE],
  [/^Geef een heel getal vanaf 1\.$/, CHOOSE],
  [/^Een (?:code|kenmerk) bestaat uit .*\.$/, CHOOSE],
  [LENGTH, 'Kies er $1 $2.'],
];
const COUNTED: readonly Sentence[] = [
  [EMPTY, 'Vul een getal in.'],
  [LENGTH, 'Vul een getal in: $1 $2.'],
];

const OF_KIND: Readonly<Partial<Record<FieldKind, readonly Sentence[]>>> = {
  text: WRITTEN,
  longText: WRITTEN,
  choice: CHOSEN,
  choices: CHOSEN,
  yesNo: CHOSEN,
  number: COUNTED,
  time: [[/^(Dit gegeven .*|Geef .*)\.$/, 'Vul een tijd in, bijvoorbeeld 09:30.']],
};

/** @param kind of the field where it is shown, when that is known */
export function faultSentence(detail: string, kind?: FieldKind): string {
  const own = (kind === undefined ? undefined : OF_KIND[kind]) ?? [];
  const found = [...own, ...SENTENCES].find(([said]) => said.test(detail));
  return found === undefined ? detail : detail.replace(...found);
}
